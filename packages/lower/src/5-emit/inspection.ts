/**
 * What a coroutine can tell of itself (option `debug`). Its step function has one more state, to which the machine never goes.
 * Whoever looks at the coroutine calls the step function in that state, with a frame of his own, and finds in `$.value`
 *
 *     case 7:
 *       $.value = {
 *         name: 'walk',
 *         file: 'src/walk.ts',
 *         places: [12, 1, 1, 14, 5, 2],                     per state: line, column, scope; where the body waits, if it is in it
 *         scopes: [[0, 'node', node], [1, 'x', scope && scope.x]],   the number of the scope around, and the variables
 *       };
 *       return 0;
 *
 * So nothing of this is made before somebody asks. The table says that the function has the state: it ends with the state's
 * number, behind the triples of the regions.
 */
import { DONE } from '@yield-from/runtime/protocol';
import { type Binding, isInRecord, type Scope } from '../1-analyse/scope';
import type { Place } from '../contract/host';
import type { Context } from '../3-lower/context';
import type { Layout } from './layout';

/** Nowhere in the source, in no scope. */
const NOWHERE = [0, 0, 0] as const;

/** An exit: its place in the source, and the node that waits there, if that is another one. */
export interface Waiting<N> {
  readonly waits?: N;
  readonly origin?: N;
}

export class Inspection<N extends object> {
  /** The state itself. */
  readonly state: number;
  /** By number. The numbers above `state` are places only: no state has them. */
  private readonly places: (readonly [line: number, column: number, scope: number])[] = [];
  private readonly scopes: (readonly N[])[] = [];
  private readonly numbers = new Map<Scope<N>, number>();
  private readonly name: string;
  private readonly start: Place | undefined;

  constructor(
    private readonly ctx: Context<N>,
    { cases }: Layout<N>,
  ) {
    this.state = cases.length;
    const { name, called = name, node } = ctx.coroutine;
    this.name = called?.text ?? '';
    this.start = ctx.host.place?.(called?.node ?? node);
    this.places[this.state] = NOWHERE;
    this.places[0] = this.placeIn(this.start, ctx.plan.parameters);
  }

  /** The body waits at that exit, and goes on at the state. */
  waits(state: number, { waits, origin }: Waiting<N>): void {
    const { host, plan } = this.ctx;
    const node = waits ?? origin;
    const inside = origin ?? waits;
    if (!node || !inside) return;
    // (Not every host has declared names among the children.)
    let scope = plan.bindingOf.get(inside)?.scope;
    for (let at = plan.parentOf.get(inside); at && !scope; at = plan.parentOf.get(at)) {
      scope = plan.scopes.get(at);
    }
    this.places[state] = this.placeIn(host.place?.(node), scope ?? plan.body);
  }

  /** A number for an exit at which the body waits, and never goes on. */
  place(waiting: Waiting<N>): number {
    const number = this.places.length;
    this.places.push(NOWHERE);
    this.waits(number, waiting);
    return number;
  }

  /** The case of the state. To be called last, when all places are known. */
  write(): { index: number; comment: string; body: N[] } {
    const { build, value } = this.ctx;
    const places = Array.from(this.places, (place) => place ?? NOWHERE);
    const told = build.record([
      ['name', build.string(this.name)],
      ['file', build.string(this.start?.file ?? '')],
      ['places', build.array(places.flat().map((number) => build.number(number)))],
      ['scopes', build.array(this.scopes.map((scope) => build.array(scope)))],
    ]);
    return {
      index: this.state,
      comment: 'debug',
      body: [build.expression(build.assign(value, '=', told)), build.return(build.number(DONE))],
    };
  }

  private placeIn(
    place: Place | undefined,
    scope: Scope<N>,
  ): readonly [line: number, column: number, scope: number] {
    return [place?.line ?? 0, place?.column ?? 0, this.numberOf(scope)];
  }

  /** From 1, in the order in which scopes are met. A scope without variables has the number of the one around it. */
  private numberOf(scope: Scope<N> | undefined): number {
    if (!scope) return 0;
    const known = this.numbers.get(scope);
    if (known !== undefined) return known;
    const { build, host } = this.ctx;
    const around = this.numberOf(scope.parent);
    const variables = [...scope.bindings.values()].flatMap((binding) => {
      // (A variable that another compiler has made is nowhere in the source, and is not shown.)
      const { id, declaration = id } = binding;
      const place = host.place?.(id) ?? host.place?.(declaration);
      const value = place && this.read(binding);
      return value ? [build.string(place.name ?? binding.name), value] : [];
    });
    const number =
      variables.length === 0 ? around : this.scopes.push([build.number(around), ...variables]);
    this.numbers.set(scope, number);
    return number;
  }

  /** Reads the variable; undefined for one that does not outlive a step. */
  private read(binding: Binding<N>): N | undefined {
    const { build, leaves } = this.ctx;
    const { kind, scope, hoisted, name } = binding;
    if (kind === 'self' || kind === 'enum') return undefined;
    if (!hoisted) {
      const isOutside = kind === 'parameter' || (kind === 'function' && scope.kind === 'body');
      return isOutside ? build.name(name) : undefined;
    }
    const { node } = leaves.storage(binding);
    // (Before its scope is entered there is no record.)
    return isInRecord(binding)
      ? build.binary(build.name(scope.record as string), '&&', node)
      : node;
  }
}
