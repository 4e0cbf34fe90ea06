/**
 * Finds the markers, `async_generator`, `yield_` and `yield_from_`, by binding: what they are called in
 * the file does not matter, nor does a variable of the same name.
 *
 *     import { async_generator as gen, yield_ } from '@yield-from/runtime'
 *     import * as yf from '@yield-from/runtime'            yf.yield_(x)
 *     import yf = require('@yield-from/runtime')
 *     const { async_generator, yield_ } = require('@yield-from/runtime')
 *     yieldFrom.yield_(x)                                  with the option runtime: { global: 'yieldFrom' }
 */
import type * as t from '@babel/types';
import type { Bindings } from './bindings';
import type { Settings } from '../options';
import type { Roles } from '../host/roles';
import { calleeOf, literalKey, unwrap, type Node } from '../host/syntax';
import type { Walker } from '../host/children';

export const MARKERS = ['async_generator', 'yield_', 'yield_from_'] as const;
export type Marker = (typeof MARKERS)[number];

export function isMarker(name: unknown): name is Marker {
  return MARKERS.some((marker) => marker === name);
}

/** A variable that holds a marker, or the runtime as an object. */
export interface MarkerBinding {
  readonly local: string;
  /** Undefined for a namespace. */
  readonly marker: Marker | undefined;
  /** The scope that declares it; undefined for the runtime's global. */
  readonly scope: Node | undefined;
  /** Takes the variable out of the file. */
  remove?(): void;
  /** References that are not compiled away. */
  remaining: number;
  /** References that are. */
  compiled: number;
}

/** One reference to a marker. */
export interface MarkerUse {
  readonly marker: Marker;
  readonly binding: MarkerBinding;
  /** `yield_`, or `yf.yield_`. */
  readonly node: Node;
  readonly ancestors: readonly Node[];
}

/** Collects the variables that hold markers: imports, and `const`s bound to a `require`. */
export class MarkerBindings {
  readonly found: MarkerBinding[] = [];
  /** Those of them that are no constants. */
  private readonly variable = new Set<MarkerBinding>();

  constructor(
    private readonly settings: Settings,
    private readonly bindings: Bindings,
  ) {
    if ('global' in settings.runtime) this.add(settings.runtime.global, undefined, undefined);
  }

  /** Looks at one node of the file. */
  visit(node: Node, ancestors: readonly Node[]): void {
    const program = ancestors[0];
    switch (node.type) {
      case 'ImportDeclaration':
        if (node.importKind !== 'type' && this.isRuntime(node.source))
          this.addImport(node, program as t.Program);
        return;
      case 'TSImportEqualsDeclaration': {
        const { moduleReference: from, id } = node;
        if (from.type !== 'TSExternalModuleReference' || !this.isRuntime(from.expression)) return;
        const list = (program as t.Program).body;
        this.add(id.name, undefined, program, () => remove(list, node));
        return;
      }
      case 'VariableDeclaration':
        // Babel and esbuild write `var` where the source had an import.
        if (node.kind === 'const' || ancestors.length === 1) {
          for (const declarator of node.declarations)
            this.addRequire(node, declarator, [...ancestors]);
        }
    }
  }

  /** Leaves out the variables that are something else at times. Called when the whole file was visited. */
  dropReassigned(program: t.Program, { walker, roles }: { walker: Walker; roles: Roles }): void {
    if (this.variable.size === 0) return;
    const declared = new Set<string>();
    const changed = new Set<string>();
    const visit = (node: Node): void => {
      const role = roles.role(node);
      if (role?.role === 'assignment') {
        for (const target of role.targets)
          if (target.type === 'Identifier') changed.add(target.name);
      } else if (role?.role === 'declaration' && role.kind === 'var') {
        for (const { name } of role.names) (declared.has(name) ? changed : declared).add(name);
      }
      for (const child of walker.children(node)) visit(child);
    };
    visit(program);
    for (const binding of this.variable) {
      if (changed.has(binding.local)) remove(this.found, binding);
    }
  }

  private addImport(node: t.ImportDeclaration, program: t.Program): void {
    for (const specifier of node.specifiers) {
      const drop = (): void => {
        remove(node.specifiers, specifier);
        if (node.specifiers.length === 0) remove(program.body, node);
      };
      const local = specifier.local.name;
      if (specifier.type === 'ImportNamespaceSpecifier') this.add(local, undefined, program, drop);
      if (specifier.type !== 'ImportSpecifier' || specifier.importKind === 'type') continue;
      const imported = literalKey(specifier.imported, false);
      if (isMarker(imported)) this.add(local, imported, program, drop);
    }
  }

  private addRequire(
    declaration: t.VariableDeclaration,
    declarator: t.VariableDeclarator,
    ancestors: readonly Node[],
  ): void {
    if (!declarator.init || !this.isRuntime(requiredBy(declarator.init))) return;
    if (this.bindings.scopeOf('require', ancestors)) return;
    const known = this.found.length;
    this.addDeclarator(declaration, declarator, ancestors);
    if (declaration.kind !== 'const') {
      for (const binding of this.found.slice(known)) this.variable.add(binding);
    }
  }

  private addDeclarator(
    declaration: t.VariableDeclaration,
    declarator: t.VariableDeclarator,
    ancestors: readonly Node[],
  ): void {
    const { id } = declarator;
    const drop = (): void => {
      remove(declaration.declarations, declarator);
      if (declaration.declarations.length === 0) removeStatement(declaration, ancestors);
    };
    if (id.type === 'Identifier') {
      this.add(id.name, undefined, this.bindings.scopeOf(id.name, ancestors), drop);
    }
    if (id.type !== 'ObjectPattern') return;
    for (const property of id.properties) {
      if (property.type !== 'ObjectProperty' || property.value.type !== 'Identifier') continue;
      const key = literalKey(property.key, property.computed);
      const { name } = property.value;
      if (!isMarker(key)) continue;
      const scope = this.bindings.scopeOf(name, ancestors);
      // (With a rest element the other properties say what it leaves out.)
      const hasRest = id.properties.some(({ type }) => type === 'RestElement');
      this.add(name, key, scope, () => {
        if (hasRest) return;
        remove(id.properties, property);
        if (id.properties.length === 0) drop();
      });
    }
  }

  private isRuntime(source: Node | undefined): boolean {
    return source?.type === 'StringLiteral' && this.settings.modules.has(source.value);
  }

  private add(
    local: string,
    marker: Marker | undefined,
    scope: Node | undefined,
    removeIt?: () => void,
  ): void {
    this.found.push({ local, marker, scope, remove: removeIt, remaining: 0, compiled: 0 });
  }
}

/**
 * What is required: `require('x')`, or what compilers make of `import * as`: `__importStar(require('x'))`,
 * `_interopRequireWildcard(require('x'))`, `__toESM(require('x'))`.
 */
function requiredBy(init: Node): Node | undefined {
  const source = unwrap(init);
  if (source.type !== 'CallExpression') return undefined;
  const callee = calleeOf(source);
  const name =
    callee.type === 'Identifier'
      ? callee.name
      : callee.type === 'MemberExpression' && literalMember(callee);
  if (name === 'require') return callee.type === 'Identifier' ? source.arguments[0] : undefined;
  const isInterop = name && /^_*(importStar|interopRequireWildcard|toESM)$/.test(name);
  return isInterop && source.arguments.length > 0 ? requiredBy(source.arguments[0]) : undefined;
}

function remove<T>(list: T[], item: T): void {
  const index = list.indexOf(item);
  if (index >= 0) list.splice(index, 1);
}

function removeStatement(node: Node, ancestors: readonly Node[]): void {
  const parent = ancestors[ancestors.length - 1];
  if (parent && 'body' in parent && Array.isArray(parent.body))
    remove<Node>(parent.body as Node[], node);
}

/** All references to markers, in source order; counts what refers to a namespace otherwise. */
export function findMarkerUses(
  program: t.Program,
  found: readonly MarkerBinding[],
  { walker, roles, bindings }: { walker: Walker; roles: Roles; bindings: Bindings },
): MarkerUse[] {
  const uses: MarkerUse[] = [];
  const names = new Set(found.map(({ local }) => local));
  const ancestors: Node[] = [];
  const visit = (node: Node): void => {
    const role = roles.role(node);
    if (role?.role === 'reference' && names.has(role.name)) refer(node, role.name);
    ancestors.push(node);
    for (const child of walker.children(node)) visit(child);
    ancestors.pop();
  };
  const refer = (node: Node, name: string): void => {
    const scope = bindings.scopeOf(name, ancestors);
    const binding = found.find((other) => other.local === name && other.scope === scope);
    if (!binding) return;
    if (binding.marker) {
      uses.push({ marker: binding.marker, binding, node, ancestors: [...ancestors] });
      return;
    }
    const parent = ancestors[ancestors.length - 1];
    const member =
      parent.type === 'MemberExpression' && parent.object === node ? parent : undefined;
    const marker = member && literalMember(member);
    if (member && isMarker(marker)) {
      uses.push({ marker, binding, node: member, ancestors: ancestors.slice(0, -1) });
    } else binding.remaining++;
  };
  visit(program);
  return uses;
}

function literalMember({ property, computed }: t.MemberExpression): string | undefined {
  return property.type === 'PrivateName' ? undefined : literalKey(property, computed);
}
