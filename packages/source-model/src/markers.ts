/**
 * Which expressions are the markers `async_generator`, `yield_` and `yield_from_`, by binding: what they are called
 * in the file does not matter, nor does another variable of the same name.
 *
 *     import { yield_ as y } from '@yield-from/runtime'       y
 *     import * as g from '@yield-from/runtime'                g.yield_, g['yield_']
 *     import g = require('@yield-from/runtime')               g.yield_
 *     const g = require('@yield-from/runtime')                g.yield_
 *     const { yield_: y } = require('@yield-from/runtime')    y
 *     option `runtime: { global: 'yieldFrom' }`               yieldFrom.yield_, const { yield_ } = yieldFrom
 */
import type { Binding, Bindings } from './bindings';
import type { Settings } from './options';
import type { Syntax } from './syntax';

export const MARKERS = ['async_generator', 'yield_', 'yield_from_'] as const;
export type Marker = (typeof MARKERS)[number];

/** `namespace`: an object whose properties are the markers. */
type Meaning = Marker | 'namespace' | undefined;

/** `yield_(x)`, `yield_from_(x)`, however parenthesized. */
export interface YieldCall<N> {
  readonly call: N;
  readonly callee: N;
  readonly arguments: readonly N[];
  readonly spread: boolean;
  readonly delegates: boolean;
}

export class Markers<N extends object> {
  private readonly meanings = new Map<Binding<N>, Meaning>();

  constructor(
    private readonly syntax: Syntax<N>,
    private readonly bindings: Bindings<N>,
    private readonly settings: Pick<Settings, 'modules' | 'runtime'>,
  ) {}

  of(expression: N): Marker | undefined {
    const found = this.meaning(expression);
    return found === 'namespace' ? undefined : found;
  }

  yieldCall(expression: N): YieldCall<N> | undefined {
    const call = this.syntax.unwrap(expression);
    const view = this.syntax.view(call);
    if (view?.is !== 'call') return undefined;
    const marker = this.of(view.callee);
    if (!marker || marker === 'async_generator') return undefined;
    const { callee, arguments: given, spread } = view;
    return { call, callee, arguments: given, spread, delegates: marker === 'yield_from_' };
  }

  /** The variable behind an expression that is a marker: `y`, or the `g` of `g.yield_`. */
  variable(expression: N): N {
    const node = this.syntax.unwrap(expression);
    const view = this.syntax.view(node);
    return view?.is === 'member' ? this.variable(view.object) : node;
  }

  private meaning(expression: N): Meaning {
    const { syntax, bindings, settings } = this;
    const node = syntax.unwrap(expression);
    const role = syntax.role(node);
    if (role?.role === 'reference') {
      const binding = bindings.of(node);
      if (binding) return this.meaningOf(binding);
      const { runtime } = settings;
      return 'global' in runtime && runtime.global === role.name ? 'namespace' : undefined;
    }
    const view = syntax.view(node);
    if (view?.is === 'member') return this.member(view.object, view.key);
    return view?.is === 'call' && this.isRequired(node) ? 'namespace' : undefined;
  }

  private member(object: N, key: string | undefined): Meaning {
    const marker = asMarker(key);
    return marker && this.meaning(object) === 'namespace' ? marker : undefined;
  }

  private meaningOf(binding: Binding<N>): Meaning {
    if (!this.meanings.has(binding)) {
      this.meanings.set(binding, undefined); // while it is looked up: `const a = a.b`
      this.meanings.set(binding, this.declaredMeaning(binding));
    }
    return this.meanings.get(binding);
  }

  private declaredMeaning(binding: Binding<N>): Meaning {
    const origin = this.syntax.origin(binding.id, binding.declaration);
    if (!origin || !isConstant(binding)) return undefined;
    if (origin.from === 'module') {
      if (!this.settings.modules.has(origin.module)) return undefined;
      return origin.name === undefined ? 'namespace' : asMarker(origin.name);
    }
    if (origin.key !== undefined) return this.member(origin.value, origin.key);
    const meaning = this.meaning(origin.value);
    const isAlias = this.syntax.role(this.syntax.unwrap(origin.value))?.role === 'reference';
    // An alias of `yield_` is a use of it as a value.
    return isAlias && meaning !== 'namespace' ? undefined : meaning;
  }

  /**
   * `require('x')`, or what compilers make of `import * as`: `__importStar(require('x'))`,
   * `_interopRequireWildcard(require('x'))`, `__toESM(require('x'))`.
   */
  private isRequired(node: N): boolean {
    const { syntax, bindings, settings } = this;
    const inner = syntax.unwrap(node);
    const view = syntax.view(inner);
    if (view?.is !== 'call' || view.arguments.length === 0) return false;
    const [argument] = view.arguments;
    const callee = syntax.unwrap(view.callee);
    const role = syntax.role(callee);
    const calleeView = syntax.view(callee);
    const name =
      role?.role === 'reference'
        ? role.name
        : calleeView?.is === 'member'
          ? calleeView.key
          : undefined;
    if (name === 'require') {
      if (role?.role !== 'reference' || bindings.of(callee)) return false;
      return settings.modules.has(syntax.text(argument) ?? '');
    }
    return (
      /^_*(importStar|interopRequireWildcard|toESM)$/.test(name ?? '') && this.isRequired(argument)
    );
  }
}

/** Babel and esbuild write `var` where the source had an import. */
function isConstant<N>({ kind, isTopLevel, assignments, redeclared }: Binding<N>): boolean {
  if (kind === 'const') return true;
  return kind === 'var' && isTopLevel && assignments.length === 0 && !redeclared;
}

function asMarker(name: string | undefined): Marker | undefined {
  return MARKERS.find((marker) => marker === name);
}
