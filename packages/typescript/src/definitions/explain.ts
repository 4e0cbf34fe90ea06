/** Tells who asked for it what there is to be said of a function. */
import type { Account, Coroutine } from '@yield-from/lower';
import type * as ts from 'typescript';
import { placeOf } from '../host/text';
import type { Session } from './session';

export function explain(
  { ts, source, explain }: Session,
  coroutine: Coroutine<ts.Node>,
  { states, ir }: Account<ts.Node>,
): void {
  const textOf = (node: ts.Node): string => {
    const place = placeOf(ts, source, node);
    return place ? source.text.slice(place.start, place.end) : '';
  };
  explain?.({
    name: coroutine.name?.text,
    kind: coroutine.flavour,
    ...(placeOf(ts, source, coroutine.node) ?? { start: 0, end: 0 }),
    graph: states(textOf),
    ir: ir(textOf),
  });
}
