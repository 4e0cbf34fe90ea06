/**
 * Which functions of a file are to be lowered.
 *
 *     async function* a() {}                     an async generator
 *     async_generator(async function () {})      one in Python's style
 *     class { @async_generator async m() {} }    one in Python's style
 *     async function b() {}                      an async function
 *     function* c() {}                           a generator
 */
import {
  call,
  type CoroutineKind,
  type CoroutineStyle,
  type Deep,
  DIAGNOSTICS,
  type Diagnostic,
  run,
} from '@yield-from/lower';
import { MarkerUses, type YieldContext } from './marker-uses';
import type { Markers, YieldCall } from './markers';
import type { Wanted } from './options';
import { isFunctionScope, scopeOf, type Syntax, type View } from './syntax';

export interface FoundFunction<N> extends CoroutineStyle {
  readonly node: N;
  /** `async_generator(node)`: what the lowered function takes the place of. */
  readonly wrapper?: N;
}

export interface Found<N> {
  /** What is to be lowered, inner functions before the ones around them. */
  readonly functions: ReadonlyMap<N, FoundFunction<N>>;
  /** The `await yield_(x)`s, by the `await`. */
  readonly yields: ReadonlyMap<N, YieldCall<N>>;
  /** The `@async_generator`s of methods of `functions`, by their expressions: they go. */
  readonly decorators: ReadonlySet<N>;
  /** References that are not in the output any more: uses of markers that were compiled away. */
  readonly compiledAway: ReadonlySet<N>;
}

export interface FindRequest<N extends object> {
  readonly syntax: Syntax<N>;
  /** Undefined where the file can have none: see `mayHoldMarkers`. */
  readonly markers: Markers<N> | undefined;
  readonly wanted: Wanted;
  report(node: N, diagnostic: Diagnostic): void;
}

export function findFunctions<N extends object>(root: N, request: FindRequest<N>): Found<N> {
  return new Finder(request).run(root);
}

/** The function, or other code that runs at a time of its own, around a node. */
interface Around extends YieldContext {
  usesMarkers: boolean;
  hasForAwait: boolean;
}

type FunctionView = Extract<View<never>, { is: 'function' }>;

/** Whether a function is of the kind, and those are to be lowered. */
const IS_WANTED: Readonly<
  Record<CoroutineKind, (view: FunctionView, wanted: Wanted, inside: Around) => boolean>
> = {
  'async generator': ({ async, generator }, { native }, { usesMarkers }) =>
    async && generator && (native || usesMarkers),
  'async function': ({ async, generator }, { asyncFunctions }, { hasForAwait }) =>
    async && !generator && (asyncFunctions === 'for-await' ? hasForAwait : asyncFunctions),
  generator: ({ async, generator }, { generators }) => generator && !async && generators,
};

const KINDS = Object.keys(IS_WANTED) as readonly CoroutineKind[];

const AWAITS: ReadonlySet<View<never>['is']> = new Set(['await', 'for await', 'await using']);
const NOTHING = { isGenerator: false, usesMarkers: false, hasForAwait: false };

class Finder<N extends object> {
  private readonly functions = new Map<N, FoundFunction<N>>();
  private readonly uses: MarkerUses<N>;
  /** Around what stands in no function. */
  private readonly top: Around = { ...NOTHING, inGenerator: false };

  constructor(private readonly request: FindRequest<N>) {
    this.uses = new MarkerUses(request);
  }

  run(root: N): Found<N> {
    run(this.visit(root, this.top));
    const { yields, decorators, compiledAway } = this.uses;
    return { functions: this.functions, yields, decorators, compiledAway };
  }

  private *visit(node: N, around: Around): Deep<void> {
    const { syntax, markers } = this.request;
    const view = syntax.view(node);
    if (view?.is === 'export') return;
    if (view?.is === 'for await') around.hasForAwait = true;
    if (markers) {
      const rest = this.visitMarkers(node, view, markers, around);
      if (rest) {
        for (const child of rest) yield* call(this.visit(child, around));
        return;
      }
    }
    if (around === this.top && view && AWAITS.has(view.is)) this.tellOfTopLevel(node);
    const scope = scopeOf(syntax.role(node));
    const inner =
      scope && isFunctionScope(scope) ? this.enter(node, view, around.inGenerator) : around;
    for (const child of syntax.children(node)) {
      yield* call(this.visit(child, scope?.outside?.includes(child) ? around : inner));
    }
    if (view?.is === 'function') this.leave(node, view, inner);
  }

  private tellOfTopLevel(node: N): void {
    const { wanted, report } = this.request;
    if (wanted.noTopLevelAwait) report(node, DIAGNOSTICS.topLevelAwait);
  }

  /** What is left to visit of a node that is the use of a marker; undefined of any other. */
  private visitMarkers(
    node: N,
    view: View<N> | undefined,
    markers: Markers<N>,
    around: Around,
  ): readonly N[] | undefined {
    const { uses } = this;
    const awaited = view?.is === 'await' ? markers.yieldCall(view.argument) : undefined;
    if (awaited) {
      if (uses.readAwaited(node, awaited, around)) around.usesMarkers = true;
      return awaited.arguments;
    }
    if (view?.is === 'call') {
      const found = markers.yieldCall(node);
      if (found) {
        uses.refuse(found, around);
        return found.arguments;
      }
      if (markers.of(view.callee) === 'async_generator') uses.readWrapper(node, view);
    }
    if (view?.is === 'class') uses.readDecorators(view, markers);
    const marker = markers.of(node);
    if (!marker) return undefined;
    if (marker !== 'async_generator') this.request.report(node, DIAGNOSTICS.markerAsValue);
    return [];
  }

  private enter(node: N, view: View<N> | undefined, inGenerator: boolean): Around {
    const isNative = view?.is === 'function' && view.async && view.generator;
    const isGenerator = isNative || this.uses.python.has(node);
    return { ...NOTHING, isGenerator, inGenerator: isGenerator || inGenerator };
  }

  private leave(node: N, view: FunctionView, inside: Around): void {
    const { wanted, report } = this.request;
    const { python, wrapped } = this.uses;
    const wrapper = wrapped.get(node);
    if (wrapper && inside.usesMarkers) report(wrapper, DIAGNOSTICS.generatorMixed);
    if (python.has(node)) {
      const made = { flavour: 'async generator', protocol: 'python' } as const;
      this.functions.set(node, { ...made, node, wrapper: python.get(node) });
      return;
    }
    const flavour = KINDS.find((kind) => IS_WANTED[kind](view, wanted, inside));
    if (flavour) this.functions.set(node, { flavour, protocol: 'standard', node });
  }
}
