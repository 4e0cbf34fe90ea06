/**
 * Compiles the example, looks at what came out, and runs it on every engine that is installed: what
 * `npx -y pnpm@12 start` shows.
 */
import { execFileSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import * as ts from 'typescript';
import { engines, run } from './engines';
import { whyNotES5 } from './es5';
import { programFiles, shippedSize } from './sizes';

const root = join(__dirname, '..');
const dist = join(root, 'dist');
const data = join(root, 'data');
// All of it in one file; a bundler takes what the program uses.
const runtime = join(dirname(require.resolve('@yield-from/runtime')), 'index.global.js');

async function main(): Promise<void> {
  step('Compile');
  compile('tsconfig.json', 'ES5: every async generator becomes a state machine');
  compile('tsconfig.native.json', 'ES2022: native generators left alone, to compare with');

  step('Look at the output');
  const files = programFiles(dist);
  const problems = files.map(whyNotES5).filter((problem) => problem !== undefined);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  print(`${files.length} files parse as ES5, none has an async, await, yield or function* token`);
  const native = await shippedSize(programFiles(join(dist, 'native')));
  const lowered = await shippedSize(files);
  print(`native generators, ES2022:  ${bytes(native)} minified and gzipped`);
  print(`state machines, ES5:        ${bytes(lowered)}`);
  print(`the whole runtime:          ${bytes(await shippedSize([runtime]))}`);

  step('Run');
  execFileSync(process.execPath, [join(dist, 'make-readings.js'), data]);
  // Native generators on this Node say what is right.
  const oracle = run('native', process.execPath, join(dist, 'native', 'main.js'), data).output;
  if (oracle === undefined) throw new Error('the native program did not finish');
  oracle.split('\n').forEach(print);
  print('');
  const results = engines().map(({ engine, executable }) =>
    run(engine, executable, join(dist, 'main.js'), data),
  );
  for (const { engine, output } of results) {
    const verdict =
      output === undefined ? 'FAILED' : output === oracle ? 'printed the same' : 'DIFFERS';
    print(`${engine.padEnd(14)} ES5  ${verdict}`);
  }
  if (results.some(({ output }) => output !== oracle)) throw new Error('the engines disagree');
}

function compile(config: string, what: string): void {
  const begin = performance.now();
  // ts-patch's compiler is its own program; it runs as a user's build would run it.
  execFileSync(process.execPath, [require.resolve('ts-patch/bin/tspc'), '-p', config], {
    cwd: root,
    stdio: 'inherit',
  });
  const seconds = ((performance.now() - begin) / 1000).toFixed(1);
  const folder = config === 'tsconfig.json' ? dist : join(dist, 'native');
  print(`tspc -p ${config}  (TypeScript ${ts.version}, ${seconds} s)`);
  print(`  ${programFiles(folder).length} files; ${what}`);
}

let steps = 0;
function step(title: string): void {
  console.log(`\n${++steps}. ${title}\n`);
}

function print(line: string): void {
  console.log(line && `   ${line}`);
}

function bytes(count: number): string {
  return `${String(count).padStart(6)} bytes`;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
