/** What the definitions of one file share: its names, the places of its new statements, and how kinds are made. */
import { type CoroutineStyle, generatorFunctionOf, type Host } from '@yield-from/lower';
import type { Helper } from '@yield-from/runtime/protocol';
import type { Names } from '../names';
import type { Located } from './located';
import type { Member } from './member';
import { Insertion } from './insertion';
import type { DefinitionTree } from './tree';

export interface LoweringParts<N extends object, F extends N> {
  readonly tree: DefinitionTree<N, F>;
  readonly host: Host<N>;
  readonly names: Names;
  readonly isModule: boolean;
}

export class Lowering<N extends object, F extends N> {
  readonly tree: DefinitionTree<N, F>;
  readonly host: Host<N>;
  readonly isModule: boolean;
  readonly places: Insertion<N>;
  private readonly names: Names;
  private factoryName: string | undefined;
  private readonly storedKeys = new Map<N, string>();

  constructor({ tree, host, names, isModule }: LoweringParts<N, F>) {
    this.tree = tree;
    this.host = host;
    this.names = names;
    this.isModule = isModule;
    this.places = new Insertion(tree, host);
  }

  /** The parameter of factories: `define((ownKind) => …)`. One name per file, so that all look alike. */
  get factoryParameter(): string {
    this.factoryName ??= this.names.unique('ownKind');
    return this.factoryName;
  }

  readonly unique = (hint: string): string => this.names.unique(hint);

  helper(helper: Helper, ...args: N[]): N {
    return this.host.build.call(this.host.helper(helper), args);
  }

  /** `define((ownKind) => …)`: a generator function. */
  define(style: CoroutineStyle, factory: N, ...given: N[]): N {
    return this.tree.pure(this.helper(generatorFunctionOf(style).define, factory, ...given));
  }

  /** `kind(fn)`: makes a function a generator function, and gives its kind. */
  kind(style: CoroutineStyle, ...fn: N[]): N {
    return this.tree.pure(this.helper(generatorFunctionOf(style).kind, ...fn));
  }

  /** `kind(method(C, 'm'))`, `kind(member(C, 's'))` */
  kindOfMember(style: CoroutineStyle, finder: 'method' | 'member', owner: N, key: string | N): N {
    return this.kind(style, this.tree.pure(this.helper(finder, owner, this.key(key))));
  }

  /** A key as an expression. */
  key(key: string | N): N {
    return typeof key === 'string' ? this.host.build.string(key) : this.tree.again(key);
  }

  /**
   * `[k]` → `[key = toKey(k)]`, with `let key` in front of `owner`, the object literal or class around;
   * gives `key`. `Symbol.x` is said again instead.
   */
  storeKey({ member, owner, around }: Omit<Member<N>, 'text'>): N {
    const { tree, host } = this;
    const key = tree.keyOf(member);
    if (tree.isRepeatable(key)) return tree.again(key);
    let text = this.storedKeys.get(key);
    if (text === undefined) {
      text = this.unique('key');
      this.places.declare(owner, around, 'let', text);
      const kept = host.build.assign(host.build.name(text), '=', this.helper('toKey', key));
      tree.replaceChild(member, key, kept);
      this.storedKeys.set(kept, text);
    }
    return host.build.name(text);
  }

  /**
   * The function gets its new body: its directives, and what the engine makes of the rest.
   *
   * @param kind the variable with the function's kind, where it is a generator function
   * @param isDeclaration whether it stays a function declaration
   */
  body(located: Located<N, F>, kind?: string, isDeclaration = false): N {
    const strict = this.isStrict([...located.ancestors, located.node]);
    const made = kind === undefined ? undefined : this.host.build.name(kind);
    return this.tree.body(located, { kind: made, isDeclaration, strict });
  }

  isStrict(nodes: readonly N[]): boolean {
    return this.isModule || nodes.some((node) => this.tree.isStrict(node));
  }
}
