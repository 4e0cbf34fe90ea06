/** ESTree as `@yield-from/source-model` defines functions in it: the functions, and their bodies. */
import {
  type Account,
  type Coroutine,
  type Explain,
  type Explained,
  type Host,
  lowerCoroutine,
} from '@yield-from/lower';
import type { DefinitionTree, FunctionForm, Located, Names } from '@yield-from/source-model';
import { isDirective } from '../find/imports';
import type { ClassNode, FunctionNode, Node, t } from '../host/syntax';
import { markChanged, placeOf, standAt, standIn } from '../write/change';
import { asExpression } from '../write/declarations';
import { block } from '../write/nodes';
import { coroutineOf, isStrict, statementsOf, wholeOf } from './coroutine';
import { insertStaticCode, MEMBERS } from './members';
import { moveParameters } from './parameters';
import { bodyOf, removeStatement, STATEMENTS, statementsOfArrow } from './statements';
import { arrowValue, methodValue } from './values';

export interface TreeParts {
  readonly host: Host<Node>;
  readonly names: Names;
  readonly handover: number | undefined;
  readonly source: string;
  /** Told the state graph of every function. */
  readonly explain?: Explain | undefined;
  /** The text of a node, be it made or the source's. */
  show(node: Node): string;
}

type Function = Located<Node, FunctionNode>;

export function definable(parts: TreeParts): DefinitionTree<Node, FunctionNode> {
  const { host, source, explain } = parts;
  const unique = (hint: string): string => parts.names.unique(hint);
  return {
    ...STATEMENTS,
    ...MEMBERS,
    statementsOfArrow: (arrow, moved) => statementsOfArrow(source, arrow, moved),
    removeStatement: (parent, statement) => removeStatement(source, parent, statement),
    formOf,
    isStrict,

    body(located, request) {
      const { node, ancestors } = located;
      const body = node.body as Node;
      const coroutine = coroutineOf(located, request, parts.handover);
      const lowered = lowerCoroutine(
        host,
        coroutine,
        explain && ((told) => explain(explained(parts, node, ancestors, coroutine, told))),
      );
      const made = block([...statementsOf(node).filter(isDirective), ...lowered]);
      made.start = body.start;
      return node.type === 'ArrowFunctionExpression'
        ? standAt(made, bodyOf(source, node))
        : standIn(made, body);
    },
    become: (fn, body) =>
      Object.assign(fn, { body, async: false, generator: false, expression: false }),

    // (No later tool is known.)
    losesNames: false,
    value: (fn, body, key) =>
      fn.type === 'ArrowFunctionExpression'
        ? arrowValue(fn, body, key)
        : methodValue(fn, body, key, unique),
    moveParameters: (fn, body, call) =>
      moveParameters(fn, body as t.BlockStatement, { source, unique }, call),
    isSimple: ({ params }) => params.every(({ type }) => type === 'Identifier'),
    asFunctionExpression: asExpression,
    becomeAccesses(fn, identifiers, access) {
      for (const id of identifiers) {
        // The identifier node itself becomes the access, at its place in the text.
        const { start, end } = id;
        Object.assign(standAt(id, [start, end]), access(), { start });
      }
      markPath(host, fn, identifiers);
    },
    insertStaticCode: (owner, code) =>
      insertStaticCode(owner as ClassNode, code, () => unique('registered')),
  };
}

function formOf({ node, ancestors }: Function): FunctionForm {
  const parent = ancestors[ancestors.length - 1];
  if (node.type === 'FunctionDeclaration') return 'declaration';
  if (parent.type === 'MethodDefinition') return 'class method';
  return parent.type === 'Property' && parent.method ? 'object method' : 'expression';
}

function explained(
  { source, show }: TreeParts,
  node: FunctionNode,
  ancestors: readonly Node[],
  coroutine: Coroutine<Node>,
  { states, ir }: Account<Node>,
): Explained {
  const textOf = (each: Node): string => source.slice(...(placeOf(each) ?? [0, 0]));
  const said = coroutine.name?.node;
  return {
    name: said && textOf(said),
    kind: coroutine.flavour,
    start: wholeOf(node, ancestors).start,
    end: node.end,
    graph: states(textOf),
    ir: ir(show),
  };
}

/** Says of every node on the way to one of `targets` that it changed. */
function markPath(
  host: Pick<Host<Node>, 'children'>,
  node: Node,
  targets: ReadonlySet<Node>,
): boolean {
  let isOnPath = false;
  for (const child of host.children(node)) {
    if (markPath(host, child, targets) || targets.has(child)) isOnPath = true;
  }
  if (isOnPath) markChanged(node);
  return isOnPath;
}
