/**
 * The official suite on disk, and which of its tests are about what the project lowers. The suite is not
 * part of the repository: somebody checks it out and says where.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { metadataOf, type Metadata } from './metadata';

export interface Test {
  /** Relative to the suite's `test` folder, with slashes. */
  readonly path: string;
  readonly source: string;
  readonly metadata: Metadata;
}

export const HOW_TO_GET_IT = `The test262 suite is not part of this repository. Check it out and say where it is:

    git clone --depth 1 https://github.com/tc39/test262
    pnpm test262 --suite test262          (or set TEST262_DIR)
`;

/**
 * @param folder the option's value, else `TEST262_DIR`
 * @returns the suite's folder, absolute
 * @throws Error with {@link HOW_TO_GET_IT} where there is no suite
 */
export function suiteFolder(folder: string | undefined = process.env['TEST262_DIR']): string {
  if (!folder) throw new Error(HOW_TO_GET_IT);
  // Package managers change the folder for a package's script and say from where they were called.
  const suite = resolve(process.env['INIT_CWD'] ?? '.', folder);
  if (existsSync(join(suite, 'harness')) && existsSync(join(suite, 'test'))) return suite;
  throw new Error(`${folder} is no checkout of test262.\n\n${HOW_TO_GET_IT}`);
}

/** Folders that are in no edition of the standard, or about other matters. */
const FOLDERS = [
  'language',
  'built-ins',
  'annexB/language',
  'staging/explicit-resource-management',
];

/** What the tests are about: `coroutines` are the async functions and generators, and `for await` in the former. */
export type Subject = (typeof SUBJECTS)[number];
export const SUBJECTS = ['async generators', 'coroutines'] as const;

/** @returns the selected tests of the suite, sorted by path. */
export function selectedTests(suite: string, subject: Subject): Test[] {
  const root = join(suite, 'test');
  const tests: Test[] = [];
  for (const folder of FOLDERS) {
    if (!existsSync(join(root, folder))) continue;
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile() || !entry.name.endsWith('.js') || entry.name.includes('_FIXTURE'))
        continue;
      const file = join(entry.parentPath, entry.name);
      const source = readFileSync(file, 'utf8');
      if (subject === 'async generators' && !mentionsAsyncIteration(source)) continue;
      const path = relative(root, file).split(sep).join('/');
      const metadata = metadataOf(source);
      if (isSelected(path, source, metadata, subject)) tests.push({ path, source, metadata });
    }
  }
  return tests.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * For `async generators`, the tests about them, their delegation and `for await`: those that declare the feature,
 * those in the folders of the built-in objects, and those whose code has one without saying so. For `coroutines`, the
 * tests in the folders of the other kinds, and of the methods of classes and objects, that are not among those.
 *
 * Left out: errors that a parser has to find before anything runs. They test the parser of
 * whatever reads the source, and a lowering sees no tree.
 */
export function isSelected(
  path: string,
  source: string,
  metadata: Metadata,
  subject: Subject,
): boolean {
  const { features, negative } = metadata;
  if (negative && negative.phase !== 'runtime') return false;
  const code = source.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '');
  const isAsyncGenerator =
    features.includes('async-iteration') ||
    /\/Async(Generator|FromSync)/.test(path) ||
    SYNTAX.test(code);
  if (subject === 'async generators') return isAsyncGenerator;
  if (path.startsWith('language/statements/for-await-of/')) return true;
  return !isAsyncGenerator && (KINDS.test(path) || (METHODS.test(path) && COROUTINE.test(code)));
}

/** The folders that are about async functions and generators alone. */
const KINDS =
  /^(language\/(statements|expressions)\/(generators|yield|await|async-function|async-arrow-function)|built-ins\/(Generator|AsyncFunction)[^/]*)\//;
/** The folders of classes and objects, where a method may be one: `*m() {}`, `async m() {}`. */
const METHODS = /^language\/(statements|expressions)\/(class|object)\//;
const COROUTINE =
  /\basync\s+(function|[\w$#[('"])|\bfunction\s*\*|[{},;]\s*(static\s+)?\*\s*[\w$#[('"]|^\s*(static\s+)?\*\s*[\w$#['"]/m;

const SYNTAX = /\basync\s+function\s*\*|\basync\s*\*|\bfor\s+await\b/;

/** A cheap test of the whole text, before its front matter is read. */
function mentionsAsyncIteration(source: string): boolean {
  return (
    source.includes('async-iteration') || SYNTAX.test(source) || source.includes('AsyncGenerator')
  );
}

/** What the table groups tests by: the first matching entry. */
const CATEGORIES: readonly (readonly [name: string, path: RegExp])[] = [
  ['for await', /^language\/statements\/for-await-of\//],
  ['async functions', /^language\/(statements|expressions)\/(async-(arrow-)?function|await)\//],
  ['generators', /^language\/(statements|expressions)\/(generators|yield)\//],
  ['explicit resource management', /using|explicit-resource-management/],
  ['async generator functions', /^language\/(statements|expressions)\/async-generator\//],
  ['methods of classes', /^language\/(statements|expressions)\/class\//],
  ['methods of objects', /^language\/expressions\/object\//],
  ['the built-in objects', /^built-ins\//],
  ['elsewhere in the language', /^/],
];

export const CATEGORY_NAMES: readonly string[] = CATEGORIES.map(([name]) => name);

export function categoryOf(path: string): string {
  return CATEGORIES.find(([, pattern]) => pattern.test(path))?.[0] ?? '';
}
