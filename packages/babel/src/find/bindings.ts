/**
 * Which scope a name belongs to, for the few names that matter (markers, own names of functions). Asks
 * the same roles that the engine's scope analysis goes by; Babel's own scope tracker goes stale while
 * generators are being rewritten.
 */
import type { Roles } from '../host/roles';
import { isNode, type Node } from '../host/syntax';
import type { Walker } from '../host/children';

export class Bindings {
  private readonly namesOf = new Map<Node, ReadonlySet<string>>();

  constructor(
    private readonly walker: Walker,
    private readonly roles: Roles,
  ) {}

  /**
   * The node that opens the scope in which `name` is declared, as seen from below the last of
   * `ancestors` (outermost first); undefined for a global.
   */
  scopeOf(name: string, ancestors: readonly Node[]): Node | undefined {
    for (let i = ancestors.length - 1; i >= 0; i--) {
      if (this.declaredBy(ancestors[i]).has(name)) return ancestors[i];
    }
    return undefined;
  }

  /** The names declared in the scope that `node` opens; none if it opens no scope. */
  private declaredBy(node: Node): ReadonlySet<string> {
    let names = this.namesOf.get(node);
    if (!names) {
      names = new Set(this.collect(node));
      this.namesOf.set(node, names);
    }
    return names;
  }

  private *collect(node: Node): Iterable<string> {
    const role = this.roles.role(node);
    const scope =
      role?.role === 'declaration' ? role.scope : role?.role === 'scope' ? role : undefined;
    const isList = node.type === 'Program' || node.type === 'TSModuleBlock';
    if (!scope && !isList) return;
    for (const { name } of scope?.declares ?? []) yield name;
    if (isList || scope?.kind === 'function' || scope?.kind === 'arrow') yield* this.vars(node);
    yield* this.lexical(node);
  }

  /** `let`, `const`, classes, functions and imports directly in the statements of `node`. */
  private *lexical(node: Node): Iterable<string> {
    for (const child of this.walker.children(node)) {
      if (child.type === 'SwitchCase') yield* this.lexical(child);
      else if (child.type === 'ImportDeclaration') {
        for (const specifier of child.specifiers) yield specifier.local.name;
      } else if (child.type === 'TSImportEqualsDeclaration') yield child.id.name;
      else yield* this.declared(exported(child));
    }
  }

  private *declared(node: Node): Iterable<string> {
    const role = this.roles.role(node);
    if (role?.role === 'declaration') for (const { name } of role.names) yield name;
  }

  /** `var`s anywhere in the function `node`, nested functions left out. */
  private *vars(node: Node): Iterable<string> {
    for (const child of this.walker.children(node)) {
      const role = this.roles.role(child);
      if (role?.role === 'declaration' && role.kind === 'var') yield* this.declared(child);
      const scope =
        role?.role === 'declaration' ? role.scope : role?.role === 'scope' ? role : undefined;
      if (scope?.kind !== 'function' && scope?.kind !== 'arrow') yield* this.vars(child);
    }
  }
}

/** `export const x = 1` → `const x = 1` */
function exported(node: Node): Node {
  const isExport =
    node.type === 'ExportNamedDeclaration' || node.type === 'ExportDefaultDeclaration';
  return isExport && isNode(node.declaration) ? node.declaration : node;
}
