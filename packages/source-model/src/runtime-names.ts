/**
 * What a file calls the runtime, and what it needs of it: under names that are free, for what is used only.
 *
 *     import { kind, start } from '@yield-from/runtime';   named, in ES modules
 *     var yieldFrom = require('@yield-from/runtime');      as an object, elsewhere
 *     (nothing: a global variable)                         runtime: { global: 'yieldFrom' }
 *     var yieldFrom_1 = yieldFrom;                         the same, where a variable of the file hides it
 */
import type { Builder } from '@yield-from/lower';
import type { Helper } from '@yield-from/runtime/protocol';
import type { RuntimeOption } from './options';

/** What is to be written for what was asked for. */
export type Needed =
  | { readonly is: 'named'; readonly from: string; readonly locals: ReadonlyMap<Helper, string> }
  | { readonly is: 'object'; readonly from: string; readonly local: string }
  | { readonly is: 'global'; readonly global: string; readonly local: string };

export interface RuntimeNamesRequest<N> {
  readonly runtime: RuntimeOption;
  /** The file can have named imports. */
  readonly isModule: boolean;
  /** A variable of the file has the name of the global. */
  readonly hidesGlobal: boolean;
  readonly build: Pick<Builder<N>, 'name' | 'member'>;
  unique(hint: string): string;
}

export class RuntimeNames<N> {
  private readonly locals = new Map<Helper, string>();
  private object: string | undefined;

  constructor(private readonly request: RuntimeNamesRequest<N>) {
    const { runtime, hidesGlobal } = request;
    if ('global' in runtime && !hidesGlobal) this.object = runtime.global;
  }

  /** An expression for a function of the runtime. */
  helper(helper: Helper): N {
    const { runtime, isModule, build, unique } = this.request;
    if ('global' in runtime || !isModule) {
      this.object ??= unique('yieldFrom');
      return build.member(build.name(this.object), helper);
    }
    let local = this.locals.get(helper);
    if (local === undefined) {
      local = unique(helper);
      this.locals.set(helper, local);
    }
    return build.name(local);
  }

  /** Asked for last, when all is known. */
  needed(): Needed | undefined {
    const { object, locals } = this;
    const { runtime } = this.request;
    if ('global' in runtime) {
      const { global } = runtime;
      return object === undefined || object === global
        ? undefined
        : { is: 'global', global, local: object };
    }
    const from = runtime.import;
    if (object !== undefined) return { is: 'object', from, local: object };
    return locals.size === 0 ? undefined : { is: 'named', from, locals };
  }
}
