import { parseSync, types as t } from '@babel/core';
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
  /** JSON is read as `(…)`: nodes are that much further right than the text. */
  private readonly shift: number;
  private readonly quote: string;
  /** What comes behind the last item of an object or array, kept until all of it is known. */
  private readonly appended = new Map<t.Node, { items: readonly t.Node[]; texts: string[] }>();

  private constructor(
    readonly text: string,
    private readonly json: boolean,
    program: t.Program,
  ) {
    this.program = program;
    this.shift = json ? 1 : 0;
    this.edits = new MagicString(text);
    this.quote = json || count(text, '"') > count(text, "'") ? '"' : "'";
    this.esm = program.body.some((statement) => t.isImportOrExportDeclaration(statement));
    this.objects = this.exported().flatMap((node) => this.objectsOf(node));
  }

  /** Undefined for a text that does not parse. */
  static read(text: string, path: string): ConfigText | undefined {
    const json = /\.(json|jsonc|json5)$|rc$/.test(path);
    if (json && text.trim() === '') text = '{}\n';
    try {
      const file = parseSync(json ? `(${text}\n)` : text, {
        filename: path,
        configFile: false,
        babelrc: false,
        sourceType: json ? 'script' : 'unambiguous',
        parserOpts: { plugins: /\.[cm]?ts$/.test(path) ? ['typescript'] : [] },
      });
      return file ? new ConfigText(text, json, file.program) : undefined;
    } catch {
      return undefined;
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

  property(object: t.ObjectExpression, name: string): t.Expression | undefined {
    for (const property of object.properties) {
      if (!t.isObjectProperty(property) || property.computed) continue;
      const { key, value } = property;
      const found = t.isIdentifier(key) ? key.name : t.isStringLiteral(key) ? key.value : undefined;
      if (found === name && t.isExpression(value)) return this.unwrap(value);
    }
    return undefined;
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
    this.edits.appendLeft(this.at(first.start), `${element},${gap.includes('\n') ? gap : ' '}`);
  }

  replace(node: t.Node, text: string): void {
    this.edits.overwrite(this.at(node.start), this.at(node.end), text);
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
    if (last) this.edits.appendLeft(this.at(last.end), `\n${line}`);
    else {
      const [first] = this.program.body;
      this.edits.appendLeft(
        first ? this.at(first.leadingComments?.[0]?.start ?? first.start) : 0,
        `${line}\n\n`,
      );
    }
    return name;
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
        `${this.text[open - 1]}${inner}${this.text[close]}`,
      );
      return;
    }
    const end = this.at(last.end);
    const from = items.length > 1 ? this.at(items.at(-2)?.end) + 1 : open;
    const before = this.text.slice(from, this.at(last.start));
    const separator = before.includes('\n') ? `\n${/[^\n]*$/.exec(before)?.[0] ?? ''}` : ' ';
    const added = texts.map((text) => `${separator}${text}`).join(',');
    const comma = /^(\s|\/\*[^]*?\*\/|\/\/.*)*,/.exec(this.text.slice(end, close));
    if (!comma) this.edits.appendLeft(end, `,${added}`);
    else this.edits.appendLeft(end + comma[0].length, separator === ' ' ? added : `${added},`);
  }

  /** What the file exports as its configuration, in the shapes that configurations have. */
  private exported(): t.Node[] {
    const [first] = this.program.body;
    if (this.json) return first && t.isExpressionStatement(first) ? [first.expression] : [];
    for (const statement of this.program.body) {
      if (t.isExportDefaultDeclaration(statement)) return [statement.declaration];
      if (t.isTSExportAssignment(statement)) return [statement.expression];
      if (!t.isExpressionStatement(statement)) continue;
      const { expression } = statement;
      if (t.isAssignmentExpression(expression) && this.isModuleExports(expression.left)) {
        return [expression.right];
      }
    }
    return [];
  }

  private isModuleExports(node: t.Node): boolean {
    return (
      t.isMemberExpression(node) && /^(module\.exports|exports\.default)$/.test(this.textOf(node))
    );
  }

  private objectsOf(node: t.Node | null | undefined, depth = 0): t.ObjectExpression[] {
    if (!node || depth > 8) return [];
    const inner = (next: t.Node | null | undefined): t.ObjectExpression[] =>
      this.objectsOf(next, depth + 1);
    if (t.isObjectExpression(node)) return [node];
    if (t.isArrayExpression(node)) return node.elements.flatMap(inner);
    // defineConfig({…}), defineConfig(() => ({…})), mergeConfig(base, {…})
    if (t.isCallExpression(node)) return inner(node.arguments.at(-1));
    if (t.isFunction(node)) {
      if (!t.isBlockStatement(node.body)) return inner(node.body);
      return node.body.body.flatMap((each) =>
        t.isReturnStatement(each) ? inner(each.argument) : [],
      );
    }
    if (t.isIdentifier(node)) return inner(this.initializerOf(node.name));
    return t.isExpression(node) && this.unwrap(node) !== node ? inner(this.unwrap(node)) : [];
  }

  private initializerOf(name: string): t.Node | undefined {
    for (const statement of this.program.body) {
      if (t.isFunctionDeclaration(statement) && statement.id?.name === name) return statement;
      if (!t.isVariableDeclaration(statement)) continue;
      for (const { id, init } of statement.declarations) {
        if (t.isIdentifier(id, { name }) && init) return init;
      }
    }
    return undefined;
  }

  /** `x as T`, `x satisfies T`, `(x)`, `await x`, `[…].filter(Boolean)`: the `x`, the array. */
  private unwrap(node: t.Expression): t.Expression {
    if (t.isTSAsExpression(node) || t.isTSSatisfiesExpression(node))
      return this.unwrap(node.expression);
    if (t.isParenthesizedExpression(node)) return this.unwrap(node.expression);
    if (t.isAwaitExpression(node)) return this.unwrap(node.argument);
    if (t.isCallExpression(node) && t.isMemberExpression(node.callee)) {
      const { object } = node.callee;
      if (t.isArrayExpression(object)) return object;
    }
    return node;
  }

  private at(position: number | null | undefined): number {
    return (position ?? 0) - this.shift;
  }
}

function isImport(statement: t.Statement): boolean {
  if (t.isImportDeclaration(statement)) return true;
  if (!t.isVariableDeclaration(statement)) return false;
  return statement.declarations.every(
    ({ init }) => t.isCallExpression(init) && t.isIdentifier(init.callee, { name: 'require' }),
  );
}

function count(text: string, part: string): number {
  return text.split(part).length;
}
