/**
 * Methods of classes stay methods: `super`, private names and decorators go on working. What makes the
 * function a generator function is done once it exists (`kind-places.ts`).
 *
 *     class C { async *m(a) {…} }
 *  ->
 *     class C { m(a) { return start(mKind, …); } }
 *     const mKind = kind(method(C, 'm'));
 *
 *     x = class { … }
 *  ->
 *     x = (() => { var theClass = ({ x: class { … } }).x, mKind = kind(method(theClass, 'm')); return theClass; })()
 */
import { type ClassCode, type ReachTree, seesItself, takenFrom } from './class-reach';
import { inferredName } from './inference';
import { type ClassFacts, placeInClass, placeOfMethod } from './kind-places';
import type { Located } from './located';
import type { Lowering } from './lowering';
import type { Member, Owner } from './member';
import { assigned, inCall, inThunk, type Register } from './registration';

export interface ClassMember<N> extends Member<N> {
  readonly isDecorated: boolean;
  readonly isPrivate: boolean;
  readonly isStatic: boolean;
}

export interface ClassView extends Omit<ClassFacts, 'seesItself'> {
  readonly isDeclaration: boolean;
  /** It has a name of its own. */
  readonly isNamed: boolean;
}

export interface ClassTree<N, F extends N> extends ReachTree<N> {
  classMember(located: Located<N, F>): ClassMember<N>;
  viewOfClass(owner: N): ClassView;
  codeOfClass(owner: N): ClassCode<N>;
  /** Whether making it does nothing that could be seen. */
  isEffectFreeClass(owner: N): boolean;
  /** Whether a later member has the method's name, which is known, and takes its place. */
  isReplacedInClass(method: ClassMember<N>): boolean;
  /** From now on the class is an expression. */
  becomeClassExpression(owner: N): void;
  /** `object.#m`, of a method `#m`. */
  privateMember(object: N, method: N): N;
  /** Puts a decorator on a class or member that is applied before the others. */
  decorate(node: N, expression: N): void;
  /** Has code run before the class's static code: in a static block or, where it has none, a static field. */
  insertStaticCode(owner: N, code: N): void;
}

interface Reach {
  readonly seesItself: boolean;
  readonly isEffectFree: boolean;
  /** The private methods whose functions are taken. */
  readonly taken: ReturnType<typeof takenFrom>;
}

export class ClassMethods<N extends object, F extends N> {
  private readonly registers = new Map<N, Register<N>>();
  private readonly registersInside = new Map<N, Register<N>>();
  /** What anonymous classes are called in their places. */
  private readonly names = new Map<N, string | undefined>();
  private readonly reaches = new Map<N, Reach>();

  constructor(private readonly lowering: Lowering<N, F>) {}

  lower(located: Located<N, F>): void {
    const { lowering } = this;
    const { tree } = lowering;
    const method = tree.classMember(located);
    const { owner, around, member, text } = method;
    const kind = lowering.unique(`${text ?? 'method'}Kind`);
    const { taken } = this.reachOf(owner);
    const isTaken = taken === 'all' || (text !== undefined && taken.has(text));
    this.noteName(method);
    tree.become(located.node, lowering.body(located, kind));
    switch (placeOfMethod({ ...method, isTaken, isReplaced: tree.isReplacedInClass(method) })) {
      case 'decorator':
        this.decorate(located, method, kind);
        break;
      case 'nowhere':
        lowering.places.declare(owner, around, 'const', kind, lowering.kind(located));
        break;
      case 'inside':
        this.inside(method)(kind, (theClass) =>
          lowering.kind(located, tree.privateMember(theClass, member)),
        );
        break;
      case 'class': {
        const key = text ?? lowering.storeKey(method);
        const finder = method.isStatic ? 'member' : 'method';
        this.registerOf(method)(kind, (theClass) =>
          lowering.kindOfMember(located, finder, theClass, key),
        );
      }
    }
  }

  /** As the source has the class, before anything in it is lowered. */
  private reachOf(owner: N): Reach {
    const { tree, host } = this.lowering;
    let reach = this.reaches.get(owner);
    if (!reach) {
      reach = {
        seesItself: seesItself(host, tree.codeOfClass(owner)),
        isEffectFree: tree.isEffectFreeClass(owner),
        taken: takenFrom(host, tree, owner),
      };
      this.reaches.set(owner, reach);
    }
    return reach;
  }

  private noteName({ owner, around }: Owner<N>): void {
    const { tree } = this.lowering;
    const { isNamed, isDeclaration } = tree.viewOfClass(owner);
    if (isNamed || this.names.has(owner)) return;
    this.names.set(owner, isDeclaration ? 'default' : inferredName(tree, owner, around));
  }

  /**
   * `@((value, _, descriptor) => { mKind = kind(descriptor ? descriptor.value : value); })`: for
   * the standard's decorators, called with the method, and for legacy ones, called with its descriptor.
   */
  private decorate(located: Located<N, F>, method: ClassMember<N>, kind: string): void {
    const { lowering } = this;
    const { build } = lowering.host;
    const value = build.conditional(
      build.name('descriptor'),
      build.member(build.name('descriptor'), 'value'),
      build.name('value'),
    );
    const made = assigned(lowering, method, kind, lowering.kind(located, value));
    const decorator = build.arrow(['value', '_', 'descriptor'], [build.expression(made)]);
    lowering.tree.decorate(method.member, decorator);
  }

  private registerOf(method: Owner<N>): Register<N> {
    const { owner } = method;
    let register = this.registers.get(owner);
    if (!register) {
      register = this.registration(method);
      this.registers.set(owner, register);
    }
    return register;
  }

  private registration(method: Owner<N>): Register<N> {
    const { lowering } = this;
    const view = lowering.tree.viewOfClass(method.owner);
    const { seesItself, isEffectFree } = this.reachOf(method.owner);
    const place = placeInClass({ ...view, seesItself });
    switch (place.is) {
      case 'decorator':
        return this.byDecorator(method);
      case 'inside':
        return this.inside(method);
      case 'behind':
        return this.behind(method, place.name);
      case 'around': {
        const theClass = this.asExpression(method.owner);
        return isEffectFree
          ? inThunk(lowering, method, 'theClass', theClass)
          : inCall(lowering, method, 'theClass', theClass);
      }
    }
  }

  /** `class C {…} const mKind = …;` */
  private behind({ owner, around }: Owner<N>, text: string): Register<N> {
    const { tree, places, host } = this.lowering;
    let last = owner;
    return (kind, make) => {
      const declared = tree.variable('const', kind, make(host.build.name(text)));
      places.insertAfter(last, around, declared);
      last = declared;
    };
  }

  /** `@((theClass) => { mKind = …; })`, the innermost decorator. */
  private byDecorator(method: Owner<N>): Register<N> {
    const { lowering } = this;
    const { build } = lowering.host;
    const statements: N[] = [];
    lowering.tree.decorate(method.owner, build.arrow(['theClass'], statements));
    return (kind, make) => {
      const made = assigned(lowering, method, kind, make(build.name('theClass')));
      statements.push(build.expression(made));
    };
  }

  /** Before the static code of the class. */
  private inside(method: Owner<N>): Register<N> {
    const { lowering } = this;
    const { tree, host } = lowering;
    const { owner } = method;
    let register = this.registersInside.get(owner);
    if (!register) {
      const parts: N[] = [];
      tree.insertStaticCode(owner, tree.comma(parts));
      register = (kind, make) => {
        parts.push(assigned(lowering, method, kind, make(host.build.keyword('this'))));
      };
      this.registersInside.set(owner, register);
    }
    return register;
  }

  /** The class, named as its place named it, and not by the variable it is put in. */
  private asExpression(owner: N): N {
    const { tree, host } = this.lowering;
    const { isNamed } = tree.viewOfClass(owner);
    tree.becomeClassExpression(owner);
    return isNamed ? owner : host.build.named(this.names.get(owner) ?? '', owner);
  }
}
