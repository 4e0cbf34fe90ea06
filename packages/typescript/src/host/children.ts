/**
 * Walking: the child nodes that have run-time meaning, in the order of their evaluation.
 *
 * Types, names that are not computed, labels, modifiers and binding identifiers are left out, and the
 * nodes that only group others are looked through: a property assignment counts as its key and value, a
 * template span as its expression.
 *
 *     class C extends B { @d [k](p = 1) {}  x = y }   ->   B, d, k, the method, the field
 *     { a, [k]: v, ...s, m() {} }                     ->   a, k, v, s, the method
 */
import type * as ts from 'typescript';
import { readStatement } from './children-statement';
import { decorators } from './decorators';
import { computedKey, hasModifier, type Nodes, pattern, type TS } from './syntax';

export type Children = (node: ts.Node) => readonly ts.Node[];

/**
 * The walk of one file. `markerArgument` says, of `await yield_(x)`, that only `x` is to be seen
 * (`undefined`: it is no such node; `null`: no argument).
 */
export function childrenOf(
  ts: TS,
  markerArgument: (node: ts.AwaitExpression) => ts.Expression | null | undefined,
): Children {
  const cache = new WeakMap<ts.Node, readonly ts.Node[]>();
  return (node) => {
    let found = cache.get(node);
    if (!found) {
      if (ts.isAwaitExpression(node)) {
        const argument = markerArgument(node);
        const child = argument === undefined ? node.expression : argument;
        found = child ? [child] : [];
      } else {
        found = read(ts, node).filter((child): child is ts.Node => child !== undefined);
      }
      cache.set(node, found);
    }
    return found;
  };
}

function read(ts: TS, node: ts.Node): Nodes {
  return readExpression(ts, node) ?? readFunction(ts, node) ?? readStatement(ts, node);
}

function readExpression(ts: TS, node: ts.Node): Nodes | undefined {
  const Kind = ts.SyntaxKind;
  switch (node.kind) {
    case Kind.ParenthesizedExpression:
    case Kind.AsExpression:
    case Kind.SatisfiesExpression:
    case Kind.NonNullExpression:
    case Kind.TypeAssertionExpression:
    case Kind.PartiallyEmittedExpression:
    case Kind.ExpressionWithTypeArguments:
    case Kind.PropertyAccessExpression:
    case Kind.SpreadElement:
    case Kind.DeleteExpression:
    case Kind.TypeOfExpression:
    case Kind.VoidExpression:
      return [(node as ts.ParenthesizedExpression).expression];
    case Kind.YieldExpression:
      return [(node as ts.YieldExpression).expression];
    case Kind.ElementAccessExpression: {
      const { expression, argumentExpression } = node as ts.ElementAccessExpression;
      return [expression, argumentExpression];
    }
    case Kind.CallExpression:
    case Kind.NewExpression: {
      const call = node as ts.CallExpression | ts.NewExpression;
      return [call.expression, ...(call.arguments ?? [])];
    }
    case Kind.TaggedTemplateExpression: {
      const { tag, template } = node as ts.TaggedTemplateExpression;
      return [tag, template];
    }
    case Kind.TemplateExpression:
      return (node as ts.TemplateExpression).templateSpans.map((span) => span.expression);
    case Kind.BinaryExpression: {
      const { left, right } = node as ts.BinaryExpression;
      return [left, right];
    }
    case Kind.PrefixUnaryExpression:
    case Kind.PostfixUnaryExpression:
      return [(node as ts.PrefixUnaryExpression).operand];
    case Kind.ConditionalExpression: {
      const { condition, whenTrue, whenFalse } = node as ts.ConditionalExpression;
      return [condition, whenTrue, whenFalse];
    }
    case Kind.CommaListExpression:
      return (node as ts.CommaListExpression).elements;
    case Kind.ArrayLiteralExpression:
      return (node as ts.ArrayLiteralExpression).elements.filter(
        (element) => !ts.isOmittedExpression(element),
      );
    case Kind.ObjectLiteralExpression:
      return (node as ts.ObjectLiteralExpression).properties.flatMap((p) => property(ts, p));
    case Kind.JsxElement:
    case Kind.JsxSelfClosingElement:
    case Kind.JsxFragment:
      return jsx(ts, node as ts.JsxElement | ts.JsxSelfClosingElement | ts.JsxFragment);
    default:
      return undefined;
  }
}

function property(ts: TS, node: ts.ObjectLiteralElementLike): Nodes {
  if (ts.isPropertyAssignment(node)) return [computedKey(ts, node.name), node.initializer];
  if (ts.isShorthandPropertyAssignment(node)) return [node.name, node.objectAssignmentInitializer];
  if (ts.isSpreadAssignment(node)) return [node.expression];
  return [...partsOutside(ts, node), node];
}

function jsx(ts: TS, node: ts.JsxElement | ts.JsxSelfClosingElement | ts.JsxFragment): Nodes {
  const parts: (ts.Node | undefined)[] = [];
  if (!ts.isJsxFragment(node)) {
    const opening = ts.isJsxElement(node) ? node.openingElement : node;
    parts.push(jsxTag(ts, opening.tagName));
    for (const attribute of opening.attributes.properties) {
      if (ts.isJsxSpreadAttribute(attribute)) parts.push(attribute.expression);
      else if (attribute.initializer) parts.push(jsxValue(ts, attribute.initializer));
    }
  }
  if (!ts.isJsxSelfClosingElement(node)) {
    for (const child of node.children) if (!ts.isJsxText(child)) parts.push(jsxValue(ts, child));
  }
  return parts;
}

function jsxValue(ts: TS, node: ts.Node): ts.Node | undefined {
  if (ts.isJsxExpression(node)) return node.expression;
  return ts.isStringLiteral(node) ? undefined : node;
}

/** The tag, where it is evaluated: `<Component>`, `<a.b>`; not `<div>`, `<my-element>`, `<svg:path>`. */
export function jsxTag(ts: TS, tag: ts.JsxTagNameExpression): ts.Expression | undefined {
  if (ts.isJsxNamespacedName(tag)) return undefined;
  if (ts.isIdentifier(tag)) return /^[a-z]|-/.test(tag.text) ? undefined : tag;
  return tag;
}

function readFunction(ts: TS, node: ts.Node): Nodes | undefined {
  const Kind = ts.SyntaxKind;
  switch (node.kind) {
    case Kind.FunctionDeclaration:
    case Kind.FunctionExpression:
    case Kind.ArrowFunction:
    case Kind.MethodDeclaration:
    case Kind.GetAccessor:
    case Kind.SetAccessor:
    case Kind.Constructor: {
      const { parameters, body } = node as ts.FunctionLikeDeclaration;
      return body ? [...parameters, body] : [];
    }
    case Kind.Parameter: {
      const { name, initializer } = node as ts.ParameterDeclaration;
      return [pattern(ts, name), initializer];
    }
    case Kind.ObjectBindingPattern:
    case Kind.ArrayBindingPattern:
      return (node as ts.BindingPattern).elements.flatMap((element) =>
        ts.isBindingElement(element)
          ? [computedKey(ts, element.propertyName), pattern(ts, element.name), element.initializer]
          : [],
      );
    case Kind.ClassDeclaration:
    case Kind.ClassExpression:
      return classParts(ts, node as ts.ClassLikeDeclaration);
    case Kind.PropertyDeclaration:
      return [(node as ts.PropertyDeclaration).initializer];
    case Kind.ClassStaticBlockDeclaration:
      return [(node as ts.ClassStaticBlockDeclaration).body];
    default:
      return undefined;
  }
}

function classParts(ts: TS, node: ts.ClassLikeDeclaration): Nodes {
  if (hasModifier(ts, node, ts.SyntaxKind.DeclareKeyword)) return [];
  return [
    ...decorators(ts, node),
    heritage(ts, node),
    ...node.members.flatMap((member): Nodes => [
      ...partsOutside(ts, member),
      ts.isIndexSignatureDeclaration(member) || ts.isSemicolonClassElement(member)
        ? undefined
        : member,
    ]),
  ];
}

/** What stands in a member, but is code of the class or object literal around. */
export function partsOutside(ts: TS, member: ts.ClassElement | ts.ObjectLiteralElementLike): Nodes {
  const hasParameters = ts.isMethodDeclaration(member) || ts.isConstructorDeclaration(member);
  return [
    ...decorators(ts, member),
    ...(hasParameters ? member.parameters.flatMap((p) => decorators(ts, p)) : []),
    computedKey(ts, member.name),
  ];
}

/** What a class extends. */
export function heritage(ts: TS, node: ts.ClassLikeDeclaration): ts.Expression | undefined {
  const clause = node.heritageClauses?.find((c) => c.token === ts.SyntaxKind.ExtendsKeyword);
  return clause?.types[0]?.expression;
}
