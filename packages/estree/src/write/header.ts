/**
 * The part of a function, class or method of the source before its parameters, members or key, where the words in it
 * changed.
 *
 *     async function* (a) {…}   ->   function (a) {…}          static async *m() {…}   ->   static m() {…}
 */
import { field, type FunctionNode, isFunction, type Node, type t } from '../host/syntax';
import { placeOf, type Range } from './change';
import type { Output } from './output';
import { skipTrivia, tokenAt } from './trivia';

/** Writes what of it is new; gives where the text goes on. */
export function writeHeader(out: Output, node: Node): number {
  if (node.type === 'ClassExpression') return startOfClass(out.source, node);
  return isFunction(node) ? writeFunctionHeader(out, node) : node.start;
}

/** `abstract class C` is a declaration's only. */
function startOfClass(source: string, { start }: Node): number {
  let at = start;
  while (tokenAt(source, at) === 'abstract') at = skipTrivia(source, at + 'abstract'.length);
  return at;
}

function writeFunctionHeader(out: Output, fn: FunctionNode): number {
  const { source } = out;
  let at = fn.start;
  const isAsync = tokenAt(source, at) === 'async' && !isParameter(fn, at);
  if (isAsync && fn.async) return at;
  if (isAsync) at = skipTrivia(source, at + 'async'.length);
  if (tokenAt(source, at) !== 'function') return at;
  const keyword = at;
  at = skipTrivia(source, at + 'function'.length);
  const star = source[at] === '*';
  if (star) at = skipTrivia(source, at + 1);
  const word = tokenAt(source, at);
  const named = word !== '(' && word !== '<';
  if (star === fn.generator && named === Boolean(fn.id)) {
    // (The function begins where its first word was.)
    if (isAsync) out.write('function', fn.start);
    return isAsync ? keyword + 'function'.length : keyword;
  }
  out.write(`function${fn.generator ? '*' : ''} `, fn.start);
  if (named && !fn.id) at = skipTrivia(source, at + word.length);
  else if (!named && fn.id) out.write(fn.id.name);
  return at;
}

/** `async => 1` */
function isParameter(fn: FunctionNode, at: number): boolean {
  return fn.type === 'ArrowFunctionExpression' && fn.params.at(0)?.start === at;
}

/** The words before a method's key that go: its function is neither async nor a generator any more. */
export function lostModifiers(source: string, node: Node, from: number): Range[] {
  const fn = isMethod(node) ? (node.value as Node) : undefined;
  if (!isMethod(node) || !fn || !isFunction(fn)) return [];
  const lost: Range[] = [];
  let at = skipTrivia(source, Math.max(from, lastDecorator(node)));
  const end = placeOf(node.key)?.[0] ?? from;
  while (at < end && source[at] !== '[' && source[at] !== '#') {
    const word = tokenAt(source, at);
    const next = skipTrivia(source, at + word.length);
    const goes = (word === 'async' && !fn.async) || (word === '*' && !fn.generator);
    if (goes) lost.push([at, next]);
    at = next;
  }
  return lost;
}

/** Where the last of a member's own decorators ends. */
function lastDecorator(node: Node): number {
  const decorators = (field(node, 'decorators') as Node[] | undefined) ?? [];
  return Math.max(node.start, ...decorators.map((decorator) => placeOf(decorator)?.[1] ?? 0));
}

type Method =
  t.MethodDefinition | t.ObjectProperty | t.BindingProperty | t.AssignmentTargetProperty;

function isMethod(node: Node): node is Method {
  return node.type === 'MethodDefinition' || (node.type === 'Property' && node.method);
}
