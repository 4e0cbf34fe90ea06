/** Edits, and the nodes they start from. */
import type { Rule, Scope, SourceCode } from 'eslint';
import type * as t from 'estree';
import { MARKERS, type Marker } from '@yield-from/source-model';

export interface Edit {
  /** What it does, as the editor's menu says it. */
  readonly text: string;
  readonly fix: (fixer: Rule.RuleFixer) => Rule.Fix[];
}

/** A function, and the member of a class or object that it is the value of. */
export interface Enclosing {
  readonly fn: Rule.Node &
    (t.FunctionDeclaration | t.FunctionExpression | t.ArrowFunctionExpression);
  readonly member?: Rule.Node & (t.MethodDefinition | t.Property);
}

/** `@async_generator`: of typescript-eslint's tree. */
export type Decorator = { type: 'Decorator'; expression: t.Expression; parent: Rule.Node };

const isDecorator = (node: Rule.Node | Decorator | null): node is Decorator =>
  node?.type === 'Decorator';

/** The decorator whose expression begins with the node. */
export function decoratorAt(first: Rule.Node): Rule.Node | undefined {
  for (let node: Rule.Node | null = first; node; node = node.parent) {
    if (isDecorator(node)) return node;
    if (node.type !== 'Identifier' && node.type !== 'MemberExpression') return undefined;
  }
  return undefined;
}

/** The call that begins with the node; the node itself where there is none. */
export function callAt(first: Rule.Node): Rule.Node {
  let node: Rule.Node = first;
  while (node.type !== 'CallExpression') {
    if (!node.parent || node.parent.range?.[0] !== first.range?.[0]) return first;
    node = node.parent;
  }
  return node;
}

/** `yield_`, or `g.yield_` from its `g`. */
export function markerAt(first: Rule.Node): Rule.Node {
  const { parent } = first;
  return parent?.type === 'MemberExpression' && parent.object === first && markerName(parent)
    ? parent
    : first;
}

/** The function whose code the node is; undefined in a field, a static block or outside of all. */
export function enclosing(node: Rule.Node): Enclosing | undefined {
  for (let at: Rule.Node | null = node.parent; at; at = at.parent) {
    if (at.type === 'PropertyDefinition' || at.type === 'StaticBlock') return undefined;
    if (at.type === 'ArrowFunctionExpression' || at.type === 'FunctionDeclaration')
      return { fn: at };
    if (at.type === 'FunctionExpression') {
      const { parent } = at;
      const isMember =
        parent.type === 'MethodDefinition' ||
        (parent.type === 'Property' && (parent.method || parent.kind !== 'init'));
      return isMember ? { fn: at, member: parent } : { fn: at };
    }
  }
  return undefined;
}

/** Which marker `g.yield_` names by itself. */
function markerName(node: t.Node): Marker | undefined {
  if (node.type !== 'MemberExpression' || node.property.type !== 'Identifier') return undefined;
  const { name } = node.property;
  return MARKERS.find((marker) => marker === name);
}

/** The variable that an identifier refers to. */
export function variableOf(id: t.Identifier, source: SourceCode): Scope.Variable | undefined {
  for (let scope: Scope.Scope | null = source.getScope(id); scope; scope = scope.upper) {
    const found = scope.set.get(id.name);
    if (found) return found;
  }
  return undefined;
}

/** Which marker an expression is, whatever the file calls it. */
export function markerOf(node: t.Node, source: SourceCode): Marker | undefined {
  if (node.type !== 'Identifier') return markerName(node);
  const definition = variableOf(node, source)?.defs[0];
  const imported =
    definition?.type === 'ImportBinding' && definition.node.type === 'ImportSpecifier'
      ? definition.node.imported
      : node;
  return MARKERS.find((marker) => imported.type === 'Identifier' && imported.name === marker);
}
