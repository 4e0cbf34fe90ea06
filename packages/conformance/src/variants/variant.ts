/**
 * A variant is one way to compile and run a case. What every variant shares: how the text is
 * prepared and how the compiled code becomes something `drive` can run.
 */
import * as runtime from '@yield-from/runtime';
import { type Case } from '../cases/load';
import { ENTRY, type Evaluate } from '../cases/drive';
import { WORLD } from '../cases/world';
import { toAsyncFunctionStyle } from './async-function-style';
import { toGeneratorStyle } from './generator-style';
import { toYieldStyle } from './yield-style';

/** How async generators are written. */
export type Spelling = 'native' | 'yield_';

/** A case as it stands, and its rewritings: into the other spelling, and into a program about another kind of coroutine. */
export type Style = Spelling | 'generator' | 'async function';

export const STYLES: readonly Style[] = ['native', 'yield_', 'generator', 'async function'];

export interface Source {
  readonly text: string;
  readonly syntax: 'js' | 'tsx';
}

export interface Variant {
  readonly name: string;
  /** `oracle`: what others are compared with. `peer`: expected to fail here and there. */
  readonly role: 'oracle' | 'ours' | 'peer';
  /** The pipeline goes on to ES5 by another's transforms. */
  readonly es5?: boolean;
  /** TypeScript lowers syntax newer than ES2017, or more. */
  readonly lowersSyntax?: boolean;
  readonly host?: 'babel' | 'estree' | 'typescript';
  /** Who takes care of the rest, after the text host: Babel, or TypeScript. */
  readonly rest?: 'babel' | 'typescript';
  /** @throws whatever the compiler throws, and an Error with its diagnostics. */
  compile(source: Source): string;
  /** The same pipeline without us: what it cannot do either is not our fault. */
  without?(source: Source): string;
  /**
   * The pipeline as two runs, with text between them: ours alone, and the rest. What goes wrong in the same way there
   * is the fault of the rest, if ours alone is right.
   */
  readonly steps?: { ours(source: Source): string; rest(text: string): string };
}

const REWRITE: Record<
  Exclude<Style, 'native'>,
  (source: string, syntax: 'js' | 'tsx') => string | undefined
> = {
  yield_: toYieldStyle,
  generator: toGeneratorStyle,
  'async function': toAsyncFunctionStyle,
};

/** The rows about requests that settle later have no meaning elsewhere; new kinds have cases of their own. */
function isOfOwnKind({ row, flags }: Case): boolean {
  return flags.ownKind || row === 5 || row === 6 || row >= 20;
}

/** The text of a case as a compiler gets it; undefined where the style does not apply to it. */
export function prepare(one: Case, style: Style): Source | undefined {
  const { flags, syntax } = one;
  const text = flags.sloppy ? one.source : `'use strict';\n${one.source}`;
  if (style === 'native') return { text, syntax };
  if (style === 'yield_' ? flags.nativeOnly : isOfOwnKind(one)) return undefined;
  if (style === 'async function' && flags.functionObject) return undefined;
  // What is recorded is the log of async generators.
  if (style !== 'yield_' && flags.recorded) return undefined;
  const rewritten = REWRITE[style](text, syntax);
  return rewritten === undefined ? undefined : { text: rewritten, syntax };
}

const isOfAnotherKind = (style: Style): boolean => style !== 'native' && style !== 'yield_';

/** Whether the variant owes this case anything: limits are flags of the case, with their reason there. */
export function applies({ flags }: Case, variant: Variant, style: Style): boolean {
  const { host, rest = host } = variant;
  if (rest === 'typescript' && flags.notTypeScript) return false;
  if (rest === 'babel' && flags.notBabel) return false;
  if (variant.lowersSyntax && flags.notTypeScriptES2017) return false;
  if ((variant.es5 || variant.lowersSyntax) && flags.asWritten && isOfAnotherKind(style))
    return false;
  if (!variant.es5 || !host) return true;
  if (
    flags.notES5 ||
    (host !== 'typescript' && rest === 'typescript' && flags.notTypeScriptES5Behind)
  )
    return false;
  return !(rest === 'babel' ? flags.notBabelES5 : flags.notTypeScriptES5);
}

function h(type: unknown, props: unknown, ...children: unknown[]): unknown {
  return { type: typeof type === 'function' ? type.name : type, props, children };
}

function requireModule(name: string): unknown {
  if (name === '@yield-from/runtime') return runtime;
  throw new Error(`no module ${name} here`);
}

/**
 * `test` is a parameter as well: a test framework's own of that name must not be taken for the case's.
 *
 * @throws SyntaxError where the code is none.
 */
export function link(code: string): Evaluate {
  const evaluate = new Function(...WORLD, 'require', 'yieldFrom', 'h', 'test', code + ENTRY);
  return (world) => evaluate(...WORLD.map((name) => world[name]), requireModule, runtime, h);
}
