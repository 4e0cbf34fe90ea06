import type * as t from '@oxc-project/types';
import { languageOf, parse, ParseError, type Parsed } from '@yield-from/estree';
import MagicString from 'magic-string';

/**
 * A configuration file as text that can be added to without touching the rest: JSON with comments and
 * JavaScript or TypeScript with a default export are read alike, since the first is an expression of the second.
 *
 *     export default defineConfig({              export default defineConfig({
 *       plugins: [react()],               →        plugins: [yieldFrom(), react()],
 *     });                                        });
 */
export class ConfigText {
  /** The objects that are the configuration: several where an array of configurations is exported. */
  readonly objects: readonly t.ObjectExpression[];
  readonly esm: boolean;
  private readonly edits: MagicString;
  private readonly program: t.Program;
  private readonly newline: string;
  /** JSON is read as `(…)`: nodes are that much further right than the text. */
  private readonly shift: number;
  /** Where the first statement or comment begins. */
  private readonly top: number;
  private readonly quote: string;
  /** What comes behind the last item of an object or array, kept until all of it is known. */
  private readonly appended = new Map<t.Node, { items: readonly t.Node[]; texts: string[] }>();

  private constructor(
    readonly text: string,
    private readonly json: boolean,
    { program, comments }: Parsed,
  ) {
    this.program = program;
    this.top = Math.min(...[...program.body, ...comments].map(({ start }) => start));
    this.newline = /\r?\n/.exec(text)?.[0] ?? '\n';
    this.shift = json ? 1 : 0;
    this.edits = new MagicString(text);
    this.quote = json || count(text, '"') > count(text, "'") ? '"' : "'";
    this.esm = program.body.some(({ type }) => /^(Import|Export)/.test(type));
    this.objects = this.exported().flatMap((node) => this.objectsOf(node));
  }

  /** Undefined for a text that does not parse. */
  static read(text: string, path: string): ConfigText | undefined {
    const json = /\.(json|jsonc|json5)$|rc$/.test(path);
    if (json && text.trim() === '') text = '{}\n';
    try {
      const parsed = parse(json ? `(${text}\n)` : text, {
        filename: json ? 'config.js' : path,
        language: (json ? undefined : languageOf(path)) ?? 'javascript',
        sourceType: json ? 'script' : 'unambiguous',
      });
      return new ConfigText(text, json, parsed);
    } catch (error) {
      if (error instanceof ParseError) return undefined;
      throw error;
    }
  }

  /** The text with everything that was added. */
  toString(): string {
    for (const [holder, { items, texts }] of this.appended)
      this.writeAppended(holder, items, texts);
    this.appended.clear();
    return this.edits.toString();
  }

  /** A literal as this file would write it. */
  string(value: string): string {
    return JSON.stringify(value).replace(/^"|"$/g, this.quote);
  }

  key(name: string): string {
    return this.json || !/^[a-z_$][\w$]*$/i.test(name) ? this.string(name) : name;
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

  /** An object literal as this file would write it. */
  object(values: Readonly<Record<string, string | boolean>>): string {
    const written = Object.entries(values).map(
      ([name, value]) =>
        `${this.key(name)}: ${typeof value === 'string' ? this.string(value) : value}`,
    );
    return `{ ${written.join(', ')} }`;
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

  /** Adds `name: value` behind the last property. */
  addProperty(object: t.ObjectExpression, name: string, value: string): void {
    this.append(object, object.properties, [`${this.key(name)}: ${value}`]);
  }

  /** Adds an element to an array. */
  addElement(array: t.ArrayExpression, element: string, where: 'first' | 'last'): void {
    const [first] = array.elements;
    if (where === 'last' || !first) {
      const elements = array.elements.filter((each) => each !== null);
      this.append(array, elements, [element]);
      return;
    }
    const gap = this.text.slice(this.at(array.start) + 1, this.at(first.start));
    this.insert(this.at(first.start), `${element},${gap.includes('\n') ? gap : ' '}`);
  }

  replace(node: t.Node, text: string): void {
    this.edits.overwrite(this.at(node.start), this.at(node.end), this.lines(text));
  }

  textOf(node: t.Node): string {
    return this.text.slice(this.at(node.start), this.at(node.end));
  }

  /** Adds the import of a default export, in the module system of the file, and returns its local name. */
  addImport(module: string, wanted: string): string {
    const taken = new RegExp(`\\b${wanted}\\b`).test(this.text);
    const name = taken ? `${wanted}Plugin` : wanted;
    const line = this.esm
      ? `import ${name} from ${this.string(module)};`
      : `const ${name} = require(${this.string(module)}).default;`;
    const last = this.program.body.filter((each) => isImport(each)).at(-1);
    if (last) this.insert(this.at(last.end), `\n${line}`);
    else this.insert(Number.isFinite(this.top) ? this.at(this.top) : 0, `${line}\n\n`);
    return name;
  }

  private insert(position: number, text: string): void {
    this.edits.appendLeft(position, this.lines(text));
  }

  /** With the line ends of the file. */
  private lines(text: string): string {
    return text.replace(/\r?\n/g, this.newline);
  }

  private append(holder: t.Node, items: readonly t.Node[], texts: readonly string[]): void {
    const pending = this.appended.get(holder) ?? { items, texts: [] };
    pending.texts.push(...texts);
    this.appended.set(holder, pending);
  }

  private writeAppended(holder: t.Node, items: readonly t.Node[], texts: readonly string[]): void {
    const last = items.at(-1);
    const open = this.at(holder.start) + 1;
    const close = this.at(holder.end) - 1;
    if (!last) {
      const padding = this.text[open - 1] === '{' ? ' ' : '';
      const inner = `${padding}${texts.join(', ')}${padding}`;
      this.edits.overwrite(
        open - 1,
        close + 1,
        this.lines(`${this.text[open - 1]}${inner}${this.text[close]}`),
      );
      return;
    }
    const end = this.at(last.end);
    const from = items.length > 1 ? this.at(items.at(-2)?.end) + 1 : open;
    const before = this.text.slice(from, this.at(last.start));
    const separator = before.includes('\n') ? `\n${/[^\n]*$/.exec(before)?.[0] ?? ''}` : ' ';
    const added = texts.map((text) => `${separator}${text}`).join(',');
    const comma = /^(\s|\/\*[^]*?\*\/|\/\/.*)*,/.exec(this.text.slice(end, close));
    if (!comma) this.insert(end, `,${added}`);
    else this.insert(end + comma[0].length, separator === ' ' ? added : `${added},`);
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
  private resolved(node: t.Node): t.Node {
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

  private at(position: number | null | undefined): number {
    return (position ?? 0) - this.shift;
  }
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

function isImport(statement: t.Program['body'][number]): boolean {
  if (statement.type === 'ImportDeclaration') return true;
  if (statement.type !== 'VariableDeclaration') return false;
  return statement.declarations.every(
    ({ init }) =>
      init?.type === 'CallExpression' &&
      init.callee.type === 'Identifier' &&
      init.callee.name === 'require',
  );
}

function count(text: string, part: string): number {
  return text.split(part).length;
}
