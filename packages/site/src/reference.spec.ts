/** The reference has a page for every entry of every package that is published. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const PACKAGES = join(__dirname, '../..');

interface Manifest {
  readonly private?: boolean;
  readonly exports?: Readonly<Record<string, unknown>>;
}

const read = (path: string): unknown => JSON.parse(readFileSync(join(PACKAGES, path), 'utf8'));
const entries = read('site/scripts/entries.json') as Readonly<Record<string, string>>;

/** Those of unplugin for one bundler each give the same plugin. */
const isOwnEntry = (folder: string, key: string): boolean =>
  key !== './package.json' && (folder !== 'unplugin' || key === '.');

const published = readdirSync(PACKAGES).flatMap((folder) => {
  if (!existsSync(join(PACKAGES, folder, 'package.json'))) return [];
  const { private: isPrivate, exports = {} } = read(`${folder}/package.json`) as Manifest;
  const keys = isPrivate ? [] : Object.keys(exports);
  return keys.filter((key) => isOwnEntry(folder, key)).map((key) => folder + key.slice(1));
});

test('every entry has its page', () => {
  expect(Object.keys(entries).sort()).toEqual(published.sort());
});

test.each(Object.entries(entries))('%s is read from a file that exists', (_, file) => {
  expect(existsSync(join(PACKAGES, file))).toBe(true);
});
