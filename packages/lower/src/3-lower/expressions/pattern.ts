/**
 * Destructuring. A pattern without suspension is a leaf: `({ a, b } = value)`. Otherwise it is taken apart:
 *
 *     [a, b = yield] = v   ->  it = iteration(v);  try-region { a = it.step() ? it.value : void 0;
 *                              t = it.step() ? it.value : void 0;
 *                              .brfalse, (t === void 0)  .yield ()  t = $.value;   b = t }
 *                              left by a throw or return: .complete (closeIteration($, it)),  otherwise: it.close()
 *     { [k()]: a.b, ...r } = v  ->  t1 = requireObject(v); t2 = toKey(k()); t3 = a; t3.b = t1[t2]; r = objectRest(t1, [t2])
 */
import type { Element, Property, Target } from '../../contract/forms';
import { Label } from '../../graph/label';
import { code, type Value } from '../../graph/value';
import { closesAtOnce } from '../closing';
import type { Context } from '../context';
import { isPattern, lowerPlace, type Place } from '../place';
import { reusable } from '../spill';

/** Assigns a value to a target, which may be a pattern. Uses the value at once. */
export function assignPattern<N extends object>(
  ctx: Context<N>,
  target: N,
  value: Value<N>,
  origin = target,
): void {
  const { build } = ctx;
  if (!ctx.suspends(target)) {
    const written = build.assign(ctx.leaves.target(target), '=', value.node);
    ctx.effect(code(written), { origin, says: [target] });
    return;
  }
  const shape = ctx.host.readTarget(target);
  switch (shape.kind) {
    case 'array':
      assignArray(ctx, shape.elements, value.node, origin);
      return;
    case 'object':
      assignObject(ctx, shape, value.node, origin);
      return;
    case 'name':
    case 'member':
    case 'unknown': {
      const source = ctx.spill(value);
      const place = lowerPlace(ctx, target, shape, { isReused: false, staysInPlace: true });
      ctx.effect(code(place.write('=', source)), { origin, says: [target] });
    }
  }
}

function assignArray<N extends object>(
  ctx: Context<N>,
  elements: readonly (Element<N> | undefined)[],
  value: N,
  origin: N,
): void {
  const { build } = ctx;
  const iterator = ctx.spillName(code(ctx.call('iteration', value)), { origin });
  const method = (name: string): N => build.call(build.member(ctx.name(iterator), name), []);
  const next = (): N =>
    build.conditional(method('step'), build.member(ctx.name(iterator), 'value'), build.undefined());
  const after = new Label('pattern');
  closesAtOnce(ctx, {
    iteration: iterator,
    after,
    body() {
      for (const element of elements) {
        if (!element) ctx.effect(code(method('step')));
        else if (element.rest) assignElement(ctx, element, () => method('rest'));
        else assignElement(ctx, element, next);
      }
    },
  });
  ctx.effect(code(method('close')));
}

function assignObject<N extends object>(
  ctx: Context<N>,
  { properties, rest }: Extract<Target<N>, { kind: 'object' }>,
  value: N,
  origin: N,
): void {
  const { build } = ctx;
  const source = reusable(ctx, code(ctx.call('requireObject', value)), { origin });
  const keys: (() => N)[] = [];
  for (const property of properties) {
    const key = lowerPropertyKey(ctx, property);
    keys.push(key);
    assignElement(ctx, property, () => build.index(source().node, key()));
  }
  if (rest) {
    const taken = build.array(keys.map((key) => key()));
    assignElement(ctx, { target: rest }, () => ctx.call('objectRest', source().node, taken));
  }
}

function lowerPropertyKey<N extends object>(ctx: Context<N>, { key }: Property<N>): () => N {
  if ('literal' in key) return () => ctx.build.at(ctx.build.string(key.literal), key.node);
  const made = reusable(ctx, code(ctx.call('toKey', ctx.lower.expression(key.computed).node)));
  return () => made().node;
}

/** The default goes through a scratch variable, which would give an anonymous function its name: it is named before. */
function lowerDefault<N extends object>(
  ctx: Context<N>,
  initial: N,
  name: string | undefined,
): Value<N> {
  if (name === undefined) return ctx.nameless(ctx.lower.expression(initial));
  return ctx.lower.expression(initial, { text: name, isLost: true });
}

/**
 * With the option `debug`, who counts finds the default in a pattern, where the source has it.
 *
 *     [a = yield] = v   ->   …  .brfalse given, (t === void 0)   ({ value: t = 1 } = {});   .yield ()   t = $.value;  …
 */
function countedDefault<N extends object>(
  { build }: Context<N>,
  variable: string,
  target: N,
  initial: N,
): Value<N> {
  const [name, value] = [build.name(variable), build.number(1)];
  return code(build.byDefault(build.at(name, target), build.at(value, initial)));
}

/** One element or property: first the parts of its target, then the value, then the default, then the assignment. */
function assignElement<N extends object>(
  ctx: Context<N>,
  { target, initial }: { target: N; initial?: N },
  read: () => N,
): void {
  const shape = ctx.host.readTarget(target);
  let place: Place<N> | undefined;
  if (!isPattern(shape)) {
    place = lowerPlace(ctx, target, shape, { isReused: false, staysInPlace: false });
  }
  let value = code(read());
  if (initial) {
    const result = ctx.spillName(value);
    const end = new Label('given');
    const isMissing = ctx.build.binary(ctx.name(result), '===', ctx.build.undefined());
    ctx.asm.branch(code(isMissing), true, end, 'default', { says: [target, ' is missing'] });
    if (ctx.counts) ctx.effect(countedDefault(ctx, result, target, initial));
    ctx.assign(result, lowerDefault(ctx, initial, place?.name), { says: [initial] });
    ctx.asm.mark(end);
    value = code(ctx.name(result));
  }
  if (place) ctx.effect(code(place.write('=', value.node)), { origin: target, says: [target] });
  else ctx.lower.assignment(target, value);
}
