/** What the definitions share: lowering one function's body, and the names a file's output uses. */
import {
  type Account,
  type Coroutine,
  type Explain,
  type Explained,
  type Host,
  lowerCoroutine,
  generatorFunctionOf,
} from '@yield-from/lower';
import type { Helper } from '@yield-from/runtime/protocol';
import type { Names } from '@yield-from/source-model';
import type { Located } from '../find/find';
import { isDirective } from '../find/imports';
import type { Roles } from '../host/roles';
import { isClass, isFunction, isWellKnownSymbol, make, type Node, type t } from '../host/syntax';
import { build } from '../write/build';
import { block, call, literal, name, pure, returned } from '../write/nodes';
import { placeOf, standAt, standIn } from '../write/change';
import { frameName } from './frame-name';
import { Places } from './insertion';

export interface LoweringParts {
  readonly host: Host<Node>;
  readonly handover: number | undefined;
  readonly roles: Roles;
  readonly names: Names;
  readonly source: string;
  readonly isModule: boolean;
  /** Told the state graph of every function. */
  readonly explain?: Explain | undefined;
  /** The text of a node, be it made or the source's. */
  show(node: Node): string;
}

export class Lowering {
  readonly places: Places;
  private factoryName: string | undefined;
  private readonly storedKeys = new Map<Node, string>();

  constructor(readonly parts: LoweringParts) {
    this.places = new Places(parts.source);
  }

  /** The parameter of factories: `define((ownKind) => …)`. One name per file, so that all look alike. */
  get factoryParameter(): string {
    this.factoryName ??= this.parts.names.unique('ownKind');
    return this.factoryName;
  }

  helper(helper: Helper, ...args: Node[]): Node {
    return call(this.parts.host.helper(helper), args);
  }

  /** `define((ownKind) => …)`: a generator function. */
  define(style: Located, factory: Node): Node {
    return this.pure(generatorFunctionOf(style).define, factory);
  }

  /** `kind(fn)`: makes a function a generator function, and gives its kind. */
  kind(style: Located, ...fn: Node[]): Node {
    return this.pure(generatorFunctionOf(style).kind, ...fn);
  }

  /** `kind(method(C, 'm'))`, `kind(member(C, 's'))` */
  kindOfMember(
    located: Located,
    finder: 'method' | 'member',
    owner: Node,
    key: string | Node,
  ): Node {
    const given = typeof key === 'string' ? literal(key) : { ...key };
    return this.kind(located, this.pure(finder, owner, given));
  }

  private pure(helper: Helper, ...args: Node[]): Node {
    return pure(this.parts.host.helper(helper), args);
  }

  unique(hint: string): string {
    return this.parts.names.unique(hint);
  }

  /**
   * `[k]` → `[key = toKey(k)]`, with `let key` in front of `owner`, the object literal or class around;
   * gives `key`. `Symbol.x` is said again instead.
   */
  storeKey(member: { key: Node }, owner: Node, ancestors: readonly Node[]): Node {
    if (isWellKnownSymbol(member.key)) return { ...member.key };
    let text = this.storedKeys.get(member.key);
    if (text === undefined) {
      text = this.unique('key');
      this.places.declare(owner, ancestors, 'let', text);
      const kept = make('AssignmentExpression', {
        operator: '=',
        left: name(text),
        right: this.helper('toKey', member.key),
      });
      member.key = standIn(kept, member.key);
      this.storedKeys.set(member.key, text);
    }
    return name(text);
  }

  /**
   * The function's new body: its directives, and what the engine makes of the rest.
   *
   * @param kind the variable with the function's kind, where it is a generator function
   * @param isDeclaration whether it stays a function declaration, which `new` can be applied to: `start` is told of it
   */
  body(
    { node, ancestors, flavour, protocol }: Located,
    kind?: string,
    isDeclaration = false,
  ): t.BlockStatement {
    const body = node.body as Node;
    const list = body.type === 'BlockStatement' ? (body.body as Node[]) : [returnAt(body)];
    const directives = list.filter(isDirective);
    const called = frameName(node, ancestors);
    const coroutine: Coroutine<Node> = {
      flavour,
      protocol,
      node,
      name: called,
      // (A method under a computed key begins in front of it.)
      called: called ?? { text: '', node: wholeOf(node, ancestors) },
      kind: kind === undefined ? undefined : name(kind),
      self: isDeclaration ? build.binary(newTarget(), '&&', build.keyword('this')) : undefined,
      parameters: node.params,
      body: list.filter((statement) => !isDirective(statement)),
      arrow: node.type === 'ArrowFunctionExpression',
      strict: this.isStrict([...ancestors, node]),
      handover: this.parts.handover,
    };
    const { host, explain } = this.parts;
    const lowered = lowerCoroutine(
      host,
      coroutine,
      explain && ((told) => explain(this.explained(coroutine, ancestors, told))),
    );
    const made = block([...directives, ...lowered]);
    return (
      node.type === 'ArrowFunctionExpression'
        ? standAt(made, this.places.bodyOf(node))
        : standIn(made, body)
    ) as t.BlockStatement;
  }

  private explained(
    coroutine: Coroutine<Node>,
    ancestors: readonly Node[],
    { states, ir }: Account<Node>,
  ): Explained {
    const { source, show } = this.parts;
    const node = coroutine.node as Located['node'];
    const textOf = (each: Node): string => source.slice(...(placeOf(each) ?? [0, 0]));
    const said = coroutine.name?.node;
    return {
      name: said && textOf(said),
      kind: coroutine.flavour,
      start: wholeOf(node, ancestors).start,
      end: node.end,
      graph: states(textOf),
      ir: ir(show),
    };
  }

  isStrict(nodes: readonly Node[]): boolean {
    return (
      this.parts.isModule ||
      nodes.some((node) => {
        if (isClass(node)) return true;
        if (node.type === 'Program') return saysStrict(node.body);
        if (!isFunction(node)) return false;
        const body = node.body as Node;
        return body.type === 'BlockStatement' && saysStrict(body.body);
      })
    );
  }
}

/** A function as it is written: the method that it is. */
function wholeOf(node: Node, ancestors: readonly Node[]): Node {
  const parent = ancestors[ancestors.length - 1];
  const isMethod =
    parent.type === 'MethodDefinition' || (parent.type === 'Property' && parent.method);
  return isMethod ? parent : node;
}

function saysStrict(list: readonly Node[]): boolean {
  return list.some(
    (node) => node.type === 'ExpressionStatement' && node.directive === 'use strict',
  );
}

function returnAt(value: Node): Node {
  const made = returned(value);
  made.start = value.start;
  return made;
}

const newTarget = (): Node => make('MetaProperty', { meta: name('new'), property: name('target') });
