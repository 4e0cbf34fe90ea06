/**
 * Finds what is to be lowered: one walk over the file for async functions and the variables that hold
 * markers, a second one only where there are such variables. `find` also takes the markers out of the
 * tree: `await yield_(x)` becomes the same node as `yield x`.
 */
import { DIAGNOSTICS } from '@yield-from/lower';
import type * as t from '@babel/types';
import { Bindings } from './bindings';
import { blockBranches } from '../quirks/branches';
import type { Reporter } from '../diagnostics';
import { findMarkerUses, MarkerBindings, type MarkerBinding, type MarkerUse } from './markers';
import type { Settings } from '../options';
import type { Roles } from '../host/roles';
import {
  calleeOf,
  field,
  type FunctionNode,
  isDetached,
  isFunction,
  isNode,
  isWrapper,
  type Node,
  unwrap,
  type VisitorKeys,
} from '../host/syntax';
import type { Walker } from '../host/children';

/** A function to be lowered. */
export interface Generator {
  readonly node: FunctionNode;
  /** From the program to the node's parent. */
  readonly ancestors: readonly Node[];
  /** Made by `async_generator`. */
  python: boolean;
  /** `async_generator(node)`, with casts and parentheses around the function: what is replaced. */
  site?: { readonly call: t.CallExpression; readonly ancestors: readonly Node[] };
}

export interface Found {
  /** Innermost first. */
  readonly generators: readonly Generator[];
  readonly markers: readonly MarkerBinding[];
  /** Every identifier in the file. */
  readonly names: Set<string>;
}

export interface FindContext {
  readonly keys: VisitorKeys;
  readonly walker: Walker;
  readonly roles: Roles;
  readonly settings: Settings;
  readonly reporter: Reporter;
}

export function find(program: t.Program, context: FindContext): Found {
  return new Finder(program, context).run();
}

class Finder {
  private readonly names = new Set<string>();
  /** All async functions, inner ones before the ones around them. */
  private readonly functions = new Map<Node, Generator>();
  private readonly lowered = new Set<Node>();
  private readonly bindings: Bindings;
  private readonly markers: MarkerBindings;

  constructor(
    private readonly program: t.Program,
    private readonly context: FindContext,
  ) {
    this.bindings = new Bindings(context.walker, context.roles);
    this.markers = new MarkerBindings(context.settings, this.bindings);
  }

  run(): Found {
    this.walk(this.program, []);
    this.markers.dropReassigned(this.program, this.context);
    const { found } = this.markers;
    if (this.context.settings.native) {
      for (const { node } of this.functions.values()) if (node.generator) this.lowered.add(node);
    }
    if (found.some(({ local }) => this.names.has(local))) {
      const uses = findMarkerUses(this.program, found, {
        ...this.context,
        bindings: this.bindings,
      });
      for (const use of uses) if (use.marker === 'async_generator') this.readGenerator(use);
      for (const use of uses) if (use.marker !== 'async_generator') this.readYield(use);
    }
    return {
      generators: [...this.functions.values()].filter(({ node }) => this.lowered.has(node)),
      markers: found,
      names: this.names,
    };
  }

  private walk(node: Node, ancestors: Node[]): void {
    if (node.type === 'Identifier' || node.type === 'JSXIdentifier') this.names.add(node.name);
    this.markers.visit(node, ancestors);
    if (node.type === 'IfStatement' && ancestors.some(isAsync)) blockBranches(node);
    ancestors.push(node);
    for (const key of this.context.keys[node.type] ?? []) {
      const child = field(node, key);
      if (Array.isArray(child)) {
        for (const item of child) if (isNode(item)) this.walk(item, ancestors);
      } else if (isNode(child)) this.walk(child, ancestors);
    }
    ancestors.pop();
    if (isFunction(node) && node.async) {
      this.functions.set(node, { node, ancestors: [...ancestors], python: false });
    }
  }

  // ---- async_generator -------------------------------------------------------------------------

  private readGenerator({ node, ancestors, binding }: MarkerUse): void {
    const { parent, outer } = above(ancestors);
    if (parent?.type === 'CallExpression' && calleeOf(parent) === node) {
      this.readCall(parent, outer, binding);
    } else if (parent?.type === 'Decorator') {
      this.readDecorator(parent, outer[outer.length - 1], binding);
    } else binding.remaining++;
  }

  private readCall(
    call: t.CallExpression,
    ancestors: readonly Node[],
    binding: MarkerBinding,
  ): void {
    const fn = call.arguments.length > 0 ? unwrap(call.arguments[0]) : undefined;
    const generator = fn && this.functions.get(fn);
    if (generator && !generator.node.generator) {
      generator.python = true;
      generator.site = { call, ancestors };
      this.lowered.add(generator.node);
      binding.compiled++;
      return;
    }
    // A native generator, or a function from somewhere else: `async_generator` wraps it at run time.
    binding.remaining++;
    if (fn && isFunction(fn) && !fn.async) {
      this.context.reporter.add(call.arguments[0], DIAGNOSTICS.generatorNotAsync);
    }
  }

  private readDecorator(decorator: t.Decorator, target: Node, binding: MarkerBinding): void {
    const { reporter } = this.context;
    binding.remaining++;
    const isMethod = target.type === 'ClassMethod' || target.type === 'ClassPrivateMethod';
    if (!isMethod || target.kind !== 'method') {
      reporter.add(decorator, DIAGNOSTICS.decoratedAccessor);
      return;
    }
    const generator = this.functions.get(target);
    if (!generator) {
      reporter.add(decorator, DIAGNOSTICS.generatorNotAsync);
      return;
    }
    if (target.generator && !this.context.settings.native) return;
    generator.python = true;
    this.lowered.add(target);
    const others = target.decorators?.filter((other) => other !== decorator) ?? [];
    target.decorators = others.length > 0 ? others : null;
    binding.remaining--;
    binding.compiled++;
  }

  // ---- yield_ and yield_from_ ------------------------------------------------------------------

  private readYield({ marker, node, ancestors, binding }: MarkerUse): void {
    const { reporter } = this.context;
    const { parent: call, outer } = above(ancestors);
    if (call?.type === 'ExportSpecifier') {
      binding.remaining++;
      return;
    }
    if (call?.type !== 'CallExpression' || calleeOf(call) !== node) {
      reporter.add(node, DIAGNOSTICS.markerAsValue);
      return;
    }
    const isDelegating = marker === 'yield_from_';
    const count = call.arguments.length;
    const isSpread = call.arguments.some(({ type }) => type === 'SpreadElement');
    if (isSpread || (isDelegating ? count !== 1 : count > 1)) {
      reporter.add(call, DIAGNOSTICS.yieldArguments);
      return;
    }
    const { parent: awaiting } = above(outer);
    const nearest = nearestFunction(outer, call);
    const generator = nearest && this.functions.get(nearest);
    if (!generator || !(this.lowered.has(generator.node) || generator.node.generator)) {
      const isNested = outer.some((other) => this.lowered.has(other));
      reporter.add(
        call,
        isNested ? DIAGNOSTICS.yieldInNestedFunction : DIAGNOSTICS.yieldOutsideGenerator,
      );
      return;
    }
    if (awaiting?.type !== 'AwaitExpression') {
      reporter.add(call, DIAGNOSTICS.yieldNotAwaited);
      return;
    }
    if (generator.node.generator && (generator.python || this.isWrapped(generator))) {
      reporter.add(call, DIAGNOSTICS.generatorMixed);
      return;
    }
    this.lowered.add(generator.node);
    binding.compiled++;
    Object.assign(awaiting, {
      type: 'YieldExpression',
      argument: call.arguments[0] ?? null,
      delegate: isDelegating,
    });
  }

  /** `async_generator(async function* () {…})` */
  private isWrapped({ ancestors }: Generator): boolean {
    const { parent } = above(ancestors);
    if (parent?.type !== 'CallExpression') return false;
    const callee = calleeOf(parent);
    return this.markers.found.some(({ local, marker }) =>
      callee.type === 'Identifier'
        ? callee.name === local && marker === 'async_generator'
        : callee.type === 'MemberExpression' &&
          callee.object.type === 'Identifier' &&
          callee.object.name === local,
    );
  }
}

/** The nearest ancestor that is no cast, parenthesis or `(0, …)`, and those above it. */
function above(ancestors: readonly Node[]): { parent: Node | undefined; outer: readonly Node[] } {
  let i = ancestors.length - 1;
  while (i >= 0 && (isWrapper(ancestors[i]) || isDetached(ancestors[i]))) i--;
  return { parent: ancestors[i], outer: ancestors.slice(0, Math.max(i, 0)) };
}

/**
 * The function whose code a node is; a field initializer or static block counts as one. A member's
 * computed key and decorators are code of the function around the class.
 */
function nearestFunction(ancestors: readonly Node[], below: Node | undefined): Node | undefined {
  for (let i = ancestors.length - 1; i >= 0; i--) {
    const node = ancestors[i];
    const child = ancestors[i + 1] ?? below;
    const hasCode = isFunction(node) || node.type === 'StaticBlock' || isField(node);
    const isOutside =
      child && (child.type === 'Decorator' || ('key' in node && node.key === child));
    if (hasCode && !isOutside) return node;
  }
  return undefined;
}

function isField({ type }: Node): boolean {
  return (
    type === 'ClassProperty' || type === 'ClassPrivateProperty' || type === 'ClassAccessorProperty'
  );
}

function isAsync(node: Node): boolean {
  return isFunction(node) && node.async === true;
}
