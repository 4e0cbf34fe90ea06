/** The kinds of functions that programs nest in one another, and how each is written in either spelling. */
import { fixed, type Part, type Tree } from './tree';

export type Kind = 'async generator' | 'generator' | 'async function' | 'plain';

export const COROUTINES = ['async generator', 'generator', 'async function'] as const;
export type Coroutine = (typeof COROUTINES)[number];

export const awaits = (kind: Kind): boolean =>
  kind === 'async generator' || kind === 'async function';
export const yields = (kind: Kind): boolean => kind === 'async generator' || kind === 'generator';

const FUNCTION: Record<Kind, string> = {
  'async generator': 'async function*',
  generator: 'function*',
  'async function': 'async function',
  plain: 'function',
};
const METHOD: Record<Kind, string> = {
  'async generator': 'async *',
  generator: '*',
  'async function': 'async ',
  plain: '',
};

/** `name` may be empty. In `yield_` style an async generator is a marked async function. */
export function functionExpression(kind: Kind, name: string, parameters: Part, body: Part): Tree {
  const own = kind === 'async generator';
  const native = `${FUNCTION[kind]} ${name}(`;
  return fixed(
    own ? { native, yield_: `async_generator(async function ${name}(` } : native,
    parameters,
    ') ',
    body,
    own ? { native: '', yield_: ')' } : '',
  );
}

/** @param how with what a marked one is declared: where it is nested, as lexically as the function would be */
export function functionDeclaration(
  kind: Kind,
  name: string,
  parameters: Part,
  body: Part,
  how: 'var' | 'const',
): Tree {
  const marked = kind === 'async generator' ? { native: '', yield_: `${how} ${name} = ` } : '';
  const end = kind === 'async generator' ? { native: '', yield_: ';' } : '';
  return fixed(marked, functionExpression(kind, name, parameters, body), end);
}

export function classMethod(kind: Kind, key: Part, parameters: Part, body: Part): Tree {
  const own = kind === 'async generator';
  const prefix = own ? { native: METHOD[kind], yield_: '@async_generator async ' } : METHOD[kind];
  return fixed(prefix, key, '(', parameters, ') ', body);
}

export function objectMethod(kind: Kind, key: string, parameters: Part, body: Part): Tree {
  const own = kind === 'async generator';
  return fixed(
    own
      ? { native: `async *${key}(`, yield_: `${key}: async_generator(async function (` }
      : `${METHOD[kind]}${key}(`,
    parameters,
    ') ',
    body,
    own ? { native: '', yield_: ')' } : '',
  );
}
