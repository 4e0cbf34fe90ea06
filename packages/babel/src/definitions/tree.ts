/** Babel's tree as `@yield-from/source-model` defines functions in it: the functions, and their bodies. */
import { type Host, lowerCoroutine } from '@yield-from/lower';
import type {
  BodyRequest,
  DefinitionTree,
  FunctionForm,
  Located,
  Names,
} from '@yield-from/source-model';
import type * as t from '@babel/types';
import { type ClassNode, type FunctionNode, isClass, isFunction, type Node } from '../host/syntax';
import { builder } from '../write/build';
import { at, block, newTarget, returnStatement } from '../write/nodes';
import { frameName } from './frame-name';
import { insertStaticCode, MEMBERS } from './members';
import { moveParameters } from './parameters';
import { STATEMENTS } from './statements';
import { arrowValue, methodValue } from './values';

export interface TreeParts {
  readonly host: Host<Node>;
  readonly names: Names;
  readonly handover: number | undefined;
  /** The keys of the plugins that go on with the file. */
  readonly later: ReadonlySet<string>;
}

export function definable({
  host,
  names,
  handover,
  later,
}: TreeParts): DefinitionTree<Node, FunctionNode> {
  const unique = (hint: string): string => names.unique(hint);
  return {
    ...STATEMENTS,
    ...MEMBERS,
    formOf: ({ node }) => FORMS[node.type],
    isStrict: (node) =>
      isClass(node) ||
      (node.type === 'Program' && saysStrict(node)) ||
      (isFunction(node) && node.body.type === 'BlockStatement' && saysStrict(node.body)),

    body({ node, ancestors, flavour, protocol }: Located<Node, FunctionNode>, request) {
      const { body } = node;
      const isBlock = body.type === 'BlockStatement';
      const lowered = lowerCoroutine(host, {
        flavour,
        protocol,
        node,
        name: frameName(node, ancestors),
        kind: request.kind,
        self: request.kind && selfOf(node, request, later),
        parameters: node.params,
        body: isBlock ? body.body : [returnAt(body)],
        arrow: node.type === 'ArrowFunctionExpression',
        strict: request.strict,
        handover,
      });
      return at(block(lowered, isBlock ? body.directives : []), body);
    },
    become: (fn, body) =>
      Object.assign(fn, { body, async: false, generator: false, expression: false }),

    losesNames: later.has('transform-function-name'),
    value(fn, body, given) {
      const [block, key] = [body as t.BlockStatement, given as string | t.Expression];
      return fn.type === 'ArrowFunctionExpression'
        ? arrowValue(fn, block, key)
        : methodValue(fn, block, key, unique);
    },
    moveParameters: (fn, body, call) => moveParameters(fn, body as t.BlockStatement, unique, call),
    isSimple: ({ params }) => params.every(({ type }) => type === 'Identifier'),
    asFunctionExpression: (fn) => ({ ...fn, type: 'FunctionExpression', id: null }) as Node,
    becomeAccesses(fn, identifiers, access) {
      for (const id of identifiers) Object.assign(id, { ...access(), loc: id.loc });
      for (const child of host.children(fn)) writeOut(host, child, identifiers);
    },
    insertStaticCode: (owner, code) =>
      insertStaticCode(owner as ClassNode, code, () => unique('registered')),
  };
}

const FORMS: Readonly<Record<FunctionNode['type'], FunctionForm>> = {
  FunctionDeclaration: 'declaration',
  FunctionExpression: 'expression',
  ArrowFunctionExpression: 'expression',
  ObjectMethod: 'object method',
  ClassMethod: 'class method',
  ClassPrivateMethod: 'class method',
};

/**
 * What tells `start` of an application of `new`, where the function's new form is one that `new` can be applied to.
 *
 *     function g() { return start(gKind, …, void 0, new.target && this); }     (in ES5: `this`)
 */
function selfOf(
  { type }: FunctionNode,
  { isDeclaration }: BodyRequest<Node>,
  later: ReadonlySet<string>,
): Node | undefined {
  if (type === 'ArrowFunctionExpression') return undefined;
  // (Babel's lowering of `new.target` alone takes a call on an instance for a construction.)
  if (isDeclaration && !later.has('transform-new-target'))
    return builder.binary(newTarget(), '&&', builder.keyword('this'));
  const isMethod = type === 'ClassMethod' || type === 'ClassPrivateMethod';
  const becomesFunction =
    isDeclaration || later.has(isMethod ? 'transform-classes' : 'transform-shorthand-properties');
  return becomesFunction ? builder.keyword('this') : undefined;
}

const saysStrict = ({ directives }: t.Program | t.BlockStatement): boolean =>
  directives?.some(({ value }) => value.value === 'use strict') ?? false;

function returnAt(value: t.Expression): t.ReturnStatement {
  return { ...returnStatement(value), loc: value.loc, start: value.start, end: value.end };
}

/** `({ g } = o)` → `({ g: … } = o)` */
function writeOut(
  host: Pick<Host<Node>, 'children'>,
  node: Node,
  changed: ReadonlySet<Node>,
): void {
  if (node.type === 'ObjectPattern') {
    for (const property of node.properties) {
      if (property.type === 'ObjectProperty' && changed.has(property.value)) {
        property.shorthand = false;
      }
    }
  }
  for (const child of host.children(node)) writeOut(host, child, changed);
}
