/**
 * A host over acorn's ESTree, for tests of the engine alone: every `async function*` of a script becomes a
 * plain function, helpers are `yf.helper`, and the kinds stand at the top.
 */
import { parse } from 'acorn';
import { generate, type Node as Printed } from 'astring';
import type { Diagnostic } from '../contract/diagnostics';
import type { GeneratorFunction, Host } from '../contract/host';
import { explainGenerator, lowerGenerator, printGenerator, type StateGraph } from '../index';
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
  /** The async generators, innermost first. */
  readonly generators: readonly FunctionNode[];
  /** To be said of a tree that was changed. */
  readonly refresh: (node: Node) => void;
}

type FunctionNode = Extract<Node, { params: unknown }>;

export const show = (node: Node): string => generate(node as unknown as Printed).trimEnd();

export function parseToy(source: string): ToyFile {
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
  const generators: FunctionNode[] = [];
  const find = (node: Node): void => {
    marks.children(node).forEach(find);
    if (isFunction(node) && node.async && node.generator) generators.push(node);
  };
  find(program);
  const refresh = (node: Node): void => marks.add(node);
  return { program, host, diagnostics, asked: () => asked, generators, refresh };
}

export function generatorOf(file: ToyFile, node: FunctionNode): GeneratorFunction<Node> {
  const body = (node.body as Extract<Node, { type: 'BlockStatement' }>).body;
  const strict = body[0]?.type === 'ExpressionStatement' && body[0].directive === 'use strict';
  return {
    node,
    parameters: node.params,
    body: body.slice(strict ? 1 : 0),
    arrow: false,
    strict,
    kind: build.name(file.host.unique('kind')),
  };
}

/** Lowers all generators of a script; the tree is changed. */
export function lowerFile(file: ToyFile): void {
  const kinds: (readonly [string, Node])[] = [];
  for (const node of file.generators) {
    const generator = generatorOf(file, node);
    const body = lowerGenerator(file.host, generator);
    const directive = generator.strict
      ? [
          make('ExpressionStatement', {
            expression: make('Literal', { value: 'use strict' }),
            directive: 'use strict',
          }),
        ]
      : [];
    Object.assign(node, {
      async: false,
      generator: false,
      body: build.block([...directive, ...body]),
    });
    file.refresh(node);
    kinds.push([
      (generator.kind as Extract<Node, { type: 'Identifier' }>).name,
      build.call(build.member(build.name('yf'), 'createKind'), []),
    ]);
  }
  if (kinds.length > 0)
    (file.program as Extract<Node, { type: 'Program' }>).body.unshift(
      build.variables(kinds) as never,
    );
}

/** The lowered script; see `lowerFile`. Throws where the engine reports a mistake. */
export function lower(source: string): string {
  const file = parseToy(source);
  lowerFile(file);
  const errors = file.diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new SyntaxError(errors.map(({ code }) => code).join());
  return show(file.program);
}

/** The state graph of a script's (outermost, last) generator. */
export function explainToy(source: string): StateGraph {
  const file = parseToy(source);
  return explainGenerator(file.host, outermost(file), show);
}

/** The control-flow graph of a generator's body, printed. The parameters are `a`, `b` and `c`. */
export function printToy(body: string): string {
  const file = parseToy(`async function* g(a, b, c) { ${body} }`);
  return printGenerator(file.host, outermost(file), show);
}

function outermost(file: ToyFile): GeneratorFunction<Node> {
  return generatorOf(file, file.generators[file.generators.length - 1]);
}
