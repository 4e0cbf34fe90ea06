import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Pnp } from '../installed';
import { ownVersion } from '../own-version';
import type { PackageJson } from '../project';

/** A project in a folder of its own, with packages that are installed by name and version alone. */
export class SampleProject {
  readonly root = realpathSync(mkdtempSync(join(tmpdir(), 'yield-from-')));

  constructor(files: Readonly<Record<string, string | object>>) {
    for (const [path, content] of Object.entries(files)) this.write(path, content);
  }

  write(path: string, content: string | object): void {
    const file = join(this.root, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(
      file,
      typeof content === 'string' ? content : `${JSON.stringify(content, null, 2)}\n`,
    );
  }

  read(path: string): string {
    return readFileSync(join(this.root, path), 'utf8');
  }

  has(path: string): boolean {
    return existsSync(join(this.root, path));
  }

  manifest(): PackageJson {
    return JSON.parse(this.read('package.json')) as PackageJson;
  }

  /** Every file of the project by its text, node_modules left out. */
  snapshot(paths: readonly string[]): Record<string, string> {
    return Object.fromEntries(paths.map((path) => [path, this.read(path)]));
  }

  place(name: string, version: string, under = ''): void {
    this.write(join(under, 'node_modules', name, 'package.json'), { name, version });
  }

  /** What a package manager would do: the lowest version that every range in package.json allows. */
  install(): void {
    const { dependencies, devDependencies } = this.manifest();
    for (const [name, range] of Object.entries({ ...dependencies, ...devDependencies })) {
      this.place(
        name,
        name.startsWith('@yield-from/') ? ownVersion() : range.replace(/^[^\d]*/, ''),
      );
    }
  }

  /** As Yarn's Plug'n'Play does: nothing in node_modules. Gives what a process that it starts can ask. */
  installByYarn(): Pnp {
    this.install();
    const kept = join(this.root, '.yarn');
    renameSync(join(this.root, 'node_modules'), kept);
    this.write('.pnp.cjs', '');
    const folderOf = (name: string): string => `${join(kept, name)}/`;
    return {
      resolveToUnqualified(name) {
        if (existsSync(folderOf(name))) return folderOf(name);
        throw new Error(`${name} is not asked for.`);
      },
      getAllLocators: () => [{ name: '@yield-from/runtime' }, { name: null }],
      getPackageInformation: ({ name }) => ({ packageLocation: folderOf(String(name)) }),
    };
  }

  remove(): void {
    rmSync(this.root, { recursive: true, force: true });
  }
}
