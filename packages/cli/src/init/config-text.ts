import type * as t from '@oxc-project/types';
import { languageOf, parse, ParseError, type Parsed } from '@yield-from/estree';
import MagicString from 'magic-string';
import { ConfigTree } from './config-tree';

/**
 * A configuration file that can be added to without touching the rest.
 *
 *     export default defineConfig({              export default defineConfig({
 *       plugins: [react()],               →        plugins: [yieldFrom(), react()],
 *     });                                        });
 */
export class ConfigText extends ConfigTree {
  private readonly edits: MagicString;
  private readonly newline: string;
  /** Where the first statement or comment begins. */
  private readonly top: number;
  private readonly quote: string;
  /** What comes behind the last item of an object or array, kept until all of it is known. */
  private readonly appended = new Map<t.Node, { items: readonly t.Node[]; texts: string[] }>();

  private constructor(text: string, json: boolean, parsed: Parsed) {
    super(text, json, parsed);
    const { program, comments } = parsed;
    this.top = Math.min(...[...program.body, ...comments].map(({ start }) => start));
    this.newline = /\r?\n/.exec(text)?.[0] ?? '\n';
    this.edits = new MagicString(text);
    this.quote = json || count(text, '"') > count(text, "'") ? '"' : "'";
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
  override toString(): string {
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

  /** An object literal as this file would write it. */
  object(values: Readonly<Record<string, string | boolean>>): string {
    const written = Object.entries(values).map(
      ([name, value]) =>
        `${this.key(name)}: ${typeof value === 'string' ? this.string(value) : value}`,
    );
    return `{ ${written.join(', ')} }`;
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
    const comma = /^(\s|\/\*[^]*?\*\/|\/\/.*)*,/.exec(this.text.slice(end, close))?.[0];
    const behind = end + (comma?.length ?? 0);
    // A comment behind it in its line is its own.
    const own = /^(?:[ \t]*\/\*.*?\*\/)*(?:[ \t]*\/\/.*)?/.exec(this.text.slice(behind, close));
    const at = separator === ' ' ? behind : behind + (own?.[0].trimEnd().length ?? 0);
    if (comma === undefined) this.insert(end, ',');
    this.insert(at, comma === undefined || separator === ' ' ? added : `${added},`);
  }
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
