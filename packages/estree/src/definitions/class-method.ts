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
import type { Located } from '../find/find';
import { inferredName, isAnonymous } from '../host/inference';
import { type ClassNode, field, literalKey, make, type Node, type t } from '../host/syntax';
import {
  arrow,
  assign,
  call,
  member,
  name,
  named,
  sequence,
  statement,
  variable,
} from '../write/nodes';
import { markChanged } from '../write/change';
import { hasDecorators, isEffectFreeClass, isStaticCode } from './effects';
import type { Lowering } from './lowering';
import { inThunk } from './thunk';

type Key = string | Node;
type Member = t.ClassElement;

/** Has a kind made, given an expression for the finished class. */
type Register = (kind: string, make: (theClass: Node) => Node) => void;

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
    const body = lowering.body(located, kind);
    Object.assign(node, { body, async: false, generator: false });
    if (hasDecorators(method)) this.decorate(located, method, kind);
    else if (isPrivate) {
      if (method.static) {
        this.inClass(owner, around)(kind, (theClass) =>
          lowering.kind(located, privateMember(theClass, method.key)),
        );
      } else this.unreachable(located, kind);
    } else {
      const key = text ?? lowering.storeKey(method, owner, around);
      if (isOverwritten(owner, method, key)) this.unreachable(located, kind);
      else {
        const finder = method.static ? 'member' : 'method';
        this.registerOf(owner, around)(kind, (theClass) =>
          lowering.kindOfMember(located, finder, theClass, key),
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
  private unreachable(located: Located, kind: string): void {
    const { ancestors } = located;
    const [owner, around] = [ancestors[ancestors.length - 3], ancestors.slice(0, -3)];
    this.lowering.places.declare(owner, around, 'const', kind, this.lowering.kind(located));
  }

  /**
   * `@((value, _, descriptor) => { mKind = kind(descriptor ? descriptor.value : value); })`: for
   * the standard's decorators, called with the method, and for legacy ones, called with its descriptor.
   */
  private decorate(located: Located, method: t.MethodDefinition, kind: string): void {
    const { ancestors } = located;
    const [owner, around] = [ancestors[ancestors.length - 3], ancestors.slice(0, -3)];
    const value = make('ConditionalExpression', {
      test: name('descriptor'),
      consequent: member(name('descriptor'), 'value'),
      alternate: name('value'),
    });
    this.lowering.places.declare(owner, around, 'let', kind);
    const made = assign(name(kind), this.lowering.kind(located, value));
    addDecorator(method, arrow(['value', '_', 'descriptor'].map(name), [statement(made)]));
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
    const made: Node[] = [];
    addDecorator(owner, arrow([name('theClass')], made));
    return (kind, make) => {
      made.push(statement(this.assigned(owner, ancestors, kind, make(name('theClass')))));
    };
  }

  /** In a static block or, where the class has none, a static field, before the others. */
  private inClass(owner: ClassNode, ancestors: readonly Node[]): Register {
    let register = this.registersInClass.get(owner);
    if (!register) {
      const calls = this.staticCode(owner.body.body);
      register = (kind, makeKind) => {
        calls.push(this.assigned(owner, ancestors, kind, makeKind(make('ThisExpression', {}))));
      };
      this.registersInClass.set(owner, register);
    }
    return register;
  }

  private staticCode(body: Member[]): Node[] {
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
    const wrapper = call(arrow([name('theClass')], calls), []) as t.CallExpression;
    this.lowering.places.replace(owner, ancestors, wrapper);
    wrapper.arguments.push(this.asExpression(owner) as t.Expression);
    return (kind, make) => {
      const made = this.assigned(owner, ancestors, kind, make(name('theClass')));
      calls.expressions.splice(-1, 0, made as t.Expression);
    };
  }

  /** The class, named as its place named it, and not by the variable it is put in. */
  private asExpression(owner: ClassNode): Node {
    if (owner.type === 'ClassDeclaration') {
      Object.assign(owner, { type: 'ClassExpression' });
      markChanged(owner);
    }
    return owner.id ? owner : named(this.names.get(owner) ?? '', owner);
  }

  /** `mKind = made`, with `let mKind` in front of the class. */
  private assigned(owner: ClassNode, ancestors: readonly Node[], kind: string, made: Node): Node {
    this.lowering.places.declare(owner, ancestors, 'let', kind);
    return assign(name(kind), made);
  }
}

/** The last one is applied first. */
function addDecorator(node: t.MethodDefinition | ClassNode, expression: Node): void {
  const decorators = (field(node, 'decorators') as Node[] | undefined) ?? [];
  Object.assign(node, { decorators: [...decorators, make('Decorator', { expression })] });
}

const privateMember = (object: Node, key: Node): Node =>
  make('MemberExpression', { object, property: { ...key }, computed: false, optional: false });

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
