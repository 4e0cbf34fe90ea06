/** Decorators of classes, members and parameters, wherever oxc parses them. */
import { type ClassNode, field, type Node } from './syntax';

/** Whether there is one at the class, a member, or a parameter of a member. */
export function isDecorated(node: ClassNode): boolean {
  return [node, ...node.body.body, ...node.body.body.flatMap(parametersOf)].some(hasDecorators);
}

function parametersOf(member: Node): readonly Node[] {
  return member.type === 'MethodDefinition' ? member.value.params : [];
}

function hasDecorators(node: Node): boolean {
  if (node.type === 'AssignmentPattern') return hasDecorators(node.left);
  return ((field(node, 'decorators') as Node[] | undefined) ?? []).length > 0;
}
