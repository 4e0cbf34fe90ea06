/**
 * How deeply a text is nested, counted before it is parsed: the parser works by recursion, outside of JavaScript, where
 * the end of the stack is the end of the process.
 *
 *     f([a, b ? c : d ? e : 0])      brackets, and operators that nest to the right, in the list they stand in: 4
 *
 * Errs on the side of more. One pass, without a tree; strings and comments are left out.
 */

/** The deepest place of the text. */
export function nestingOf(code: string): number {
  const brackets: Bracket[] = [];
  let chain = 0;
  let depth = 0;
  let deepest = 0;
  TOKEN.lastIndex = 0;
  for (let found = TOKEN.exec(code); found; found = TOKEN.exec(code)) {
    const [token] = found;
    switch (token) {
      case '(':
      case '[':
      case '{':
      case '${':
        brackets.push({ closes: CLOSES[token], chain });
        chain = 0;
        depth++;
        break;
      case ')':
      case ']':
      case '}': {
        // (One that does not match is a regular expression's.)
        const at = brackets.findLastIndex(({ closes }) => closes === token);
        if (at < 0) break;
        for (const left of brackets.splice(at).reverse()) {
          depth -= chain + 1;
          chain = left.chain;
        }
        if (token === '}' && !ELSE.test(code.slice(TOKEN.lastIndex, TOKEN.lastIndex + 40))) {
          depth -= chain;
          chain = 0;
        }
        break;
      }
      case ',':
      case ';':
        if (ELSE.test(code.slice(TOKEN.lastIndex, TOKEN.lastIndex + 40))) break;
        depth -= chain;
        chain = 0;
        break;
      default:
        if (token.length > 2 && !WORDS.has(token)) break;
        chain++;
        depth++;
    }
    if (depth > deepest) deepest = depth;
  }
  return deepest;
}

interface Bracket {
  readonly closes: string;
  /** The operators before it in the list it stands in. */
  readonly chain: number;
}

const CLOSES: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}', '${': '}' };

const ELSE = /^\s*else\b/;

const WORDS = new Set(['new', 'else', 'await', 'yield', 'void', 'typeof', 'delete']);

/** Comments and strings (whole), brackets, separators, and what nests to the right of itself. */
const TOKEN =
  /\/\*[^]*?(?:\*\/|$)|\/\/[^\n\r\u2028\u2029]*|"(?:[^"\\\n\r]|\\[^])*"|'(?:[^'\\\n\r]|\\[^])*'|\$\{|[()[\]{},;]|=>?|[?:!~<+\-*/%&|^]|\b(?:new|else|await|yield|void|typeof|delete)\b/g;
