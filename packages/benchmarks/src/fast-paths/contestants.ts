import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { OURS_TYPESCRIPT } from '../contestants/typescript';
import type { Contestant } from '../contestants';
import { SWITCHES, type Switch } from './switches';

type Edit = (file: string, text: string) => string;

/** What the runtime's own build offers (scripts/bundle.mjs). */
interface Bundler {
  readonly PRIVATE: unknown;
  bundle(entry: string, format: 'es', engines: unknown, edit: Edit): Promise<string>;
}

const SCRIPT = join(__dirname, '..', '..', '..', 'runtime', 'scripts', 'bundle.mjs');

/** Applies a switch to its file. */
export function edited({ name, file, from, to }: Switch, text: string): string {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`${name}: not once in ${file}: ${from}`);
  return parts.join(to);
}

async function runtime(off: Switch | undefined): Promise<string> {
  const { bundle, PRIVATE } = (await import(pathToFileURL(SCRIPT).href)) as Bundler;
  return bundle("export * from './index';", 'es', PRIVATE, (file, text) =>
    file === off?.file ? edited(off, text) : text,
  );
}

const [, es2017] = OURS_TYPESCRIPT;

/** Ours as it is, from the sources, and with one fast path less each. */
export const WITH_AND_WITHOUT: readonly Contestant[] = [undefined, ...SWITCHES].map((off) => ({
  ...es2017,
  name: off === undefined ? 'with all' : `without ${off.name}`,
  title: off === undefined ? 'with all' : off.title,
  runtime: () => runtime(off),
}));
