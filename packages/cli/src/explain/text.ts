import type { GraphExit, StateGraph } from './graph';

/**
 *     countdown (line 3)
 *       0:
 *            n = 3;
 *            → 1 goto
 *       1: while head
 *            → 2 if, → end otherwise
 */
export function graphText({ name, line, states }: StateGraph): string {
  const width = String(states.at(-1)?.index ?? 0).length;
  const indent = ' '.repeat(width + 6);
  const lines = [`${name} (line ${line})`];
  for (const { index, label, region, code, exits } of states) {
    const notes = [label, region > 0 ? `region ${region}` : '']
      .filter((note) => note !== '')
      .join(', ');
    lines.push(`  ${String(index).padStart(width)}:${notes && ` ${notes}`}`);
    for (const each of code) lines.push(`${indent}${each}`);
    lines.push(`${indent}${exits.map(exitText).join(', ')}`);
  }
  return `${lines.join('\n')}\n`;
}

function exitText({ kind, target }: GraphExit): string {
  return `→ ${target ?? 'end'} ${kind}`;
}
