import { compile, ES5, mistake, observe } from '../testing/compile';

const GLOBAL = { options: { runtime: { global: 'yieldFrom' } }, sourceType: 'script' } as const;

describe('the runtime as a global', () => {
  it.each([
    ['a parameter', 'async function* g(yieldFrom) { yield yieldFrom; }'],
    ['a variable', 'async function* g(x) { const yieldFrom = x; yield yieldFrom; }'],
    ['the own name', 'const g = async function* yieldFrom(x) { yield x; yield yieldFrom === g; }'],
    [
      'an outer parameter',
      'const g = ((yieldFrom) => async function* (x) { yield x; yield yieldFrom; })(3);',
    ],
    [
      'a catch parameter',
      'async function* g(x) { try { throw x; } catch (yieldFrom) { yield yieldFrom; } }',
    ],
  ])('is found where %s hides it', async (_, source) => {
    const program = `${source};\n exports.main = async (log) => { for await (const x of g(7)) log(x); };`;
    const expected = await observe(program);
    expect(await observe(compile(program, GLOBAL))).toEqual(expected);
    expect(await observe(compile(program, { ...GLOBAL, presets: [ES5] }))).toEqual(expected);
  });

  it('is used under its name where nothing does', () => {
    const code = compile('async function* g() { yield 1; }', GLOBAL);
    expect(code).toMatch(/yieldFrom\.define\(/);
    expect(code).not.toContain('yieldFrom_1');
  });

  it('cannot be reached in a module that declares the name for itself', () => {
    const source = 'import yieldFrom from "x";\nexport async function* g() { yield yieldFrom; }';
    expect(mistake(source, { ...GLOBAL, sourceType: 'module' })).toEqual({
      code: 'YF1107',
      line: 1,
      column: 7,
    });
  });
});
