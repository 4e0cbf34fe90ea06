import { gzipSync } from 'node:zlib';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { OURS_TYPESCRIPT } from '../contestants/typescript';
import type { Contestant } from '../contestants';
import { SWITCHES, type Switch } from './switches';

type EditFile = (file: string, text: string) => string;

/** What the runtime's own build offers (scripts/bundle.mjs). */
interface Bundler {
  readonly EVERY: unknown;
  readonly PRIVATE: unknown;
  bundle(entry: string, format: 'es', engines: unknown, edit: EditFile): Promise<string>;
  minified(code: string): Promise<string>;
}

interface Programs {
  readonly programs: Readonly<Record<string, string>>;
}

const SCRIPTS = join(__dirname, '..', '..', '..', 'runtime', 'scripts');

async function script<T>(name: string): Promise<T> {
  return (await import(pathToFileURL(join(SCRIPTS, name)).href)) as T;
}

/** A file of the runtime as it is without the path. */
export function edited({ name, edits }: Switch, file: string, text: string): string {
  for (const edit of edits) {
    if (edit.file !== file) continue;
    const parts = text.split(edit.from);
    if (parts.length !== 2) throw new Error(`${name}: not once in ${file}: ${edit.from}`);
    text = parts.join(edit.to);
  }
  return text;
}

function editing(off: Switch | undefined): EditFile {
  return (file, text) => (off === undefined ? text : edited(off, file, text));
}

async function runtime(off: Switch | undefined): Promise<string> {
  const { bundle, PRIVATE } = await script<Bundler>('bundle.mjs');
  return bundle("export * from './index';", 'es', PRIVATE, editing(off));
}

/** What a program with all three kinds loads of the runtime, minified and gzipped, in bytes. */
async function size(off: Switch | undefined): Promise<number> {
  const { bundle, minified, EVERY } = await script<Bundler>('bundle.mjs');
  const { programs } = await script<Programs>('programs.mjs');
  const code = await bundle(programs['all three kinds'], 'es', EVERY, editing(off));
  return gzipSync(await minified(code), { level: 9 }).length;
}

/** What the path takes, in bytes: what the runtime of all three kinds is smaller by without it. */
export async function cost(path: Switch): Promise<number> {
  return (await size(undefined)) - (await size(path));
}

const [, es2017] = OURS_TYPESCRIPT;

/** Ours as it is, from the sources, and with one fast path less each. */
export const WITH_AND_WITHOUT: readonly Contestant[] = [undefined, ...SWITCHES].map((off) => ({
  ...es2017,
  name: off === undefined ? 'with all' : `without ${off.name}`,
  title: off === undefined ? 'with all' : off.title,
  runtime: () => runtime(off),
}));
