/**
 * One link of a chain: `.a`, `?.[k]`, `(x)`, `` `…` ``: what is evaluated for it, and how it is put on another object.
 */
import type { Link } from '@yield-from/lower';
import type * as ts from 'typescript';
import {
  argumentParts,
  type ExpressionReader,
  part,
  rebuildArguments,
  rebuildTemplate,
  templateParts,
} from './operands';

/** A member access, call or tagged template. */
export type LinkNode =
  | ts.PropertyAccessExpression
  | ts.ElementAccessExpression
  | ts.CallExpression
  | ts.TaggedTemplateExpression;

/**
 * @param continues whether there is a link before it: the base, if it is an optional chain, is one of its own,
 * `(a?.b).c`.
 */
export function readLink(
  reader: ExpressionReader,
  node: LinkNode,
  continues: boolean,
): Link<ts.Node> {
  const { ts, factory } = reader;
  const from = <T extends ts.Node>(made: T): T => ts.setSourceMapRange(made, node);
  const question = (optional?: boolean): ts.QuestionDotToken | undefined =>
    optional ? factory.createToken(ts.SyntaxKind.QuestionDotToken) : undefined;
  // A link behind an optional one is in its chain: `a?.b` `.c` is `a?.b.c`, not `(a?.b).c`.
  const inChain = (object: ts.Node, optional?: boolean): boolean =>
    optional === true || (continues && ts.isOptionalChain(object));
  if (ts.isTaggedTemplateExpression(node)) {
    const { template } = node;
    const plain = ts.isNoSubstitutionTemplateLiteral(template);
    return {
      kind: 'tagged',
      optional: false,
      parts: plain ? [] : templateParts(template, 'value'),
      rebuild: (tag, values) =>
        from(
          factory.createTaggedTemplateExpression(
            tag as ts.Expression,
            undefined,
            plain ? template : rebuildTemplate(factory, template, values),
          ),
        ),
    };
  }
  const optional = node.questionDotToken !== undefined;
  if (ts.isCallExpression(node)) {
    return {
      kind: 'call',
      optional,
      parts: argumentParts(ts, node.arguments),
      rebuild: (callee, values, opt) => {
        const given = rebuildArguments(reader, node.arguments, values);
        const called = callee as ts.Expression;
        return from(
          inChain(called, opt)
            ? factory.createCallChain(called, question(opt), undefined, given)
            : factory.createCallExpression(called, undefined, given),
        );
      },
    };
  }
  if (ts.isElementAccessExpression(node)) {
    return {
      kind: 'member',
      optional,
      parts: [part(node.argumentExpression)],
      rebuild: (object, [key], opt) => {
        const [base, index] = [object as ts.Expression, key as ts.Expression];
        return from(
          inChain(base, opt)
            ? factory.createElementAccessChain(base, question(opt), index)
            : factory.createElementAccessExpression(base, index),
        );
      },
    };
  }
  return {
    kind: 'member',
    optional,
    parts: [],
    rebuild: (object, _, opt) => {
      const base = object as ts.Expression;
      return from(
        inChain(base, opt)
          ? factory.createPropertyAccessChain(base, question(opt), node.name)
          : factory.createPropertyAccessExpression(base, node.name),
      );
    },
  };
}

/** `(object?.b)`: what comes behind it is outside of the chain. */
export function ending(factory: ts.NodeFactory, link: Link<ts.Node>): Link<ts.Node> {
  return {
    ...link,
    endsChain: true,
    rebuild: (object, parts, optional) =>
      factory.createParenthesizedExpression(link.rebuild(object, parts, optional) as ts.Expression),
  };
}

/** `delete object.x` instead of `object.x`. */
export function deleting(factory: ts.NodeFactory, link: Link<ts.Node>): Link<ts.Node> {
  return {
    ...link,
    rebuild: (object, parts, optional) =>
      factory.createDeleteExpression(link.rebuild(object, parts, optional) as ts.Expression),
  };
}
