import { type Arrow, arrowsOf, type FunctionGraph } from './graph';
import { linesOf, titleOf } from './words';

/**
 *     countdown (async generator, line 3)
 *       0: start
 *            → 2
 *       2: loop, region 1
 *            if (!(n > 0)) → 5
 *            yield n-- → 3
 *            on throw → 1; on return() → 4
 */
export function graphText(graph: FunctionGraph): string {
  const width = String(graph.states.at(-1)?.index ?? 0).length;
  const indent = ' '.repeat(width + 6);
  const handled = arrowsOf(graph).filter((arrow) => arrow.handled);
  const lines = [headlineOf(graph)];
  for (const state of graph.states) {
    const region = state.region > 0 ? `, region ${state.region}` : '';
    const [number, label = ''] = titleOf(state).split(/:(.*)/);
    lines.push(`  ${number.padStart(width)}:${label}${region}`);
    const handlers = handled.filter(({ from }) => from === state.index).map(handlerText);
    const all = [...linesOf(state), ...(handlers.length > 0 ? [handlers.join('; ')] : [])];
    lines.push(...all.map((line) => `${indent}${line}`));
  }
  return `${lines.join('\n')}\n`;
}

/** `countdown (async generator, line 3)` */
export function headlineOf({ name, kind, line }: FunctionGraph): string {
  return `${name} (${kind}, line ${line})`;
}

const handlerText = ({ to, labels }: Arrow): string => `on ${labels.join(', ')} → ${to ?? 'end'}`;
