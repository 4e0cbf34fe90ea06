/**
 * A class that moves out of a loop, into a factory, alone or in an object literal:
 *
 *     class C { #p = y }    ->   closure = (scope) => { class C { #p = scope.y } return C; }
 *
 * TypeScript's class step asks of the nodes of the source whether the class stands in a loop, and then declares
 * variables (`_C_p`) in the loop's body, of which there is none any more. So the names it asks of become new ones, and
 * the class itself loses its original; as a declaration it needs no alias for its own name in static initializers.
 */
import type * as ts from 'typescript';
import { memberWithKey } from '../read/member-key';
import { isFunctionLike, skipOuter, type TS } from '../host/syntax';

interface Tools {
  readonly ts: TS;
  readonly factory: ts.NodeFactory;
  readonly context: ts.TransformationContext;
}

export function movedClass(tools: Tools, closure: ts.Node): ts.Node {
  const { ts, factory, context } = tools;
  const visit = (node: ts.Node): ts.Node => {
    if (ts.isClassExpression(node)) {
      const { modifiers, name, typeParameters, heritageClauses, members } = node;
      const fresh = factory.createClassExpression(
        ts.visitNodes(modifiers, visit, ts.isModifierLike),
        name,
        typeParameters,
        ts.visitNodes(heritageClauses, visit, ts.isHeritageClause),
        members.map((member) => renamed(visit(member) as ts.ClassElement)),
      );
      return ts.setTextRange(fresh, node);
    }
    // What stands in a loop or function inside the class is still there.
    if (ts.isIterationStatement(node, false)) return node;
    const body = isFunctionLike(ts, node) ? node.body : undefined;
    return ts.visitEachChild(node, (child) => (child === body ? child : visit(child)), context);
  };
  const renamed = (member: ts.ClassElement): ts.ClassElement => {
    const { name } = member;
    if (
      !name ||
      !(ts.isMethodDeclaration(member) || ts.isAccessor(member) || ts.isPropertyDeclaration(member))
    ) {
      return member;
    }
    if (ts.isPrivateIdentifier(name)) {
      return memberWithKey(
        tools,
        member,
        member.modifiers,
        factory.createPrivateIdentifier(name.text),
      );
    }
    return ts.isComputedPropertyName(name)
      ? memberWithKey(
          tools,
          member,
          member.modifiers,
          factory.createComputedPropertyName(name.expression),
        )
      : member;
  };
  const mayHold = (node: ts.Node): boolean =>
    ts.isClassExpression(node) || ts.isObjectLiteralExpression(node);
  // (One with generators is in a function that has their kinds: `definitions/kinds.ts`.)
  if (
    closure.pos < 0 &&
    ts.isArrowFunction(closure) &&
    mayHold(skipOuter(ts, closure.body as ts.Expression))
  ) {
    const { modifiers, typeParameters, parameters, type, equalsGreaterThanToken, body } = closure;
    const moved = visit(body) as ts.ConciseBody;
    return factory.updateArrowFunction(
      closure,
      modifiers,
      typeParameters,
      parameters,
      type,
      equalsGreaterThanToken,
      moved,
    );
  }
  return mayHold(closure) ? visit(closure) : closure;
}

/**
 * What a factory gives. Who counts takes the value of an arrow function for a statement: where it is the source's, which may be none
 * there, a `return` that is nowhere gives it. A class with a name is a declaration.
 */
export function factoryBody(
  { ts, factory }: Pick<Tools, 'ts' | 'factory'>,
  closure: ts.Node,
): readonly ts.Statement[] | ts.Expression {
  if (!ts.isClassExpression(closure) || !closure.name) {
    const value = closure as ts.Expression;
    return isFromSource(ts, value) ? [factory.createReturnStatement(value)] : value;
  }
  const { modifiers, name, typeParameters, heritageClauses, members } = closure;
  const declaration = factory.createClassDeclaration(
    modifiers,
    name,
    typeParameters,
    heritageClauses,
    members,
  );
  return [
    ts.setTextRange(declaration, closure),
    factory.createReturnStatement(factory.createIdentifier(name.text)),
  ];
}

/** `f`, `({ m() { … } })`, `({ name: f }).name`: the object may be ours, what it holds is the source's. */
function isFromSource(ts: TS, value: ts.Expression): boolean {
  if (value.pos >= 0) return true;
  const isMember = ts.isPropertyAccessExpression(value) || ts.isElementAccessExpression(value);
  const object = skipOuter(ts, isMember ? value.expression : value);
  if (!ts.isObjectLiteralExpression(object)) return object.pos >= 0;
  return isMember || object.properties.some(({ pos }) => pos >= 0);
}
