/** Every lowered file asks, when it is loaded, whether the runtime is the one it was compiled for. */
import { COMPILED_CONTRACT } from '@yield-from/lower';
import { COMMONJS, compile, observe } from './testing/compile';

const DECLARATION = 'async function* g() { yield 1; }';
const CHECK = `checkContract(${COMPILED_CONTRACT});`;

describe('the check of the contract', () => {
  it('stands once, right behind the import', () => {
    const code = compile(
      `'use client';\nimport a from 'a';\n${DECLARATION}\nclass C { async *m() {} }`,
      {
        sourceType: 'module',
      },
    );
    expect(code.split(CHECK)).toHaveLength(2);
    expect(code).toMatch(/^'use client';\s*import \{[^}]*\} from "@yield-from\/runtime";\ncheckC/);
  });

  it('stands behind the require of a script', () => {
    const code = compile(`'use strict';\n${DECLARATION}`, { sourceType: 'script' });
    expect(code).toMatch(/^'use strict';\s*var yieldFrom = require\([^)]*\);\nyieldFrom\.checkC/);
  });

  it('asks the global runtime', () => {
    const options = { runtime: { global: 'yf' } };
    const code = compile(`'use strict';\n${DECLARATION}`, { sourceType: 'script', options });
    expect(code).toMatch(/^'use strict';\s*yf\.checkContract\(/);
  });

  it('is not there where nothing was lowered', () => {
    expect(compile('async function f() { await 1; }')).not.toContain('checkContract');
  });

  it('is not added a second time', () => {
    const once = compile(DECLARATION, { sourceType: 'module' });
    expect(compile(once, { sourceType: 'module' })).toBe(once);
  });
});

describe.each([
  ['a declaration', DECLARATION],
  ['a nested generator that nobody makes yet', 'function f() { return async function* () {}; }'],
  ['a class', 'class C { static async *m() { yield 1; } }'],
])('%s compiled for another contract', (_, source) => {
  const main = 'export function main(log) { log("ran"); }';
  const program = compile(`${source}\n${main}`, { sourceType: 'module', presets: [COMMONJS] });

  it('is refused when the file is loaded', async () => {
    const other = program.replace(/(checkContract\)?\()\d+/, '$12');
    expect(other).not.toBe(program);
    await expect(observe(other)).rejects.toThrow(
      /^yield-from: a file compiled for contract 2 runs/,
    );
    await expect(observe(program)).resolves.toEqual(['ran']);
  });
});
