/**
 * Where new statements go: right before the statement that holds an expression, or at the top of a list.
 *
 *     return { async *[k()]() {} }     ->   let key; return { [key = toKey(k())]: … }
 *
 * An expression with no statement around it in its own scope gets one:
 *
 *     (a = class { … }) => a           ->   (a = (() => { const …; return class { … }; })()) => a
 */
import { isBareImport, isDirective } from '../find/imports';
import { inferredName, isAnonymous } from '../host/inference';
import {
  field,
  isFunction,
  isMade,
  isNode,
  type Node,
  statementList,
  type t,
} from '../host/syntax';
import { arrow, block, call, named, returned, variable } from '../write/nodes';
import { standAt, standIn } from '../write/change';
import { skipTrivia, tokenAt } from '../write/trivia';

/** A statement in its list. */
interface Spot {
  readonly list: Node[];
  readonly statement: Node;
}

type Variables = t.VariableDeclaration;

export class Places {
  private readonly declarations = new Map<Node, Variables[]>();
  private readonly tops = new Map<Node, number>();
  /** Where nodes are now that were given another parent. */
  private readonly parents = new Map<Node, Node>();
  /** What stands in the place of a node. */
  private readonly replacements = new Map<Node, Node>();

  constructor(private readonly source: string) {}

  /** Declares a variable that exists once per evaluation of `node`, in front of it. */
  declare(
    node: Node,
    ancestors: readonly Node[],
    kind: 'const' | 'let',
    text: string,
    init?: Node,
  ): void {
    const declared = variable(kind, [[text, init]]) as Variables;
    const existing = this.declarations.get(node) ?? [];
    const same = existing.find((other) => other.kind === kind);
    if (same) {
      same.declarations.push(...declared.declarations);
      return;
    }
    const { list, statement } = this.spotOf(node, ancestors);
    list.splice(indexIn(list, statement), 0, declared);
    this.declarations.set(node, [...existing, declared]);
  }

  /** Puts a statement behind the one that `node`, a declaration, is. */
  insertAfter(node: Node, ancestors: readonly Node[], statement: Node): void {
    const spot = this.spotOf(node, ancestors);
    spot.list.splice(indexIn(spot.list, spot.statement) + 1, 0, statement);
  }

  /** Puts statements at the top of a program or block, behind the imports it begins with and what was put there before. */
  insertTop(owner: Node, ...statements: Node[]): void {
    const list = field(owner, 'body') as Node[];
    const first = list.findIndex((node) => !isDirective(node) && !isImport(owner, node));
    const count = this.tops.get(owner) ?? 0;
    list.splice((first < 0 ? list.length : first) + count, 0, ...statements);
    this.tops.set(owner, count + statements.length);
  }

  /** Puts `fresh`, which may contain `node`, in the place of `node`. */
  replace(node: Node, ancestors: readonly Node[], fresh: Node): void {
    const now = this.replacements.get(node) ?? node;
    const parent = this.parents.get(now) ?? ancestors[ancestors.length - 1];
    replaceChild(parent, now, fresh);
    this.replacements.set(node, fresh);
    this.parents.set(fresh, parent);
  }

  /** Ancestors go from the program to the parent of `node`. */
  private spotOf(node: Node, ancestors: readonly Node[]): Spot {
    const now = this.replacements.get(node) ?? node;
    let child = now;
    for (let i = ancestors.length - 1; i >= 0; i--) {
      const parent = ancestors[i];
      const list = statementList(parent);
      // (A clause's test is evaluated before the statements of any.)
      if (list && field(parent, 'test') !== child) return { list, statement: child };
      if (isLoop(parent)) {
        if (parent.body === child) parent.body = standIn(block([child]), child) as t.Statement;
        const { body } = parent;
        if (body.type === 'BlockStatement' && isIn(body.body, child)) {
          return { list: body.body, statement: child };
        }
      }
      if (isFunction(parent)) {
        if ((parent.params as Node[]).includes(child)) break;
        if (parent.type === 'ArrowFunctionExpression') return this.inArrow(parent);
      }
      const isMember = parent.type === 'PropertyDefinition' || parent.type === 'AccessorProperty';
      if (isMember && parent.value === child) break;
      child = parent;
    }
    return this.inArrow(this.wrapInCall(now, ancestors));
  }

  /** The body of `() => value`, made a block. */
  private inArrow(fn: t.ArrowFunctionExpression): Spot {
    if (fn.body.type !== 'BlockStatement') {
      const result = returned(fn.body);
      this.parents.set(fn.body, result);
      const made = block([result]);
      fn.body = (isMade(fn) ? made : standAt(made, this.bodyOf(fn))) as t.FunctionBody;
      fn.expression = false;
    }
    const list = (fn.body as t.FunctionBody).body as Node[];
    return { list, statement: list[list.length - 1] };
  }

  /** The range of an arrow function's body, parentheses included. */
  bodyOf(fn: t.ArrowFunctionExpression): readonly [number, number] {
    const { source } = this;
    const before = fn.returnType ?? fn.params.at(-1) ?? fn.typeParameters;
    let at = skipTrivia(source, before?.end ?? fn.start);
    while (!source.startsWith('=>', at)) {
      at = skipTrivia(source, at + Math.max(1, tokenAt(source, at).length));
    }
    return [skipTrivia(source, at + 2), fn.end];
  }

  /** `value` → `(() => value)()`; gives the arrow. */
  private wrapInCall(node: Node, ancestors: readonly Node[]): t.ArrowFunctionExpression {
    const text = isAnonymous(node) ? inferredName(node, ancestors) : undefined;
    const value = text === undefined ? node : named(text, node);
    const fn = arrow([], value) as t.ArrowFunctionExpression;
    replaceChild(this.parents.get(node) ?? ancestors[ancestors.length - 1], node, call(fn, []));
    this.inArrow(fn);
    if (value !== node) this.parents.set(node, propertyOf(value as t.MemberExpression));
    return fn;
  }
}

/** The property in `({ name: value }).name`. */
function propertyOf(value: t.MemberExpression): Node {
  return (value.object as t.ObjectExpression).properties[0];
}

function isImport(owner: Node, node: Node): boolean {
  if (owner.type !== 'Program') return false;
  const { type } = node;
  return type === 'ImportDeclaration' || type === 'TSImportEqualsDeclaration' || isBareImport(node);
}

type Loop = Extract<
  Node,
  {
    type:
      'ForStatement' | 'ForInStatement' | 'ForOfStatement' | 'WhileStatement' | 'DoWhileStatement';
  }
>;

function isLoop(node: Node): node is Loop {
  return /^(For|ForIn|ForOf|While|DoWhile)Statement$/.test(node.type);
}

/** Where a statement is in a list, be it inside a block that was put around it. */
function indexIn(list: readonly Node[], statement: Node): number {
  const index = list.findIndex((item) => item === statement || isIn(blockOf(item), statement));
  return index < 0 ? list.length : index;
}

function isIn(list: readonly Node[], statement: Node): boolean {
  return list.some((item) => item === statement || isIn(blockOf(item), statement));
}

function blockOf(node: Node): readonly Node[] {
  return node.type === 'BlockStatement' ? node.body : [];
}

/** Puts `fresh` in the place of `old`, a child of `parent`. */
export function replaceChild(parent: Node, old: Node, fresh: Node): void {
  const fields = parent as unknown as Record<string, unknown>;
  for (const key of Object.keys(fields)) {
    const value = fields[key];
    if (value === old) {
      fields[key] = standIn(fresh, old);
      return;
    }
    if (!Array.isArray(value)) continue;
    const index = value.findIndex((item: unknown) => isNode(item) && item === old);
    if (index >= 0) {
      value[index] = standIn(fresh, old);
      return;
    }
  }
  throw new Error(`no ${old.type} in this ${parent.type}`);
}
