/** The playground's compilers without a page: what they write is what the command writes, and runs as natively. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { compile, type Compiled } from '../playground/compile';
import { TARGETS } from '../playground/choices';
import { EXAMPLES } from '../playground/examples';
import { type Printed, run } from '../playground/run';
import { fromHash, toHash } from '../playground/share';

const ROOT = join(__dirname, '../../..');
const TRANSFORMER = join(ROOT, 'packages/typescript/dist/main.js');
const babel = () => import('@babel/standalone');
const [valid, mistaken] = [EXAMPLES.slice(0, -1), EXAMPLES[EXAMPLES.length - 1]];

async function printed({ code, problems }: Compiled): Promise<Printed[]> {
  expect(problems).toEqual([]);
  const lines: Printed[] = [];
  await run(code, (line) => lines.push(line));
  return lines;
}

describe.each(valid)('$title', ({ source }) => {
  // A request goes to the end of a chain of delegates at once; natively it takes turns at each level.
  const turns = source.includes('yield*') ? 'fewer' : 'the same';
  test.each(['ours, TypeScript', 'ours, Babel'] as const)(
    `prints under %s what it prints natively, in ${turns} turns`,
    async (compiler) => {
      const request = { source, compiler, target: 'ES5', module: 'CommonJS' } as const;
      const lowered = await printed(await compile(request, babel));
      expect(lowered.length).toBeGreaterThan(0);
      if (source.includes('yield_')) return;
      const native = await compile({ ...request, compiler: 'none' }, babel);
      const expected = await printed(native);
      expect(lowered.map(({ text }) => text)).toEqual(expected.map(({ text }) => text));
      lowered.forEach(({ turn }, index) => {
        if (turns === 'the same') expect(turn).toBe(expected[index].turn);
        else expect(turn).toBeLessThanOrEqual(expected[index].turn);
      });
    },
    20_000,
  );
});

test.each(['ours, TypeScript', 'ours, Babel'] as const)(
  'a mistake has its code and place under %s',
  async (compiler) => {
    const request = { source: mistaken.source, compiler, target: 'ES5' } as const;
    const { code, problems } = await compile(request, babel);
    expect(code).toBe('');
    expect(problems.map((one) => one.code)).toEqual(['YF1003']);
    expect(mistaken.source.slice(problems[0].from)).toMatch(/^yield_\(1\)/);
  },
);

// The command loads the packages as they were built.
const built = existsSync(TRANSFORMER) ? test : test.skip;

built.each(TARGETS)(
  'what it writes at %s is what `tspc` writes',
  async (target) => {
    const folder = mkdtempSync(join(tmpdir(), 'playground-'));
    valid.forEach(({ source }, index) => writeFileSync(join(folder, `e${index}.ts`), source));
    const compilerOptions = {
      target,
      module: 'ESNext',
      moduleResolution: 'Bundler',
      downlevelIteration: true,
      noCheck: true,
      lib: ['ES2022'],
      skipLibCheck: true,
      isolatedModules: true,
      moduleDetection: 'auto',
      types: [],
      outDir: 'out',
      plugins: [{ transform: TRANSFORMER }],
    };
    writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
    const command = join(dirname(require.resolve('ts-patch/package.json')), 'bin/tspc.js');
    execFileSync(process.execPath, [command, '-p', folder], { cwd: ROOT });
    for (const [index, { source }] of valid.entries()) {
      const { code } = await compile({ source, compiler: 'ours, TypeScript', target }, babel);
      expect(code).toBe(readFileSync(join(folder, 'out', `e${index}.js`), 'utf8'));
    }
    rmSync(folder, { recursive: true });
  },
  30_000,
);

test('an address holds what was shared, and nothing else is read from one', () => {
  const shared = { source: 'yield "é" // ☃', compiler: 'Babel', target: 'ES2017' } as const;
  expect(fromHash(`#${toHash(shared)}`)).toEqual(shared);
  expect(fromHash('#section')).toBeUndefined();
  const other = { ...shared, compiler: 'another' as 'Babel' };
  expect(fromHash(toHash(other))).toBeUndefined();
  expect(fromHash('')).toBeUndefined();
});
