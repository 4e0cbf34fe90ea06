/** Each state of a program that was lowered is found again in its source and in its output, whatever host wrote that. */
import { compile, type CompileRequest, explain } from '../playground/compile';
import { TARGETS } from '../playground/choices';
import { EXAMPLES } from '../playground/examples';
import type { Machine, Range } from '../playground/machines';

const babel = () => import('@babel/standalone');
const HOSTS = ['ours, TypeScript', 'ours, Babel'] as const;

async function machines(request: CompileRequest): Promise<readonly Machine[]> {
  const { problems } = await compile(request, babel);
  expect(problems).toEqual([]);
  return explain(request, babel);
}

const COUNTDOWN = `export async function* countdown(from: number) {
  try {
    while (from > 0) {
      await null; // a pause
      yield from--;
    }
    return 'lift-off';
  } finally {
    const say = async () => { await console.log('done'); };
    await say();
  }
}
`;

const textsOf = (text: string, ranges: readonly Range[]): string[] =>
  ranges.map(({ from, to }) => text.slice(from, to));

describe.each(HOSTS)('under %s', (compiler) => {
  test('a state has its pieces of the source, and its case', async () => {
    const [countdown, say] = await machines({ source: COUNTDOWN, compiler, target: 'ES5' });
    expect([countdown.graph.kind, say.graph.kind]).toEqual(['async generator', 'async function']);
    const after = countdown.states.filter(({ title }) => title.endsWith('after await'));
    expect(textsOf(COUNTDOWN, after[0].source)).toContain('yield from--;');
    const loop = countdown.states.find(({ title }) => title.endsWith(': loop'));
    expect(textsOf(COUNTDOWN, loop?.source ?? []).join('|')).toMatch(/from > 0.*await null/);
    // What is nested is none of its own.
    const all = countdown.states.flatMap(({ source }) => textsOf(COUNTDOWN, source));
    expect(all.join('|')).not.toContain("console.log('done')");
    expect(say.states.flatMap(({ source }) => textsOf(COUNTDOWN, source)).join('|')).toContain(
      "console.log('done')",
    );
  });

  const valid = EXAMPLES.slice(0, -1);
  test.each(valid.map(({ title, source }) => [title, source]))(
    '%s: every state is found',
    async (_, source) => {
      for (const target of TARGETS) {
        for (const machine of await machines({ source, compiler, target })) {
          expect(machine.step).toBeDefined();
          expect(machine.states.map(({ index }) => index)).toEqual(
            machine.graph.states.map(({ index }) => index),
          );
          for (const { output, source: pieces } of machine.states) {
            expect(output).toBeDefined();
            for (const { from, to } of pieces) {
              expect(machine.from <= from && from < to && to <= machine.to).toBe(true);
            }
          }
          expect(machine.states.some(({ source: pieces }) => pieces.length > 0)).toBe(true);
        }
      }
    },
    60_000,
  );
});

test('what is not lowered is no machine', async () => {
  const source = 'export async function f() { await 1; }\n';
  const target = 'ES2022';
  expect(await machines({ source, compiler: 'ours, TypeScript', target })).toEqual([]);
});
