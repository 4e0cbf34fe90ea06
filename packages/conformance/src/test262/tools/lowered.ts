/** A check on our own output: what was left alone would pass its test natively. */
import { parse, type Node } from 'acorn';
import type { Tool } from './tool';

/** @returns the tool, failing where its output still has what it has to lower: async generators, or every kind. */
export function checked(tool: Tool, kinds: 'async generators' | 'coroutines'): Tool {
  const isLeft = kinds === 'coroutines' ? hasCoroutine : hasAsyncGenerator;
  return {
    compile(source, file, module) {
      const code = tool.compile(source, file, module);
      if (isLeft(code, module)) throw new Error('a coroutine was left as it is');
      return code;
    },
  };
}

/** @returns false, too, for code that acorn does not know: proposals that are no business of ours. */
export function hasAsyncGenerator(code: string, module: boolean): boolean {
  return hasFunction(code, module, (isAsync, isGenerator) => isAsync && isGenerator);
}

/** @returns false, too, for code that acorn does not know. */
export function hasCoroutine(code: string, module: boolean): boolean {
  return hasFunction(code, module, (isAsync, isGenerator) => isAsync || isGenerator);
}

function hasFunction(
  code: string,
  module: boolean,
  isWanted: (isAsync: boolean, isGenerator: boolean) => boolean,
): boolean {
  let program: Node;
  try {
    program = parse(code, {
      ecmaVersion: 'latest',
      sourceType: module ? 'module' : 'script',
      allowHashBang: true,
    });
  } catch {
    return false;
  }
  const pending: unknown[] = [program];
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    if (typeof node !== 'object' || node === null) continue;
    if ('async' in node && 'generator' in node && isWanted(!!node.async, !!node.generator))
      return true;
    pending.push(...Object.values(node).filter((child) => typeof child === 'object'));
  }
  return false;
}
