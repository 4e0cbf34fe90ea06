import { Script } from 'node:vm';
import type { Strictness } from './metadata';
import { runInRealm, type Failure } from './realm';

interface Example {
  readonly flags?: readonly string[];
  readonly negative?: string;
  readonly harness?: string;
  readonly runtime?: string;
}

function run(
  code: string,
  { flags = [], negative, harness, runtime }: Example = {},
): Promise<Failure> {
  return runInRealm({
    code,
    strictness: 'sloppy' satisfies Strictness,
    metadata: {
      features: [],
      includes: [],
      flags,
      negative: negative ? { phase: 'runtime', type: negative } : undefined,
    },
    file: 'example.js',
    harness: harness === undefined ? [] : [new Script(harness)],
    runtime: runtime === undefined ? undefined : new Script(runtime),
    compileModule: (source) => source,
  });
}

const DONE = "print('Test262:AsyncTestComplete');";

describe('a test in its realm', () => {
  it('passes when nothing is thrown', async () => {
    expect(await run('1;')).toBeUndefined();
  });

  it('fails with the class and the first line of what it throws', async () => {
    expect(await run("throw new RangeError('no\\nmore');")).toBe('RangeError: no');
    expect(await run('throw null;')).toBe('object: null');
  });

  it('passes by the error it promises, and only by that', async () => {
    const negative = { negative: 'RangeError' };
    expect(await run('throw new RangeError();', negative)).toBeUndefined();
    expect(await run("throw new TypeError('x');", negative)).toBe('TypeError: x');
    expect(await run('1;', negative)).toMatch(/nothing was thrown/);
  });

  it('waits for the word of an asynchronous test', async () => {
    const flags = { flags: ['async'] };
    expect(await run(`Promise.resolve().then(() => { ${DONE} });`, flags)).toBeUndefined();
    expect(await run('1;', flags)).toBe('$DONE was not called');
    expect(await run("print('Test262:AsyncTestFailure:Error: x');", flags)).toBe('Error: x');
    expect(await run(`${DONE} print('Test262:AsyncTestFailure:Error: x');`, flags)).toBe(
      'Error: x',
    );
  });

  it('has intrinsics of its own, and every test has others', async () => {
    expect(await run('Array.prototype.leak = 1;')).toBeUndefined();
    expect(await run("if ('leak' in []) throw new Error('leaked');")).toBeUndefined();
    expect('leak' in []).toBe(false);
  });

  it('sees the harness, and the runtime as a hidden global', async () => {
    const example = { harness: 'var helper = 1;', runtime: '({ answer: 42 })' };
    const code = `if (helper !== 1 || yieldFrom.answer !== 42) throw new Error();
      if (Object.keys(this).includes('yieldFrom')) throw new Error('seen');`;
    expect(await run(code, example)).toBeUndefined();
  });

  it('can make another realm and evaluate scripts', async () => {
    const code = `
      if ($262.createRealm().global.Array === Array) throw new Error('same');
      $262.evalScript('var fromScript = 1;');
      if (fromScript !== 1) throw new Error();`;
    expect(await run(code)).toBeUndefined();
  });
});
