/**
 * Installs every toolchain of the table in a folder of its own, builds the json-lines example with it on every
 * version of Node it is for, runs what was built, and compares what that prints with native generators.
 *
 *     pnpm matrix                      everything
 *     pnpm matrix typescript-5.0 babel  the toolchains whose names start like that
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { asked, usageIn } from '../../../scripts/asked';
import { run } from './command';
import { CACHE, EXAMPLE, ROOT } from './folders';
import { nodeBinary, packOurs, prepare } from './install';
import { TOOLCHAINS } from './rows';
import type { Toolchain } from './toolchain';

const DONE = '\ndone\n';

interface Verdict {
  readonly row: string;
  /** Undefined: all is well. */
  readonly problem?: string;
}

function main(wanted: readonly string[]): void {
  const toolchains = TOOLCHAINS.filter(
    ({ id }) => wanted.length === 0 || wanted.some((prefix) => id.startsWith(prefix)),
  );
  if (toolchains.length === 0) {
    throw new Error(
      `no toolchain has such a name; there are ${TOOLCHAINS.map(({ id }) => id).join(', ')}`,
    );
  }
  mkdirSync(CACHE, { recursive: true });
  const expected = nativeOutput();
  const packed = packOurs(toolchains.flatMap(({ ours }) => ours));
  const verdicts: Verdict[] = [];
  for (const toolchain of toolchains) {
    const folder = prepare(toolchain, packed);
    for (const node of toolchain.nodes) {
      const verdict = {
        row: `${toolchain.id} on Node ${node}`,
        problem: tryOut(toolchain, folder, node, toolchain.program?.prints ?? expected),
      };
      console.log(`${verdict.problem === undefined ? 'ok  ' : 'FAIL'} ${verdict.row}`);
      if (verdict.problem !== undefined) console.log(verdict.problem);
      verdicts.push(verdict);
    }
  }
  const failed = verdicts.filter(({ problem }) => problem !== undefined).length;
  console.log(`${verdicts.length - failed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}

/** Builds and runs; gives what went wrong. */
function tryOut(
  toolchain: Toolchain,
  folder: string,
  node: string,
  expected: string,
): string | undefined {
  const binary = nodeBinary(node);
  const out = join(folder, `out-${node}`);
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out);
  const data = join(EXAMPLE, 'data');
  for (const [script, ...args] of toolchain.build) {
    const command = [join('node_modules', script), ...args.map((arg) => arg.replace('{out}', out))];
    const built = run(binary, command, folder, { MATRIX_OUT: out, MATRIX_DATA: data });
    if (!built.ok) return `${script}: ${brief(built.all)}`;
  }
  const result = toolchain.result
    ? join(folder, toolchain.result)
    : join(out, toolchain.printed ?? 'main.js');
  if (!existsSync(result)) return `${result} was not written`;
  if (toolchain.printed !== undefined) return compare(written(result), expected);
  const wrong = compare(run(binary, [result, data], folder), expected);
  if (wrong !== undefined || !toolchain.es5) return wrong;
  return syntaxOf(result) ?? compare(run(nodeBinary('4.9.1'), [result, data], folder), expected);
}

function compare({ out, all }: ReturnType<typeof written>, expected: string): string | undefined {
  if (out === expected) return undefined;
  return out.endsWith(DONE)
    ? `printed something else: ${brief(out)}`
    : `did not finish: ${brief(all)}`;
}

/** What of a file is no ES5. */
function syntaxOf(file: string): string | undefined {
  try {
    parse(readFileSync(file, 'utf8'), { ecmaVersion: 5 });
    return undefined;
  } catch (error) {
    return `is no ES5: ${(error as Error).message}`;
  }
}

/** What a program has printed into a file. */
function written(file: string): { out: string; all: string } {
  const text = readFileSync(file, 'utf8');
  return { out: text, all: text };
}

/** The first lines of a message; the folder has everything. */
function brief(text: string): string {
  return text.trim().split('\n').slice(0, 12).join('\n');
}

/** What the example prints with native generators, compiled by the checkout's own TypeScript. */
function nativeOutput(): string {
  // Inside the example, where its dependencies are found.
  const out = join(EXAMPLE, 'dist', 'native');
  const tspc = require.resolve('ts-patch/bin/tspc', { paths: [EXAMPLE] });
  execFileSync(process.execPath, [tspc, '-p', 'tsconfig.native.json'], { cwd: EXAMPLE });
  const ran = run(process.execPath, [join(out, 'main.js'), join(EXAMPLE, 'data')], ROOT);
  if (!ran.out.endsWith(DONE)) throw new Error(`the native program did not finish:\n${ran.all}`);
  return ran.out;
}

main(asked(usageIn(__filename), () => process.argv.slice(2)));
