/** What is installed: in a node_modules, or where Yarn's Plug'n'Play keeps it, which has none. */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import nodeModule from 'node:module';
import { dirname, join, relative } from 'node:path';
import { globSync } from 'tinyglobby';

export interface Installed {
  readonly version: string;
  readonly folder: string;
}

/** A package as Node finds it from `folder`. */
export function installed(name: string, folder: string): Installed | undefined {
  const pnp = pnpOf(folder);
  const found = pnp ? inPnp(pnp, name, folder) : inModules(name, folder);
  return found === undefined ? undefined : { version: versionIn(found), folder: found };
}

/** Every place that holds the package, in the ways npm, yarn and pnpm nest them. */
export function copiesOf(name: string, root: string): readonly string[] {
  const pnp = pnpOf(root);
  const places = pnp ? allInPnp(pnp, name) : allInModules(name, join(root, 'node_modules'));
  const copies = new Set(places.map((place) => realpathSync(place)));
  return [...copies].map((place) => `${versionIn(place)} in ${relative(root, place)}`).sort();
}

/** Whether packages are where only a process that Yarn has started finds them. */
export function isOutOfSight(folder: string): boolean {
  return pnpOf(folder) === undefined && upwards(folder, '.pnp.cjs') !== undefined;
}

function versionIn(folder: string): string {
  const text = readFileSync(join(folder, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version?: string }).version ?? '0.0.0';
}

function upwards(folder: string, name: string): string | undefined {
  const place = join(folder, name);
  if (existsSync(place)) return place;
  return folder === dirname(folder) ? undefined : upwards(dirname(folder), name);
}

// ---- node_modules --------------------------------------------------------------------------------------

function inModules(name: string, folder: string): string | undefined {
  const manifest = upwards(folder, join('node_modules', name, 'package.json'));
  return manifest && dirname(manifest);
}

function allInModules(name: string, modules: string): readonly string[] {
  if (!existsSync(modules)) return [];
  const found = globSync(
    [
      `${name}/package.json`,
      `*/node_modules/${name}/package.json`,
      `@*/*/node_modules/${name}/package.json`,
      `.pnpm/*/node_modules/${name}/package.json`,
    ],
    { cwd: modules, absolute: true, dot: true, expandDirectories: false },
  );
  return found.map(dirname);
}

// ---- Plug'n'Play ---------------------------------------------------------------------------------------

export interface Locator {
  readonly name: string | null;
}

/** What of Yarn's interface is used. */
export interface Pnp {
  resolveToUnqualified(request: string, issuer: string): string | null;
  getAllLocators?(): readonly Locator[];
  getPackageInformation(locator: Locator): { readonly packageLocation: string } | null;
}

/** Of the project around `folder`, in a process that Yarn has started. */
function pnpOf(folder: string): Pnp | undefined {
  const { findPnpApi } = nodeModule as typeof nodeModule & {
    findPnpApi?(path: string): Pnp | null;
  };
  return findPnpApi?.(`${folder}/`) ?? undefined;
}

function inPnp(pnp: Pnp, name: string, folder: string): string | undefined {
  try {
    return pnp.resolveToUnqualified(name, `${folder}/`) ?? undefined;
  } catch {
    // (It throws for what the package.json does not ask for.)
    return undefined;
  }
}

function allInPnp(pnp: Pnp, name: string): readonly string[] {
  const locators = pnp.getAllLocators?.().filter((locator) => locator.name === name) ?? [];
  return locators.flatMap((locator) => pnp.getPackageInformation(locator)?.packageLocation ?? []);
}
