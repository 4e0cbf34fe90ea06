/**
 * Methods of classes stay methods: `super`, private names and decorators go on working. What makes the
 * function a generator function is done once it exists.
 *
 *     class C { async *m(a) {…} }
 *  ->
 *     const mKind = createKind(false);
 *     class C { m(a) { return start(mKind, …); } }
 *     defineMethod(mKind, C.prototype.m);
 *
 * A class whose static fields or blocks could see the difference is told first thing among those, as is one
 * with private static methods; a decorated method is told by an innermost decorator, before other
 * decorators see it. A private method of instances is in no place where it could be found without one.
 */
import type * as t from '@babel/types';
import {
  arrow,
  call,
  expressionStatement,
  index,
  member,
  name,
  named,
  sequence,
} from '../write/build';
import type { Generator } from '../find/find';
import { inferredName, isAnonymous } from '../host/inference';
import { isTypeOnly, literalKey, type ClassNode, type Node } from '../host/syntax';
import type { Lowering } from './lowering';

type Key = string | t.Expression;
type Member = t.ClassBody['body'][number];

/** Adds calls that need the finished class, given an expression for it. */
type Register = (callOn: (theClass: Node) => t.Expression) => void;

export class ClassMethods {
  private readonly registers = new Map<Node, Register>();
  private readonly registersInClass = new Map<Node, Register>();
  /** What anonymous classes are called in their places. */
  private readonly names = new Map<Node, string | undefined>();

  constructor(private readonly lowering: Lowering) {}

  lower(generator: Generator, node: t.ClassMethod | t.ClassPrivateMethod): void {
    const { lowering } = this;
    const { ancestors } = generator;
    const owner = ancestors[ancestors.length - 2] as ClassNode;
    const around = ancestors.slice(0, -2);
    const text =
      node.type === 'ClassMethod' ? literalKey(node.key, node.computed) : node.key.id.name;
    const kind = lowering.unique(`${text ?? 'method'}Kind`);
    this.noteName(owner, around);
    lowering.places.declare(owner, around, 'const', kind, lowering.createKind(generator));
    const isDecorated = hasDecorators(node) || hasDecorators(owner);
    const key =
      node.type === 'ClassMethod' && !isDecorated
        ? (text ?? lowering.storeKey(node, owner, around))
        : undefined;
    const body = lowering.body(generator, name(kind));
    Object.assign(node, { body, async: false, generator: false });
    if (isDecorated) this.decorate(generator, node, kind);
    else if (node.type === 'ClassPrivateMethod' && node.static) {
      this.inClass(owner)((theClass) =>
        lowering.defineMethod(generator, kind, privateMember(theClass, node.key)),
      );
    } else if (key !== undefined && !isOverwritten(owner, node, key)) {
      const register = this.registers.get(owner) ?? this.registration(owner, around);
      this.registers.set(owner, register);
      register((theClass) => {
        const holder = node.static ? theClass : member(theClass, 'prototype');
        const method = typeof key === 'string' ? member(holder, key) : index(holder, { ...key });
        return lowering.defineMethod(generator, kind, method);
      });
    }
  }

  private noteName(owner: ClassNode, ancestors: readonly Node[]): void {
    if (this.names.has(owner)) return;
    const isDefault = owner.type === 'ClassDeclaration' && !owner.id;
    const inferred = isAnonymous(owner) ? inferredName(owner, ancestors) : undefined;
    this.names.set(owner, isDefault ? 'default' : inferred);
  }

  /**
   * `@((value, _, descriptor) => { defineMethod(mKind, descriptor ? descriptor.value : value); })`: for
   * the standard's decorators, called with the method, and for legacy ones, called with its descriptor.
   */
  private decorate(
    generator: Generator,
    node: t.ClassMethod | t.ClassPrivateMethod,
    kind: string,
  ): void {
    const method: t.ConditionalExpression = {
      type: 'ConditionalExpression',
      test: name('descriptor'),
      consequent: member(name('descriptor'), 'value'),
      alternate: name('value'),
    };
    const define = this.lowering.defineMethod(generator, kind, method);
    const tell = arrow(['value', '_', 'descriptor'], [expressionStatement(define)]);
    node.decorators = [...(node.decorators ?? []), { type: 'Decorator', expression: tell }];
  }

  private registration(owner: ClassNode, ancestors: readonly Node[]): Register {
    if (owner.body.body.some(isStaticCode)) return this.inClass(owner);
    if (owner.type === 'ClassDeclaration' && owner.id) {
      const text = owner.id.name;
      let last: Node = owner;
      return (callOn) => {
        const statement = expressionStatement(callOn(name(text)));
        this.lowering.places.insertAfter(last, ancestors, statement);
        last = statement;
      };
    }
    return this.aroundClass(owner, ancestors);
  }

  /** In a static block or, where the class has none, a static field, before the others. */
  private inClass(owner: ClassNode): Register {
    let register = this.registersInClass.get(owner);
    if (!register) {
      register = this.makeStatic(owner.body.body);
      this.registersInClass.set(owner, register);
    }
    return register;
  }

  private makeStatic(body: Member[]): Register {
    const hasBlocks = body.some(({ type }) => type === 'StaticBlock');
    const calls: t.Expression[] = [];
    const all = { type: 'SequenceExpression', expressions: calls } as const;
    const element: Member = hasBlocks
      ? { type: 'StaticBlock', body: [expressionStatement(all)] }
      : {
          type: 'ClassPrivateProperty',
          key: { type: 'PrivateName', id: name(this.lowering.unique('registered')) },
          value: all,
          static: true,
        };
    const first = body.findIndex(isStaticCode);
    body.splice(Math.max(first, 0), 0, element);
    return (callOn) => calls.push(callOn({ type: 'ThisExpression' }));
  }

  /** `((theClass) => (defineMethod(…), theClass))(class {…})`, named if its place named it. */
  private aroundClass(owner: ClassNode, ancestors: readonly Node[]): Register {
    const text = this.names.get(owner);
    const calls = sequence([name('theClass'), name('theClass')]) as t.SequenceExpression;
    calls.expressions.shift();
    const holder = arrow(['theClass'], calls);
    const wrapper = call(holder, []);
    this.lowering.places.replace(owner, ancestors, wrapper);
    if (owner.type === 'ClassDeclaration') Object.assign(owner, { type: 'ClassExpression' });
    wrapper.arguments.push((text === undefined ? owner : named(text, owner)) as t.Expression);
    return (callOn) => calls.expressions.splice(-1, 0, callOn(name('theClass')));
  }
}

function privateMember(object: Node, key: t.PrivateName): t.MemberExpression {
  const property: t.PrivateName = { type: 'PrivateName', id: name(key.id.name) };
  return { type: 'MemberExpression', object: object as t.Expression, property, computed: false };
}

function hasDecorators(node: { decorators?: unknown[] | null }): boolean {
  return (node.decorators?.length ?? 0) > 0;
}

/** Code that runs when the class is made, after its methods. */
function isStaticCode(node: Member): boolean {
  switch (node.type) {
    case 'StaticBlock':
      return true;
    case 'ClassProperty':
    case 'ClassPrivateProperty':
    case 'ClassAccessorProperty':
      return (node.static ?? false) && !isTypeOnly(node);
    default:
      return false;
  }
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
