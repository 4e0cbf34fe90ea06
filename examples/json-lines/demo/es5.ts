import { readFileSync } from 'node:fs';
import { parse, tokenizer } from 'acorn';

/**
 * Why a file is not plain ES5: a token of asynchronous or generator functions, or a syntax error.
 * Undefined if it is.
 */
export function whyNotES5(file: string): string | undefined {
  const source = readFileSync(file, 'utf8');
  try {
    parse(source, { ecmaVersion: 5, allowReserved: true });
  } catch (error) {
    return `${file}: ${String(error)}`;
  }
  const word = modernToken(source);
  return word && `${file}: has the token ${word}`;
}

/** The first `async`, `await`, `yield` or `function*` token, names of properties included. */
export function modernToken(source: string): string | undefined {
  let previous = '';
  for (const token of tokenizer(source, { ecmaVersion: 'latest', allowHashBang: true })) {
    const text = source.slice(token.start, token.end);
    if (text === 'async' || text === 'await' || text === 'yield') return text;
    if (previous === 'function' && text === '*') return 'function*';
    previous = text;
  }
  return undefined;
}
