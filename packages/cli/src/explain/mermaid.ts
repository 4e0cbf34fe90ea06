import { arrowsOf, type FunctionGraph } from './graph';
import { headlineOf } from './text';
import { linesOf, titleOf } from './words';

/**
 * A flowchart as Mermaid reads it, which Markdown viewers draw.
 *
 *     flowchart TD
 *       s0["0: start"]
 *       s0 -->|"yield"| s1
 */
export function graphMermaid(graph: FunctionGraph): string {
  const lines = ['flowchart TD', `  %% ${headlineOf(graph)}`];
  for (const state of graph.states) {
    const text = [titleOf(state), ...linesOf(state)];
    lines.push(`  s${state.index}["${text.map(escape).join('<br/>')}"]`);
  }
  const arrows = arrowsOf(graph);
  if (arrows.some(({ to }) => to === undefined)) lines.push('  fin(("end"))');
  for (const { from, to, labels, handled } of arrows) {
    const label = labels.length > 0 ? `|"${escape(labels.join(', '))}"|` : '';
    lines.push(
      `  s${from} ${handled ? '-.->' : '-->'}${label} ${to === undefined ? 'fin' : `s${to}`}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

/** Mermaid's own escapes: entity codes, without the ampersand's. */
function escape(text: string): string {
  return text.replace(/[#"<>&]/g, (character) => `#${character.charCodeAt(0)};`);
}
