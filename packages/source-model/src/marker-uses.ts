/**
 * What the uses of the markers in a file come to, and what is wrong with them.
 *
 *     async_generator(async function () {})      makes the function one in Python's style
 *     class { @async_generator async m() {} }    the method
 *     await yield_(x)                            is a yield
 */
import { DIAGNOSTICS, type Diagnostic } from '@yield-from/lower';
import type { Markers, YieldCall } from './markers';
import type { Wanted } from './options';
import type { Syntax, View } from './syntax';

export interface UsesRequest<N extends object> {
  readonly syntax: Syntax<N>;
  readonly markers: Markers<N> | undefined;
  readonly wanted: Wanted;
  report(node: N, diagnostic: Diagnostic): void;
}

/** What a `yield_` has to know of the functions around it. */
export interface YieldContext {
  readonly isGenerator: boolean;
  /** The function, or one around it, is one. */
  readonly inGenerator: boolean;
}

export class MarkerUses<N extends object> {
  /** The `await yield_(x)`s, by the `await`. */
  readonly yields = new Map<N, YieldCall<N>>();
  /** The `@async_generator`s of methods that become generators, by their expressions. */
  readonly decorators = new Set<N>();
  /** References that are compiled away. */
  readonly compiledAway = new Set<N>();
  /** Functions made generators by a marker, with the call around them, if it is one. */
  readonly python = new Map<N, N | undefined>();
  /** Native generators that `async_generator` is applied to, and where. */
  readonly wrapped = new Map<N, N>();

  constructor(private readonly request: UsesRequest<N>) {}

  // ---- async_generator -------------------------------------------------------------------------

  /** `async_generator(f)`: what is no function literal is left to the runtime, which checks it. */
  readWrapper(call: N, view: Extract<View<N>, { is: 'call' }>): void {
    const { syntax, report } = this.request;
    const [argument, ...more] = view.arguments;
    if (!argument || more.length > 0) {
      report(call, DIAGNOSTICS.generatorNotAsync);
      return;
    }
    const target = syntax.unwrap(argument);
    const fn = syntax.view(target);
    if (fn?.is !== 'function') return;
    if (!fn.async) report(call, DIAGNOSTICS.generatorNotAsync);
    else if (fn.generator) this.wrapped.set(target, call);
    else {
      this.python.set(target, call);
      this.consume(view.callee);
    }
  }

  readDecorators(view: Extract<View<N>, { is: 'class' }>, markers: Markers<N>): void {
    const isMark = (decorator: N): boolean => markers.of(decorator) === 'async_generator';
    for (const decorator of view.decorators.filter(isMark)) {
      this.request.report(decorator, DIAGNOSTICS.decoratedAccessor);
    }
    for (const { node, isMethod, decorators } of view.members) {
      for (const decorator of decorators.filter(isMark)) {
        this.readDecorator(node, isMethod, decorator);
      }
    }
  }

  private readDecorator(member: N, isMethod: boolean, decorator: N): void {
    const { syntax, wanted, report } = this.request;
    const method = syntax.view(member);
    if (!isMethod || method?.is !== 'function') report(decorator, DIAGNOSTICS.decoratedAccessor);
    else if (!method.async) report(decorator, DIAGNOSTICS.generatorNotAsync);
    else {
      if (method.generator) this.wrapped.set(member, decorator);
      if (method.generator && !wanted.native) return; // the runtime wraps it
      this.python.set(member, undefined);
      this.decorators.add(decorator);
      this.consume(decorator);
    }
  }

  // ---- yield_ ----------------------------------------------------------------------------------

  /** `await yield_(x)`: whether it is right. */
  readAwaited(node: N, found: YieldCall<N>, context: YieldContext): boolean {
    const problem = problemOfPlace(context) ?? problemOfArguments(found);
    if (problem) {
      this.request.report(found.call, problem);
      return false;
    }
    this.yields.set(node, found);
    this.consume(found.callee);
    return true;
  }

  /** `yield_(x)` alone. */
  refuse(found: YieldCall<N>, context: YieldContext): void {
    this.request.report(found.call, problemOfPlace(context) ?? DIAGNOSTICS.yieldNotAwaited);
  }

  private consume(marker: N): void {
    const { markers } = this.request;
    if (markers) this.compiledAway.add(markers.variable(marker));
  }
}

function problemOfPlace({ isGenerator, inGenerator }: YieldContext): Diagnostic | undefined {
  if (isGenerator) return undefined;
  return inGenerator ? DIAGNOSTICS.yieldInNestedFunction : DIAGNOSTICS.yieldOutsideGenerator;
}

function problemOfArguments<N>({
  arguments: given,
  spread,
  delegates,
}: YieldCall<N>): Diagnostic | undefined {
  const fits = delegates ? given.length === 1 : given.length <= 1;
  return fits && !spread ? undefined : DIAGNOSTICS.yieldArguments;
}
