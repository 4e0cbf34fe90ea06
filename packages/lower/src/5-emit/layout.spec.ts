import { lower, lowerScript } from '../testing/text-host';

/** What stands in the states of `async function* g(a, b) { body }`. */
function states(body: string): string {
  const code = lower(`async function* g(a, b) { ${body} }`);
  return code.slice(code.indexOf('case 0:'), code.indexOf('});')).replace(/\s+/g, ' ');
}

describe('an if of the source keeps its test', () => {
  it('with what is done then inside', () => {
    const code = states('if (a) yield 1; else yield 2;');
    expect(code).toMatch(/^case 0: if \(a\) { this\.value = 1; .*?} this\.value = 2; .* case 1:/);
    expect(code).not.toContain('!');
  });

  it('within another', () => {
    const code = states('if (a) { if (b) { yield 1; } }');
    expect(code).toMatch(/^case 0: if \(a\) { if \(b\) { this\.value = 1; /);
  });

  it('where it goes on behind it', () => {
    const code = states('if (await a) b(); yield 1;');
    expect(code).toContain('if (this.value) { b(); } this.value = 1;');
  });

  it('where it goes on elsewhere', () => {
    const code = states('if (await a) a(); else b(); yield 1;');
    expect(code).toMatch(/if \(this\.value\) { a\(\); this\.state = 2; continue; } b\(\); case 2:/);
  });
});

it('leaves the body of a loop outside of the test', () => {
  expect(states('while (a) yield 1;')).toMatch(/if \(!a\) {.*?} this\.value = 1;/);
});

it('with `handover: eager`, a loop goes on where it would be resumed, if its item is there', () => {
  const { code } = lowerScript(
    'async function* g(a, b) { for await (const x of a) b(x); }',
    ['async generator'],
    undefined,
    { handover: 'eager' },
  );
  expect(code.replace(/\s+/g, ' ')).toContain(
    'case 2 /* loop */: if (yf.takeItem(this, 128)) { return 4; } case 1 /* item */: x = this.value;',
  );
});

it('a jump out of a leaf asks for the next item behind the finally blocks that it leaves', () => {
  const code = states('for await (const x of a) { try { continue; } finally { b(x); } }');
  expect(code).toMatch(/try { { this\.state = (\d); continue; } } finally { b\(x\); }/);
  expect(code).toMatch(/case \d: return yf\.nextItem\(this\)/);
});
