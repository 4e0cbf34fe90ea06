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
import type { Located } from '../find/find';
import { endOfLine } from '../find/unimport';
import { isFunction, type Node, statementList, type t } from '../host/syntax';
import { block, name, variable } from '../write/nodes';
import { placeOf, remove, standIn } from '../write/change';
import { generatorValue } from './expression';
import type { Lowering } from './lowering';
import { replaceChild } from './insertion';
import { mentions } from './own-name';

export class Declarations {
  /** The block put around a `switch` whose clauses declare generators. */
  private readonly switchBlocks = new Map<Node, t.BlockStatement>();

  constructor(private readonly lowering: Lowering) {}

  lower(located: Located): void {
    const { lowering } = this;
    const { node, ancestors } = located;
    const parent = ancestors[ancestors.length - 1];
    if (!node.id) {
      // export default async function* () {}
      replaceChild(parent, node, generatorValue(lowering, located, 'default'));
      return;
    }
    const isExported =
      parent.type === 'ExportNamedDeclaration' || parent.type === 'ExportDefaultDeclaration';
    const owner = isExported ? ancestors[ancestors.length - 2] : parent;
    const staysFunction =
      owner.type === 'TSModuleBlock' || (owner.type === 'Program' && lowering.parts.isModule);
    if (staysFunction) this.register(located, node.id.name, owner);
    else this.assign(located, node.id.name, (text) => generatorValue(lowering, located, text));
  }

  private register(located: Located, text: string, owner: Node): void {
    const { lowering } = this;
    const { node } = located;
    const kind = lowering.unique(`${text}Kind`);
    const body = lowering.body(located, kind, true);
    Object.assign(node, { body, async: false, generator: false });
    // (A `var`: over an import cycle the function may be called before.)
    const made = lowering.kind(located, name(text));
    lowering.places.insertTop(owner, variable('var', [[kind, made]]));
  }

  /** Puts `var g = …` or `let g = …` at the top, in place of the declaration. */
  assign(located: Located, text: string, valueOf: (text: string) => Node): void {
    const { lowering } = this;
    const { node, ancestors } = located;
    const parent = ancestors[ancestors.length - 1];
    const list = statementList(parent) as Node[];
    const isFunctionLevel = isVariableScope(ancestors);
    const isReplacedLater = list
      .slice(list.indexOf(node) + 1)
      .some((other) => other.type === 'FunctionDeclaration' && other.id?.name === text);
    list.splice(list.indexOf(node), 1);
    const place = placeOf(node);
    if (place) remove(parent, [place[0], endOfLine(lowering.parts.source, place[1])]);
    // The last of several declarations counts, from the start.
    if (isFunctionLevel && isReplacedLater) return;
    const value = valueOf(text);
    const declaration = variable(isFunctionLevel ? 'var' : 'let', [[text, value]]);
    declaration.start = node.start;
    const owner = parent.type === 'SwitchCase' ? this.blockAround(ancestors, text) : parent;
    lowering.places.insertTop(owner, declaration);
  }

  /** `switch (x) {…}` → `{ let g = …; switch (x) {…} }` */
  private blockAround(ancestors: readonly Node[], text: string): t.BlockStatement {
    const [parent, switched] = ancestors.slice(-3) as [Node, t.SwitchStatement];
    let around = this.switchBlocks.get(switched);
    if (!around) {
      around = block([switched]) as t.BlockStatement;
      this.switchBlocks.set(switched, around);
      replaceChild(parent, switched, around);
    }
    if (mentions(this.lowering, switched.discriminant, text)) {
      // The subject does not see the clauses' declarations.
      const subject = this.lowering.unique('subject');
      const inner = block(around.body) as t.BlockStatement;
      const kept = variable('const', [[subject, switched.discriminant]]);
      around.body = [kept, inner] as t.Statement[];
      this.switchBlocks.set(switched, inner);
      switched.discriminant = standIn(name(subject), switched.discriminant) as t.Expression;
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
