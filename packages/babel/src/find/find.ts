/**
 * Finds what is to be lowered, and takes the markers out of the tree: `await yield_(x)` becomes the same node as
 * `yield x`. What is a marker, and what is wrong with its use, is decided in `@yield-from/source-model`.
 */
import {
  type Binding,
  type Found as FoundInSource,
  findFunctions,
  isHidden,
  locate,
  type Located,
  Markers,
  mayHoldMarkers,
  resolveBindings,
  type Settings,
  sharedGlobal,
  type Syntax,
  unusedIn,
  type Wanted,
} from '@yield-from/source-model';
import type { Diagnostic } from '@yield-from/lower';
import type * as t from '@babel/types';
import type { Reporter } from '../diagnostics';
import {
  field,
  type FunctionNode,
  isFunction,
  isNode,
  type Node,
  type VisitorKeys,
} from '../host/syntax';
import { blockBranches } from '../quirks/branches';

/** A function to be lowered. */
export type Generator = Located<Node, FunctionNode>;

export interface Found {
  /** Innermost first. */
  readonly generators: readonly Generator[];
  /** Variables whose every use was compiled away. */
  readonly unused: readonly Binding<Node>[];
  /** Every identifier in the file. */
  readonly names: Set<string>;
  /** Variables of the file have the name of the runtime's global. */
  readonly hidesGlobal: boolean;
}

export interface FindContext {
  readonly keys: VisitorKeys;
  readonly syntax: Syntax<Node>;
  readonly settings: Settings;
  readonly wanted: Wanted;
  readonly reporter: Reporter;
}

export function find(program: t.Program, code: string | undefined, context: FindContext): Found {
  const { syntax, settings, wanted, reporter } = context;
  const { names, functions } = new Survey(context.keys).of(program);
  const global = sharedGlobal(settings.runtime, names);
  const bindings =
    global !== undefined || code === undefined || mayHoldMarkers(code)
      ? resolveBindings(program, syntax)
      : undefined;
  const report = (node: Node, diagnostic: Diagnostic): void => reporter.add(node, diagnostic);
  const markers = bindings && new Markers(syntax, bindings, settings);
  const found = findFunctions(program, { syntax, markers, wanted, report });
  compileMarkers(found);
  const isModule = program.sourceType === 'module';
  return {
    generators: Array.from(found.functions.values(), (one) =>
      locate<Node, FunctionNode>(one, functions.get(one.node) ?? []),
    ),
    unused: bindings ? unusedIn(bindings, found) : [],
    names,
    hidesGlobal:
      bindings !== undefined &&
      global !== undefined &&
      found.functions.size > 0 &&
      isHidden(global, { bindings, isModule, report }),
  };
}

/** What is asked of every node, types included: its names, and where the functions are. */
class Survey {
  private readonly names = new Set<string>();
  private readonly functions = new Map<Node, readonly Node[]>();

  constructor(private readonly keys: VisitorKeys) {}

  of(program: t.Program): { names: Set<string>; functions: ReadonlyMap<Node, readonly Node[]> } {
    this.walk(program, []);
    return { names: this.names, functions: this.functions };
  }

  private walk(node: Node, ancestors: Node[]): void {
    if (node.type === 'Identifier' || node.type === 'JSXIdentifier') this.names.add(node.name);
    if (node.type === 'IfStatement' && ancestors.some(isSuspendable)) blockBranches(node);
    if (isSuspendable(node)) this.functions.set(node, [...ancestors]);
    ancestors.push(node);
    for (const key of this.keys[node.type] ?? []) {
      const child = field(node, key);
      if (Array.isArray(child)) {
        for (const item of child) if (isNode(item)) this.walk(item, ancestors);
      } else if (isNode(child)) this.walk(child, ancestors);
    }
    ancestors.pop();
  }
}

function isSuspendable(node: Node): boolean {
  return isFunction(node) && (node.async === true || node.generator === true);
}

function compileMarkers({ functions, yields, decorators }: FoundInSource<Node>): void {
  for (const [awaiting, { arguments: given, delegates }] of yields) {
    const argument = given.length > 0 ? given[0] : null;
    Object.assign(awaiting, { type: 'YieldExpression', argument, delegate: delegates });
  }
  if (decorators.size === 0) return;
  for (const node of functions.keys()) {
    if (!('decorators' in node) || !node.decorators) continue;
    const others = node.decorators.filter(({ expression }) => !decorators.has(expression));
    node.decorators = others.length > 0 ? others : null;
  }
}
