/** Where generators were created, for who asks for it: a stack is made for each one. */
import type { Machine } from '../async-generator/machine';
import { formatOf, isOwn } from './frames';
import { created } from './start';
import { weakTable } from './weak';

const frames = /*#__PURE__*/ weakTable<string>();

/**
 * From now on it is remembered where generators are created, which makes that many times slower; those that were
 * compiled with the option `debug`.
 */
export function rememberCreation(isOn = true): void {
  created.hook = isOn ? remember : null;
}

function remember(machine: Machine): void {
  const { stack = '' } = new Error();
  const format = formatOf(stack);
  if (format === undefined) return;
  const users = stack.split('\n').filter((line) => format.isFrame.test(line) && !isOwn(line));
  // (The first one is the generator function itself.)
  const [, frame] = users;
  if (frame !== undefined) frames.set(machine, frame.replace(/^\s*(at )?/, ''));
}

export function createdAt(machine: Machine): string | undefined {
  return frames.get(machine);
}
