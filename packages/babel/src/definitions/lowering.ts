/** What the definitions share: lowering one function's body, and the names a file's output uses. */
import { helpersOf, lowerCoroutine, shapeHelpersOf, type Host } from '@yield-from/lower';
import type { Helper } from '@yield-from/runtime/protocol';
import type { Names } from '@yield-from/source-model';
import type * as t from '@babel/types';
import { assign, block, call, name, returnStatement } from '../write/build';
import type { Generator } from '../find/find';
import type { Roles } from '../host/roles';
import { isClass, isFunction, type Node } from '../host/syntax';
import type { Walker } from '../host/children';
import { nameFrame } from './frame-name';
import { Places } from './insertion';

export interface LoweringParts {
  readonly host: Host<Node>;
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

  /** The parameter of factories: `define((kind) => …)`. One name per file, so that all look alike. */
  get factoryParameter(): string {
    this.factoryName ??= this.parts.names.unique('kind');
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

  /** Whether `new.target` stays what it is. (Babel's lowering takes a call on an instance for a construction.) */
  get keepsNewTarget(): boolean {
    return !this.parts.later.has('transform-new-target');
  }

  /** Whether Babel is to lower arrow functions to function expressions. */
  private get losesArrows(): boolean {
    return this.parts.later.has('transform-arrow-functions');
  }

  /** `define((kind) => …)`: a generator function. */
  define({ flavour, python }: Generator, factory: Node, ...given: Node[]): t.CallExpression {
    const { define } = shapeHelpersOf(flavour);
    return this.helper(python ? 'defineAsyncGenerator' : define, factory, ...given);
  }

  /** `createKind(false)`; true for Python-style. */
  createKind({ flavour, python }: Generator): t.CallExpression {
    const { createKind } = shapeHelpersOf(flavour);
    if (flavour === 'generator') return this.helper(createKind);
    return this.helper(createKind, { type: 'BooleanLiteral', value: python });
  }

  /** `defineMethod(kind, method)`: makes a function a generator function. */
  defineMethod({ flavour }: Generator, kind: string, method: Node): t.CallExpression {
    return this.helper(shapeHelpersOf(flavour).defineMethod, name(kind), method);
  }

  unique(hint: string): string {
    return this.parts.names.unique(hint);
  }

  /**
   * `[k]` → `[key = toKey(k)]`, with `let key` in front of `owner`, the object literal or class around;
   * gives `key`.
   */
  storeKey(member: { key: Node }, owner: Node, ancestors: readonly Node[]): t.Identifier {
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
   * @param kind an expression for the function's kind, where it is a generator function
   */
  body({ node, ancestors, flavour }: Generator, kind?: Node): t.BlockStatement {
    const { body } = node;
    const isBlock = body.type === 'BlockStatement';
    const lowered = lowerCoroutine(this.parts.host, {
      flavour,
      node,
      parameters: node.params,
      body: isBlock ? body.body : [returnAt(body)],
      arrow: node.type === 'ArrowFunctionExpression',
      strict: this.isStrict([...ancestors, node]),
    });
    const variableName = this.losesArrows ? (hint: string) => this.unique(hint) : undefined;
    const { declared, step } = nameFrame(lowered.step, node, ancestors, variableName);
    const args = [kind, step, lowered.table].filter((arg) => arg !== undefined);
    const statements = [lowered.variables, ...lowered.functions, declared];
    const started = returnStatement(this.helper(helpersOf(flavour).start, ...args));
    return block(
      [...statements.filter((one) => one !== undefined), started],
      isBlock ? body.directives : [],
    );
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
