import { isHandled, type StateGraph } from './graph';

/**
 * A flowchart as Mermaid reads it, which Markdown viewers draw.
 *
 *     flowchart TD
 *       s0["0"] -- yield --> s1["1 while head"]
 */
export function graphMermaid({ name, line, states }: StateGraph): string {
  const lines = ['flowchart TD', `  %% ${name} (line ${line})`];
  for (const { index, label, code } of states) {
    const text = [label === '' ? `${index}` : `${index}: ${label}`, ...code];
    lines.push(`  s${index}["${text.map(escape).join('<br/>')}"]`);
  }
  const ends = states.some(({ exits }) => exits.some(({ target }) => target === undefined));
  if (ends) lines.push('  fin(("end"))');
  for (const { index, exits } of states) {
    for (const exit of exits) {
      const { kind, target } = exit;
      const arrow = isHandled(exit) ? '-.->' : '-->';
      lines.push(
        `  s${index} ${arrow}|"${escape(kind)}"| ${target === undefined ? 'fin' : `s${target}`}`,
      );
    }
  }
  return `${lines.join('\n')}\n`;
}

/** Mermaid's own escapes: entity codes, without the ampersand's. */
function escape(text: string): string {
  return text.replace(/[#"<>&]/g, (character) => `#${character.charCodeAt(0)};`);
}
