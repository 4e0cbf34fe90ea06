/** What compiles the tests: the project's hosts and the peers it is compared with look the same here. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Tool {
  /**
   * @param module whether the source is a module, else a script
   * @returns the compiled source, for a script a script
   * @throws whatever the tool throws at a source it refuses
   */
  compile(source: string, file: string, module: boolean): string;
}

/** One row of the table. */
export interface Configuration {
  /** The name of its cache and expectation files. */
  readonly id: string;
  readonly title: string;
  /** Whether the compiled code needs the project's runtime in the realm. */
  readonly ours: boolean;
  /**
   * `generators`: async generators alone are lowered; `coroutines`: async functions and generators, too; `es5`: everything;
   * `control`: see control.ts.
   */
  readonly mode: 'native' | 'generators' | 'coroutines' | 'es5' | 'control';
  /** Changes when the tool's output may change. */
  version(): string;
  load(): Promise<Tool>;
}

/** The repository's root. */
export const ROOT = join(__dirname, '../../../../..');

/** @returns a hash of all source files of some packages, specs left out. */
export function sourceHash(packages: readonly string[]): string {
  const hash = createHash('sha256');
  for (const name of packages) {
    const folder = join(ROOT, 'packages', name, 'src');
    if (!existsSync(folder)) continue;
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    for (const file of files.sort())
      if (file.endsWith('.ts') && !file.endsWith('.spec.ts'))
        hash.update(file).update(readFileSync(join(folder, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** @returns the installed version of a package. */
export function installedVersion(name: string): string {
  // A manifest, found by Node's rules.
  return (require(`${name}/package.json`) as { version: string }).version;
}
