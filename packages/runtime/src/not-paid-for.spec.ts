/**
 * Who does not import interrupts or what looks at generators has nothing of them: no code, no field, no hook that waits
 * for them.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as ts from 'typescript';

const ROOT = join(__dirname, '..');

const PROGRAMS: Readonly<Record<string, string>> = {
  'async generators': "export { define, kind, start, delegate } from './native';",
  'async functions': "export { callAsync, startAsync } from './native';",
  'all, with eager hand-over': "export * from './native';",
  everything: "export * from './index';",
};

/** Of a program: the bundle, and that of sources in which there is nothing to import for interrupts and debugging. */
const SCRIPT = `
import { bundle, EVERY, minified } from ${JSON.stringify(pathToFileURL(join(ROOT, 'scripts/bundle.mjs')))};
const ONLY_THEIRS = /\\/\\*\\*(?:(?!\\*\\/)[^])*\\*\\/\\nexport function (?:observe\\w*|halt)\\([^]*?\\n\\}\\n/g;
const taken = [];
const without = (name, text) => {
  if (/^(interrupt|debug|inspect)\\b/.test(name)) throw new Error(name);
  return text.replace(ONLY_THEIRS, (found) => (taken.push(/export function (\\w+)/.exec(found)[1]), ''));
};
const all = {};
for (const [name, entry] of Object.entries(JSON.parse(process.argv[1]))) {
  const [whole, bare] = [await bundle(entry), await bundle(entry, 'es', EVERY, without)];
  all[name] = [whole, bare, await minified(whole), await minified(bare)];
}
console.log(JSON.stringify({ all, taken: [...new Set(taken)].sort() }));
`;

interface Bundles {
  readonly all: Readonly<Record<string, readonly [whole: string, bare: string, ...min: string[]]>>;
  readonly taken: readonly string[];
}

it('in a bundle there is not a byte of it', () => {
  const args = ['--input-type=module', '--eval', SCRIPT, JSON.stringify(PROGRAMS)];
  const out = execFileSync(process.execPath, args, { encoding: 'utf8', maxBuffer: 1 << 26 });
  const { all, taken } = JSON.parse(out) as Bundles;
  expect(taken).toEqual(['halt', 'observeHandlers', 'observePromises', 'observeWaiting']);
  for (const [whole, bare, minWhole, minBare] of Object.values(all)) {
    expect(whole).toBe(bare);
    expect(minWhole).toBe(minBare);
  }
}, 120_000);

const sources = readdirSync(__dirname, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.ts') && !/testing\.ts$|\.spec\.ts$|\.test-d\.ts$/.test(file),
);
const isTheirs = (file: string): boolean => /^(interrupt|debug|inspect)\b/.test(file);

/** Names of properties that files write, and that they read. */
function properties(files: readonly string[]): { written: Set<string>; read: Set<string> } {
  const written = new Set<string>();
  const read = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isTypeNode(node) || ts.isInterfaceDeclaration(node)) return;
    if (ts.isPropertyAccessExpression(node)) {
      const { parent } = node;
      const isWritten =
        ts.isBinaryExpression(parent) &&
        parent.left === node &&
        parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
      (isWritten ? written : read).add(node.name.text);
    } else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      read.add((node.propertyName ?? node.name).getText());
    } else if (
      ts.isPropertyAssignment(node) ||
      ts.isShorthandPropertyAssignment(node) ||
      (ts.isPropertyDeclaration(node) && node.initializer !== undefined)
    ) {
      written.add(node.name.getText());
    }
    ts.forEachChild(node, visit);
  };
  for (const file of files) {
    const text = readFileSync(join(__dirname, file), 'utf8');
    visit(ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true));
  }
  return { written, read };
}

it('no record has a property that nobody else reads', () => {
  const core = properties(sources.filter((file) => !isTheirs(file)));
  const theirs = properties(sources.filter(isTheirs));
  expect(theirs.read.has('watches')).toBe(true);
  const onlyForThem = [...core.written].filter(
    (name) => !core.read.has(name) && theirs.read.has(name),
  );
  // (The engine reads it, of a descriptor.)
  expect(onlyForThem).toEqual(['writable']);
});
