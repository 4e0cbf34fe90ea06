/** New nodes, as the engine asks for them. Only `var`, functions and arrows: TypeScript's ES5 step can't rename synthetic `let`s. */
import type { Builder } from '@yield-from/lower';
import type * as ts from 'typescript';
import { factoryBody, movedClass } from '../quirks/moved-class';
import { operatorTable } from './operators';
import { placer } from './place';
import { isIdentifierName } from '@yield-from/source-model';
import { isAnonymousFunction, skipOuter, type TS } from '../host/syntax';
import { comma, keep, leftmost, propertyName } from './expressions';

type Expressions = readonly ts.Expression[];
type Statements = readonly ts.Statement[];

export function createBuilder(
  ts: TS,
  context: ts.TransformationContext,
  source: ts.SourceFile,
): Builder<ts.Node> {
  const { factory } = context;
  const { SyntaxKind: Kind } = ts;
  const expression = (node: ts.Node): ts.Expression => node as ts.Expression;
  const statements = (nodes: readonly ts.Node[]): Statements => nodes as Statements;
  const operators = operatorTable(ts);
  const placed = placer(ts, factory, source);

  const operator = (text: string): ts.BinaryOperator => {
    const kind = operators.get(text);
    if (kind === undefined) throw new Error(`no operator ${text}`);
    return kind;
  };

  const binary = (left: ts.Node, text: string, right: ts.Node): ts.Expression =>
    factory.createBinaryExpression(expression(left), operator(text), expression(right));

  const block = (body: readonly ts.Node[]): ts.Block => factory.createBlock(statements(body), true);

  const variables: Builder<ts.Node>['variables'] = (list) =>
    factory.createVariableStatement(
      undefined,
      factory.createVariableDeclarationList(
        list.map(([name, init]) =>
          factory.createVariableDeclaration(name, undefined, undefined, init && expression(init)),
        ),
        ts.NodeFlags.None,
      ),
    );

  const property = (name: string, value: ts.Node): ts.ObjectLiteralElementLike =>
    factory.createPropertyAssignment(propertyName(factory, name), expression(value));

  const member = (object: ts.Node, name: string): ts.Expression =>
    isIdentifierName(name)
      ? factory.createPropertyAccessExpression(expression(object), name)
      : factory.createElementAccessExpression(
          expression(object),
          factory.createStringLiteral(name, true),
        );

  const call: Builder<ts.Node>['call'] = (callee, args) =>
    factory.createCallExpression(expression(callee), undefined, args as Expressions);

  const arrow: Builder<ts.Node>['arrow'] = (parameters, given) => {
    const body = isList(given) ? given : factoryBody({ ts, factory }, given);
    return factory.createArrowFunction(
      undefined,
      undefined,
      parameters.map((name) => factory.createParameterDeclaration(undefined, undefined, name)),
      undefined,
      factory.createToken(Kind.EqualsGreaterThanToken),
      isList(body) ? block(body) : expression(body),
    );
  };

  return {
    ...placed,
    name: (text) => factory.createIdentifier(text),
    // With its original TypeScript finds the import or export that it refers to.
    copy: (reference) => {
      const { text } = reference as ts.Identifier;
      const again = ts.setOriginalNode(factory.createIdentifier(text), reference);
      return ts.setSourceMapRange(again, reference);
    },
    number: (value) =>
      value < 0
        ? factory.createPrefixUnaryExpression(Kind.MinusToken, factory.createNumericLiteral(-value))
        : factory.createNumericLiteral(value),
    string: (value) => factory.createStringLiteral(value, true),
    undefined: () => factory.createVoidZero(),
    keyword: (word) =>
      word === 'this'
        ? factory.createThis()
        : word === 'null'
          ? factory.createNull()
          : factory.createTrue(),
    member,
    index: (object, key) =>
      factory.createElementAccessExpression(expression(object), expression(key)),
    call,
    assign: (target, text, value) => binary(target, text, placed.kept(value)),
    byDefault: (target, value) => {
      const pattern = factory.createObjectLiteralExpression([
        property('value', factory.createAssignment(expression(target), expression(value))),
      ]);
      return factory.createAssignment(pattern, factory.createObjectLiteralExpression([]));
    },
    binary,
    not: (value) => factory.createLogicalNot(expression(value)),
    conditional: (test, then, otherwise) =>
      factory.createConditionalExpression(
        expression(test),
        undefined,
        expression(then),
        undefined,
        expression(otherwise),
      ),
    sequence: (parts) => comma(factory, parts as Expressions),
    array: (items) => factory.createArrayLiteralExpression(items as Expressions),
    keep: (spill, value) => keep(factory, spill, expression(value)),
    arrow,
    strict: (body) => {
      const directive = factory.createExpressionStatement(
        factory.createStringLiteral('use strict'),
      );
      return call(arrow([], [directive, ...body]), []);
    },
    moved: (closure) => movedClass({ ts, factory, context }, closure),
    named: (name, value) => {
      // Only what is anonymous in itself: parentheses are no part of it.
      const inner = skipOuter(ts, expression(value));
      const given = isAnonymousFunction(ts, inner) ? inner : value;
      return member(factory.createObjectLiteralExpression([property(name, given)]), name);
    },
    namedBy: (key, value) =>
      factory.createElementAccessExpression(
        factory.createObjectLiteralExpression([
          factory.createPropertyAssignment(
            factory.createComputedPropertyName(factory.createIdentifier(key)),
            expression(value),
          ),
        ]),
        factory.createIdentifier(key),
      ),
    record: (fields) =>
      factory.createObjectLiteralExpression(fields.map(([name, value]) => property(name, value))),

    expression: (value) => {
      const whole = expression(value);
      // `(class {}).x;`: the factory minds a function and a brace at the start of a statement, no class.
      const statement = factory.createExpressionStatement(
        ts.isClassExpression(leftmost(ts, whole))
          ? factory.createParenthesizedExpression(whole)
          : whole,
      );
      return statement;
    },
    variables,
    if: (test, then, otherwise) =>
      factory.createIfStatement(
        expression(test),
        single(ts, then) ?? block(then),
        otherwise && otherwise.length > 0 ? (single(ts, otherwise) ?? block(otherwise)) : undefined,
      ),
    block,
    return: (value) => factory.createReturnStatement(value && expression(value)),
    throw: (value) => factory.createThrowStatement(expression(value)),
    continue: (label) => factory.createContinueStatement(label),
    step: ({ frame, body, variable }) => {
      const step =
        frame === undefined
          ? factory.createFunctionExpression(
              undefined,
              undefined,
              undefined,
              undefined,
              [],
              undefined,
              block(body),
            )
          : arrow([frame], body);
      return variable === undefined ? step : variables([[variable, step]]);
    },
    machine: ({ state, label, cases }) => {
      const clauses = cases.map(({ index, comment, body }) => {
        const number = factory.createNumericLiteral(index);
        if (comment) {
          const text = ` ${comment.replaceAll('*/', '* /')} `;
          ts.addSyntheticTrailingComment(number, Kind.MultiLineCommentTrivia, text);
        }
        if (body.length === 1) standAlone(ts, source, body[0]);
        return factory.createCaseClause(number, statements(body));
      });
      const dispatch = factory.createSwitchStatement(
        expression(state),
        factory.createCaseBlock(clauses),
      );
      const loop = factory.createForStatement(undefined, undefined, undefined, dispatch);
      return label ? factory.createLabeledStatement(label, loop) : loop;
    },
  };
}

function isList(body: readonly ts.Node[] | ts.Node): body is readonly ts.Node[] {
  return Array.isArray(body);
}

/** A lone statement needs no braces; a declaration would, and `if` would take another's `else`. */
function single(ts: TS, body: readonly ts.Node[]): ts.Statement | undefined {
  const [only, ...more] = body;
  const plain =
    more.length === 0 &&
    only !== undefined &&
    (ts.isExpressionStatement(only) ||
      ts.isReturnStatement(only) ||
      ts.isThrowStatement(only) ||
      ts.isContinueStatement(only) ||
      ts.isBlock(only));
  return plain ? (only as ts.Statement) : undefined;
}

/** TypeScript prints what stands behind the statement before, in its line, with one that is alone in a clause, too. */
function standAlone(ts: TS, { text }: ts.SourceFile, statement: ts.Node): void {
  const { pos, end } = ts.getCommentRange(statement);
  const behind = pos < 0 ? undefined : ts.getTrailingCommentRanges(text, pos)?.at(-1);
  if (behind) ts.setCommentRange(statement, { pos: behind.end, end });
}
