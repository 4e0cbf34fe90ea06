/**
 * Where new statements go: right before the statement that holds an expression, or at the top of a list.
 *
 *     return { async *[k()]() {} }     ->   let key; return { [key = toKey(k())]: … }
 *
 * An expression with no statement around it in its own scope gets one:
 *
 *     (a = class { … }) => a           ->   (a = (() => { const …; return class { … }; })()) => a
 */
import type * as t from '@babel/types';
import { arrow, block, call, named, returnStatement, variable } from '../write/nodes';
import { isBareImport } from '../find/imports';
import { inferredName, isAnonymous } from '../host/inference';
import { field, isFunction, setField, statementList, type Node } from '../host/syntax';

/** A statement in its list. */
interface Spot {
  readonly list: Node[];
  readonly statement: Node;
}

export class Places {
  private readonly declarations = new Map<Node, t.VariableDeclaration[]>();
  private readonly tops = new Map<Node, number>();
  /** Where nodes are now that were given another parent. */
  private readonly parents = new Map<Node, Node>();
  /** What stands in the place of a node. */
  private readonly replacements = new Map<Node, Node>();

  /** Declares a variable that exists once per evaluation of `node`, in front of it. */
  declare(
    node: Node,
    ancestors: readonly Node[],
    kind: 'const' | 'let',
    text: string,
    init?: Node,
  ): void {
    const declared = variable(kind, [[text, init]]);
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
    const imports = owner.type === 'Program' ? list.findIndex((node) => !isImport(node)) : 0;
    const count = this.tops.get(owner) ?? 0;
    list.splice((imports < 0 ? list.length : imports) + count, 0, ...statements);
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
        if (parent.body === child) parent.body = block([child]) as t.Statement;
        const { body } = parent;
        if (body.type === 'BlockStatement' && isIn(body.body, child)) {
          return { list: body.body, statement: child };
        }
      }
      if (isFunction(parent)) {
        if (isParameter(parent, child)) break;
        // (A method's computed key and decorators are evaluated where its class is.)
        if (parent.type === 'ArrowFunctionExpression') return this.inArrow(parent);
      }
      if (field(parent, 'value') === child && /^Class/.test(parent.type)) break;
      child = parent;
    }
    return this.inArrow(this.wrapInCall(now, ancestors));
  }

  /** The body of `() => value`, made a block. */
  private inArrow(fn: t.ArrowFunctionExpression): Spot {
    if (fn.body.type !== 'BlockStatement') {
      const result = returnStatement(fn.body);
      this.parents.set(fn.body, result);
      fn.body = block([result]);
      fn.expression = false;
    }
    const { body } = fn.body;
    return { list: body, statement: body[body.length - 1] };
  }

  /** `value` → `(() => value)()`; gives the arrow. */
  private wrapInCall(node: Node, ancestors: readonly Node[]): t.ArrowFunctionExpression {
    const text = isAnonymous(node) ? inferredName(node, ancestors) : undefined;
    const value = text === undefined ? node : named(text, node);
    const fn = arrow([], value);
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

function isImport(node: Node): boolean {
  const { type } = node;
  return type === 'ImportDeclaration' || type === 'TSImportEqualsDeclaration' || isBareImport(node);
}

function isParameter(fn: { readonly params: readonly Node[] }, child: Node): boolean {
  return fn.params.includes(child);
}

function isLoop(
  node: Node,
): node is
  t.ForStatement | t.ForInStatement | t.ForOfStatement | t.WhileStatement | t.DoWhileStatement {
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
  for (const key of Object.keys(parent)) {
    const value = field(parent, key);
    if (value === old) {
      setField(parent, key, fresh);
      return;
    }
    const index = Array.isArray(value) ? value.indexOf(old) : -1;
    if (index >= 0) {
      (value as Node[])[index] = fresh;
      return;
    }
  }
  throw new Error(`no ${old.type} in this ${parent.type}`);
}
