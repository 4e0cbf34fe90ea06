/** `base.a(b)?.[c]`: member accesses, calls and tagged templates, the links in order. */
import type { Chain } from '@yield-from/lower';
import type * as ts from 'typescript';
import { deleting, ending, type LinkNode, readLink } from './link';
import { type ExpressionReader, part, type Operands } from './operands';
import { skipOuter, type TS } from '../host/syntax';

type ChainNode = LinkNode | ts.DeleteExpression;

export function isChain(ts: TS, node: ts.Node): node is ChainNode {
  if (!ts.isDeleteExpression(node)) return isLink(ts, node);
  const deleted = skipOuter(ts, node.expression);
  return ts.isOptionalChain(deleted) || (isMember(ts, deleted) && !isSuperMember(ts, deleted));
}

function isLink(ts: TS, node: ts.Node): node is LinkNode {
  return (
    ts.isPropertyAccessExpression(node) ||
    ts.isElementAccessExpression(node) ||
    ts.isCallExpression(node) ||
    ts.isTaggedTemplateExpression(node)
  );
}

/** Undefined for what has no links: see `readBare`. */
export function readChain(reader: ExpressionReader, node: ChainNode): Chain<ts.Node> | undefined {
  const { ts, factory } = reader;
  const deleted = ts.isDeleteExpression(node);
  const last = linkOf(ts, node);
  if (isImport(ts, last) || isSuperMember(ts, last)) return undefined;
  const { base, links, ends } = flatten(ts, last);
  return {
    kind: 'chain',
    base,
    superBase: isSuperMember(ts, skipOuter(ts, base)),
    links: links.map((link, i) => {
      const plain = readLink(reader, link, i > 0);
      const read = ends.has(link) ? ending(factory, plain) : plain;
      return deleted && i === links.length - 1 ? deleting(factory, read) : read;
    }),
    deleted,
  };
}

/** `import(x)`, `super[x]` */
export function readBare(reader: ExpressionReader, node: ChainNode): Operands | undefined {
  const { ts, factory } = reader;
  const last = linkOf(ts, node);
  if (isSuperMember(ts, last)) return superMember(reader, last);
  if (!isImport(ts, last)) return undefined;
  return {
    kind: 'operands',
    parts: last.arguments.map((argument) => part(argument)),
    rebuild: (values) =>
      factory.createCallExpression(last.expression, undefined, values as ts.Expression[]),
  };
}

const linkOf = (ts: TS, node: ChainNode): LinkNode =>
  ts.isDeleteExpression(node) ? (skipOuter(ts, node.expression) as LinkNode) : node;

const isImport = (ts: TS, node: LinkNode): node is ts.ImportCall =>
  ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;

interface Flat {
  readonly base: ts.Expression;
  readonly links: LinkNode[];
  /** `(a?.b)(x)`: the members whose parentheses end an optional chain, though the call has their receiver. */
  readonly ends: ReadonlySet<LinkNode>;
}

function flatten(ts: TS, last: LinkNode): Flat {
  const links: LinkNode[] = [];
  const ends = new Set<LinkNode>();
  let node: ts.Expression = last;
  for (;;) {
    const inner = skipInChain(ts, node, links[0]);
    const ended = endedMember(ts, node, links[0]);
    if (ended) ends.add(ended);
    else if (!isLink(ts, inner) || isImport(ts, inner) || isSuperMember(ts, inner)) break;
    const link = ended ?? (inner as LinkNode);
    links.unshift(link);
    node = ts.isTaggedTemplateExpression(link) ? link.tag : link.expression;
  }
  return foldPlainPrefix(ts, node, links, ends);
}

/** The member `a?.b` of `(a?.b)(x)`. (`(super.m)(x)`: `super` itself is no value, the member is the base.) */
function endedMember(
  ts: TS,
  node: ts.Expression,
  next: LinkNode | undefined,
): LinkNode | undefined {
  const member = skipOuter(ts, node);
  if (skipInChain(ts, node, next) === member || !isReceiverUsed(ts, next)) return undefined;
  return isMember(ts, member) && !isSuperKeyword(ts, member.expression) ? member : undefined;
}

/**
 * Type syntax never ends a chain; parentheses do, unless nothing in them is optional and they only
 * carry a receiver on: `(a.b)(x)`.
 */
function skipInChain(ts: TS, node: ts.Expression, next: LinkNode | undefined): ts.Expression {
  const inner = skipOuter(ts, node);
  if (inner === node || !next) return inner;
  let n: ts.Expression = node;
  while (ts.isNonNullExpression(n)) n = n.expression;
  if (n === inner) return inner;
  return ts.isOptionalChain(inner) ? node : inner;
}

function isMember(
  ts: TS,
  node: ts.Node,
): node is ts.PropertyAccessExpression | ts.ElementAccessExpression {
  return ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);
}

function isReceiverUsed(ts: TS, first: LinkNode | undefined): boolean {
  return (
    first !== undefined && (ts.isCallExpression(first) || ts.isTaggedTemplateExpression(first))
  );
}

/**
 * `Colour.Red.toString(await x)`: `Colour.Red` stays one node, as it may be a constant of a `const enum`,
 * which has no object at run time. The last member before a call stays a link: it has a receiver.
 */
function foldPlainPrefix(
  ts: TS,
  start: ts.Expression,
  links: LinkNode[],
  ends: ReadonlySet<LinkNode>,
): Flat {
  let base = start;
  let folded = 0;
  if (ts.isIdentifier(skipOuter(ts, start))) {
    while (folded < links.length - 1 && isPlainMember(ts, links[folded])) {
      const next = links[folded + 1];
      if (ts.isCallExpression(next) || ts.isTaggedTemplateExpression(next)) break;
      base = links[folded];
      folded++;
    }
  }
  return { base, links: links.slice(folded), ends };
}

function isPlainMember(ts: TS, node: LinkNode): boolean {
  if (ts.isPropertyAccessExpression(node)) {
    return !node.questionDotToken && ts.isIdentifier(node.name);
  }
  return (
    ts.isElementAccessExpression(node) &&
    !node.questionDotToken &&
    ts.isStringLiteralLike(node.argumentExpression)
  );
}

// ---- super ---------------------------------------------------------------------------------------

function isSuperMember(
  ts: TS,
  node: ts.Node,
): node is ts.PropertyAccessExpression | ts.ElementAccessExpression {
  return isMember(ts, node) && isSuperKeyword(ts, node.expression);
}

function isSuperKeyword(ts: TS, node: ts.Node): boolean {
  return node.kind === ts.SyntaxKind.SuperKeyword;
}

/** `super[k]`: only the key is evaluated before. */
function superMember(
  { ts, factory }: ExpressionReader,
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
): Operands {
  if (ts.isPropertyAccessExpression(node)) {
    return { kind: 'operands', parts: [], rebuild: () => node };
  }
  return {
    kind: 'operands',
    parts: [part(node.argumentExpression)],
    rebuild: ([key]) =>
      factory.createElementAccessExpression(node.expression, key as ts.Expression),
  };
}
