import type { State, StateExit, Step } from '@yield-from/lower';

/**
 * What a state does, line by line, in the order in which it does it: a test stands before what it guards.
 *
 *     if (!(n > 0)) → 4
 *     yield n-- → 2
 */
export function linesOf({ steps }: State): readonly string[] {
  return together(steps).flatMap(stepLines);
}

/** The title of a state: `3: after yield`. */
export function titleOf({ index, label }: State): string {
  return label === '' ? `${index}` : `${index}: ${label}`;
}

function stepLines(step: Step | Completes): readonly string[] {
  switch (step.kind) {
    case 'code':
      return codeLines(textLines(step.text), step.jumps);
    case 'if': {
      const inside = together(step.steps).flatMap(stepLines);
      const test = textLines(`if (${step.test})`);
      if (inside.length > 1) return [...test, ...inside.map((line) => `  ${line}`)];
      return behind(test, inside.join(''));
    }
    case 'completes':
      return [step.ways.join(', or ')];
    default:
      return exitLines(step);
  }
}

/**
 * Where code jumps to: behind its only line if that ends with its only jump, else below the code.
 *
 *     if (x < 0) continue; → 7
 */
function codeLines(lines: readonly string[], jumps: readonly StateExit[] = []): readonly string[] {
  const [line] = lines;
  const [jump] = jumps;
  const isOne = lines.length === 1 && jumps.length === 1;
  if (isOne && jump.text && line.endsWith(jump.text))
    return [`${line} ${arrow(jump.target ?? 'end')}`];
  return [...lines, ...jumps.flatMap(exitLines).map((text) => `  ${text}`)];
}

/** How a `finally` goes on: in one of several ways. */
interface Completes {
  readonly kind: 'completes';
  readonly ways: readonly string[];
}

/** The steps, with the ways in which a `finally` goes on as one. */
function together(steps: readonly Step[]): (Step | Completes)[] {
  const ways = steps.flatMap(wayOn);
  const others = steps.filter((step) => wayOn(step).length === 0);
  return ways.length === 0 ? others : [...others, { kind: 'completes', ways }];
}

/** Of what a `finally` holds up: a jump, a throw, a return. */
function wayOn(step: Step): readonly string[] {
  if (step.kind === 'follow') return [arrow(step.target ?? 'end')];
  const isHeld = (step.kind === 'throw' || step.kind === 'return') && step.text === undefined;
  return isHeld ? [step.kind === 'throw' ? 'throw it again' : 'return'] : [];
}

function exitLines({ kind, target, text = '' }: StateExit): readonly string[] {
  const to = target === undefined ? [] : [arrow(target)];
  switch (kind) {
    case 'await':
    case 'yield':
      return behind(textLines(`${kind} ${text}`.trim()), ...to);
    case 'delegate':
      return behind(textLines(`yield* ${text}`), ...to);
    case 'return':
      return textLines(`return ${text}`);
    case 'throw':
      return textLines(`throw ${text}`);
    default:
      return behind(textLines(text), arrow(target ?? 'end'));
  }
}

const arrow = (to: number | string): string => `→ ${to}`;

function behind(lines: readonly string[], ...words: readonly string[]): readonly string[] {
  const last = [...lines.slice(-1), ...words].join(' ');
  return last === '' ? lines : [...lines.slice(0, -1), last];
}

/** The lines of a text without the indentation that they share; none for no text. */
function textLines(text: string): readonly string[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/).map((line) => line.replaceAll('\t', '  '));
  const indents = lines.slice(1).flatMap((line) => (line.trim() === '' ? [] : [line.search(/\S/)]));
  const indent = indents.length > 0 ? Math.min(...indents) : 0;
  return lines
    .map((line, i) => (i === 0 ? line : line.slice(indent)).trimEnd())
    .filter((line) => line !== '');
}
