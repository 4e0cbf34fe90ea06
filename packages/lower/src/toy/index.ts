/**
 * A host over acorn's ESTree, for tests of the engine alone: every coroutine of a script becomes a plain function, helpers are `yf.helper`, and the kinds stand at the top.
 */
import type { Helper } from '@yield-from/runtime/protocol';
import { parse } from 'acorn';
import { generate, type Node as Printed } from 'astring';
import type { Diagnostic } from '../contract/diagnostics';
import type { Coroutine, CoroutineKind } from '../contract/coroutine';
import type { Host } from '../contract/host';
import { explainCoroutine, lowerCoroutine, printCoroutine, type StateGraph } from '../index';
import { FLAVOURS } from '../flavours';
import { build } from './build';
import { isAnonymous, isFunction, make, Marks, type Node } from './nodes';
import { readExpression } from './read-expression';
import { readStatement, readTarget } from './read-statement';
import { roleOf } from './roles';
import { substitute, substituteTarget } from './substitute';
import { suspension } from './suspension';

export interface ToyFile {
  readonly program: Node;
  readonly host: Host<Node>;
  readonly diagnostics: readonly Diagnostic[];
  /** How often the engine has asked for a node's children. */
  readonly asked: () => number;
  /** The coroutines, innermost first. */
  readonly coroutines: readonly FunctionNode[];
  /** To be said of a tree that was changed. */
  readonly refresh: (node: Node) => void;
}

type FunctionNode = Extract<Node, { params: unknown }>;

export const show = (node: Node): string => generate(node as unknown as Printed).trimEnd();

/** `kinds`: what is lowered; the rest stays as it is. */
export function parseToy(
  source: string,
  kinds: readonly CoroutineKind[] = ['async generator'],
): ToyFile {
  const program = parse(source, { ecmaVersion: 'latest', sourceType: 'script' }) as Node;
  const marks = new Marks(program);
  const names = new Set(source.match(/[\p{ID_Start}$_][\p{ID_Continue}$]*/gu));
  const diagnostics: Diagnostic[] = [];
  let asked = 0;
  const host: Host<Node> = {
    children(node) {
      asked++;
      return marks.children(node);
    },
    role: (node) => roleOf(marks, node),
    suspension,
    isConstant: (node) =>
      node.type === 'Literal' ||
      node.type === 'ThisExpression' ||
      node.type === 'FunctionExpression' ||
      node.type === 'ArrowFunctionExpression',
    anonymous: (node) => (isAnonymous(node) ? node : undefined),
    readStatement,
    readExpression,
    readTarget,
    substitute: (leaf, replace) => substitute(marks, leaf, replace),
    substituteTarget: (target, replace) => substituteTarget(marks, target, replace),
    unique(hint) {
      let text = hint;
      for (let i = 1; names.has(text); i++) text = `${hint}_${i}`;
      names.add(text);
      return text;
    },
    helper: (name) => build.member(build.name('yf'), name),
    build,
    report: (_node, diagnostic) => void diagnostics.push(diagnostic),
  };
  const coroutines: FunctionNode[] = [];
  const find = (node: Node): void => {
    marks.children(node).forEach(find);
    const kind = isFunction(node) ? kindOf(node) : undefined;
    if (isFunction(node) && kind && kinds.includes(kind)) coroutines.push(node);
  };
  find(program);
  const refresh = (node: Node): void => marks.add(node);
  return { program, host, diagnostics, asked: () => asked, coroutines, refresh };
}

export function coroutineOf(node: FunctionNode): Coroutine<Node> {
  const isArrow = node.type === 'ArrowFunctionExpression';
  const body =
    node.body.type === 'BlockStatement'
      ? node.body.body
      : [make('ReturnStatement', { argument: node.body })];
  const [first] = body;
  const strict = first?.type === 'ExpressionStatement' && first.directive === 'use strict';
  return {
    flavour: kindOf(node) as CoroutineKind,
    node,
    parameters: node.params,
    body: body.slice(strict ? 1 : 0),
    arrow: isArrow,
    strict,
  };
}

function kindOf({ async, generator }: FunctionNode): CoroutineKind | undefined {
  if (async) return generator ? 'async generator' : 'async function';
  return generator ? 'generator' : undefined;
}

/** Lowers all coroutines of a script; the tree is changed. */
export function lowerFile(file: ToyFile): void {
  const kinds: (readonly [string, Node])[] = [];
  const helper = (name: Helper, args: readonly Node[]): Node =>
    build.call(file.host.helper(name), args);
  for (const node of file.coroutines) {
    const coroutine = coroutineOf(node);
    const { shape } = FLAVOURS[coroutine.flavour];
    let kind: string | undefined;
    if (shape) {
      kind = file.host.unique('kind');
      kinds.push([kind, helper(shape.kind, [])]);
    }
    const body = lowerCoroutine(file.host, {
      ...coroutine,
      kind: kind === undefined ? undefined : build.name(kind),
    });
    const directive = make('ExpressionStatement', {
      expression: make('Literal', { value: 'use strict' }),
      directive: 'use strict',
    });
    Object.assign(node, {
      async: false,
      generator: false,
      expression: false,
      body: build.block([...(coroutine.strict ? [directive] : []), ...body]),
    });
    file.refresh(node);
  }
  if (kinds.length > 0)
    (file.program as Extract<Node, { type: 'Program' }>).body.unshift(
      build.variables(kinds) as never,
    );
}

/** The lowered script; see `lowerFile`. Throws where the engine reports a mistake. */
export function lower(source: string, kinds?: readonly CoroutineKind[]): string {
  const file = parseToy(source, kinds);
  lowerFile(file);
  const errors = file.diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new SyntaxError(errors.map(({ code }) => code).join());
  return show(file.program);
}

/** The state graph of a script's (outermost, last) generator. */
export function explainToy(source: string): StateGraph {
  const file = parseToy(source);
  return explainCoroutine(file.host, outermost(file), show);
}

/** The control-flow graph of a body, printed. The parameters are `a`, `b` and `c`. */
export function printToy(body: string, head = 'async function* g'): string {
  const file = parseToy(`${head}(a, b, c) { ${body} }`, ALL);
  return printCoroutine(file.host, outermost(file), show);
}

const ALL: readonly CoroutineKind[] = ['async generator', 'async function', 'generator'];

function outermost({ coroutines }: ToyFile): Coroutine<Node> {
  return coroutineOf(coroutines[coroutines.length - 1]);
}
