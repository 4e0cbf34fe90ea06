/**
 * JSX in TSX: the tag, then attributes and children from left to right.
 *
 *     <a.B x={f()} {...p}>{await c}</a.B>     parts: a.B, f(), p, c
 */
import type * as ts from 'typescript';
import { jsxTag } from '../host/children';
import { type ExpressionReader, type Make, part, type Operands, type ReadPart } from './operands';
import type { TS } from '../host/syntax';

type Next = () => ts.Expression;
type Element = ts.JsxElement | ts.JsxSelfClosingElement | ts.JsxFragment;

export function readJsx(reader: ExpressionReader, node: Element): Operands {
  const parts: ReadPart[] = [];
  const make = element(reader, parts, node);
  return {
    kind: 'operands',
    parts,
    rebuild: (values) => {
      let used = 0;
      return make(() => values[used++] as ts.Expression);
    },
  };
}

function element(
  reader: ExpressionReader,
  parts: ReadPart[],
  node: Element,
): (next: Next) => ts.Expression {
  const { ts, factory } = reader;
  if (ts.isJsxFragment(node)) {
    const inside = node.children.map((child) => jsxChild(reader, parts, child));
    return (next) =>
      factory.updateJsxFragment(
        node,
        node.openingFragment,
        inside.map((make) => make(next)),
        node.closingFragment,
      );
  }
  const opening = ts.isJsxElement(node) ? node.openingElement : node;
  const tag = jsxTag(ts, opening.tagName);
  if (tag) parts.push(part(tag));
  const attributes = opening.attributes.properties.map((a) => attribute(reader, parts, a));
  const inside = ts.isJsxElement(node)
    ? node.children.map((child) => jsxChild(reader, parts, child))
    : [];
  return (next) => {
    const given = tag ? next() : opening.tagName;
    const made = factory.updateJsxAttributes(
      opening.attributes,
      attributes.map((make) => make(next)),
    );
    const children = inside.map((make) => make(next));
    return withTag(reader, given, (name) => {
      if (!ts.isJsxElement(node)) {
        return factory.updateJsxSelfClosingElement(node, name, undefined, made);
      }
      return factory.updateJsxElement(
        node,
        factory.updateJsxOpeningElement(node.openingElement, name, undefined, made),
        children,
        factory.updateJsxClosingElement(node.closingElement, copyTag(reader, name)),
      );
    });
  };
}

/** The closing tag's own name, equal to the opening one's. */
function copyTag({ ts, factory }: Make, name: ts.JsxTagNameExpression): ts.JsxTagNameExpression {
  if (ts.isIdentifier(name)) {
    return ts.setOriginalNode(factory.createIdentifier(name.text), name);
  }
  if (!ts.isPropertyAccessExpression(name)) return name; // `this`, or `a:b`
  return factory.createPropertyAccessExpression(
    copyTag({ ts, factory }, name.expression as ts.JsxTagNameExpression) as ts.Expression,
    factory.createIdentifier(name.name.text),
  ) as ts.JsxTagNamePropertyAccess;
}

/**
 * A tag can only be a name, and a name in lower case would be an HTML element:
 *
 *     <(t) x={1}/>   ->   ((Tag) => <Tag x={1}/>)(t)
 */
export function withTag(
  { ts, factory, unique }: Pick<ExpressionReader, 'ts' | 'factory' | 'unique'>,
  tag: ts.Node,
  make: (name: ts.JsxTagNameExpression) => ts.Expression,
): ts.Expression {
  if (isTagName(ts, tag)) return make(tag);
  const name = unique('Tag');
  const parameter = factory.createParameterDeclaration(undefined, undefined, name);
  return factory.createCallExpression(
    factory.createArrowFunction(
      undefined,
      undefined,
      [parameter],
      undefined,
      undefined,
      make(factory.createIdentifier(name)),
    ),
    undefined,
    [tag as ts.Expression],
  );
}

function isTagName(ts: TS, node: ts.Node): node is ts.JsxTagNameExpression {
  if (ts.isJsxNamespacedName(node) || node.kind === ts.SyntaxKind.ThisKeyword) return true;
  if (ts.isPropertyAccessExpression(node)) {
    let object: ts.Node = node;
    while (ts.isPropertyAccessExpression(object)) object = object.expression;
    return ts.isIdentifier(object) || object.kind === ts.SyntaxKind.ThisKeyword;
  }
  // A name of the source is what it was there; one of ours only in upper case.
  return ts.isIdentifier(node) && (node.pos >= 0 || /^[A-Z]/.test(node.text));
}

function attribute(
  reader: ExpressionReader,
  parts: ReadPart[],
  node: ts.JsxAttributeLike,
): (next: Next) => ts.JsxAttributeLike {
  const { ts, factory } = reader;
  if (ts.isJsxSpreadAttribute(node)) {
    parts.push(part(node.expression, 'properties'));
    return (next) => factory.updateJsxSpreadAttribute(node, next());
  }
  const { initializer } = node;
  if (!initializer || ts.isStringLiteral(initializer)) return () => node;
  const value = jsxValue(reader, parts, initializer);
  return (next) => factory.updateJsxAttribute(node, node.name, value(next) as ts.JsxAttributeValue);
}

function jsxChild(
  reader: ExpressionReader,
  parts: ReadPart[],
  node: ts.JsxChild,
): (next: Next) => ts.JsxChild {
  if (reader.ts.isJsxText(node)) return () => node;
  const value = jsxValue(reader, parts, node);
  return (next) => value(next) as ts.JsxChild;
}

/** `{x}`, `{...x}` or an element, which becomes `{t}` when it was evaluated before. */
function jsxValue(
  { ts, factory }: ExpressionReader,
  parts: ReadPart[],
  node: ts.JsxExpression | Element,
): (next: Next) => ts.Expression {
  if (!ts.isJsxExpression(node)) {
    parts.push(part(node));
    return (next) => {
      const value = next();
      return ts.isJsxElement(value) || ts.isJsxSelfClosingElement(value) || ts.isJsxFragment(value)
        ? value
        : factory.createJsxExpression(undefined, value);
    };
  }
  const { expression, dotDotDotToken } = node;
  if (!expression) return () => node;
  parts.push(part(expression, dotDotDotToken ? 'spread' : 'value'));
  return (next) => factory.updateJsxExpression(node, next());
}
