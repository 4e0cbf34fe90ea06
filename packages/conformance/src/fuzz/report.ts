/** A generated program, laid out for people. */
import { transformSync } from '@babel/core';
import type { Spelling } from '../variants/variant';
import { printProgram, type Program } from './program';

export function prettyProgram(program: Program, style: Spelling): string {
  const text = printProgram(program, style);
  try {
    return layOut(text);
  } catch {
    return text; // not even native code
  }
}

function layOut(text: string): string {
  const result = transformSync(text, {
    configFile: false,
    babelrc: false,
    sourceType: 'script',
    parserOpts: { allowReturnOutsideFunction: true, plugins: ['decorators'] },
  });
  return result?.code ?? text;
}
