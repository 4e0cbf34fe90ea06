/** What functions, classes and declarations mean to scope analysis: the names they declare and the scopes they are. */
import { type Declared, declaredAs, type Role, type ScopeRole, scopeRole } from '@yield-from/lower';
import type * as ts from 'typescript';
import { decorators } from './decorators';
import { boundIdentifiers, hasModifier, keywordOf, type TS } from './syntax';

type NodeRole = Role<ts.Node>;
type NodeScope = ScopeRole<ts.Node>;
type Name = Declared<ts.Node>;

// ---- Functions -----------------------------------------------------------------------------------

export function functionRole(ts: TS, node: ts.Node): NodeRole | undefined {
  const Kind = ts.SyntaxKind;
  switch (node.kind) {
    case Kind.FunctionExpression: {
      const { name, parameters } = node as ts.FunctionExpression;
      const own = name ? [{ ...declared(name), kind: 'self' as const }] : [];
      return scopeRole('function', [...own, ...parameterNames(ts, parameters)]);
    }
    case Kind.ArrowFunction:
      return scopeRole('arrow', parameterNames(ts, (node as ts.ArrowFunction).parameters));
    case Kind.MethodDeclaration:
    case Kind.GetAccessor:
    case Kind.SetAccessor:
    case Kind.Constructor: {
      const { parameters } = node as ts.MethodDeclaration;
      return { ...scopeRole('function', parameterNames(ts, parameters)), member: true };
    }
    case Kind.PropertyDeclaration:
    case Kind.ClassStaticBlockDeclaration:
      return { ...scopeRole<ts.Node>('function'), member: true };
    case Kind.FunctionDeclaration: {
      const { name, parameters, body, asteriskToken } = node as ts.FunctionDeclaration;
      if (!body) return undefined;
      const isPlain = !asteriskToken && !hasModifier(ts, node, Kind.AsyncKeyword);
      return {
        role: 'declaration',
        kind: 'function',
        names: name ? [declared(name)] : [],
        scope: scopeRole('function', parameterNames(ts, parameters)),
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
    ts.isIdentifier(name) && name.text === 'this' ? [] : declaredAs('parameter', names(ts, name)),
  );
}

// ---- Declarations --------------------------------------------------------------------------------

export function declarationRole(ts: TS, node: ts.Node): NodeRole | undefined {
  const Kind = ts.SyntaxKind;
  if (hasModifier(ts, node, Kind.DeclareKeyword)) return undefined;
  switch (node.kind) {
    case Kind.VariableStatement:
      return variablesRole(ts, (node as ts.VariableStatement).declarationList);
    case Kind.VariableDeclarationList:
      return variablesRole(ts, node as ts.VariableDeclarationList);
    case Kind.ClassExpression: {
      const { name } = node as ts.ClassExpression;
      return classScope(ts, node, name ? [declared(name)] : []);
    }
    case Kind.ClassDeclaration: {
      const { name } = node as ts.ClassDeclaration;
      const own = name ? [declared(name)] : [];
      return {
        role: 'declaration',
        kind: 'class',
        names: own,
        scope: classScope(ts, node, own),
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
        scope: scopeRole('block', declaredAs('const', inner)),
      };
    }
    case Kind.ModuleDeclaration: {
      const { name } = node as ts.ModuleDeclaration;
      const own = ts.isIdentifier(name) ? [declared(name)] : [];
      return {
        role: 'declaration',
        kind: 'enum',
        names: own,
        scope: scopeRole<ts.Node>('function'),
      };
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

// ---- Small makers --------------------------------------------------------------------------------

/** Decorators of a class do not see its inner name. */
function classScope(ts: TS, node: ts.Node, own: readonly Name[]): NodeScope {
  return { ...scopeRole('class', declaredAs('self', own)), outside: decorators(ts, node) };
}

function declared(id: ts.Identifier): Name {
  return { name: id.text, id };
}

export function names(ts: TS, name: ts.BindingName): Name[] {
  return Array.from(boundIdentifiers(ts, name), declared);
}
