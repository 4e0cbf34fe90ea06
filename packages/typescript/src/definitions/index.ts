/**
 * Puts the lowered generators of a file back in their places, innermost first: when a function's turn comes,
 * everything nested in it is plain code already.
 */
import { definitionOf } from '@yield-from/lower';
import type * as ts from 'typescript';
import { namingOf } from '../host/inference';
import {
  countDirectives,
  type FunctionLike,
  hasUseStrict,
  isFunctionLike,
  skipOuter,
} from '../host/syntax';
import { asyncFunction } from './async-function';
import { Blocks } from './blocks';
import type { Visited } from './body';
import { classLike } from './class';
import { classMethod, type ClassScope } from './class-method';
import { asExpression } from './expression';
import { GivenNames } from './given-names';
import type { Frame } from './insertion';
import { objectLiteral } from './object-method';
import { named, shorthand } from './places';
import type { Session } from './session';
import {
  block,
  fileStatements,
  loop,
  namespace,
  statementList,
  switchStatement,
} from './statements';
import type { Walk } from './walk';

export class Definitions implements Walk {
  frame: Frame;
  classScope: ClassScope | undefined;
  readonly names: GivenNames;
  readonly blocks: Blocks;
  private kindParameter: string | undefined;

  constructor(
    readonly session: Session,
    strict: boolean,
  ) {
    this.frame = { hoisted: [], strict };
    this.blocks = new Blocks(session);
    this.names = new GivenNames(session);
  }

  /** The statements of the file, with what is hoisted to its top (behind directives and `imports`). */
  file(source: ts.SourceFile, imports: () => readonly ts.Statement[]): ts.Statement[] {
    return fileStatements(this, source, imports);
  }

  readonly visit = (node: ts.Node): ts.VisitResult<ts.Node> => {
    const { ts, found, context } = this.session;
    if (found.quiet.has(node)) return node;
    if (ts.isIdentifier(node)) return this.blocks.renamed(node) ?? node;
    if (isFunctionLike(ts, node)) return this.functionLike(node);
    if (ts.isClassLike(node)) return classLike(this, node);
    if (ts.isClassStaticBlockDeclaration(node)) return this.staticBlock(node);
    if (ts.isObjectLiteralExpression(node)) return objectLiteral(this, node);
    if (ts.isBlock(node)) return block(this, node);
    if (ts.isSwitchStatement(node)) return switchStatement(this, node);
    if (ts.isIterationStatement(node, false)) return loop(this, node);
    if (ts.isModuleBlock(node)) return namespace(this, node);
    if (ts.isShorthandPropertyAssignment(node)) return shorthand(this, node);
    const naming = namingOf(ts, node);
    if (naming) return named(this, node, naming);
    if (ts.isCallExpression(node) && found.wrappers.has(node)) return this.wrapper(node);
    if (ts.isExportAssignment(node) && !node.isExportEquals) {
      this.names.give(node.expression, { text: 'default' });
    }
    return ts.visitEachChild(node, this.visit, context);
  };

  kind(): string {
    return (this.kindParameter ??= this.session.unique('ownKind'));
  }

  private functionLike(node: FunctionLike): ts.Node {
    const { session } = this;
    const visited = this.inside(node);
    const style = session.found.functions.get(node);
    if (!style) return visited.node;
    if (definitionOf(style).is === 'function') {
      return asyncFunction(session, visited, style, this.names.of(node));
    }
    if (session.ts.isMethodDeclaration(node)) {
      return classMethod(
        session,
        this.frame,
        this.classScope as ClassScope,
        node,
        visited as Visited<ts.MethodDeclaration>,
        style,
      );
    }
    return asExpression(session, visited, style, this.names.of(node), this.kind());
  }

  /** `async_generator(f)`: the lowered function stands for itself. */
  private wrapper(node: ts.CallExpression): ts.VisitResult<ts.Node> {
    return this.visit(skipOuter(this.session.ts, node.arguments[0]));
  }

  /** Parameters see the frame outside only. */
  inside<T extends FunctionLike>(node: T): Visited<T> {
    const { ts, context } = this.session;
    const { strict } = this.frame;
    const visited = ts.visitEachChild(
      node,
      (child) => (child === node.body ? this.body(child as ts.ConciseBody) : this.visit(child)),
      context,
    );
    return { node: visited, strict };
  }

  private body(body: ts.ConciseBody): ts.ConciseBody {
    const { ts, factory, found } = this.session;
    if (found.quiet.has(body)) return body;
    const outer = this.frame;
    const strict = outer.strict || (ts.isBlock(body) && hasUseStrict(ts, body.statements));
    this.frame = { hoisted: [], strict };
    try {
      if (!ts.isBlock(body)) {
        const value = this.visit(body) as ts.Expression;
        const { hoisted } = this.frame;
        if (hoisted.length === 0) return value;
        return factory.createBlock([...hoisted, factory.createReturnStatement(value)], true);
      }
      const inside = statementList(this, body.statements, 'function');
      const directives = countDirectives(ts, inside);
      const all = [
        ...inside.slice(0, directives),
        ...this.frame.hoisted,
        ...inside.slice(directives),
      ];
      const list = ts.setTextRange(factory.createNodeArray(all), body.statements);
      return factory.updateBlock(body, list);
    } finally {
      this.frame = outer;
    }
  }

  private staticBlock(node: ts.ClassStaticBlockDeclaration): ts.Node {
    const { factory } = this.session;
    const body = this.body(node.body) as ts.Block;
    return factory.updateClassStaticBlockDeclaration(node, body);
  }
}
