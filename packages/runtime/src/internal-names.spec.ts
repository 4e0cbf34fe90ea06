/** Internal names are short in what ships; no name that anybody else knows is one of them. */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';
import { HELPERS } from './protocol';

const scripts = join(__dirname, '..', 'scripts');
const print =
  "import('./internal-names.mjs').then(({ SHORT }) => console.log(JSON.stringify([...SHORT])))";
const short = new Map(
  JSON.parse(execFileSync(process.execPath, ['-e', print], { cwd: scripts, encoding: 'utf8' })) as [
    string,
    string | undefined,
  ][],
);

it('gives each a letter of its own', () => {
  const letters = [...short.values()];
  expect(letters.every((letter) => letter !== undefined && letter.length === 1)).toBe(true);
  expect(new Set(letters).size).toBe(letters.length);
});

it('has none that the engine has', () => {
  const names = Object.getOwnPropertyNames(globalThis).flatMap((name) => {
    const value: unknown = (globalThis as Record<string, unknown>)[name];
    if (typeof value !== 'function') return [];
    const prototype: unknown = value.prototype;
    return [value, ...(prototype instanceof Object ? [prototype] : [])].flatMap((object) =>
      Object.getOwnPropertyNames(object),
    );
  });
  expect(names.filter((name) => short.has(name))).toEqual([]);
});

it('has none that a source says in quotes', () => {
  // (The contract's helper of that name is no property of a record; `Request['mode']` is a type.)
  const quoted = readdirSync(__dirname, { recursive: true, encoding: 'utf8' })
    .filter((file) => /^(?!.*\.(spec|test-d)\.ts$|.*testing\.ts$).*\.ts$/.test(file))
    .flatMap((file) => [
      ...readFileSync(join(__dirname, file), 'utf8').matchAll(/(?<!Request\[)(['"])(\w+)\1/g),
    ])
    .map(([, , name]) => name)
    .filter((name) => !(HELPERS as readonly string[]).includes(name));
  expect(quoted.filter((name) => short.has(name))).toEqual([]);
});

it.each([[[]], [['--private']]])('are no property in what ships %j', (options) => {
  const text = execFileSync(process.execPath, [join(scripts, 'script.mjs'), ...options], {
    encoding: 'utf8',
  });
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const name = propertyOf(node);
    if (name !== undefined && short.has(name)) found.push(name);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('runtime.js', text, ts.ScriptTarget.ES2022, true));
  expect(found).toEqual([]);
});

/** The property that a node names; exports are none. */
function propertyOf(node: ts.Node): string | undefined {
  if (ts.isPropertyAccessExpression(node)) {
    return node.expression.getText() === 'exports' ? undefined : node.name.text;
  }
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    return (node.propertyName ?? node.name).getText();
  }
  if (ts.isObjectLiteralElement(node) || ts.isClassElement(node)) return node.name?.getText();
  return undefined;
}
