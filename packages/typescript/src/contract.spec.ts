/** Every lowered file asks, when it is loaded, whether the runtime is the one it was compiled for. */
import { COMPILED_CONTRACT } from '@yield-from/lower';
import { compile, load } from './testing/compile';

const DECLARATION = 'export async function* g() { yield 1; }';
const CHECK = `checkContract(${COMPILED_CONTRACT});`;

describe('the check of the contract', () => {
  it('stands once, right behind the import', () => {
    const source = `'use client';\nimport a from 'a';\n${DECLARATION}\nexport class C { async *m() { yield a; } }`;
    const code = compile(source, { module: 'ESNext' });
    expect(code.split(CHECK)).toHaveLength(2);
    expect(code).toMatch(/^'use client';\s*import \{[^}]*\} from "@yield-from\/runtime";\ncheckC/);
  });

  it.each(['ES5', 'ES2022'] as const)('stands behind the require at %s', (target) => {
    expect(compile(DECLARATION, { target })).toMatch(
      /(const|var) yieldFrom = require\([^)]*\);\nyieldFrom\.checkContract\(/,
    );
    const script = DECLARATION.replace('export ', '');
    expect(compile(script, { target })).toMatch(
      /^var yieldFrom = require\([^)]*\);\nyieldFrom\.checkContract\(/,
    );
  });

  it('asks the global runtime', () => {
    const options = { runtime: { global: 'yf' } };
    const code = compile(DECLARATION, { module: 'ESNext', options });
    expect(code).toMatch(/^yf\.checkContract\(/);
  });

  it('is not there where nothing was lowered', () => {
    expect(compile('export async function f() { await 1; }')).not.toContain('checkContract');
  });
});

describe.each([
  ['a declaration', DECLARATION],
  ['a nested generator that nobody makes yet', 'export const f = () => async function* () {};'],
  ['a class', 'export class C { static async *m() { yield 1; } }'],
])('%s compiled for another contract', (_, source) => {
  it.each(['ES5', 'ES2022'] as const)('is refused when the file is loaded, at %s', (target) => {
    const program = compile(source, { target });
    const other = program.replace(/(checkContract\)?\()\d+/, '$12');
    expect(other).not.toBe(program);
    expect(() => load(other)).toThrow(/^yield-from: a file compiled for contract 2 runs/);
    expect(() => load(program)).not.toThrow();
  });
});
