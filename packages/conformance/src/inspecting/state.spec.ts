/** Python's introspection, of generators that are compiled with the option `debug`. */
import { inspect } from 'node:util';
import {
  getasyncgenlocals,
  getasyncgenstate,
  uninitialized,
  type AsyncGeneratorObject,
} from '@yield-from/runtime/inspect';
import { COMPILERS, FILE, run } from './compiled';

type Agen = AsyncGeneratorObject<unknown, unknown, unknown>;

const STATES = `
async function* lines(p) {
  yield 1;
  await p;
  yield 2;
}
function main() { return lines; }
`;

const LOCALS = `
async function* lines(source, { sep = ';' } = {}, ...rest) {
  let n = 1;
  const held = [];
  for (const part of source) {
    held.push(() => part);
    const inner = n;
    {
      const n = 'inner';
      yield part;
      held.push(n);
    }
    let late = 2;
    yield late;
  }
  function helper() { return n; }
  const lazy = { get x() { throw new Error('read'); } };
  yield lazy;
  class Later {}
  yield Later;
}
function main() { return lines; }
`;

jest.setTimeout(60_000);

describe.each(Object.entries(COMPILERS))('%s', (_, compile) => {
  it('tells the state', async () => {
    const lines = run<(p: unknown) => Agen>(compile(STATES));
    let go = (): void => undefined;
    const g = lines(new Promise<void>((resolve) => (go = resolve)));
    const shown = [[getasyncgenstate(g), inspect(g)]];
    const show = (): unknown => shown.push([getasyncgenstate(g), inspect(g)]);
    const first = g.next();
    show();
    await first;
    show();
    const second = g.next();
    await Promise.resolve();
    show();
    go();
    await second;
    show();
    await g.return(undefined);
    show();
    expect(shown).toEqual([
      ['AGEN_CREATED', `AsyncGenerator { AGEN_CREATED at lines (${FILE}:2:17) }`],
      ['AGEN_RUNNING', `AsyncGenerator { AGEN_RUNNING at lines (${FILE}:3:3) }`],
      ['AGEN_SUSPENDED', `AsyncGenerator { AGEN_SUSPENDED at lines (${FILE}:3:3) }`],
      ['AGEN_RUNNING', `AsyncGenerator { AGEN_RUNNING at lines (${FILE}:4:3) }`],
      ['AGEN_SUSPENDED', `AsyncGenerator { AGEN_SUSPENDED at lines (${FILE}:5:3) }`],
      ['AGEN_CLOSED', 'AsyncGenerator { AGEN_CLOSED }'],
    ]);
  });

  it('tells the variables that code sees there, under their names in the source', async () => {
    const lines = run<(...args: unknown[]) => Agen>(compile(LOCALS));
    const g = lines(['a', 'b'], undefined, 7, 8);
    const fresh = getasyncgenlocals(g);
    expect(fresh).toEqual({ source: ['a', 'b'], sep: ';', rest: [7, 8] });
    await g.next();
    const first = getasyncgenlocals(g);
    expect(first).toMatchObject({ part: 'a', n: 'inner', inner: 1 });
    expect(first.late).toBe(uninitialized);
    expect(first.lazy).toBe(uninitialized);
    expect(first.Later).toBe(uninitialized);
    expect(first.helper).toBeInstanceOf(Function);
    await g.next();
    expect(getasyncgenlocals(g)).toMatchObject({ part: 'a', n: 1, inner: 1, late: 2 });
    await g.next();
    const again = getasyncgenlocals(g);
    expect(again).toMatchObject({ part: 'b', n: 'inner' });
    expect(again.late).toBe(uninitialized);
    expect((again.held as (() => unknown)[])[0]()).toBe('a');
    await g.next();
    await g.next();
    const last = getasyncgenlocals(g);
    expect(last).not.toHaveProperty('part');
    expect(Object.keys(last)).toContain('lazy');
    await g.return(undefined);
    expect(getasyncgenlocals(g)).toEqual({});
  });

  it('gives frames and codes to generators with Python’s protocol', async () => {
    const source = `
      const { async_generator, yield_ } = yieldFrom;
      const lines = async_generator(async function (count) {
        await yield_(count);
      });
      function main() { return lines; }
    `;
    const marked = source.replace(
      /const \{.*\n/,
      "const { async_generator, yield_ } = require('@yield-from/runtime');\n",
    );
    const lines = run<(n: number) => Agen>(`const require = () => yieldFrom;${compile(marked)}`);
    const g = lines(3);
    await g.asend();
    expect(g.ag_frame).toEqual({
      f_code: { co_name: 'lines', co_filename: FILE, co_firstlineno: 3 },
      f_lineno: 4,
      f_locals: { count: 3 },
    });
    await g.aclose();
    expect(g.ag_frame).toBeNull();
    expect(g.ag_code).toEqual({ co_name: 'lines', co_filename: FILE, co_firstlineno: 3 });
  });
});

it('tells nothing of what is none of ours', () => {
  expect(() => getasyncgenstate((async function* () {})())).toThrow(TypeError);
  expect(() => getasyncgenlocals({})).toThrow(TypeError);
});
