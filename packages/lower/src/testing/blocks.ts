/** Blocks of the control-flow graph, made by hand. */
import { Block, type Exit, type Graph } from '../graph/ir';
import { Label } from '../graph/label';
import { BODY, type Region } from '../graph/regions';
import { build, type Node } from './text-host';

export function block(
  hint: string,
  code: readonly string[],
  exit?: Exit<Node>,
  region: Region = BODY,
): Block<Node> {
  const made = new Block<Node>(new Label(hint), region);
  for (const text of code) {
    made.items.push({ kind: 'code', statement: build.expression(build.name(text)) });
  }
  made.exit = exit;
  return made;
}

export const done: Exit<Node> = { kind: 'done' };

export const goto = (to: Block<Node>): Exit<Node> => ({ kind: 'goto', to: to.label });

/** A graph of just these blocks, as if `simplify` had left them. */
export function graphOf(...blocks: Block<Node>[]): Graph<Node> {
  const regions = [...new Set(blocks.map(({ region }) => region))];
  return {
    blocks,
    regions: regions.filter(({ number }) => number > 0),
    blockOf: (label) => blocks.find((one) => one.label === label) ?? block('gone', [], done),
    originOf: () => undefined,
    references: () => 2,
  };
}
