/**
 * What the definitions ask of a host's tree, and do to it. The tree is changed in place; a list that a node was made
 * with is its own from then on, and may grow.
 */
import type { AsyncTree } from './async-functions';
import type { ClassTree } from './class-methods';
import type { DeclarationTree } from './declarations';
import type { ValueTree } from './function-values';
import type { Located } from './located';
import type { ObjectTree } from './object-methods';
import type { OwnNameTree } from './own-name';
import type { InsertionTree } from './insertion';

/** `F`: its functions. */
export interface DefinitionTree<N extends object, F extends N>
  extends
    InsertionTree<N>,
    DeclarationTree<N>,
    OwnNameTree<N, F>,
    ValueTree<N, F>,
    ClassTree<N, F>,
    ObjectTree<N, F>,
    AsyncTree<N, F> {
  /** How the function is written. */
  formOf(located: Located<N, F>): FunctionForm;
  /** What the function's body becomes. */
  body(located: Located<N, F>, request: BodyRequest<N>): N;
  /** The function has another body, and is neither async nor a generator from now on. */
  become(fn: F, body: N): void;
  /** Whether code in the node is strict code because of it. */
  isStrict(node: N): boolean;

  keyOf(member: N): N;
  /** `Symbol.asyncIterator`: a key that can be evaluated again. */
  isRepeatable(key: N): boolean;
  /** A key once more: the variable it is stored in, or `Symbol.x`. */
  again(key: N): N;
  /** `/*#__PURE__*\/ f()`: a call that bundlers drop where nobody uses its value. */
  pure(call: N): N;
  /** `a, b`; the list may grow. */
  comma(parts: N[]): N;
}

export type FunctionForm = 'declaration' | 'expression' | 'class method' | 'object method';

export interface BodyRequest<N> {
  /** An expression for the function's kind, where it is a generator function. */
  readonly kind: N | undefined;
  /** It stays a function declaration. */
  readonly isDeclaration: boolean;
  readonly strict: boolean;
}
