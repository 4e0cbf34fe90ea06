/** The code blocks of the READMEs. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './folders';

export interface CodeBlock {
  readonly language: string;
  readonly code: string;
  /** What its first line says it is: `// vite.config.mjs`. */
  readonly file: string | undefined;
  /** From 1, of the fence. */
  readonly line: number;
}

/** @param readme from the top of the checkout */
export function codeBlocks(readme: string): CodeBlock[] {
  const text = readFileSync(join(ROOT, readme), 'utf8');
  return [...text.matchAll(/^```(\w*)\n([^]*?)^```$/gm)].map(({ 1: language, 2: code, index }) => ({
    language,
    code,
    file: /^\/\/ (\S+\.\w+)\n/.exec(code)?.[1],
    line: text.slice(0, index).split('\n').length,
  }));
}

/** The block of a file. */
export function codeOf(readme: string, file: string): string {
  const block = codeBlocks(readme).find((each) => each.file === file);
  if (!block) throw new Error(`${readme} has no ${file}`);
  return block.code;
}
