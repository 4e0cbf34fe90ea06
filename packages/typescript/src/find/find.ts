/**
 * Which functions of a file are generators, and what is wrong with the use of the markers.
 *
 *     async function* a() {}                     native
 *     async_generator(async function () {})      python
 *     class { @async_generator async m() {} }    python
 */
import { call, type Deep, DIAGNOSTICS, type Diagnostic, run } from '@yield-from/lower';
import type * as ts from 'typescript';
import type { Bindings } from './bindings';
import type { Children } from '../host/children';
import { decorators } from '../host/decorators';
import type { Markers } from './markers';
import type { Flavour, Wanted } from '@yield-from/source-model';
import { roleOf, scopeOf } from '../host/roles';
import { flavourOf, isAsync, skipOuter, type TS } from '../host/syntax';

/** What is lowered: a kind of coroutine, and whether `async_generator` made it one. */
export interface Style {
  readonly flavour: Flavour;
  readonly python: boolean;
}

/** Whether the node is a function to be lowered that is more than another function afterwards. */
export function definesGenerator({ generators }: Found, node: ts.Node): boolean {
  const style = generators.get(node);
  return style !== undefined && style.flavour !== 'async function';
}

const PYTHON: Style = { flavour: 'async generator', python: true };

export interface Found {
  /** The functions to lower. */
  readonly generators: ReadonlyMap<ts.Node, Style>;
  /** `async_generator(f)` calls around a function of `generators`: they go, the function stays. */
  readonly wrappers: ReadonlySet<ts.Node>;
  /** `@async_generator` decorator expressions of methods of `generators`. */
  readonly decorators: ReadonlySet<ts.Node>;
  /** Nodes in which nothing changes. */
  readonly quiet: ReadonlySet<ts.Node>;
  /** References that are not in the output any more: uses of markers that were compiled away. */
  readonly compiledAway: ReadonlySet<ts.Node>;
}

interface Context {
  readonly generator: boolean;
  /** The function, or one around it, is a generator. */
  readonly inGenerator: boolean;
  usesMarkers: boolean;
  hasForAwait: boolean;
}

interface Needs {
  readonly ts: TS;
  readonly children: Children;
  readonly bindings: Bindings;
  readonly markers: Markers;
  readonly wanted: Wanted;
  report(node: ts.Node, diagnostic: Diagnostic): void;
}

export function findGenerators(source: ts.SourceFile, needs: Needs): Found {
  return new Finder(needs).run(source);
}

class Finder {
  private readonly generators = new Map<ts.Node, Style>();
  private readonly wrappers = new Set<ts.Node>();
  private readonly decorators = new Set<ts.Node>();
  private readonly quiet = new Set<ts.Node>();
  private readonly compiledAway = new Set<ts.Node>();
  /** Native generators that `async_generator` is applied to, and where. */
  private readonly wrapped = new Map<ts.Node, ts.Node>();

  constructor(private readonly needs: Needs) {}

  run(source: ts.SourceFile): Found {
    run(
      this.visit(source, {
        generator: false,
        inGenerator: false,
        usesMarkers: false,
        hasForAwait: false,
      }),
    );
    const { generators, wrappers, decorators: removed, quiet, compiledAway } = this;
    return { generators, wrappers, decorators: removed, quiet, compiledAway };
  }

  private *visit(node: ts.Node, context: Context): Deep<boolean> {
    const changes = yield* this.inspect(node, context);
    if (!changes) this.quiet.add(node);
    return changes;
  }

  private *visitAll(nodes: readonly ts.Node[], context: Context): Deep<boolean> {
    let changes = false;
    for (const node of nodes) if (yield* call(this.visit(node, context))) changes = true;
    return changes;
  }

  /** Says whether a generator, or a reference to one that may get another name, is in the node. */
  private *inspect(node: ts.Node, context: Context): Deep<boolean> {
    const { ts, markers, children, report } = this.needs;
    if (ts.isExportDeclaration(node)) return false;
    if (ts.isForOfStatement(node) && node.awaitModifier) context.hasForAwait = true;
    if (ts.isAwaitExpression(node)) {
      const found = markers.yieldCall(node.expression);
      if (found) {
        this.yields(found.call, found.marker === 'yield_from_', true, context);
        return yield* this.visitAll(found.call.arguments, context);
      }
    }
    if (ts.isCallExpression(node)) {
      const marker = markers.of(skipOuter(ts, node.expression));
      if (marker === 'async_generator') this.wrapper(node);
      else if (marker) {
        this.yields(node, marker === 'yield_from_', false, context);
        return yield* this.visitAll(node.arguments, context);
      }
    }
    if (ts.isClassLike(node)) this.classMembers(node);
    const marker = markers.of(node);
    if (marker) {
      if (marker !== 'async_generator') report(node, DIAGNOSTICS.markerAsValue);
      return false;
    }
    if (ts.isIdentifier(node)) return this.isGeneratorName(node);
    const inner = this.enter(node, context);
    const changes = yield* this.visitAll(children(node), inner);
    if (inner !== context) this.leave(node, inner);
    return changes || this.generators.has(node);
  }

  private isGeneratorName(node: ts.Identifier): boolean {
    const { ts, bindings } = this.needs;
    const declaration = bindings.of(node)?.declaration;
    return declaration !== undefined && flavourOf(ts, declaration)?.endsWith('generator') === true;
  }

  // ---- Functions ---------------------------------------------------------------------------------

  private enter(node: ts.Node, context: Context): Context {
    const kind = scopeOf(roleOf(this.needs.ts, node))?.kind;
    if (kind !== 'function' && kind !== 'arrow') return context;
    const generator =
      this.generators.has(node) || flavourOf(this.needs.ts, node) === 'async generator';
    return {
      generator,
      inGenerator: generator || context.inGenerator,
      usesMarkers: false,
      hasForAwait: false,
    };
  }

  private leave(node: ts.Node, context: Context): void {
    const { ts, report } = this.needs;
    const flavour = flavourOf(ts, node);
    if (!flavour || this.generators.has(node)) return;
    if (this.isWanted(flavour, context)) this.generators.set(node, { flavour, python: false });
    const wrapper = this.wrapped.get(node);
    if (wrapper && context.usesMarkers) report(wrapper, DIAGNOSTICS.generatorMixed);
  }

  private isWanted(flavour: Flavour, context: Context): boolean {
    const { native, asyncFunctions, generators } = this.needs.wanted;
    switch (flavour) {
      case 'async generator':
        return native || context.usesMarkers;
      case 'generator':
        return generators;
      case 'async function':
        return asyncFunctions === 'for-await' ? context.hasForAwait : asyncFunctions;
    }
  }

  /** `async_generator(f)`: what is no function literal is left to the runtime, which checks it. */
  private wrapper(call: ts.CallExpression): void {
    const { ts, report } = this.needs;
    const [argument, ...more] = call.arguments;
    if (!argument || more.length > 0) {
      report(call, DIAGNOSTICS.generatorNotAsync);
      return;
    }
    const target = skipOuter(ts, argument);
    if (!ts.isFunctionExpression(target) && !ts.isArrowFunction(target)) return;
    if (!isAsync(ts, target)) report(call, DIAGNOSTICS.generatorNotAsync);
    else if (target.asteriskToken) this.wrapped.set(target, call);
    else {
      this.generators.set(target, PYTHON);
      this.wrappers.add(call);
      this.consume(call.expression);
    }
  }

  private classMembers(node: ts.ClassLikeDeclaration): void {
    const { report } = this.needs;
    for (const decorator of this.marked(node)) report(decorator, DIAGNOSTICS.decoratedAccessor);
    for (const member of node.members) {
      for (const decorator of this.marked(member)) this.decorated(member, decorator);
    }
  }

  private decorated(member: ts.ClassElement, decorator: ts.Expression): void {
    const { ts, report } = this.needs;
    if (!ts.isMethodDeclaration(member)) report(decorator, DIAGNOSTICS.decoratedAccessor);
    else if (!isAsync(ts, member)) report(decorator, DIAGNOSTICS.generatorNotAsync);
    else if (member.asteriskToken) this.wrapped.set(member, decorator);
    else if (member.body) {
      this.generators.set(member, PYTHON);
      this.decorators.add(decorator);
      this.consume(decorator);
    }
  }

  /** The decorators of a node that are `async_generator`. */
  private marked(node: ts.Node): ts.Expression[] {
    const { ts, markers } = this.needs;
    return decorators(ts, node).filter((d) => markers.of(skipOuter(ts, d)) === 'async_generator');
  }

  // ---- yield_ --------------------------------------------------------------------------------------

  private yields(
    call: ts.CallExpression,
    delegates: boolean,
    awaited: boolean,
    context: Context,
  ): void {
    const { ts, report } = this.needs;
    const problem = (): Diagnostic | undefined => {
      if (!context.generator) {
        return context.inGenerator
          ? DIAGNOSTICS.yieldInNestedFunction
          : DIAGNOSTICS.yieldOutsideGenerator;
      }
      if (!awaited) return DIAGNOSTICS.yieldNotAwaited;
      const count = call.arguments.length;
      const fits = delegates ? count === 1 : count <= 1;
      return fits && !call.arguments.some((a) => ts.isSpreadElement(a))
        ? undefined
        : DIAGNOSTICS.yieldArguments;
    };
    const found = problem();
    if (found) {
      report(call, found);
      return;
    }
    context.usesMarkers = true;
    this.consume(call.expression);
  }

  /** `y`, or the `g` of `g.yield_`. */
  private consume(expression: ts.Expression): void {
    const { ts } = this.needs;
    let node = skipOuter(ts, expression);
    while (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) {
      node = skipOuter(ts, node.expression);
    }
    this.compiledAway.add(node);
  }
}
