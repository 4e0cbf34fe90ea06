/** Classes: their members are visited with a place for what registers their generator methods. */
import type * as ts from 'typescript';
import type { ClassScope } from './class-method';
import { frameWithKinds, withKinds } from './kinds';
import type { Session } from './session';
import type { Walk } from './walk';

export function classLike(walk: Walk, node: ts.ClassLikeDeclaration): ts.Node {
  const { ts, context } = walk.session;
  const { frame: outerFrame, classScope: outerScope } = walk;
  const scope: ClassScope = { node, registrations: [] };
  walk.frame = { ...frameWithKinds(walk.session, outerFrame, node), strict: true };
  const { kinds } = walk.frame;
  walk.classScope = scope;
  const visited = ts.visitEachChild(node, walk.visit, context);
  walk.frame = outerFrame;
  walk.classScope = outerScope;
  const registered = withStaticBlock(walk.session, visited, scope);
  return kinds ? withKinds(walk.session, registered, kinds) : registered;
}

/** The class with its static block. */
function withStaticBlock(
  { ts, factory }: Session,
  node: ts.ClassLikeDeclaration,
  { registrations }: ClassScope,
): ts.ClassLikeDeclaration {
  if (registrations.length === 0) return node;
  const block = factory.createClassStaticBlockDeclaration(factory.createBlock(registrations, true));
  const { modifiers, name, typeParameters, heritageClauses } = node;
  const members = [block, ...node.members];
  return ts.isClassDeclaration(node)
    ? factory.updateClassDeclaration(
        node,
        modifiers,
        name,
        typeParameters,
        heritageClauses,
        members,
      )
    : factory.updateClassExpression(
        node,
        modifiers,
        name,
        typeParameters,
        heritageClauses,
        members,
      );
}
