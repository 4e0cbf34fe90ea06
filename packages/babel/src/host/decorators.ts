/** Decorators of classes, members and parameters, wherever Babel parses them. */
import type { ClassNode, Node } from './syntax';

/** Whether there is one at the class, a member, or a parameter of a member. */
export function isDecorated(node: ClassNode): boolean {
  return [node, ...node.body.body, ...node.body.body.flatMap(parametersOf)].some(hasDecorators);
}

function parametersOf(member: Node): readonly Node[] {
  return 'params' in member && Array.isArray(member.params) ? member.params : [];
}

function hasDecorators(node: Node): boolean {
  if (node.type === 'AssignmentPattern') return hasDecorators(node.left);
  return 'decorators' in node && (node.decorators?.length ?? 0) > 0;
}
