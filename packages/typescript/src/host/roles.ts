/** What a node means to scope analysis: scopes, declarations, references, assignments, jumps. */
import { callRole, declaredAs, type Role, scopeRole } from '@yield-from/lower';
import type * as ts from 'typescript';
import { declarationRole, functionRole, names } from './declarations';
import { assigned } from './targets';
import { isAnonymousFunction, isAssignment, skipOuter, type TS } from './syntax';

type NodeRole = Role<ts.Node>;

export function roleOf(ts: TS, node: ts.Node): NodeRole | undefined {
  const Kind = ts.SyntaxKind;
  switch (node.kind) {
    case Kind.Identifier:
      return { role: 'reference', name: (node as ts.Identifier).text };
    case Kind.ThisKeyword:
      return { role: 'this' };
    case Kind.SuperKeyword:
      return { role: 'super' };
    case Kind.MetaProperty:
      return (node as ts.MetaProperty).keywordToken === Kind.NewKeyword
        ? { role: 'new.target' }
        : undefined;
    case Kind.ObjectLiteralExpression:
      return { role: 'literal', keyed: keyedFunctions(ts, node as ts.ObjectLiteralExpression) };
    case Kind.CallExpression: {
      const { expression, questionDotToken } = node as ts.CallExpression;
      return roleOfCall(ts, expression, !questionDotToken);
    }
    case Kind.TaggedTemplateExpression:
      return roleOfCall(ts, (node as ts.TaggedTemplateExpression).tag, false);
    case Kind.BinaryExpression:
      return isAssignment(ts, node)
        ? { role: 'assignment', targets: assigned(ts, node.left) }
        : undefined;
    case Kind.PrefixUnaryExpression:
    case Kind.PostfixUnaryExpression: {
      const { operator, operand } = node as ts.PrefixUnaryExpression;
      return operator === Kind.PlusPlusToken || operator === Kind.MinusMinusToken
        ? { role: 'assignment', targets: assigned(ts, operand) }
        : undefined;
    }
    default:
      return functionRole(ts, node) ?? declarationRole(ts, node) ?? statementRole(ts, node);
  }
}

/** Anonymous functions and classes under computed keys. */
function keyedFunctions(ts: TS, { properties }: ts.ObjectLiteralExpression): ts.Node[] {
  return properties.flatMap((property) => {
    if (!ts.isPropertyAssignment(property) || !ts.isComputedPropertyName(property.name)) return [];
    const value = skipOuter(ts, property.initializer);
    return isAnonymousFunction(ts, value) ? [value] : [];
  });
}

function roleOfCall(ts: TS, called: ts.Expression, isDirect: boolean): NodeRole | undefined {
  const callee = skipOuter(ts, called);
  return ts.isIdentifier(callee) ? callRole<ts.Node>(callee, callee.text, isDirect) : undefined;
}

function statementRole(ts: TS, node: ts.Node): NodeRole | undefined {
  const Kind = ts.SyntaxKind;
  switch (node.kind) {
    case Kind.Block:
    case Kind.ModuleBlock:
    case Kind.CaseBlock:
      return scopeRole('block');
    case Kind.ForStatement:
      return scopeRole('loop');
    case Kind.ForInStatement:
    case Kind.ForOfStatement: {
      const { initializer } = node as ts.ForInOrOfStatement;
      return ts.isVariableDeclarationList(initializer)
        ? scopeRole('loop')
        : { ...scopeRole<ts.Node>('loop'), targets: assigned(ts, initializer) };
    }
    case Kind.CatchClause: {
      const { variableDeclaration } = node as ts.CatchClause;
      return scopeRole(
        'catch',
        variableDeclaration ? declaredAs('catch', names(ts, variableDeclaration.name)) : [],
      );
    }
    case Kind.WithStatement:
      return { ...scopeRole('with'), outside: [(node as ts.WithStatement).expression] };
    case Kind.WhileStatement:
    case Kind.DoStatement:
      return { role: 'breakable', loop: true };
    case Kind.SwitchStatement:
      return { role: 'breakable', loop: false };
    case Kind.LabeledStatement: {
      const { label, statement } = node as ts.LabeledStatement;
      return { role: 'labelled', label: label.text, body: statement };
    }
    case Kind.BreakStatement:
      return { role: 'jump', how: 'break', label: (node as ts.BreakStatement).label?.text };
    case Kind.ContinueStatement:
      return { role: 'jump', how: 'continue', label: (node as ts.ContinueStatement).label?.text };
    case Kind.ReturnStatement:
      return { role: 'jump', how: 'return' };
    default:
      return undefined;
  }
}
