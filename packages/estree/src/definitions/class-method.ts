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
import { isIdentifierName } from '@yield-from/source-model';
import type { Located } from '../find/find';
import { inferredName, isAnonymous } from '../host/inference';
import {
  type ClassNode,
  field,
  isTypeOnly,
  literalKey,
  make,
  type Node,
  type t,
} from '../host/syntax';
import {
  arrow,
  call,
  index,
  literal,
  member,
  name,
  named,
  sequence,
  statement,
} from '../write/build';
import { markChanged } from '../write/change';
import type { Lowering } from './lowering';

type Key = string | Node;
type Member = t.ClassElement;

/** Adds calls that need the finished class, given an expression for it. */
type Register = (callOn: (theClass: Node) => Node) => void;

export class ClassMethods {
  private readonly registers = new Map<Node, Register>();
  private readonly registersInClass = new Map<Node, Register>();
  /** What anonymous classes are called in their places. */
  private readonly names = new Map<Node, string | undefined>();

  constructor(private readonly lowering: Lowering) {}

  lower(located: Located): void {
    const { lowering } = this;
    const { node, ancestors } = located;
    const [owner, , method] = ancestors.slice(-3) as [ClassNode, Node, t.MethodDefinition];
    const around = ancestors.slice(0, -3);
    const isPrivate = method.key.type === 'PrivateIdentifier';
    const text =
      method.key.type === 'PrivateIdentifier'
        ? method.key.name
        : literalKey(method.key, method.computed);
    const kind = lowering.unique(`${text ?? 'method'}Kind`);
    this.noteName(owner, around);
    lowering.places.declare(owner, around, 'const', kind, lowering.createKind(located));
    const isDecorated = hasDecorators(method) || hasDecorators(owner);
    const key =
      !isPrivate && !isDecorated ? (text ?? lowering.storeKey(method, owner, around)) : undefined;
    const body = lowering.body(located, name(kind));
    Object.assign(node, { body, async: false, generator: false });
    if (isDecorated) this.decorate(located, method, kind);
    else if (isPrivate && method.static) {
      this.inClass(owner)((theClass) =>
        lowering.defineMethod(located, kind, privateMember(theClass, method.key)),
      );
    } else if (key !== undefined && !isOverwritten(owner, method, key)) {
      const register = this.registers.get(owner) ?? this.registration(owner, around);
      this.registers.set(owner, register);
      register((theClass) => {
        const holder = method.static ? theClass : member(theClass, 'prototype');
        return lowering.defineMethod(located, kind, property(holder, key));
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
  private decorate(located: Located, method: t.MethodDefinition, kind: string): void {
    const value = make('ConditionalExpression', {
      test: name('descriptor'),
      consequent: member(name('descriptor'), 'value'),
      alternate: name('value'),
    });
    const define = this.lowering.defineMethod(located, kind, value);
    const tell = arrow(['value', '_', 'descriptor'].map(name), [statement(define)]);
    method.decorators = [...(method.decorators ?? []), make('Decorator', { expression: tell })];
  }

  private registration(owner: ClassNode, ancestors: readonly Node[]): Register {
    if (owner.body.body.some(isStaticCode)) return this.inClass(owner);
    if (owner.type === 'ClassDeclaration' && owner.id) {
      const text = owner.id.name;
      let last: Node = owner;
      return (callOn) => {
        const made = statement(callOn(name(text)));
        this.lowering.places.insertAfter(last, ancestors, made);
        last = made;
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
    const calls: Node[] = [];
    const all = make('SequenceExpression', { expressions: calls });
    const element = hasBlocks
      ? make('StaticBlock', { body: [statement(all)] })
      : make('PropertyDefinition', {
          key: make('PrivateIdentifier', { name: this.lowering.unique('registered') }),
          value: all,
          static: true,
          computed: false,
        });
    const first = body.findIndex(isStaticCode);
    body.splice(Math.max(first, 0), 0, element);
    return (callOn) => calls.push(callOn(make('ThisExpression', {})));
  }

  /** `((theClass) => (defineMethod(…), theClass))(class {…})`, named if its place named it. */
  private aroundClass(owner: ClassNode, ancestors: readonly Node[]): Register {
    const text = this.names.get(owner);
    const calls = sequence([name('theClass'), name('theClass')]) as t.SequenceExpression;
    calls.expressions.shift();
    const wrapper = call(arrow([name('theClass')], calls), []) as t.CallExpression;
    this.lowering.places.replace(owner, ancestors, wrapper);
    if (owner.type === 'ClassDeclaration') {
      Object.assign(owner, { type: 'ClassExpression' });
      markChanged(owner);
    }
    wrapper.arguments = [(text === undefined ? owner : named(text, owner)) as t.Expression];
    return (callOn) => calls.expressions.splice(-1, 0, callOn(name('theClass')) as t.Expression);
  }
}

function property(holder: Node, key: Key): Node {
  if (typeof key !== 'string') return index(holder, { ...key });
  return isIdentifierName(key) ? member(holder, key) : index(holder, literal(key));
}

const privateMember = (object: Node, key: Node): Node =>
  make('MemberExpression', { object, property: { ...key }, computed: false, optional: false });

function hasDecorators(node: Node): boolean {
  return ((field(node, 'decorators') as Node[] | undefined) ?? []).length > 0;
}

/** Code that runs when the class is made, after its methods. */
function isStaticCode(node: Member): boolean {
  if (node.type === 'StaticBlock') return true;
  const isField = node.type === 'PropertyDefinition' || node.type === 'AccessorProperty';
  return isField && node.static && !isTypeOnly(node);
}

/** Whether a later member takes the method's place. */
function isOverwritten({ body: { body } }: ClassNode, node: t.MethodDefinition, key: Key): boolean {
  return body
    .slice(body.indexOf(node) + 1)
    .some(
      (other) =>
        (other.type === 'MethodDefinition' || other.type === 'AccessorProperty') &&
        other.static === node.static &&
        other.key.type !== 'PrivateIdentifier' &&
        literalKey(other.key, other.computed) === key,
    );
}
