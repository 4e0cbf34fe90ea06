/**
 * Puts the lowered generators of a file back in their places, innermost first: when a function's turn comes,
 * everything nested in it is plain code already.
 */
import type * as ts from 'typescript';
import { countPreamble } from '../find/imports';
import { type Naming, namingOf } from '../host/inference';
import {
  countDirectives,
  type FunctionLike,
  hasUseStrict,
  isFunctionLike,
  skipOuter,
} from '../host/syntax';
import { Blocks } from './blocks';
import { GivenNames } from './given-names';
import { objectLiteral, type ObjectWalk } from './object-method';
import { type Level, moduleFunction } from './declaration';
import { asExpression, type Visited } from './expression';
import { type Frame, type FunctionName, hoistTemp, keepKey, type Session, variable } from './frame';
import { frameWithKinds, withKinds } from './kinds';
import { classMethod, type ClassScope, literalKey, withStaticBlock } from './class-method';

export class Definitions implements ObjectWalk {
  frame: Frame;
  private classScope: ClassScope | undefined;
  private readonly names: GivenNames;
  private readonly blocks: Blocks;
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
    const { ts } = this.session;
    const level = ts.isExternalModule(source) ? 'module' : 'script';
    const statements = this.statements(source.statements, level);
    const preamble = countPreamble(ts, statements);
    return [
      ...statements.slice(0, preamble),
      ...imports(),
      ...this.frame.hoisted,
      ...statements.slice(preamble),
    ];
  }

  readonly visit = (node: ts.Node): ts.Node => {
    const { ts, found, context } = this.session;
    if (found.quiet.has(node)) return node;
    if (ts.isIdentifier(node)) return this.blocks.renamed(node) ?? node;
    if (isFunctionLike(ts, node)) return this.functionLike(node);
    if (ts.isClassLike(node)) return this.classLike(node);
    if (ts.isClassStaticBlockDeclaration(node)) return this.staticBlock(node);
    if (ts.isObjectLiteralExpression(node)) return objectLiteral(this, node);
    if (ts.isBlock(node)) return this.block(node);
    if (ts.isSwitchStatement(node)) return this.switchStatement(node);
    if (ts.isIterationStatement(node, false)) return this.loop(node);
    if (ts.isModuleBlock(node)) return this.namespace(node);
    if (ts.isShorthandPropertyAssignment(node)) return this.shorthand(node);
    const naming = namingOf(ts, node);
    if (naming) return this.named(node, naming);
    if (ts.isCallExpression(node) && found.wrappers.has(node)) return this.wrapper(node);
    if (ts.isExportAssignment(node) && !node.isExportEquals) {
      this.names.give(node.expression, { text: 'default' });
    }
    return ts.visitEachChild(node, this.visit, context);
  };

  private expression(node: ts.Expression): ts.Expression {
    return this.visit(node) as ts.Expression;
  }

  // ---- Statements --------------------------------------------------------------------------------

  private statements(list: readonly ts.Statement[], level: Level): ts.Statement[] {
    const { ts, found } = this.session;
    const top: ts.Statement[] = [];
    const rest: ts.Statement[] = [];
    for (const statement of list) {
      if (!ts.isFunctionDeclaration(statement) || !found.generators.has(statement)) {
        rest.push(this.visit(statement) as ts.Statement);
      } else if (level === 'module' && statement.name) {
        rest.push(moduleFunction(this.session, this.frame, this.inside(statement)));
      } else {
        const moved = this.movedDeclaration(statement, level);
        if (level === 'block') top.push(moved);
        else this.frame.hoisted.push(moved);
      }
    }
    return [...top, ...rest];
  }

  /** `let g = define(…)`; `export default async function* () {}` as an expression. */
  private movedDeclaration(node: ts.FunctionDeclaration, level: Level): ts.Statement {
    const { ts, factory } = this.session;
    const { name } = node;
    const value = asExpression(
      this.session,
      this.inside(node),
      'native',
      { text: name?.text ?? 'default' },
      this.kind(),
    );
    if (!name) return factory.createExportDefault(value);
    const flags = level === 'block' ? ts.NodeFlags.Let : ts.NodeFlags.None;
    const local = this.blocks.nameOf(node) ?? name.text;
    const statement = variable(this.session, local, value, flags);
    ts.setSourceMapRange(statement.declarationList.declarations[0].name, name);
    ts.setCommentRange(statement, ts.getCommentRange(node));
    return ts.setSourceMapRange(statement, ts.getSourceMapRange(node));
  }

  private block(node: ts.Block): ts.Block {
    const { ts, factory } = this.session;
    this.blocks.enter(node.statements, false);
    const statements = this.statements(node.statements, 'block');
    const unchanged = statements.every((statement, i) => statement === node.statements[i]);
    if (unchanged && statements.length === node.statements.length) return node;
    return factory.updateBlock(
      node,
      ts.setTextRange(factory.createNodeArray(statements), node.statements),
    );
  }

  private loop(node: ts.Statement): ts.Node {
    const { ts, context } = this.session;
    const outer = this.frame;
    this.frame = { ...outer, inLoop: true };
    const visited = ts.visitEachChild(node, this.visit, context);
    this.frame = outer;
    return visited;
  }

  /** Generators declared in the cases are there from the start, whichever case is entered. */
  private switchStatement(node: ts.SwitchStatement): ts.Statement {
    const { ts, factory, context, found } = this.session;
    const declared = node.caseBlock.clauses
      .flatMap((clause) => [...clause.statements])
      .filter(
        (statement): statement is ts.FunctionDeclaration =>
          ts.isFunctionDeclaration(statement) && found.generators.has(statement),
      );
    if (declared.length === 0) return ts.visitEachChild(node, this.visit, context);
    this.blocks.enter(declared, true);
    const moved = declared.map((statement) => this.movedDeclaration(statement, 'block'));
    const without = new Set<ts.Node>(declared);
    const visit = (child: ts.Node): ts.Node | undefined =>
      without.has(child)
        ? undefined
        : ts.isCaseBlock(child) || ts.isCaseOrDefaultClause(child)
          ? ts.visitEachChild(child, visit, context)
          : this.visit(child);
    return factory.createBlock([...moved, ts.visitEachChild(node, visit, context)], true);
  }

  private namespace(node: ts.ModuleBlock): ts.ModuleBlock {
    const outer = this.frame;
    this.frame = { hoisted: [], strict: outer.strict };
    const statements = this.statements(node.statements, 'module');
    const all = [...this.frame.hoisted, ...statements];
    this.frame = outer;
    return this.session.factory.updateModuleBlock(node, all);
  }

  // ---- Functions ---------------------------------------------------------------------------------

  private functionLike(node: FunctionLike): ts.Node {
    const { session } = this;
    const visited = this.inside(node);
    const style = session.found.generators.get(node);
    if (!style) return visited.node;
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
  private wrapper(node: ts.CallExpression): ts.Node {
    return this.visit(skipOuter(this.session.ts, node.arguments[0]));
  }

  /** The function with its parameters and body visited. Parameters see the frame outside only. */
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
    const { ts, factory } = this.session;
    const outer = this.frame;
    const strict = outer.strict || (ts.isBlock(body) && hasUseStrict(ts, body.statements));
    this.frame = { hoisted: [], strict };
    try {
      if (!ts.isBlock(body)) {
        const value = this.expression(body);
        const { hoisted } = this.frame;
        if (hoisted.length === 0) return value;
        return factory.createBlock([...hoisted, factory.createReturnStatement(value)], true);
      }
      const statements = this.statements(body.statements, 'function');
      const directives = countDirectives(ts, statements);
      const all = [
        ...statements.slice(0, directives),
        ...this.frame.hoisted,
        ...statements.slice(directives),
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

  kind(): string {
    return (this.kindParameter ??= this.session.unique('kind'));
  }

  // ---- Classes and objects -----------------------------------------------------------------------

  private classLike(node: ts.ClassLikeDeclaration): ts.Node {
    const { ts, context } = this.session;
    const { frame: outerFrame, classScope: outerScope } = this;
    const scope: ClassScope = { node, registrations: [] };
    this.frame = { ...frameWithKinds(this.session, outerFrame, node), strict: true };
    const { kinds } = this.frame;
    this.classScope = scope;
    const visited = ts.visitEachChild(node, this.visit, context);
    this.frame = outerFrame;
    this.classScope = outerScope;
    const registered = withStaticBlock(this.session, visited, scope);
    return kinds ? withKinds(this.session, registered, kinds) : registered;
  }

  /** The visited key, and the function name it gives: `[key = toKey(k)]` where it is computed. */
  propertyKey(name: ts.PropertyName): [ts.PropertyName, FunctionName] {
    const { ts, factory } = this.session;
    const text = literalKey(this.session, name);
    const visited = this.visit(name) as ts.PropertyName;
    if (text !== undefined || !ts.isComputedPropertyName(visited)) {
      return [visited, { text: text ?? '' }];
    }
    const temp = hoistTemp(this.session, this.frame, 'key');
    const kept = keepKey(this.session, temp, visited.expression);
    return [factory.createComputedPropertyName(kept), { temp }];
  }

  // ---- Names -------------------------------------------------------------------------------------

  private named(node: ts.Node, { value, name }: Naming): ts.Node {
    const { ts, context } = this.session;
    if (!this.names.generatorIn(value)) return ts.visitEachChild(node, this.visit, context);
    if (!ts.isComputedPropertyName(name) || literalKey(this.session, name) !== undefined) {
      this.names.give(value, { text: literalKey(this.session, name) ?? '' });
      return ts.visitEachChild(node, this.visit, context);
    }
    return ts.visitEachChild(
      node,
      (child) => {
        if (child !== name) return this.visit(child);
        const [key, functionName] = this.propertyKey(name);
        this.names.give(value, functionName);
        return key;
      },
      context,
    );
  }

  private shorthand(node: ts.ShorthandPropertyAssignment): ts.Node {
    const { factory } = this.session;
    const naming = namingOf(this.session.ts, node);
    if (naming) this.names.give(naming.value, { text: node.name.text });
    const { name, objectAssignmentInitializer: initial } = node;
    const renamed = this.blocks.renamed(name);
    const given = initial && this.expression(initial);
    if (!renamed) {
      return given === initial
        ? node
        : factory.updateShorthandPropertyAssignment(node, name, given);
    }
    const value = given ? factory.createAssignment(renamed, given) : renamed;
    return factory.createPropertyAssignment(name.text, value);
  }
}
