/** Of a statement: the child nodes that have run-time meaning. */
import type * as ts from 'typescript';
import { branchOf } from '../quirks/branches';
import { hasModifier, type Nodes, pattern, type TS } from './syntax';

export function readStatement(ts: TS, node: ts.Node): Nodes {
  const Kind = ts.SyntaxKind;
  switch (node.kind) {
    case Kind.SourceFile:
    case Kind.Block:
    case Kind.ModuleBlock:
      return (node as ts.Block).statements;
    case Kind.VariableStatement:
      return hasModifier(ts, node, Kind.DeclareKeyword)
        ? []
        : variables(ts, (node as ts.VariableStatement).declarationList);
    case Kind.VariableDeclarationList:
      return variables(ts, node as ts.VariableDeclarationList);
    case Kind.ExpressionStatement:
    case Kind.ReturnStatement:
    case Kind.ThrowStatement:
    case Kind.ExportAssignment:
      return [(node as ts.ReturnStatement).expression];
    case Kind.IfStatement: {
      const { expression, thenStatement, elseStatement } = node as ts.IfStatement;
      return [
        expression,
        branchOf(ts, thenStatement),
        elseStatement && branchOf(ts, elseStatement),
      ];
    }
    case Kind.DoStatement: {
      const { statement, expression } = node as ts.DoStatement;
      return [statement, expression];
    }
    case Kind.WhileStatement:
    case Kind.WithStatement: {
      const { expression, statement } = node as ts.WhileStatement;
      return [expression, statement];
    }
    case Kind.ForStatement: {
      const { initializer, condition, incrementor, statement } = node as ts.ForStatement;
      return [initializer, condition, incrementor, statement];
    }
    case Kind.ForInStatement:
    case Kind.ForOfStatement: {
      const { initializer, expression, statement } = node as ts.ForInOrOfStatement;
      return [initializer, expression, statement];
    }
    case Kind.SwitchStatement: {
      const { expression, caseBlock } = node as ts.SwitchStatement;
      return [expression, caseBlock];
    }
    case Kind.CaseBlock:
      return (node as ts.CaseBlock).clauses;
    case Kind.CaseClause: {
      const { expression, statements } = node as ts.CaseClause;
      return [expression, ...statements];
    }
    case Kind.DefaultClause:
      return (node as ts.DefaultClause).statements;
    case Kind.LabeledStatement:
      return [(node as ts.LabeledStatement).statement];
    case Kind.TryStatement: {
      const { tryBlock, catchClause, finallyBlock } = node as ts.TryStatement;
      return [tryBlock, catchClause, finallyBlock];
    }
    case Kind.CatchClause: {
      const { variableDeclaration, block } = node as ts.CatchClause;
      return [variableDeclaration && pattern(ts, variableDeclaration.name), block];
    }
    case Kind.EnumDeclaration:
      return hasModifier(ts, node, Kind.DeclareKeyword)
        ? []
        : (node as ts.EnumDeclaration).members.map((member) => member.initializer);
    case Kind.ModuleDeclaration:
      return hasModifier(ts, node, Kind.DeclareKeyword)
        ? []
        : [(node as ts.ModuleDeclaration).body];
    case Kind.ExportDeclaration:
      return exported(ts, node as ts.ExportDeclaration);
    case Kind.ImportEqualsDeclaration: {
      const { moduleReference, isTypeOnly } = node as ts.ImportEqualsDeclaration;
      if (isTypeOnly || ts.isExternalModuleReference(moduleReference)) return [];
      let name: ts.EntityName = moduleReference;
      while (ts.isQualifiedName(name)) name = name.left;
      return [name];
    }
    default:
      return [];
  }
}

function variables(ts: TS, list: ts.VariableDeclarationList): Nodes {
  return list.declarations.flatMap(({ name, initializer }): Nodes => [
    pattern(ts, name),
    initializer,
  ]);
}

/** `export { x as y }` refers to `x`; with a `from` it refers to nothing here. */
function exported(
  ts: TS,
  { exportClause, moduleSpecifier, isTypeOnly }: ts.ExportDeclaration,
): Nodes {
  if (isTypeOnly || moduleSpecifier || !exportClause || !ts.isNamedExports(exportClause)) return [];
  return exportClause.elements
    .filter((element) => !element.isTypeOnly)
    .map((element) => element.propertyName ?? element.name);
}
