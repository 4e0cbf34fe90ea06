/**
 * Methods of classes stay methods: `super`, private names and decorators go on working. What makes the
 * function a generator function is done once it exists.
 *
 *     class C { async *m(a) {…} }
 *  ->
 *     class C { m(a) { return start(mKind, …); } }
 *     const mKind = kind(method(C, 'm'));
 *
 *     x = class { … }
 *  ->
 *     x = (() => { var theClass = ({ x: class { … } }).x, mKind = kind(method(theClass, 'm')); return theClass; })()
 *
 * A class whose static fields or blocks could see the difference makes the kinds first thing among those, as does one
 * with private static methods; a decorated method's is made by an innermost decorator, and those of a decorated class by one of
 * the class, before other decorators see them. A private method of instances is in no place where it could be found without one.
 */
import type * as t from '@babel/types';
import {
  arrow,
  assign,
  call,
  expressionStatement,
  member,
  name,
  named,
  sequence,
  variable,
} from '../write/nodes';
import type { Generator } from '../find/find';
import { inferredName, isAnonymous } from '../host/inference';
import { literalKey, type ClassNode, type Node } from '../host/syntax';
import { hasDecorators, isEffectFreeClass, isStaticCode } from './effects';
import type { Lowering } from './lowering';
import { inThunk } from './thunk';

type Key = string | t.Expression;
type Method = t.ClassMethod | t.ClassPrivateMethod;

/** Has a kind made, given an expression for the finished class. */
type Register = (kind: string, make: (theClass: Node) => Node) => void;

export class ClassMethods {
  private readonly registers = new Map<Node, Register>();
  private readonly registersInClass = new Map<Node, Register>();
  /** What anonymous classes are called in their places. */
  private readonly names = new Map<Node, string | undefined>();

  constructor(private readonly lowering: Lowering) {}

  lower(generator: Generator, node: Method): void {
    const { lowering } = this;
    const { ancestors } = generator;
    const owner = ancestors[ancestors.length - 2] as ClassNode;
    const around = ancestors.slice(0, -2);
    const text =
      node.type === 'ClassMethod' ? literalKey(node.key, node.computed) : node.key.id.name;
    const kind = lowering.unique(`${text ?? 'method'}Kind`);
    this.noteName(owner, around);
    const body = lowering.body(generator, kind);
    Object.assign(node, { body, async: false, generator: false });
    if (hasDecorators(node)) this.decorate(generator, node, kind);
    else if (node.type === 'ClassPrivateMethod') {
      if (node.static) {
        this.inClass(owner, around)(kind, (theClass) =>
          lowering.kind(generator, privateMember(theClass, node.key)),
        );
      } else this.unreachable(generator, kind);
    } else {
      const key = text ?? lowering.storeKey(node, owner, around);
      if (isOverwritten(owner, node, key)) this.unreachable(generator, kind);
      else {
        const finder = node.static ? 'member' : 'method';
        this.registerOf(owner, around)(kind, (theClass) =>
          lowering.kindOfMember(generator, finder, theClass, key),
        );
      }
    }
  }

  private noteName(owner: ClassNode, ancestors: readonly Node[]): void {
    if (this.names.has(owner)) return;
    const isDefault = owner.type === 'ClassDeclaration' && !owner.id;
    const inferred = isAnonymous(owner) ? inferredName(owner, ancestors) : undefined;
    this.names.set(owner, isDefault ? 'default' : inferred);
  }

  /** The kind of a function that only its own code can reach. */
  private unreachable(generator: Generator, kind: string): void {
    const { ancestors } = generator;
    const [owner, around] = [ancestors[ancestors.length - 2], ancestors.slice(0, -2)];
    this.lowering.places.declare(owner, around, 'const', kind, this.lowering.kind(generator));
  }

  /**
   * `@((value, _, descriptor) => { mKind = kind(descriptor ? descriptor.value : value); })`: for
   * the standard's decorators, called with the method, and for legacy ones, called with its descriptor.
   */
  private decorate(generator: Generator, node: Method, kind: string): void {
    const { ancestors } = generator;
    const [owner, around] = [ancestors[ancestors.length - 2], ancestors.slice(0, -2)];
    const method: t.ConditionalExpression = {
      type: 'ConditionalExpression',
      test: name('descriptor'),
      consequent: member(name('descriptor'), 'value'),
      alternate: name('value'),
    };
    this.lowering.places.declare(owner, around, 'let', kind);
    const made = assign(name(kind), '=', this.lowering.kind(generator, method));
    addDecorator(node, arrow(['value', '_', 'descriptor'], [expressionStatement(made)]));
  }

  private registerOf(owner: ClassNode, ancestors: readonly Node[]): Register {
    let register = this.registers.get(owner);
    if (!register) {
      register = this.registration(owner, ancestors);
      this.registers.set(owner, register);
    }
    return register;
  }

  private registration(owner: ClassNode, ancestors: readonly Node[]): Register {
    if (hasDecorators(owner)) return this.byDecorator(owner, ancestors);
    if (owner.body.body.some(isStaticCode)) return this.inClass(owner, ancestors);
    if (owner.type === 'ClassDeclaration' && owner.id) {
      return this.behindClass(owner, owner.id.name, ancestors);
    }
    return isEffectFreeClass(owner)
      ? this.withClass(owner, ancestors)
      : this.aroundClass(owner, ancestors);
  }

  /** `class C {…} const mKind = …;` */
  private behindClass(owner: ClassNode, text: string, ancestors: readonly Node[]): Register {
    let last: Node = owner;
    return (kind, make) => {
      const declared = variable('const', [[kind, make(name(text))]]);
      this.lowering.places.insertAfter(last, ancestors, declared);
      last = declared;
    };
  }

  /** `@((theClass) => { mKind = …; })`, the innermost decorator. */
  private byDecorator(owner: ClassNode, ancestors: readonly Node[]): Register {
    const made: t.Statement[] = [];
    addDecorator(owner, arrow(['theClass'], made));
    return (kind, make) => {
      made.push(expressionStatement(this.assigned(owner, ancestors, kind, make(name('theClass')))));
    };
  }

  /** In a static block or, where the class has none, a static field, before the others. */
  private inClass(owner: ClassNode, ancestors: readonly Node[]): Register {
    let register = this.registersInClass.get(owner);
    if (!register) {
      const calls = this.staticCode(owner.body.body);
      register = (kind, make) => {
        calls.push(this.assigned(owner, ancestors, kind, make({ type: 'ThisExpression' })));
      };
      this.registersInClass.set(owner, register);
    }
    return register;
  }

  private staticCode(body: t.ClassBody['body']): t.Expression[] {
    const hasBlocks = body.some(({ type }) => type === 'StaticBlock');
    const calls: t.Expression[] = [];
    const all = { type: 'SequenceExpression', expressions: calls } as const;
    const element = hasBlocks
      ? ({ type: 'StaticBlock', body: [expressionStatement(all)] } as const)
      : ({
          type: 'ClassPrivateProperty',
          key: { type: 'PrivateName', id: name(this.lowering.unique('registered')) },
          value: all,
          static: true,
        } as const);
    const first = body.findIndex(isStaticCode);
    body.splice(Math.max(first, 0), 0, element as t.ClassBody['body'][number]);
    return calls;
  }

  /** `(() => { var theClass = …, mKind = …; return theClass; })()`, for a class without effects: nobody misses it. */
  private withClass(owner: ClassNode, ancestors: readonly Node[]): Register {
    return inThunk(this.lowering, owner, ancestors, 'theClass', () => this.asExpression(owner));
  }

  /** `((theClass) => (mKind = …, theClass))(class {…})`: what stands in the head of the class may suspend. */
  private aroundClass(owner: ClassNode, ancestors: readonly Node[]): Register {
    const calls = sequence([name('theClass'), name('theClass')]) as t.SequenceExpression;
    calls.expressions.shift();
    const wrapper = call(arrow(['theClass'], calls), []);
    this.lowering.places.replace(owner, ancestors, wrapper);
    wrapper.arguments.push(this.asExpression(owner) as t.Expression);
    return (kind, make) => {
      const made = this.assigned(owner, ancestors, kind, make(name('theClass')));
      calls.expressions.splice(-1, 0, made);
    };
  }

  /** The class, named as its place named it, and not by the variable it is put in. */
  private asExpression(owner: ClassNode): Node {
    if (owner.type === 'ClassDeclaration') Object.assign(owner, { type: 'ClassExpression' });
    return owner.id ? owner : named(this.names.get(owner) ?? '', owner);
  }

  /** `mKind = made`, with `let mKind` in front of the class. */
  private assigned(
    owner: ClassNode,
    ancestors: readonly Node[],
    kind: string,
    made: Node,
  ): t.AssignmentExpression {
    this.lowering.places.declare(owner, ancestors, 'let', kind);
    return assign(name(kind), '=', made);
  }
}

/** The last one is applied first. */
function addDecorator(node: Method | ClassNode, expression: t.Expression): void {
  node.decorators = [...(node.decorators ?? []), { type: 'Decorator', expression }];
}

function privateMember(object: Node, key: t.PrivateName): t.MemberExpression {
  const property: t.PrivateName = { type: 'PrivateName', id: name(key.id.name) };
  return { type: 'MemberExpression', object: object as t.Expression, property, computed: false };
}

/** Whether a later member takes the method's place. */
function isOverwritten(
  { body: { body } }: ClassNode,
  node: t.ClassMethod | t.ClassPrivateMethod,
  key: Key,
): boolean {
  return body
    .slice(body.indexOf(node) + 1)
    .some(
      (other) =>
        (other.type === 'ClassMethod' || other.type === 'ClassAccessorProperty') &&
        (other.static ?? false) === (node.static ?? false) &&
        other.key.type !== 'PrivateName' &&
        literalKey(other.key, other.computed ?? false) === key,
    );
}
