/** The names that anonymous generators get from where they stand. */
import type * as ts from 'typescript';
import { definesGenerator } from '../find/find';
import { type FunctionLike, isAnonymousFunction, skipOuter } from '../host/syntax';
import type { FunctionName } from './insertion';
import type { Session } from './session';

export class GivenNames {
  private readonly names = new Map<ts.Node, FunctionName>();

  constructor(private readonly session: Session) {}

  /** Before the value is visited. */
  give(value: ts.Expression, name: FunctionName): void {
    const generator = this.generatorIn(value);
    if (generator) this.names.set(generator, name);
  }

  /** The anonymous generator that the expression is, `async_generator(…)`, parentheses and types looked through. */
  generatorIn(value: ts.Expression): ts.Node | undefined {
    const { ts, found } = this.session;
    let node = skipOuter(ts, value);
    if (ts.isCallExpression(node) && found.wrappers.has(node)) {
      node = skipOuter(ts, node.arguments[0]);
    }
    return definesGenerator(found, node) && isAnonymousFunction(ts, node) ? node : undefined;
  }

  /** The function's own name, or the one that was given to it. */
  of(node: FunctionLike): FunctionName | undefined {
    const { ts } = this.session;
    return ts.isFunctionExpression(node) && node.name
      ? { text: node.name.text }
      : this.names.get(node);
  }
}
