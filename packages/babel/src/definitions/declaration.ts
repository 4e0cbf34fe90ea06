/**
 * Function declarations. They are hoisted: what they declare exists from the start of its scope.
 *
 *     in an ES module or a namespace        export function g() { return start(gKind, …); }
 *     (a real function: hoisting over       with, at the top:  var gKind = kind(g);
 *     import cycles keeps working)
 *
 *     in a script or a function             var g = define(…);     at the top
 *     in a block or a `switch`              let g = define(…);     at the top
 */
import type * as t from '@babel/types';
import { block, name, variable } from '../write/nodes';
import type { Generator } from '../find/find';
import { isFunction, type Node } from '../host/syntax';
import { generatorValue } from './expression';
import type { Lowering } from './lowering';
import { mentions } from './own-name';
import { replaceChild } from './insertion';

export class Declarations {
  /** The block put around a `switch` whose clauses declare generators. */
  private readonly switchBlocks = new Map<Node, t.BlockStatement>();

  constructor(private readonly lowering: Lowering) {}

  lower(generator: Generator, node: t.FunctionDeclaration): void {
    const { lowering } = this;
    const { ancestors } = generator;
    const parent = ancestors[ancestors.length - 1];
    if (!node.id) {
      // export default async function* () {}
      replaceChild(parent, node, generatorValue(lowering, generator, 'default'));
      return;
    }
    const isExported =
      parent.type === 'ExportNamedDeclaration' || parent.type === 'ExportDefaultDeclaration';
    const owner = isExported ? ancestors[ancestors.length - 2] : parent;
    const staysFunction =
      owner.type === 'TSModuleBlock' || (owner.type === 'Program' && lowering.parts.isModule);
    if (staysFunction) this.register(generator, node, node.id.name, owner);
    else {
      this.assign(generator, node, node.id.name, (text) =>
        generatorValue(lowering, generator, text),
      );
    }
  }

  private register(
    generator: Generator,
    node: t.FunctionDeclaration,
    text: string,
    owner: Node,
  ): void {
    const { lowering } = this;
    const kind = lowering.unique(`${text}Kind`);
    const body = lowering.body(generator, kind, true);
    Object.assign(node, { body, async: false, generator: false });
    // (A `var`: over an import cycle the function may be called before.)
    const made = lowering.kind(generator, name(text));
    lowering.places.insertTop(owner, variable('var', [[kind, made]]));
  }

  /** Puts `var g = …` or `let g = …` at the top, in place of the declaration. */
  assign(
    generator: Generator,
    node: t.FunctionDeclaration,
    text: string,
    valueOf: (text: string) => Node,
  ): void {
    const { lowering } = this;
    const { ancestors } = generator;
    const parent = ancestors[ancestors.length - 1];
    const list =
      parent.type === 'SwitchCase'
        ? parent.consequent
        : ((parent as t.BlockStatement).body as Node[]);
    const isFunctionLevel = isVariableScope(ancestors);
    const isReplacedLater = list
      .slice(list.indexOf(node) + 1)
      .some((other) => other.type === 'FunctionDeclaration' && other.id?.name === text);
    list.splice(list.indexOf(node), 1);
    // The last of several declarations counts, from the start.
    if (isFunctionLevel && isReplacedLater) return;
    const value = valueOf(text);
    const declaration = variable(isFunctionLevel ? 'var' : 'let', [[text, value]]);
    declaration.loc = node.loc;
    declaration.leadingComments = node.leadingComments;
    const owner = parent.type === 'SwitchCase' ? this.blockAround(ancestors, text) : parent;
    lowering.places.insertTop(owner, declaration);
  }

  /** `switch (x) {…}` → `{ let g = …; switch (x) {…} }` */
  private blockAround(ancestors: readonly Node[], text: string): t.BlockStatement {
    const [parent, statement] = ancestors.slice(-3) as [Node, t.SwitchStatement];
    let around = this.switchBlocks.get(statement);
    if (!around) {
      around = block([statement]);
      this.switchBlocks.set(statement, around);
      replaceChild(parent, statement, around);
    }
    if (mentions(this.lowering, statement.discriminant, text)) {
      // The subject does not see the clauses' declarations.
      const subject = this.lowering.unique('subject');
      const inner = block(around.body);
      around.body = [variable('const', [[subject, statement.discriminant]]), inner];
      this.switchBlocks.set(statement, inner);
      statement.discriminant = name(subject);
      return inner;
    }
    return around;
  }
}

/** Whether `var` in the innermost node declares what a function declaration there does. */
export function isVariableScope(ancestors: readonly Node[]): boolean {
  const [around, parent] = ancestors.slice(-2);
  if (ancestors.length === 1 || parent.type === 'StaticBlock') return true;
  return parent.type === 'BlockStatement' && isFunction(around);
}
