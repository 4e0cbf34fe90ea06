/**
 * `var`s of a leaf, as assignments to variables that are declared elsewhere; binding patterns as the left sides of those.
 *
 *     var a = 1, b, { c } = o;      ->   a = 1, { c } = o;
 *     for (var x of xs) f(x);       ->   for (x of xs) f(x);
 */
import { call, type Deep, type Replace } from '@yield-from/lower';
import type * as ts from 'typescript';
import { comma } from './expressions';
import { takesName } from '../host/inference';
import type { SubstitutionTools } from './substitute';

/** The walk over the leaf, which moves what stands in the declarations. */
export interface Walker {
  readonly tools: SubstitutionTools;
  readonly replace: Replace<ts.Node>;
  walk(node: ts.Node, name?: string): Deep<ts.Node>;
}

export class Assignments {
  constructor(private readonly walker: Walker) {}

  private *initializer(value: ts.Expression, name: ts.Node): Deep<ts.Expression> {
    const { ts } = this.walker.tools;
    const given = ts.isIdentifier(name) && takesName(ts, value) ? name.text : undefined;
    return (yield* call(this.walker.walk(value, given))) as ts.Expression;
  }

  *variableStatement(node: ts.VariableStatement): Deep<ts.Node> {
    const { ts, factory } = this.walker.tools;
    const assignments = yield* this.assignments(node.declarationList);
    return assignments
      ? ts.setTextRange(factory.createExpressionStatement(assignments), node)
      : factory.createNotEmittedStatement(node);
  }

  private *assignments({
    declarations,
  }: ts.VariableDeclarationList): Deep<ts.Expression | undefined> {
    const { ts, factory } = this.walker.tools;
    const list: ts.Expression[] = [];
    for (const declaration of declarations) {
      const { name, initializer } = declaration;
      if (!initializer) continue;
      const target = yield* this.bindingTarget(name);
      const value = yield* this.initializer(initializer, name);
      list.push(ts.setSourceMapRange(factory.createAssignment(target, value), declaration));
    }
    return list.length > 0 ? comma(factory, list) : undefined;
  }

  *varLoop(
    node: ts.ForStatement | ts.ForInOrOfStatement,
    list: ts.VariableDeclarationList,
  ): Deep<ts.Node> {
    const { ts, factory } = this.walker.tools;
    if (ts.isForStatement(node)) {
      const initializer = yield* this.assignments(list);
      const condition = node.condition && (yield* this.expression(node.condition));
      const update = node.incrementor && (yield* this.expression(node.incrementor));
      const body = yield* this.loopBody(node.statement);
      return factory.updateForStatement(node, initializer, condition, update, body);
    }
    const [{ name, initializer: initial }] = list.declarations;
    const target = yield* this.bindingTarget(name);
    let before: ts.Expression | undefined;
    if (initial) {
      const again = yield* this.bindingTarget(name);
      before = factory.createAssignment(again, yield* this.initializer(initial, name));
    }
    const subject = yield* this.expression(node.expression);
    // for (var x = 1 in o)  ->  for (x in x = 1, o)
    const expression = before ? factory.createComma(before, subject) : subject;
    const body = yield* this.loopBody(node.statement);
    return ts.isForInStatement(node)
      ? factory.updateForInStatement(node, target, expression, body)
      : factory.updateForOfStatement(node, node.awaitModifier, target, expression, body);
  }

  private *expression(node: ts.Expression): Deep<ts.Expression> {
    return (yield* call(this.walker.walk(node))) as ts.Expression;
  }

  private *loopBody(node: ts.Statement): Deep<ts.Statement> {
    const { ts, context } = this.walker.tools;
    const moved = yield* call(this.walker.walk(node));
    return ts.visitIterationBody(node, () => moved, context);
  }

  // ---- Patterns ----------------------------------------------------------------------------------

  /** A name or binding pattern as the left side of an assignment. */
  *bindingTarget(name: ts.BindingName): Deep<ts.Expression> {
    const { ts, factory } = this.walker.tools;
    if (ts.isIdentifier(name)) return (this.walker.replace(name) ?? name) as ts.Expression;
    if (ts.isObjectBindingPattern(name)) {
      const properties: ts.ObjectLiteralElementLike[] = [];
      for (const element of name.elements) properties.push(yield* this.bindingProperty(element));
      return ts.setSourceMapRange(factory.createObjectLiteralExpression(properties), name);
    }
    const elements: ts.Expression[] = [];
    for (const element of name.elements) {
      if (ts.isOmittedExpression(element)) elements.push(element);
      else {
        const target = yield* this.bindingElement(element);
        elements.push(element.dotDotDotToken ? factory.createSpreadElement(target) : target);
      }
    }
    return ts.setSourceMapRange(factory.createArrayLiteralExpression(elements), name);
  }

  /** `name = default` */
  private *bindingElement({ name, initializer }: ts.BindingElement): Deep<ts.Expression> {
    const target = yield* call(this.bindingTarget(name));
    if (!initializer) return target;
    const value = yield* this.initializer(initializer, name);
    return this.walker.tools.factory.createAssignment(target, value);
  }

  private *bindingProperty(element: ts.BindingElement): Deep<ts.ObjectLiteralElementLike> {
    const { ts, factory } = this.walker.tools;
    if (element.dotDotDotToken) {
      return factory.createSpreadAssignment(yield* this.bindingElement(element));
    }
    const key = element.propertyName ?? (element.name as ts.Identifier);
    const name = ts.isComputedPropertyName(key)
      ? factory.createComputedPropertyName(yield* this.expression(key.expression))
      : ts.isIdentifier(key)
        ? ts.setSourceMapRange(factory.createIdentifier(key.text), key)
        : key;
    return factory.createPropertyAssignment(name, yield* this.bindingElement(element));
  }
}
