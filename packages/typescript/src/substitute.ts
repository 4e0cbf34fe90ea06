/**
 * Moves a leaf: one walk in which the engine replaces names, closures and jumps, and `var` statements become
 * assignments to variables that are declared elsewhere. What does not change stays the node of the source, with its
 * position, comments and what TypeScript knows about it.
 *
 *     var a = 1, b, { c } = o;      ->   a = 1, { c } = o;
 *     for (var x of xs) f(x);       ->   for (x of xs) f(x);
 *     ({ x })                       ->   ({ x: scope.x })
 */
import type { Replace } from '@yield-from/lower';
import type * as ts from 'typescript';
import { comma } from './build';
import { type Children, jsxTag } from './children';
import type { Unique } from './names';
import { namingOf, takesName } from './naming';
import { shorthand } from './read-expression';
import { withTag } from './read-jsx';
import { isAssignment, isFunctionLike, keywordOf, literalName, skipOuter, type TS } from './syntax';

export interface SubstitutionTools {
  readonly ts: TS;
  readonly factory: ts.NodeFactory;
  readonly context: ts.TransformationContext;
  readonly children: Children;
  readonly unique: Unique;
}

export function substitute(
  tools: SubstitutionTools,
  leaf: ts.Node,
  replace: Replace<ts.Node>,
): ts.Node {
  return new Substitution(tools, replace).walk(leaf);
}

export function substituteTarget(
  tools: SubstitutionTools,
  target: ts.Node,
  replace: Replace<ts.Node>,
): ts.Node {
  const walk = new Substitution(tools, replace);
  return tools.ts.isBindingName(target as ts.BindingName)
    ? walk.bindingTarget(target as ts.BindingName)
    : walk.walk(target);
}

class Substitution {
  /** Inside a nested function, whose `var`s are its own. */
  private nested = false;

  constructor(
    private readonly tools: SubstitutionTools,
    private readonly replace: Replace<ts.Node>,
  ) {}

  walk(node: ts.Node, name?: string): ts.Node {
    return this.replace(node, name) ?? this.inside(node, name);
  }

  private inside(node: ts.Node, name?: string): ts.Node {
    const { ts } = this.tools;
    if (isOwnFunction(ts, node)) {
      const { nested } = this;
      this.nested = true;
      const result = this.eachChild(node);
      this.nested = nested;
      return result;
    }
    if (!this.nested) {
      if (ts.isVariableStatement(node) && isVar(ts, node.declarationList)) {
        return this.variableStatement(node);
      }
      if (ts.isForStatement(node) || ts.isForInStatement(node) || ts.isForOfStatement(node)) {
        const { initializer } = node;
        if (initializer && ts.isVariableDeclarationList(initializer) && isVar(ts, initializer)) {
          return this.varLoop(node, initializer);
        }
      }
    }
    if (ts.isJsxElement(node) || ts.isJsxSelfClosingElement(node)) return this.jsx(node);
    if (ts.isCallExpression(node) || ts.isTaggedTemplateExpression(node)) return this.call(node);
    if (isOperation(ts, node)) return this.binary(node);
    if (name !== undefined && ts.isExpression(node) && skipOuter(ts, node) !== node) {
      return this.eachChild(node, (child) => this.walk(child, name));
    }
    return this.eachChild(node);
  }

  /** Walks the children that have run-time meaning, whatever nodes stand between. */
  private eachChild(
    node: ts.Node,
    walk = (child: ts.Node, name?: string): ts.Node => this.walk(child, name),
  ): ts.Node {
    const { ts, context, children } = this.tools;
    const meant = children(node);
    if (meant.length === 0) return node;
    const known = meant.length > 8 ? new Set(meant) : meant;
    const isMeant = (child: ts.Node): boolean =>
      known instanceof Set ? known.has(child) : known.includes(child);
    let naming = namingOf(ts, node);
    const visit = (child: ts.Node): ts.Node => {
      if (isMeant(child)) return walk(child, nameFor(child));
      if (ts.isTypeNode(child) && !ts.isExpressionWithTypeArguments(child)) return child;
      const outer = naming;
      naming = namingOf(ts, child);
      const result = ts.isShorthandPropertyAssignment(child)
        ? this.shorthand(child)
        : ts.visitEachChild(child, visit, context);
      naming = outer;
      return result;
    };
    const nameFor = (child: ts.Node): string | undefined =>
      naming?.value === child && takesName(ts, naming.value)
        ? literalName(ts, naming.name)
        : undefined;
    return ts.visitEachChild(node, visit, context);
  }

  /** `a + b + c + …` in a loop down its left side: sums of a thousand terms exist, and would exhaust the stack. */
  private binary(node: ts.BinaryExpression): ts.Expression {
    const { ts, factory } = this.tools;
    const spine = [node];
    let left: ts.Expression = node.left;
    let result = this.replace(left);
    while (!result && isOperation(ts, left)) {
      spine.push(left);
      left = left.left;
      result = this.replace(left);
    }
    result ??= this.inside(left);
    for (const outer of spine.reverse()) {
      const right = this.walk(outer.right);
      result =
        result === outer.left && right === outer.right
          ? outer
          : factory.updateBinaryExpression(
              outer,
              result as ts.Expression,
              outer.operatorToken,
              right as ts.Expression,
            );
    }
    return result as ts.Expression;
  }

  /** `f(x)` where `f` became `scope.f`: `(0, scope.f)(x)`, as it must not get a receiver. */
  private call(node: ts.CallExpression | ts.TaggedTemplateExpression): ts.Node {
    const { ts, factory } = this.tools;
    const callee = ts.isCallExpression(node) ? node.expression : node.tag;
    if (!ts.isIdentifier(skipOuter(ts, callee))) return this.eachChild(node);
    return this.eachChild(node, (child, name) => {
      const moved = this.walk(child, name);
      if (child !== callee || moved === callee) return moved;
      const value = skipOuter(ts, moved as ts.Expression);
      return ts.isPropertyAccessExpression(value) || ts.isElementAccessExpression(value)
        ? factory.createParenthesizedExpression(
            factory.createComma(factory.createNumericLiteral(0), value),
          )
        : moved;
    });
  }

  private shorthand(node: ts.ShorthandPropertyAssignment): ts.ObjectLiteralElementLike {
    const { ts, factory } = this.tools;
    const value = this.walk(node.name) as ts.Expression;
    const { objectAssignmentInitializer: initial } = node;
    if (!initial) return shorthand(this.tools, node, value);
    const given = this.initializer(initial, node.name) as ts.Expression;
    if (value === node.name && given === initial) return node;
    return ts.isIdentifier(value) && value.text === node.name.text
      ? factory.createShorthandPropertyAssignment(value, given)
      : factory.createPropertyAssignment(node.name.text, factory.createAssignment(value, given));
  }

  private initializer(value: ts.Expression, name: ts.Node): ts.Node {
    const { ts } = this.tools;
    return this.walk(value, ts.isIdentifier(name) && takesName(ts, value) ? name.text : undefined);
  }

  // ---- var ---------------------------------------------------------------------------------------

  private variableStatement(node: ts.VariableStatement): ts.Node {
    const { ts, factory } = this.tools;
    const assignments = this.assignments(node.declarationList);
    return assignments
      ? ts.setTextRange(factory.createExpressionStatement(assignments), node)
      : factory.createNotEmittedStatement(node);
  }

  private assignments({ declarations }: ts.VariableDeclarationList): ts.Expression | undefined {
    const { ts, factory } = this.tools;
    const list = declarations.flatMap((declaration) => {
      const { name, initializer } = declaration;
      if (!initializer) return [];
      const target = this.bindingTarget(name);
      const value = this.initializer(initializer, name) as ts.Expression;
      return [ts.setSourceMapRange(factory.createAssignment(target, value), declaration)];
    });
    return list.length > 0 ? comma(factory, list) : undefined;
  }

  private varLoop(
    node: ts.ForStatement | ts.ForInOrOfStatement,
    list: ts.VariableDeclarationList,
  ): ts.Node {
    const { ts, factory, context } = this.tools;
    const [{ name, initializer: initial }] = list.declarations;
    let initializer: ts.Expression | undefined;
    let before: ts.Expression | undefined;
    if (ts.isForStatement(node)) initializer = this.assignments(list);
    else {
      initializer = this.bindingTarget(name);
      if (initial) {
        const target = this.bindingTarget(name);
        before = factory.createAssignment(target, this.initializer(initial, name) as ts.Expression);
      }
    }
    const visit = (child: ts.Node | undefined): ts.Node | undefined => child && this.walk(child);
    if (ts.isForStatement(node)) {
      return factory.updateForStatement(
        node,
        initializer,
        visit(node.condition) as ts.Expression | undefined,
        visit(node.incrementor) as ts.Expression | undefined,
        ts.visitIterationBody(node.statement, (child) => this.walk(child), context),
      );
    }
    const target = initializer as ts.Expression;
    const subject = visit(node.expression) as ts.Expression;
    // for (var x = 1 in o)  ->  for (x in x = 1, o)
    const expression = before ? factory.createComma(before, subject) : subject;
    const body = ts.visitIterationBody(node.statement, (child) => this.walk(child), context);
    return ts.isForInStatement(node)
      ? factory.updateForInStatement(node, target, expression, body)
      : factory.updateForOfStatement(node, node.awaitModifier, target, expression, body);
  }

  // ---- Patterns ----------------------------------------------------------------------------------

  /** A name or binding pattern as the left side of an assignment. */
  bindingTarget(name: ts.BindingName): ts.Expression {
    const { ts, factory } = this.tools;
    if (ts.isIdentifier(name)) return (this.replace(name) ?? name) as ts.Expression;
    const result = ts.isArrayBindingPattern(name)
      ? factory.createArrayLiteralExpression(
          name.elements.map((element) => {
            if (ts.isOmittedExpression(element)) return element;
            const target = this.bindingElement(element);
            return element.dotDotDotToken ? factory.createSpreadElement(target) : target;
          }),
        )
      : factory.createObjectLiteralExpression(
          name.elements.map((element) => this.bindingProperty(element)),
        );
    return ts.setSourceMapRange(result, name);
  }

  /** `name = default` */
  private bindingElement({ name, initializer }: ts.BindingElement): ts.Expression {
    const target = this.bindingTarget(name);
    if (!initializer) return target;
    const value = this.initializer(initializer, name) as ts.Expression;
    return this.tools.factory.createAssignment(target, value);
  }

  private bindingProperty(element: ts.BindingElement): ts.ObjectLiteralElementLike {
    const { ts, factory } = this.tools;
    if (element.dotDotDotToken) {
      return factory.createSpreadAssignment(this.bindingElement(element));
    }
    const key = element.propertyName ?? (element.name as ts.Identifier);
    const name = ts.isComputedPropertyName(key)
      ? factory.createComputedPropertyName(this.walk(key.expression) as ts.Expression)
      : ts.isIdentifier(key)
        ? factory.createIdentifier(key.text)
        : key;
    return factory.createPropertyAssignment(name, this.bindingElement(element));
  }

  // ---- JSX ---------------------------------------------------------------------------------------

  private jsx(node: ts.JsxElement | ts.JsxSelfClosingElement): ts.Node {
    const { ts, context } = this.tools;
    const opening = ts.isJsxElement(node) ? node.openingElement : node;
    const tag = jsxTag(ts, opening.tagName);
    const replaced = tag && this.walk(tag);
    if (!replaced || replaced === tag) return this.eachChild(node);
    return withTag(this.tools, replaced, (name) => {
      const walk = (child: ts.Node, given?: string): ts.Node =>
        child === tag ? name : this.walk(child, given);
      const renamed = this.eachChild(node, walk) as ts.JsxElement | ts.JsxSelfClosingElement;
      if (!ts.isJsxElement(renamed)) return renamed;
      const { closingElement } = renamed;
      const closed = ts.visitEachChild(closingElement, () => name, context);
      return context.factory.updateJsxElement(
        renamed,
        renamed.openingElement,
        renamed.children,
        closed,
      );
    });
  }
}

/** `a + b`, not an assignment. */
function isOperation(ts: TS, node: ts.Node): node is ts.BinaryExpression {
  return ts.isBinaryExpression(node) && !isAssignment(ts, node);
}

function isVar(ts: TS, list: ts.VariableDeclarationList): boolean {
  return keywordOf(ts, list) === 'var';
}

/** A function with `var`s of its own. */
function isOwnFunction(ts: TS, node: ts.Node): boolean {
  return (
    isFunctionLike(ts, node) ||
    ts.isPropertyDeclaration(node) ||
    ts.isClassStaticBlockDeclaration(node)
  );
}
