/**
 * Lists of statements: generators that are declared in them go to where the standard's hoisting has them.
 */
import type { CoroutineStyle } from '@yield-from/lower';
import type * as ts from 'typescript';
import { definesGenerator } from '../find/find';
import { countPreamble } from '../find/imports';
import type { TS } from '../host/syntax';
import { type Level, movedDeclaration, moduleFunction } from './declaration';
import type { Walk } from './walk';

/** The statements of the file, with what is hoisted to its top (behind directives and `imports`). */
export function fileStatements(
  walk: Walk,
  source: ts.SourceFile,
  imports: () => readonly ts.Statement[],
): ts.Statement[] {
  const { ts } = walk.session;
  const level = ts.isExternalModule(source) ? 'module' : 'script';
  const statements = statementList(walk, source.statements, level);
  const preamble = countPreamble(ts, statements);
  return [
    ...statements.slice(0, preamble),
    ...imports(),
    ...walk.frame.hoisted,
    ...statements.slice(preamble),
  ];
}

/**
 * A generator is a value. An async function is a function again; but sloppy code has those of blocks outside of them as
 * well (ECMA-262 B.3.2).
 */
function isMoved(walk: Walk, node: ts.FunctionDeclaration, level: Level): boolean {
  const { found } = walk.session;
  return (
    definesGenerator(found, node) ||
    (found.functions.has(node) && level === 'block' && !walk.frame.strict)
  );
}

export function statementList(
  walk: Walk,
  list: readonly ts.Statement[],
  level: Level,
): ts.Statement[] {
  const { ts } = walk.session;
  const top: ts.Statement[] = [];
  const rest: ts.Statement[] = [];
  for (const statement of list) {
    if (!ts.isFunctionDeclaration(statement) || !isMoved(walk, statement, level)) {
      rest.push(...[walk.visit(statement) as ts.Statement | readonly ts.Statement[]].flat());
    } else if (level === 'module' && statement.name) {
      rest.push(
        moduleFunction(
          walk.session,
          walk.frame,
          walk.inside(statement),
          walk.session.found.functions.get(statement) as CoroutineStyle,
        ),
      );
    } else if (level === 'block') {
      top.push(movedDeclaration(walk, statement, level));
    } else if (!isReplaced(ts, list, statement)) {
      walk.frame.hoisted.push(movedDeclaration(walk, statement, level));
    } else if (statement.name && walk.session.host.place) {
      // (With the option `debug` what can never run is kept: coverage tells that it did not.)
      const name = walk.session.unique(statement.name.text);
      walk.frame.hoisted.push(movedDeclaration(walk, statement, level, name));
    }
  }
  return [...top, ...rest];
}

/** The last of several declarations counts, from the start. */
function isReplaced(
  ts: TS,
  list: readonly ts.Statement[],
  declaration: ts.FunctionDeclaration,
): boolean {
  return list
    .slice(list.indexOf(declaration) + 1)
    .some(
      (other) =>
        ts.isFunctionDeclaration(other) &&
        other.body !== undefined &&
        other.name?.text === declaration.name?.text,
    );
}

export function block(walk: Walk, node: ts.Block): ts.Block {
  const { ts, factory } = walk.session;
  walk.blocks.enter(node.statements, false);
  const statements = statementList(walk, node.statements, 'block');
  const unchanged = statements.every((statement, i) => statement === node.statements[i]);
  if (unchanged && statements.length === node.statements.length) return node;
  return factory.updateBlock(
    node,
    ts.setTextRange(factory.createNodeArray(statements), node.statements),
  );
}

export function loop(walk: Walk, node: ts.Statement): ts.Node {
  const { ts, context } = walk.session;
  const outer = walk.frame;
  walk.frame = { ...outer, inLoop: true };
  const visited = ts.visitEachChild(node, walk.visit, context);
  walk.frame = outer;
  return visited;
}

/** Generators declared in the cases are there from the start, whichever case is entered. */
export function switchStatement(walk: Walk, node: ts.SwitchStatement): ts.Statement {
  const { ts, factory, context, found } = walk.session;
  const declared = node.caseBlock.clauses
    .flatMap((clause) => [...clause.statements])
    .filter(
      (statement): statement is ts.FunctionDeclaration =>
        ts.isFunctionDeclaration(statement) && isMoved(walk, statement, 'block'),
    );
  if (declared.length === 0) return ts.visitEachChild(node, walk.visit, context);
  walk.blocks.enter(declared, true);
  const moved = declared.map((statement) => movedDeclaration(walk, statement, 'block'));
  const without = new Set<ts.Node>(declared);
  const visit = (child: ts.Node): ts.VisitResult<ts.Node | undefined> =>
    without.has(child)
      ? undefined
      : (ts.isCaseBlock(child) || ts.isCaseOrDefaultClause(child)) && !found.quiet.has(child)
        ? ts.visitEachChild(child, visit, context)
        : walk.visit(child);
  return factory.createBlock([...moved, ts.visitEachChild(node, visit, context)], true);
}

export function namespace(walk: Walk, node: ts.ModuleBlock): ts.ModuleBlock {
  const outer = walk.frame;
  walk.frame = { hoisted: [], strict: outer.strict };
  const statements = statementList(walk, node.statements, 'module');
  const all = [...walk.frame.hoisted, ...statements];
  walk.frame = outer;
  return walk.session.factory.updateModuleBlock(node, all);
}
