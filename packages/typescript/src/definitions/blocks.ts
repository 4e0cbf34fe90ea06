/**
 * Generators declared in blocks become `let`s. TypeScript's ES5 step does not rename a `let` that it has not
 * parsed, so for old targets, and where the `let` has to stand outside of its block (a switch), it gets a
 * name of its own, and so do all references to it.
 */
import { DIAGNOSTICS } from '@yield-from/lower';
import type * as ts from 'typescript';
import { definesGenerator } from '../find/find';
import type { Session } from './session';

export class Blocks {
  private readonly references = new Map<ts.Node, string>();
  private readonly declared = new Map<ts.Node, string>();

  constructor(private readonly session: Session) {}

  /** Before anything in the block is visited. */
  enter(statements: readonly ts.Statement[], outside: boolean): void {
    const { ts, es5, found, unique, host } = this.session;
    if (!outside && !es5) return;
    for (const statement of statements) {
      if (!ts.isFunctionDeclaration(statement) || !definesGenerator(found, statement)) continue;
      const binding = statement.name && found.bindings.declaredBy(statement.name);
      if (!binding) continue;
      if (es5 && binding.capturedInLoop) host.report(statement, DIAGNOSTICS.generatorInLoop);
      const name = unique(binding.name);
      this.declared.set(statement, name);
      for (const reference of binding.references) this.references.set(reference, name);
    }
  }

  /** The new name of a declaration. */
  nameOf(declaration: ts.Node): string | undefined {
    return this.declared.get(declaration);
  }

  /** What a reference becomes. */
  renamed(reference: ts.Identifier): ts.Identifier | undefined {
    const name = this.references.get(reference);
    if (name === undefined) return undefined;
    const { ts, factory } = this.session;
    return ts.setSourceMapRange(factory.createIdentifier(name), reference);
  }
}
