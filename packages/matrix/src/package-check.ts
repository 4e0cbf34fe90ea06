/**
 * Packs every public package and asks publint and arethetypeswrong about the tarball: whether every entry exists,
 * whether types and code agree in every way of importing, whether anything is in it that nobody needs.
 *
 *     pnpm package-check
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { asked, usageIn } from '../../../scripts/asked';
import { run } from './command';
import { ROOT } from './folders';
import { packOurs } from './install';

interface Manifest {
  readonly private?: boolean;
  readonly type?: string;
}

/**
 * What may be in a package: code, its types and maps, what npm always adds, and folders of the runtime's further entries
 * for what knows no `exports` (Node before 12.7).
 */
const ALLOWED =
  /^package\/(package\.json|(debug|inspect|interrupt|native|protocol)\/package\.json|README\.md|LICENSE|CHANGELOG\.md|bin\/[^/]+\.js|dist\/.*\.(js|mjs|cjs|d\.[mc]?ts)(\.map)?)$/;
const UNWANTED = /\.spec\.|\/testing\/|\/test\//;

function main(): void {
  const names = readdirSync(join(ROOT, 'packages')).filter(
    (name) => manifestOf(name)?.private === undefined,
  );
  const packed = packOurs(names.filter((name) => manifestOf(name)));
  let failed = 0;
  for (const [name, tarball] of packed) {
    const problems = [...contents(tarball), ...publint(tarball), ...types(tarball, name)];
    console.log(`${problems.length === 0 ? 'ok  ' : 'FAIL'} @yield-from/${name}`);
    for (const problem of problems) console.log(problem.replace(/^/gm, '     '));
    if (problems.length > 0) failed++;
  }
  console.log(`${packed.size - failed} passed, ${failed} failed`);
  if (failed > 0) process.exitCode = 1;
}

function manifestOf(name: string): Manifest | undefined {
  try {
    return JSON.parse(
      readFileSync(join(ROOT, 'packages', name, 'package.json'), 'utf8'),
    ) as Manifest;
  } catch {
    return undefined;
  }
}

function contents(tarball: string): string[] {
  const files = run('tar', ['-tzf', tarball], ROOT).out.trim().split('\n');
  const stray = files.filter((file) => !ALLOWED.test(file) || UNWANTED.test(file));
  const problems =
    stray.length > 0 ? [`not wanted in the package: ${stray.slice(0, 10).join(', ')}`] : [];
  for (const wanted of ['README.md', 'LICENSE', 'CHANGELOG.md']) {
    if (!files.includes(`package/${wanted}`)) problems.push(`no ${wanted} in the package`);
  }
  return [...problems, ...maps(tarball, files)];
}

/** Every source map has its sources with it: they are in no package. */
function maps(tarball: string, files: readonly string[]): string[] {
  return files
    .filter((file) => file.endsWith('.map'))
    .filter((file) => {
      const map = JSON.parse(run('tar', ['-xzOf', tarball, file], ROOT).out) as SourceMap;
      return map.sourcesContent?.length !== map.sources.length || map.sourcesContent.includes(null);
    })
    .map((file) => `${file} has not all of its sources`);
}

interface SourceMap {
  readonly sources: readonly string[];
  readonly sourcesContent?: readonly (string | null)[];
}

function publint(tarball: string): string[] {
  return tool('publint/src/cli.js', ['run', tarball, '--strict'], join(ROOT, 'packages', 'matrix'));
}

function types(tarball: string, name: string): string[] {
  const args = [tarball, '--format', 'ascii', '--no-color', '--no-emoji'];
  // (Nothing that knows no `exports` runs on the versions of Node that it asks for.)
  if (manifestOf(name)?.type === 'module') args.push('--profile', 'node16');
  return tool('@arethetypeswrong/cli/dist/index.js', args, join(ROOT, 'packages', 'matrix'));
}

function tool(script: string, args: readonly string[], folder: string): string[] {
  const { ok, all } = run(process.execPath, [join('node_modules', script), ...args], folder);
  return ok ? [] : [all.trim()];
}

asked(usageIn(__filename), () => parseArgs({}));
main();
