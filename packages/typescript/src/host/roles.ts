/** What a node means to scope analysis: scopes, declarations, references, assignments, jumps. */
import type { Declared, DeclarationKind, Role, ScopeRole } from '@yield-from/lower';
import type * as ts from 'typescript';
import {
  boundIdentifiers,
  hasModifier,
  isAnonymousFunction,
  isAssignment,
  keywordOf,
  skipOuter,
  type TS,
} from './syntax';

type NodeRole = Role<ts.Node>;
type NodeScope = ScopeRole<ts.Node>;
type Name = Declared<ts.Node>;

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
    case Kind.CallExpression:
      return isDirectEval(ts, node as ts.CallExpression) ? { role: 'eval' } : undefined;
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

/** Of a node whose role is a scope, or a declaration that is one as well. */
export function scopeOf(role: NodeRole | undefined): NodeScope | undefined {
  if (role?.role === 'scope') return role;
  return role?.role === 'declaration' ? role.scope : undefined;
}

/** Anonymous functions and classes under computed keys. */
function keyedFunctions(ts: TS, { properties }: ts.ObjectLiteralExpression): ts.Node[] {
  return properties.flatMap((property) => {
    if (!ts.isPropertyAssignment(property) || !ts.isComputedPropertyName(property.name)) return [];
    const value = skipOuter(ts, property.initializer);
    return isAnonymousFunction(ts, value) ? [value] : [];
  });
}

function isDirectEval(ts: TS, { expression, questionDotToken }: ts.CallExpression): boolean {
  const callee = skipOuter(ts, expression);
  return ts.isIdentifier(callee) && callee.text === 'eval' && !questionDotToken;
}

/** The identifiers in target position, patterns looked through. */
export function assigned(ts: TS, target: ts.Expression): ts.Identifier[] {
  const node = skipOuter(ts, target);
  if (ts.isIdentifier(node)) return [node];
  if (ts.isArrayLiteralExpression(node)) {
    return node.elements.flatMap((element) => {
      if (ts.isOmittedExpression(element)) return [];
      return assigned(
        ts,
        withoutDefault(ts, ts.isSpreadElement(element) ? element.expression : element),
      );
    });
  }
  if (ts.isObjectLiteralExpression(node)) {
    return node.properties.flatMap((property) => {
      if (ts.isShorthandPropertyAssignment(property)) return [property.name];
      if (ts.isSpreadAssignment(property)) return assigned(ts, property.expression);
      if (!ts.isPropertyAssignment(property)) return [];
      return assigned(ts, withoutDefault(ts, property.initializer));
    });
  }
  return [];
}

function withoutDefault(ts: TS, element: ts.Expression): ts.Expression {
  return ts.isBinaryExpression(element) && element.operatorToken.kind === ts.SyntaxKind.EqualsToken
    ? element.left
    : element;
}

// ---- Functions -----------------------------------------------------------------------------------

function functionRole(ts: TS, node: ts.Node): NodeRole | undefined {
  const Kind = ts.SyntaxKind;
  switch (node.kind) {
    case Kind.FunctionExpression: {
      const { name, parameters } = node as ts.FunctionExpression;
      const own = name ? [{ ...declared(name), kind: 'self' as const }] : [];
      return scope('function', [...own, ...parameterNames(ts, parameters)]);
    }
    case Kind.ArrowFunction:
      return scope('arrow', parameterNames(ts, (node as ts.ArrowFunction).parameters));
    case Kind.MethodDeclaration:
    case Kind.GetAccessor:
    case Kind.SetAccessor:
    case Kind.Constructor: {
      const { parameters } = node as ts.MethodDeclaration;
      return { ...scope('function', parameterNames(ts, parameters)), member: true };
    }
    case Kind.PropertyDeclaration:
    case Kind.ClassStaticBlockDeclaration:
      return { ...scope('function', []), member: true };
    case Kind.FunctionDeclaration: {
      const { name, parameters, body, asteriskToken } = node as ts.FunctionDeclaration;
      if (!body) return undefined;
      const isPlain = !asteriskToken && !hasModifier(ts, node, Kind.AsyncKeyword);
      return {
        role: 'declaration',
        kind: 'function',
        names: name ? [declared(name)] : [],
        scope: scope('function', parameterNames(ts, parameters)),
        plainFunction: isPlain,
      };
    }
    default:
      return undefined;
  }
}

function parameterNames(
  ts: TS,
  parameters: readonly ts.ParameterDeclaration[],
): NodeScope['declares'] {
  return parameters.flatMap(({ name }) =>
    // `this` as a parameter is a type only.
    ts.isIdentifier(name) && name.text === 'this' ? [] : kinds('parameter', names(ts, name)),
  );
}

// ---- Declarations --------------------------------------------------------------------------------

function declarationRole(ts: TS, node: ts.Node): NodeRole | undefined {
  const Kind = ts.SyntaxKind;
  if (hasModifier(ts, node, Kind.DeclareKeyword)) return undefined;
  switch (node.kind) {
    case Kind.VariableStatement:
      return variablesRole(ts, (node as ts.VariableStatement).declarationList);
    case Kind.VariableDeclarationList:
      return variablesRole(ts, node as ts.VariableDeclarationList);
    case Kind.ClassExpression: {
      const { name } = node as ts.ClassExpression;
      return scope('class', name ? [{ ...declared(name), kind: 'self' }] : []);
    }
    case Kind.ClassDeclaration: {
      const { name } = node as ts.ClassDeclaration;
      const own = name ? [declared(name)] : [];
      return {
        role: 'declaration',
        kind: 'class',
        names: own,
        scope: scope('class', kinds('self', own)),
      };
    }
    case Kind.EnumDeclaration: {
      const { name, members } = node as ts.EnumDeclaration;
      // Inside, the members are names too: `enum E { a = 1, b = a }`.
      const inner = members.flatMap((m) => (ts.isIdentifier(m.name) ? [declared(m.name)] : []));
      return {
        role: 'declaration',
        kind: 'enum',
        names: [declared(name)],
        scope: scope('block', kinds('const', inner)),
      };
    }
    case Kind.ModuleDeclaration: {
      const { name } = node as ts.ModuleDeclaration;
      const own = ts.isIdentifier(name) ? [declared(name)] : [];
      return { role: 'declaration', kind: 'enum', names: own, scope: scope('function', []) };
    }
    case Kind.ImportDeclaration:
      return {
        role: 'declaration',
        kind: 'const',
        names: importedNames(ts, node as ts.ImportDeclaration).map(declared),
      };
    case Kind.ImportEqualsDeclaration: {
      const { name, isTypeOnly } = node as ts.ImportEqualsDeclaration;
      return isTypeOnly
        ? undefined
        : { role: 'declaration', kind: 'const', names: [declared(name)] };
    }
    default:
      return undefined;
  }
}

function variablesRole(ts: TS, list: ts.VariableDeclarationList): NodeRole {
  const keyword = keywordOf(ts, list);
  const kind = keyword === 'var' || keyword === 'let' ? keyword : 'const';
  return {
    role: 'declaration',
    kind,
    names: list.declarations.flatMap(({ name }) => names(ts, name)),
  };
}

export function importedNames(ts: TS, { importClause }: ts.ImportDeclaration): ts.Identifier[] {
  if (!importClause || importClause.isTypeOnly) return [];
  const found = importClause.name ? [importClause.name] : [];
  const { namedBindings } = importClause;
  if (!namedBindings) return found;
  if (ts.isNamespaceImport(namedBindings)) return [...found, namedBindings.name];
  return [...found, ...namedBindings.elements.filter((e) => !e.isTypeOnly).map((e) => e.name)];
}

// ---- Statements ----------------------------------------------------------------------------------

function statementRole(ts: TS, node: ts.Node): NodeRole | undefined {
  const Kind = ts.SyntaxKind;
  switch (node.kind) {
    case Kind.Block:
    case Kind.ModuleBlock:
    case Kind.CaseBlock:
      return scope('block', []);
    case Kind.ForStatement:
      return scope('loop', []);
    case Kind.ForInStatement:
    case Kind.ForOfStatement: {
      const { initializer } = node as ts.ForInOrOfStatement;
      return ts.isVariableDeclarationList(initializer)
        ? scope('loop', [])
        : { ...scope('loop', []), targets: assigned(ts, initializer) };
    }
    case Kind.CatchClause: {
      const { variableDeclaration } = node as ts.CatchClause;
      return scope(
        'catch',
        variableDeclaration ? kinds('catch', names(ts, variableDeclaration.name)) : [],
      );
    }
    case Kind.WithStatement:
      return scope('with', []);
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

// ---- Small makers --------------------------------------------------------------------------------

function declared(id: ts.Identifier): Name {
  return { name: id.text, id };
}

function names(ts: TS, name: ts.BindingName): Name[] {
  return Array.from(boundIdentifiers(ts, name), declared);
}

function kinds(kind: DeclarationKind, list: readonly Name[]): NodeScope['declares'] {
  return list.map((name) => ({ ...name, kind }));
}

function scope(kind: NodeScope['kind'], declares: NodeScope['declares']): NodeScope {
  return { role: 'scope', kind, declares };
}
