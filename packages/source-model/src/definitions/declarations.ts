/**
 * Function declarations. They are hoisted: what they declare exists from the start of its scope.
 *
 *     in an ES module or a namespace        export function g() { return start(gKind, …); }
 *     (a real function: hoisting over       with, at the top:  var gKind = kind(g);
 *     import cycles keeps working)
 *
 *     in a script or a function             var g = define(…);     at the top
 *     in a block or a `switch`              let g = define(…);     at the top
 */
import { scopeOf } from '../syntax';
import { generatorValue } from './function-values';
import type { Located } from './located';
import type { Lowering } from './lowering';
import { mentions } from './own-name';

export interface DeclarationTree<N> {
  /** The list that a declaration stands in, or its `export` does; `ancestors` from the program to its parent. */
  listOf(ancestors: readonly N[]): DeclarationList<N>;
  /** The statement goes, with its line. */
  removeStatement(parent: N, statement: N): void;
  /** What is new has the place in the source, and the comments, of what it was made from. */
  comeFrom(made: N, origin: N): void;
}

export interface DeclarationList<N> {
  readonly node: N;
  /** `function`: its body; or a static block. */
  readonly is: 'program' | 'namespace' | 'function' | 'block' | 'clause';
}

export class Declarations<N extends object, F extends N> {
  /** The block put around a `switch` whose clauses declare generators. */
  private readonly switchBlocks = new Map<N, N>();

  constructor(private readonly lowering: Lowering<N, F>) {}

  lower(located: Located<N, F>): void {
    const { lowering } = this;
    const { tree } = lowering;
    const { node, ancestors } = located;
    const text = this.nameOf(node);
    if (text === undefined) {
      // export default async function* () {}
      const value = generatorValue(lowering, located, 'default');
      tree.replaceChild(ancestors[ancestors.length - 1], node, value);
      return;
    }
    const list = tree.listOf(ancestors);
    const staysFunction = list.is === 'namespace' || (list.is === 'program' && lowering.isModule);
    if (staysFunction) this.register(located, text, list.node);
    else this.assign(located, text, () => generatorValue(lowering, located, text));
  }

  /** What a declaration declares. */
  nameOf(node: N): string | undefined {
    const role = this.lowering.host.role(node);
    return role?.role === 'declaration' && role.kind === 'function'
      ? role.names.at(0)?.name
      : undefined;
  }

  private register(located: Located<N, F>, text: string, owner: N): void {
    const { lowering } = this;
    const { tree, places, host } = lowering;
    const kind = lowering.unique(`${text}Kind`);
    tree.become(located.node, lowering.body(located, kind, true));
    // (A `var`: over an import cycle the function may be called before.)
    const made = lowering.kind(located, host.build.name(text));
    places.insertTop(owner, tree.variable('var', kind, made));
  }

  /** Puts `var g = …` or `let g = …` at the top, in place of the declaration. */
  assign({ node, ancestors }: Located<N, F>, text: string, valueOf: () => N): void {
    const { tree, places, host, unique } = this.lowering;
    const parent = ancestors[ancestors.length - 1];
    const list = tree.statements(parent) ?? [];
    const { is } = tree.listOf(ancestors);
    const isFunctionLevel = is === 'program' || is === 'function';
    const isReplaced = list
      .slice(list.indexOf(node) + 1)
      .some((other) => this.nameOf(other) === text);
    tree.removeStatement(parent, node);
    // The last of several declarations counts, from the start. (The others are kept with the option `debug`, as is
    // whatever else can never run: coverage tells that they did not.)
    const isDropped = isFunctionLevel && isReplaced;
    if (isDropped && !host.place) return;
    const name = isDropped ? unique(text) : text;
    const declaration = tree.variable(isFunctionLevel ? 'var' : 'let', name, valueOf());
    tree.comeFrom(declaration, node);
    places.insertTop(is === 'clause' ? this.blockAround(ancestors, text) : parent, declaration);
  }

  /** `switch (x) {…}` → `{ let g = …; switch (x) {…} }` */
  private blockAround(ancestors: readonly N[], text: string): N {
    const { tree, host, unique } = this.lowering;
    const { build } = host;
    const [parent, statement] = ancestors.slice(-3);
    let around = this.switchBlocks.get(statement);
    if (!around) {
      around = build.block([statement]);
      this.switchBlocks.set(statement, around);
      tree.replaceChild(parent, statement, around);
    }
    const subject = scopeOf(host.role(statement))?.outside?.at(0);
    if (!subject || !mentions(host, subject, text)) return around;
    // The subject does not see the clauses' declarations.
    const kept = unique('subject');
    const list = tree.statements(around) ?? [];
    const inner = build.block(list.splice(0));
    list.push(tree.variable('const', kept, subject), inner);
    this.switchBlocks.set(statement, inner);
    tree.replaceChild(statement, subject, build.name(kept));
    return inner;
  }
}
