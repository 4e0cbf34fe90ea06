/** What the definitions share: lowering one function's body, and the names a file's output uses. */
import { lowerCoroutine, generatorFunctionOf, type Host } from '@yield-from/lower';
import type { Helper } from '@yield-from/runtime/protocol';
import type { Names } from '@yield-from/source-model';
import type * as t from '@babel/types';
import { builder } from '../write/build';
import {
  again,
  assign,
  block,
  call,
  name,
  newTarget,
  pure,
  returnStatement,
  string,
} from '../write/nodes';
import type { Generator } from '../find/find';
import type { Roles } from '../host/roles';
import {
  type FunctionNode,
  isClass,
  isFunction,
  isWellKnownSymbol,
  type Node,
} from '../host/syntax';
import type { Walker } from '../host/children';
import { frameName } from './frame-name';
import { Places } from './insertion';

export interface LoweringParts {
  readonly host: Host<Node>;
  readonly handover: number | undefined;
  readonly walker: Walker;
  readonly roles: Roles;
  readonly names: Names;
  readonly isModule: boolean;
  /** The keys of the plugins that go on with the file. */
  readonly later: ReadonlySet<string>;
}

export class Lowering {
  readonly places = new Places();
  private factoryName: string | undefined;
  private readonly storedKeys = new Map<Node, string>();

  constructor(readonly parts: LoweringParts) {}

  /** The parameter of factories: `define((ownKind) => …)`. One name per file, so that all look alike. */
  get factoryParameter(): string {
    this.factoryName ??= this.parts.names.unique('ownKind');
    return this.factoryName;
  }

  helper(helper: Helper, ...args: Node[]): t.CallExpression {
    return call(this.parts.host.helper(helper), args);
  }

  /**
   * Whether Babel is to lower methods to function expressions with a name of their own. Then `{ g() { g; } }`
   * would have the outer `g` renamed, and `{ "a-b"() {} }` be called `aB`.
   */
  get losesNames(): boolean {
    return this.parts.later.has('transform-function-name');
  }

  /**
   * What tells `start` of an application of `new`, where the function's new form is one that `new` can be applied to.
   *
   *     function g() { return start(gKind, …, void 0, new.target && this); }     (in ES5: `this`)
   */
  private selfOf({ type }: FunctionNode, isDeclaration: boolean): Node | undefined {
    const { later } = this.parts;
    if (type === 'ArrowFunctionExpression') return undefined;
    // (Babel's lowering of `new.target` alone takes a call on an instance for a construction.)
    if (isDeclaration && !later.has('transform-new-target'))
      return builder.binary(newTarget(), '&&', builder.keyword('this'));
    const isMethod = type === 'ClassMethod' || type === 'ClassPrivateMethod';
    const becomesFunction =
      isDeclaration || later.has(isMethod ? 'transform-classes' : 'transform-shorthand-properties');
    return becomesFunction ? builder.keyword('this') : undefined;
  }

  /** `define((ownKind) => …)`: a generator function. */
  define(style: Generator, factory: Node, ...given: Node[]): t.CallExpression {
    return pure(this.helper(generatorFunctionOf(style).define, factory, ...given));
  }

  /** `kind(fn)`: makes a function a generator function, and gives its kind. */
  kind(style: Generator, ...fn: Node[]): t.CallExpression {
    return pure(this.helper(generatorFunctionOf(style).kind, ...fn));
  }

  /** `kind(method(C, 'm'))`, `kind(member(C, 's'))` */
  kindOfMember(
    generator: Generator,
    finder: 'method' | 'member',
    owner: Node,
    key: string | t.Expression,
  ): t.CallExpression {
    const found = pure(
      this.helper(finder, owner, typeof key === 'string' ? string(key) : again(key)),
    );
    return this.kind(generator, found);
  }

  unique(hint: string): string {
    return this.parts.names.unique(hint);
  }

  /**
   * `[k]` → `[key = toKey(k)]`, with `let key` in front of `owner`, the object literal or class around;
   * gives `key`. `Symbol.x` is said again instead.
   */
  storeKey(member: { key: Node }, owner: Node, ancestors: readonly Node[]): t.Expression {
    if (isWellKnownSymbol(member.key)) return again(member.key);
    let text = this.storedKeys.get(member.key);
    if (text === undefined) {
      text = this.unique('key');
      this.places.declare(owner, ancestors, 'let', text);
      member.key = assign(name(text), '=', this.helper('toKey', member.key));
      this.storedKeys.set(member.key, text);
    }
    return name(text);
  }

  /**
   * The function's new body: its directives, and what the engine makes of the rest.
   *
   * @param kind the variable with the function's kind, where it is a generator function
   * @param isDeclaration whether it stays a function declaration
   */
  body(
    { node, ancestors, flavour, protocol }: Generator,
    kind?: string,
    isDeclaration = false,
  ): t.BlockStatement {
    const { body } = node;
    const isBlock = body.type === 'BlockStatement';
    const lowered = lowerCoroutine(this.parts.host, {
      flavour,
      protocol,
      node,
      name: frameName(node, ancestors),
      kind: kind === undefined ? undefined : name(kind),
      self: kind === undefined ? undefined : this.selfOf(node, isDeclaration),
      parameters: node.params,
      body: isBlock ? body.body : [returnAt(body)],
      arrow: node.type === 'ArrowFunctionExpression',
      strict: this.isStrict([...ancestors, node]),
      handover: this.parts.handover,
    });
    return block(lowered, isBlock ? body.directives : []);
  }

  isStrict(nodes: readonly Node[]): boolean {
    return (
      this.parts.isModule ||
      nodes.some(
        (node) =>
          isClass(node) ||
          (node.type === 'Program' && saysStrict(node.directives)) ||
          (isFunction(node) &&
            node.body.type === 'BlockStatement' &&
            saysStrict(node.body.directives)),
      )
    );
  }
}

function saysStrict(directives: readonly t.Directive[] | undefined): boolean {
  return directives?.some(({ value }) => value.value === 'use strict') ?? false;
}

function returnAt(value: t.Expression): t.ReturnStatement {
  return { ...returnStatement(value), loc: value.loc, start: value.start, end: value.end };
}
