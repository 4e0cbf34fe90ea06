import type * as t from '@oxc-project/types';
import type { Parsed } from '@yield-from/estree';

export interface Place {
  readonly object: t.ObjectExpression;
  /** Undefined where the property is nowhere. */
  readonly value: t.Node | undefined;
}

/**
 * What a configuration file says: JSON with comments and JavaScript or TypeScript with a default export are read alike,
 * since the first is an expression of the second.
 */
export class ConfigTree {
  /** The objects that are the configuration: several where an array of configurations is exported. */
  readonly objects: readonly t.ObjectExpression[];
  readonly esm: boolean;
  protected readonly program: t.Program;
  /** JSON is read as `(…)`: nodes are that much further right than the text. */
  private readonly shift: number;

  constructor(
    readonly text: string,
    protected readonly json: boolean,
    { program }: Parsed,
  ) {
    this.program = program;
    this.shift = json ? 1 : 0;
    this.esm = program.body.some(({ type }) => /^(Import|Export)/.test(type));
    this.objects = this.exported().flatMap((node) => this.objectsOf(node));
  }

  property(object: t.ObjectExpression, name: string): t.Node | undefined {
    for (const property of object.properties) {
      if (property.type !== 'Property' || property.kind !== 'init' || property.computed) continue;
      const { key, value } = property;
      const found = key.type === 'Identifier' ? key.name : stringOf(key);
      if (found === name) return this.resolved(value);
    }
    return undefined;
  }

  /** Where a property of an object stands: in it, or in what it spreads; undefined where that cannot be seen. */
  placeOf(given: t.Node, name: string): Place | undefined {
    if (given.type !== 'ObjectExpression') return undefined;
    const value = this.property(given, name);
    if (value) return { object: given, value };
    const spread = given.properties.flatMap((property) =>
      property.type === 'SpreadElement' ? [this.resolved(property.argument)] : [],
    );
    const places = spread.map((node) => this.placeOf(node, name));
    if (places.includes(undefined)) return undefined;
    return places.find((place) => place?.value) ?? { object: given, value: undefined };
  }

  /**
   * The options that something of a module is given:
   *
   *     import plugin from 'module/entry';  plugin({ … })     ['module:module', { … }]     { path: 'module/entry', options: { … } }
   */
  argumentsOf(module: string): t.ObjectExpression[] {
    const isOf = (node: t.Node | null | undefined): boolean =>
      stringOf(node)
        ?.replace(/^module:/, '')
        .startsWith(module) === true;
    const found: (t.Node | null | undefined)[] = [];
    const names = new Set<string>();
    walk(this.program, (node) => {
      if (node.type === 'ImportDeclaration' && isOf(node.source)) {
        for (const { local } of node.specifiers) names.add(local.name);
      } else if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier') {
        const { init } = node;
        if (init && new RegExp(`^require\\(["']${module}`).test(this.textOf(init)))
          names.add(node.id.name);
      } else if (node.type === 'CallExpression' && node.callee.type === 'Identifier') {
        if (names.has(node.callee.name)) found.push(node.arguments[0]);
      } else if (node.type === 'ArrayExpression' && isOf(node.elements[0])) {
        found.push(node.elements[1]);
      } else if (node.type === 'ObjectExpression' && isOf(this.property(node, 'path'))) {
        found.push(this.property(node, 'options'));
      }
    });
    return found.filter((node) => node?.type === 'ObjectExpression');
  }

  /**
   * The calls of a module's functions, with what they are given first:
   *
   *     import * as m from 'module';  m.f({ … })     import { f } from 'module';  f(options)     require('module').f({ … })
   */
  callsOf(module: string): { readonly method: string; readonly given: t.Node | undefined }[] {
    const whole = new Set<string>();
    const functions = new Map<string, string>();
    const isWhole = (node: t.Node): boolean =>
      (node.type === 'Identifier' && whole.has(node.name)) ||
      new RegExp(`^\\(?(await import|require)\\(["']${module}["']\\)`).test(this.textOf(node));
    const found: { method: string; given: t.Node | undefined }[] = [];
    walk(this.program, (node) => {
      if (node.type === 'ImportDeclaration' && stringOf(node.source) === module) {
        for (const each of node.specifiers) {
          if (each.type !== 'ImportSpecifier') whole.add(each.local.name);
          else if (each.imported.type === 'Identifier')
            functions.set(each.local.name, each.imported.name);
        }
      } else if (node.type === 'VariableDeclarator' && node.init && isWhole(node.init)) {
        if (node.id.type === 'Identifier') whole.add(node.id.name);
        else if (node.id.type === 'ObjectPattern') this.namesIn(node.id, functions);
      } else if (node.type === 'CallExpression') {
        const method = methodOf(node.callee, isWhole, functions);
        const [given] = node.arguments;
        if (method !== undefined) found.push({ method, given: given && this.resolved(given) });
      }
    });
    return found;
  }

  /** `{ build, context: create }`: local name → name. */
  private namesIn({ properties }: t.ObjectPattern, functions: Map<string, string>): void {
    for (const property of properties) {
      if (property.type !== 'Property' || property.key.type !== 'Identifier') continue;
      if (property.value.type === 'Identifier')
        functions.set(property.value.name, property.key.name);
    }
  }

  textOf(node: t.Node): string {
    return this.text.slice(this.at(node.start), this.at(node.end));
  }

  protected at(position: number | null | undefined): number {
    return (position ?? 0) - this.shift;
  }

  /** What the file exports as its configuration, in the shapes that configurations have. */
  private exported(): t.Node[] {
    const [first] = this.program.body;
    if (this.json) return first?.type === 'ExpressionStatement' ? [first.expression] : [];
    for (const statement of this.program.body) {
      if (statement.type === 'ExportDefaultDeclaration') return [statement.declaration];
      if (statement.type === 'TSExportAssignment') return [statement.expression];
      if (statement.type !== 'ExpressionStatement') continue;
      const { expression } = statement;
      if (expression.type === 'AssignmentExpression' && this.isModuleExports(expression.left)) {
        return [expression.right];
      }
    }
    return [];
  }

  private isModuleExports(node: t.Node): boolean {
    return (
      node.type === 'MemberExpression' &&
      /^(module\.exports|exports\.default)$/.test(this.textOf(node))
    );
  }

  private objectsOf(node: t.Node | null | undefined, depth = 0): t.ObjectExpression[] {
    if (!node || depth > 8) return [];
    const inner = (next: t.Node | null | undefined): t.ObjectExpression[] =>
      this.objectsOf(next, depth + 1);
    switch (node.type) {
      case 'ObjectExpression':
        return [node];
      case 'ArrayExpression':
        return node.elements.flatMap(inner);
      case 'CallExpression':
        // defineConfig({…}), defineConfig(() => ({…})), mergeConfig(base, {…})
        return inner(node.arguments.at(-1));
      case 'ArrowFunctionExpression':
      case 'FunctionExpression':
      case 'FunctionDeclaration': {
        const { body } = node;
        if (body?.type !== 'BlockStatement') return inner(body);
        return body.body.flatMap((each) =>
          each.type === 'ReturnStatement' ? inner(each.argument) : [],
        );
      }
      case 'Identifier':
        return inner(this.initializerOf(node.name));
      default:
        return unwrap(node) === node ? [] : inner(unwrap(node));
    }
  }

  /** `const plugins = […]; export default { plugins }`: the array. */
  resolved(node: t.Node): t.Node {
    const inner = unwrap(node);
    const initial = inner.type === 'Identifier' ? this.initializerOf(inner.name) : undefined;
    return initial ? unwrap(initial) : inner;
  }

  private initializerOf(name: string): t.Node | undefined {
    for (const statement of this.program.body) {
      if (statement.type === 'FunctionDeclaration' && statement.id?.name === name) return statement;
      if (statement.type !== 'VariableDeclaration') continue;
      for (const { id, init } of statement.declarations) {
        if (id.type === 'Identifier' && id.name === name && init) return init;
      }
    }
    return undefined;
  }
}

function methodOf(
  callee: t.Node,
  isWhole: (node: t.Node) => boolean,
  functions: ReadonlyMap<string, string>,
): string | undefined {
  if (callee.type === 'Identifier') return functions.get(callee.name);
  if (callee.type !== 'MemberExpression' || callee.computed || !isWhole(callee.object)) {
    return undefined;
  }
  return callee.property.type === 'Identifier' ? callee.property.name : undefined;
}

function walk(node: t.Node, visit: (node: t.Node) => void): void {
  visit(node);
  for (const child of Object.values(node).flat() as unknown[]) {
    const isNode = typeof child === 'object' && child !== null && 'type' in child;
    if (isNode) walk(child as t.Node, visit);
  }
}

/** `x as T`, `x satisfies T`, `await x`, `[…].filter(Boolean)`: the `x`, the array. */
function unwrap(node: t.Node): t.Node {
  switch (node.type) {
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
      return unwrap(node.expression);
    case 'AwaitExpression':
      return unwrap(node.argument);
    case 'CallExpression': {
      const { callee } = node;
      const isOnArray =
        callee.type === 'MemberExpression' && callee.object.type === 'ArrayExpression';
      return isOnArray ? callee.object : node;
    }
    default:
      return node;
  }
}

/** What a string literal says. */
export function stringOf(node: t.Node | null | undefined): string | undefined {
  return node?.type === 'Literal' && typeof node.value === 'string' ? node.value : undefined;
}
