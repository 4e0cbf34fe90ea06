/** A check on our own output: a generator that was left alone would pass its test natively. */
import { parse, type Node } from 'acorn';
import type { Tool } from './tool';

/** @returns the tool, failing where its output still has an async generator. */
export function checked(tool: Tool): Tool {
  return {
    compile(source, file, module) {
      const code = tool.compile(source, file, module);
      if (hasAsyncGenerator(code, module)) throw new Error('an async generator was left as it is');
      return code;
    },
  };
}

/** @returns false, too, for code that acorn does not know: proposals that are no business of ours. */
export function hasAsyncGenerator(code: string, module: boolean): boolean {
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
    if ('async' in node && node.async === true && 'generator' in node && node.generator === true)
      return true;
    pending.push(...Object.values(node).filter((child) => typeof child === 'object'));
  }
  return false;
}
