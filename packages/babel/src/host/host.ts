/** The engine's view of Babel's syntax tree, for one file. */
import type { Host, Place } from '@yield-from/lower';
import type { Helper } from '@yield-from/runtime/protocol';
import { type Names, type RuntimeNames, stepVariable } from '@yield-from/source-model';
import type * as t from '@babel/types';
import { builder } from '../write/build';
import type { Reporter } from '../diagnostics';
import { expressionReader } from '../read/expression';
import { isAnonymous } from './inference';
import type { Roles } from './roles';
import { readStatement } from '../read/statement';
import { substitute, substituteTarget } from '../write/substitute';
import { suspension } from './suspension';
import { unwrap, type Node } from './syntax';
import { readTarget } from '../read/target';
import type { Walker } from './children';

export interface HostParts {
  readonly walker: Walker;
  readonly roles: Roles;
  readonly names: Names;
  readonly runtime: RuntimeNames<Node>;
  readonly reporter: Reporter;
  /** The keys of the plugins that go on with the file. */
  readonly later: ReadonlySet<string>;
  /** Option `debug`: what a place of the file is one of. */
  readonly places: ((line: number, column: number) => Place | undefined) | undefined;
}

export function createHost({
  walker,
  roles,
  names,
  runtime,
  reporter,
  places,
}: HostParts): Host<Node> {
  return {
    children: (node) => walker.children(node),
    role: (node) => roles.role(node),
    suspension,
    isConstant,
    anonymous(node) {
      const inner = unwrap(node);
      return isAnonymous(inner) ? inner : undefined;
    },
    readStatement,
    readExpression: expressionReader(),
    readTarget,
    substitute: (leaf, replace) => substitute(walker, leaf, replace),
    substituteTarget: (target, replace) => substituteTarget(walker, target, replace),
    unique: (hint) => names.unique(hint),
    // (A name in the map of what is only ours would be a place in the source.)
    stepVariable: (hint, isUsed) => stepVariable(hint, isUsed, (text) => names.unique(text)),
    helper: (helper: Helper) => runtime.helper(helper),
    build: builder,
    place: places && (({ loc }) => (loc ? places(loc.start.line, loc.start.column) : undefined)),
    report: (node, diagnostic) => reporter.add(node, diagnostic),
  };
}

/** Evaluating it later gives the same, without effect. */
export function isConstant(node: Node): boolean {
  switch (node.type) {
    case 'StringLiteral':
    case 'NumericLiteral':
    case 'BooleanLiteral':
    case 'NullLiteral':
    case 'BigIntLiteral':
    case 'RegExpLiteral':
    case 'ThisExpression':
    case 'MetaProperty':
    case 'FunctionExpression':
    case 'ArrowFunctionExpression':
      return true;
    case 'TemplateLiteral':
      return node.expressions.length === 0;
    case 'ParenthesizedExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSTypeAssertion':
    case 'TSNonNullExpression':
    case 'TypeCastExpression':
      return isConstant(node.expression);
    case 'UnaryExpression':
      return node.operator === 'void' && node.argument.type === 'NumericLiteral';
    case 'ClassExpression':
      return isInertClass(node);
    default:
      return false;
  }
}

/** Making the class runs no code of the user's. */
function isInertClass({ superClass, decorators, body }: t.ClassExpression): boolean {
  return (
    !superClass &&
    !decorators?.length &&
    body.body.every(
      (member) =>
        (member.type === 'ClassMethod' ||
          member.type === 'ClassPrivateMethod' ||
          !isStatic(member)) &&
        !('computed' in member && member.computed) &&
        !('decorators' in member && member.decorators?.length),
    )
  );
}

function isStatic(member: t.ClassBody['body'][number]): boolean {
  return member.type === 'StaticBlock' || ('static' in member && member.static === true);
}
