/** A random program as source text. Each statement is called by where it stands: `0.2.of.1`. */
import type { Block, Source, Statement } from './program';

/** @returns an expression: the generator function, which has `w` (world.ts) in scope */
export function print(program: Block): string {
  return generator(program, '');
}

function generator(body: Block, path: string): string {
  return `async function* () {\n${block(body, path)}\n}`;
}

function block(statements: Block, path: string): string {
  return statements.map((one, index) => statement(one, `${path}${index}`)).join('\n');
}

function statement(one: Statement, path: string): string {
  const name = `'${path}'`;
  const below = `${path}.`;
  switch (one.kind) {
    case 'log':
      return `w.log(${name});`;
    case 'throw':
      return `throw w.error(${name});`;
    case 'await':
      return `await w.${one.what}(${name});`;
    case 'yield':
      return one.what === 'item' ? `yield ${name};` : 'yield w.never();';
    case 'return':
      return one.what === 'value' ? `return ${name};` : 'return w.never();';
    case 'call':
      return `await (async function () {\n${block(one.body, below)}\n})();`;
    case 'loop':
      return `for await (const x of ${source(one.over, path)}) {
w.log(${name} + ' has ' + x);
${block(one.body, below)}
${one.breaks ? 'break;' : ''}
}`;
    case 'delegate':
      return `yield* ${source(one.over, path)};`;
    case 'try':
      return `w.log('enter ' + ${name});
try {
${block(one.body, below)}
}${
        one.handler === undefined
          ? ''
          : ` catch (error) {
w.caught(${name}, error);
${block(one.handler.body, `${path}.catch.`)}
${one.handler.rethrows ? 'throw error;' : ''}
}`
      } finally {
w.log('leave ' + ${name});
${block(one.last ?? [], `${path}.finally.`)}
}`;
    case 'using':
      return `{
${one.hangs.map((hangs, index) => `await using r${index} = w.resource('${path}#${index}', ${hangs});`).join('\n')}
w.log(${name});
${block(one.body, below)}
}`;
  }
}

function source(over: Source, path: string): string {
  if (over.kind === 'ours') return `(${generator(over.body, `${path}.of.`)})()`;
  return `w.${over.kind}('${path}', ${over.items})`;
}
