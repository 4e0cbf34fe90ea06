/** Expressions that give the same whenever they are evaluated, and have no effect. */
import { type ClassNode, field, isTypeOnly, isWrapper, type Node } from './syntax';

export function isConstant(node: Node): boolean {
  switch (node.type) {
    case 'Literal':
    case 'ThisExpression':
    case 'MetaProperty':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return true;
    case 'TemplateLiteral':
      return node.expressions.length === 0;
    case 'UnaryExpression':
      return node.operator === 'void' && node.argument.type === 'Literal';
    case 'ClassExpression':
      return isInertClass(node);
    default:
      return isWrapper(node) && isConstant(node.expression);
  }
}

/** Making the class runs no code of the user's. */
function isInertClass({ superClass, decorators, body }: ClassNode): boolean {
  return (
    !superClass &&
    !decorators?.length &&
    body.body.every(
      (member) =>
        isTypeOnly(member) ||
        ((member.type === 'MethodDefinition' || !isStatic(member)) &&
          !field(member, 'computed') &&
          !(field(member, 'decorators') as Node[] | undefined)?.length),
    )
  );
}

const isStatic = (member: Node): boolean =>
  member.type === 'StaticBlock' || field(member, 'static') === true;
