/**
 * What a host says of its syntax tree to have it searched. `N` is the tree's node; nothing here looks inside one.
 */
import type { Role, ScopeRole } from '@yield-from/lower';

/** What scope analysis needs: the same two questions that the engine asks its `Host`. */
export interface Tree<N extends object> {
  children(node: N): readonly N[];
  role(node: N): Role<N> | undefined;
}

export interface Syntax<N extends object> extends Tree<N> {
  /** The node without parentheses, casts, and the `(0, f)` that compilers write for a call without receiver. */
  unwrap(node: N): N;
  /** What the node itself is, if that matters. */
  view(node: N): View<N> | undefined;
  /** The value of a string literal. */
  text(node: N): string | undefined;
  /** Where the value of a variable comes from, if it is an import or a declaration with an initializer. */
  origin(id: N, declaration: N): Origin<N> | undefined;
}

export type View<N> =
  /** A function with a body. */
  | { readonly is: 'function'; readonly async: boolean; readonly generator: boolean }
  | { readonly is: 'await'; readonly argument: N }
  /** `for await`. */
  | { readonly is: 'for await' }
  | { readonly is: 'await using' }
  /** `spread`: among its arguments is a `...x`. */
  | {
      readonly is: 'call';
      readonly callee: N;
      readonly arguments: readonly N[];
      readonly spread: boolean;
    }
  /** `object.key`, `object['key']`; `key` is undefined where it is computed. */
  | { readonly is: 'member'; readonly object: N; readonly key: string | undefined }
  | {
      readonly is: 'class';
      readonly decorators: readonly N[];
      readonly members: readonly Decorated<N>[];
    }
  /** `export { a, b }`: uses of variables that stay. */
  | { readonly is: 'export' };

/** A member of a class, and the expressions it is decorated with. */
export interface Decorated<N> {
  readonly node: N;
  /** A method with a body, not an accessor or constructor. */
  readonly isMethod: boolean;
  readonly decorators: readonly N[];
}

export type Origin<N> =
  /** `import { name as x }`; without `name` the module as an object. */
  | { readonly from: 'module'; readonly module: string; readonly name?: string }
  /** `x = value`, `{ key: x } = value`. */
  | { readonly from: 'value'; readonly value: N; readonly key?: string };

/** Of a node that opens a scope, be it a declaration as well. */
export function scopeOf<N>(role: Role<N> | undefined): ScopeRole<N> | undefined {
  if (role?.role === 'scope') return role;
  return role?.role === 'declaration' ? role.scope : undefined;
}

/** Whether the scope is code that runs at another time than the code around it. */
export function isFunctionScope({ kind }: ScopeRole<unknown>): boolean {
  return kind === 'function' || kind === 'arrow';
}
