/** The names that anonymous coroutines get from where they stand. */
import type * as ts from 'typescript';
import { definesGenerator } from '../find/find';
import { type FunctionLike, isAnonymousFunction, skipOuter } from '../host/syntax';
import type { FunctionName } from './insertion';
import type { Session } from './session';

export class GivenNames {
  private readonly names = new Map<ts.Node, FunctionName>();
  private readonly keyed = new Set<ts.Node>();

  constructor(private readonly session: Session) {}

  /** Before the value is visited. */
  give(value: ts.Expression, name: FunctionName): void {
    this.names.set(this.functionIn(value), name);
  }

  /** The name of a class without one; undefined where only a key's value says it. */
  ofClass(node: ts.ClassLikeDeclaration): string | undefined {
    if (this.keyed.has(node)) return undefined;
    const name = this.names.get(node);
    return name && 'text' in name ? name.text : '';
  }

  /** The value has its name from a key that is computed. */
  isKeyed(value: ts.Expression): void {
    this.keyed.add(this.functionIn(value));
  }

  /** The anonymous generator that the expression is. An async function stays a function, which its place names. */
  generatorIn(value: ts.Expression): ts.Node | undefined {
    const { ts, found } = this.session;
    const node = this.functionIn(value);
    return definesGenerator(found, node) && isAnonymousFunction(ts, node) ? node : undefined;
  }

  /** `async_generator(…)`, parentheses and types looked through. */
  private functionIn(value: ts.Expression): ts.Node {
    const { ts, found } = this.session;
    const node = skipOuter(ts, value);
    return ts.isCallExpression(node) && found.wrappers.has(node)
      ? skipOuter(ts, node.arguments[0])
      : node;
  }

  /** The function's own name, or the one that was given to it. */
  of(node: FunctionLike): FunctionName | undefined {
    const { ts } = this.session;
    return ts.isFunctionExpression(node) && node.name
      ? { text: node.name.text }
      : this.names.get(node);
  }
}
