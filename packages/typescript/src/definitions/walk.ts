/** The walk over a file, as the files that handle one construct see it. */
import type * as ts from 'typescript';
import type { FunctionLike } from '../host/syntax';
import type { Blocks } from './blocks';
import type { Visited } from './body';
import type { ClassScope } from './class-method';
import type { GivenNames } from './given-names';
import type { Frame } from './insertion';
import type { Session } from './session';

export interface Walk {
  readonly session: Session;
  readonly names: GivenNames;
  readonly blocks: Blocks;
  frame: Frame;
  /** The class around the members that are visited. */
  classScope: ClassScope | undefined;
  /** (Behind a class there may be statements.) */
  readonly visit: (node: ts.Node) => ts.VisitResult<ts.Node>;
  /** The function with its parameters and body visited. */
  inside<T extends FunctionLike>(node: T): Visited<T>;
  /** The parameter of a `define`'s factory. */
  kind(): string;
}
