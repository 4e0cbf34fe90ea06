/**
 * The code blocks of a page, and what a test does with each:
 *
 *     ```ts                 a program: type-checked, compiled to ES5, run
 *     ```ts [lines.ts]      a module of this page, which its other blocks import as './lines'
 *     ```ts debug           the same, compiled with the option `debug`
 *     ```ts browser         type-checked and compiled only, as it needs a page
 *     ```text               right behind a program: what that prints
 *     ```ts wrong YF1003    must be told of, with this code; `diagnose.ts` has further words
 *     ```js, ```json, ```sh, …   configuration: parsed, its packages, options and commands known
 */
export interface Block {
  readonly language: string;
  /** `[lines.ts]` */
  readonly name?: string;
  /** What else stands behind the language. */
  readonly words: readonly string[];
  readonly code: string;
  /** From 1, of the fence. */
  readonly line: number;
  /** What follows as `text`. */
  readonly prints?: string;
}

const FENCE = /^( *)(`{3,})(\w*)([^\n]*)\n([^]*?)^\1\2[ \t]*$/gm;

/** @param markdown a page's text */
export function blocksOf(markdown: string): Block[] {
  const blocks: (Block & { readonly end: number })[] = [];
  for (const match of markdown.matchAll(FENCE)) {
    const [all, indent, , language, info, text] = match;
    const code = text.replace(new RegExp(`^${indent}`, 'gm'), '');
    const end = match.index + all.length;
    const last = blocks[blocks.length - 1];
    if (language === 'text' && last && markdown.slice(last.end, match.index).trim() === '') {
      blocks[blocks.length - 1] = { ...last, prints: code, end };
      continue;
    }
    const name = /\[([^\]]+)\]/.exec(info)?.[1];
    const words = info
      .replace(/\[[^\]]*\]|\{[^}]*\}/g, '')
      .split(' ')
      .filter(Boolean);
    const line = markdown.slice(0, match.index).split('\n').length;
    blocks.push({ language, name, words, code, line, end });
  }
  return blocks.map(({ end: _, ...block }) => block);
}
