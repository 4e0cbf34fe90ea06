/** What a version of the language has not. */
import type { Lacking } from './options';

/** `'es5'`, `'es2015'` (`'es6'`) … `'esnext'`: a version of ECMAScript, in the words of bundlers and compilers. */
export type Target = string;

/**
 * What the engines of a target have to have lowered. No target: nothing but what is asked for.
 *
 * @param owner the package in whose name the message speaks
 * @throws TypeError for what is no version
 */
export function lackingAt(owner: string, target: Target | undefined): Lacking {
  const year = target === undefined ? Infinity : yearOf(target);
  if (Number.isNaN(year)) {
    throw new TypeError(
      `${owner}: \`target\` must be a version of ECMAScript, from "es5" to "esnext".`,
    );
  }
  return { asyncFunctions: year < 2017, generators: year < 2015, topLevelAwait: year < 2022 };
}

function yearOf(target: string): number {
  const version = /^es(5|6|next|20\d\d)$/i.exec(target)?.[1].toLowerCase();
  switch (version) {
    case 'next':
      return Infinity;
    case '5':
      return 2009;
    case '6':
      return 2015;
    default:
      return Number(version);
  }
}
