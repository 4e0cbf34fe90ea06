import { lowerCoroutine } from '.';
import { checked } from './testing/invariants';
import { subjectOf } from './testing/text-host';

/** How often the engine asks for the children of a node while it lowers a generator. */
function work(source: string): number {
  const { host, coroutine, asked } = subjectOf(source);
  lowerCoroutine(host, coroutine);
  return asked();
}

const yields = (n: number): string => {
  const lines = Array.from(
    { length: n },
    (_, i) => `let v${i} = yield f(${i}); if (v${i}) log(v${i});`,
  );
  return `async function* g(f) { ${lines.join('\n')} }`;
};

const nested = (
  n: number,
  wrap: (inner: string, i: number) => string,
  inner = 'yield 1',
): string => {
  let text = inner;
  for (let i = 0; i < n; i++) text = wrap(text, i);
  return `async function* g(f, o) { ${text} }`;
};

describe('the work of lowering grows with the source, not faster', () => {
  it.each([
    ['yields in a row', yields],
    ['calls in calls', (n: number) => nested(n, (inner, i) => `f(${i}, (${inner}))`)],
    ['a long chain', (n: number) => nested(n, (inner) => `(${inner}).m(o).p`)],
    [
      'blocks in blocks',
      (n: number) => nested(n, (inner, i) => `{ let x${i} = ${i}; ${inner}; f(() => x${i}); }`),
    ],
    ['try in try', (n: number) => nested(n, (inner, i) => `try { ${inner} } finally { f(${i}); }`)],
    [
      'functions in functions',
      (n: number) => `${nested(0, (x) => x)} ${nested(n, (inner) => `f(() => { ${inner} })`, 'o')}`,
    ],
  ])('%s', (_name, source) => {
    const [small, large] = [100, 200].map((n) => work(source(n)));
    expect(large / small).toBeLessThan(2.1);
  });

  it('lowers 2,000 yields', () => {
    const output = checked(yields(2000));
    expect(output.match(/case \d+:/g)?.length).toBeGreaterThan(2000);
  });

  it('lowers an expression nested 400 deep (more acorn cannot read)', () => {
    const output = checked(nested(400, (inner, i) => `f(${i}, (${inner}))`));
    expect(output).toContain('case 1:');
  });
});
