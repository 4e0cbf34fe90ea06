/** The engine's view of an ESTree, for one file. */
import type { Diagnostic, Host, Place } from '@yield-from/lower';
import type { Helper } from '@yield-from/runtime/protocol';
import { stepVariable } from '@yield-from/source-model';
import { readExpression } from '../read/expression';
import { readStatement } from '../read/statement';
import { readTarget } from '../read/target';
import { build } from '../write/build';
import { substitute, substituteTarget } from '../write/substitute';
import { childrenOf } from './children';
import { isConstant } from './constants';
import { isAnonymous } from './inference';
import type { Roles } from './roles';
import { suspensionOf } from './suspension';
import { type Node, unwrap } from './syntax';

export interface HostParts {
  readonly roles: Roles;
  unique(hint: string): string;
  helper(name: Helper): Node;
  /** Option `debug`: where the source has the node. */
  readonly place?: ((node: Node) => Place | undefined) | undefined;
  report(node: Node, diagnostic: Diagnostic): void;
}

export function createHost({ roles, unique, helper, place, report }: HostParts): Host<Node> {
  return {
    children: childrenOf,
    role: (node) => roles.role(node),
    suspension: suspensionOf,
    isConstant,
    anonymous(node) {
      const inner = unwrap(node);
      return isAnonymous(inner) ? inner : undefined;
    },
    readStatement,
    readExpression,
    readTarget,
    substitute,
    substituteTarget,
    unique,
    helper,
    build,
    place,
    // (Source maps say the name; a stack without them would not.)
    stepVariable: place && ((hint, isUsed) => stepVariable(hint, isUsed, unique)),
    report,
  };
}
