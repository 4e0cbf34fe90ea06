/**
 * Where new statements go: right before the statement that holds an expression, or at the top of a list.
 *
 *     return { async *[k()]() {} }     ->   let key; return { [key = toKey(k())]: … }
 *
 * An expression with no statement around it in its own scope gets one:
 *
 *     (a = class { … }) => a           ->   (a = (() => { const …; return class { … }; })()) => a
 */
import type { Host } from '@yield-from/lower';
import { inferredName, type NamingTree } from './inference';

export interface InsertionTree<N extends object> extends NamingTree<N> {
  /** The statements that a program, block or clause holds in a list. */
  statements(node: N): N[] | undefined;
  /**
   * The list that `child` is a statement of, be it in a block that was put around it; a loop's only statement gets a
   * block. Undefined where the child is no statement.
   */
  listAround(parent: N, child: N): N[] | undefined;
  /** Whether the child, no statement, does not run when code around the parent does: a parameter, a field's value. */
  runsApart(parent: N, child: N): boolean;
  isArrow(node: N): boolean;
  /** An arrow function's statements. Its value, if it has none, moves into a `return`, which `moved` is told. */
  statementsOfArrow(arrow: N, moved: (value: N, into: N) => void): N[];
  /** How many statements a program or block begins with that stay the first: directives, imports. */
  countOpening(owner: N): number;

  /** A statement; with `init`, a variable has that value. */
  variable(kind: VariableKind, text: string, init?: N): N;
  /** One more variable in it. */
  addVariable(declaration: N, text: string, init?: N): void;
  /** Puts `fresh` in the place of `old`, a child of `parent`. */
  replaceChild(parent: N, old: N, fresh: N): void;
}

export type VariableKind = 'var' | 'let' | 'const';

/** A statement in its list. */
interface Spot<N> {
  readonly list: N[];
  readonly statement: N;
}

export class Insertion<N extends object> {
  private readonly declarations = new Map<N, Map<VariableKind, N>>();
  private readonly tops = new Map<N, number>();
  /** Where nodes are now that were given another parent. */
  private readonly parents = new Map<N, N>();
  /** What stands in the place of a node. */
  private readonly replacements = new Map<N, N>();

  constructor(
    private readonly tree: InsertionTree<N>,
    private readonly host: Pick<Host<N>, 'anonymous' | 'build' | 'children'>,
  ) {}

  /** Declares a variable that exists once per evaluation of `node`, in front of it. */
  declare(node: N, ancestors: readonly N[], kind: 'const' | 'let', text: string, init?: N): void {
    const existing = this.declarations.get(node) ?? new Map<VariableKind, N>();
    const same = existing.get(kind);
    if (same) {
      this.tree.addVariable(same, text, init);
      return;
    }
    const declared = this.tree.variable(kind, text, init);
    const { list, statement } = this.spotOf(node, ancestors);
    list.splice(this.indexIn(list, statement), 0, declared);
    this.declarations.set(node, existing.set(kind, declared));
  }

  /** Puts a statement behind the one that `node`, a declaration, is. */
  insertAfter(node: N, ancestors: readonly N[], statement: N): void {
    const spot = this.spotOf(node, ancestors);
    spot.list.splice(this.indexIn(spot.list, spot.statement) + 1, 0, statement);
  }

  /** Puts a statement at the top of a program or block, behind what it begins with and what was put there before. */
  insertTop(owner: N, statement: N): void {
    const count = this.tops.get(owner) ?? 0;
    this.tree.statements(owner)?.splice(this.tree.countOpening(owner) + count, 0, statement);
    this.tops.set(owner, count + 1);
  }

  /** Puts `fresh`, which may contain `node`, in the place of `node`. */
  replace(node: N, ancestors: readonly N[], fresh: N): void {
    const now = this.replacements.get(node) ?? node;
    const parent = this.parents.get(now) ?? ancestors[ancestors.length - 1];
    this.tree.replaceChild(parent, now, fresh);
    this.replacements.set(node, fresh);
    this.parents.set(fresh, parent);
  }

  /** Ancestors go from the program to the parent of `node`. */
  private spotOf(node: N, ancestors: readonly N[]): Spot<N> {
    const { tree } = this;
    const now = this.replacements.get(node) ?? node;
    let child = now;
    for (let i = ancestors.length - 1; i >= 0; i--) {
      const parent = ancestors[i];
      const list = tree.listAround(parent, child);
      if (list) return { list, statement: child };
      if (tree.runsApart(parent, child)) break;
      // (A method's computed key and decorators are evaluated where its class is.)
      if (tree.isArrow(parent)) return this.inArrow(parent);
      child = parent;
    }
    return this.inArrow(this.wrapInCall(now, ancestors));
  }

  private inArrow(arrow: N): Spot<N> {
    const list = this.tree.statementsOfArrow(arrow, (value, into) => this.parents.set(value, into));
    return { list, statement: list[list.length - 1] };
  }

  /** `value` → `(() => value)()`; gives the arrow. */
  private wrapInCall(node: N, ancestors: readonly N[]): N {
    const { build } = this.host;
    const isAnonymous = this.host.anonymous(node) === node;
    const text = isAnonymous ? inferredName(this.tree, node, ancestors) : undefined;
    const value = text === undefined ? node : build.named(text, node);
    const arrow = build.arrow([], value);
    const parent = this.parents.get(node) ?? ancestors[ancestors.length - 1];
    this.tree.replaceChild(parent, node, build.call(arrow, []));
    this.inArrow(arrow);
    if (value !== node) this.parents.set(node, this.propertyIn(value));
    return arrow;
  }

  /** The property in `({ name: value }).name`. */
  private propertyIn(named: N): N {
    const [object] = this.host.children(named);
    const [property] = this.host.children(object);
    return property;
  }

  /** Where a statement is in a list, be it inside a block that was put around it. */
  private indexIn(list: readonly N[], statement: N): number {
    const index = list.findIndex((item) => this.holds(item, statement));
    return index < 0 ? list.length : index;
  }

  private holds(item: N, statement: N): boolean {
    if (item === statement) return true;
    return this.tree.statements(item)?.some((inner) => this.holds(inner, statement)) ?? false;
  }
}
