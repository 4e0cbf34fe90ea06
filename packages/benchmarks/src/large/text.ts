/** Large source texts, the same ones every time: what a compiler that reads texts is measured on. */

/** A module in which one function in `every` is an async generator; `bytes` is met by the function. */
export function mixedModule(bytes: number, every: number): string {
  return assemble(bytes, (i) => (i % every === 0 ? generator(i) : PLAIN[i % PLAIN.length](i)));
}

/** A module without generators. */
export function plainModule(bytes: number): string {
  return assemble(bytes, (i) => PLAIN[i % PLAIN.length](i));
}

/** A module of a component and what it needs; `styled`: with a style sheet of its name. */
export function component(name: string, bytes: number, styled: boolean): string {
  const imports = `import { h } from './h';\n${styled ? `import './${name}.css';\n` : ''}`;
  const text = view(name);
  return imports + text + plainModule(Math.max(bytes - text.length, HEAD.length + 1));
}

export function styleSheet(name: string): string {
  const rule = (i: number): string => `
.${name} .row-${i} > td:nth-child(2n + 1) {
  padding: ${i}px calc(${i}px + 1rem);
  color: rgb(${i * 20} 40 60 / 80%);
  transition: opacity 200ms ease-in-out, transform 200ms;
}
`;
  return Array.from({ length: 8 }, (_, i) => rule(i)).join('');
}

/** A module of nothing but async generators. */
export function denseModule(bytes: number): string {
  return assemble(bytes, generator);
}

/** The same in one line, as bundlers leave it. */
export function inOneLine(text: string): string {
  return text.replace(/\/\/.*|\/\*\*[^]*?\*\//g, '').replace(/\s*\n\s*/g, ' ');
}

/** One generator of so many statements, one in two of which suspends. */
export function longGenerator(statements: number): string {
  const kinds = [
    (i: number) => `let v${i} = yield ${i};`,
    (i: number) => `total += ${i};`,
    (i: number) => `if (total > ${i}) await total;`,
    (i: number) => `seen.push(total * ${i});`,
  ];
  const body = Array.from({ length: statements }, (_, i) => `  ${kinds[i % 4](i)}`);
  return `export async function* long(total, seen) {\n${body.join('\n')}\n}\n`;
}

function assemble(bytes: number, define: (i: number) => string): string {
  const parts = [HEAD];
  for (let i = 0, length = HEAD.length; length < bytes; i++) {
    const part = define(i);
    parts.push(part);
    length += part.length;
  }
  return parts.join('');
}

const HEAD = `import { open, type Handle } from './io';
import * as format from './format';

export interface Entry<T = string> { readonly key: T; readonly size: number; next?: Entry<T> }
`;

const view = (name: string): string => `
interface Props { readonly rows: readonly { key: string; size: number }[]; onPick?(key: string): void }

/** A table of entries, the largest of which are marked. */
export function View({ rows, onPick = () => undefined }: Props) {
  const largest = Math.max(...rows.map(({ size }) => size));
  return (
    <table class="${name}">
      {rows.map(({ key, size }, index) => (
        <tr class={\`row-\${index % 8}\`} onclick={() => onPick(key)}>
          <td>{key}</td>
          <td>{size === largest ? <strong>{size} bytes</strong> : \`\${size} bytes\`}</td>
        </tr>
      ))}
    </table>
  );
}
`;

const PLAIN: readonly ((i: number) => string)[] = [
  (i) => `
/** Sums the sizes of all entries from a first one on, those that are larger than the limit left out. */
export function sum${i}(first: Entry | undefined, limit = ${i}): number {
  let total = 0;
  for (let entry = first; entry; entry = entry.next) {
    if (entry.size > limit || entry.key.startsWith('#')) continue; // too large, or a comment
    total += entry.size * ${(i % 7) + 1};
  }
  return total;
}
`,
  (i) => `
export class Store${i}<T extends Entry> implements Iterable<T> {
  private readonly items = new Map<string, T>();
  static readonly limits: Readonly<Record<string, number>> = { items: ${i}, bytes: 4 * 1024 * 1024 };

  get size(): number {
    return this.items.size;
  }

  add(item: T, { replace = true, tag = 'tag-${i}' }: { replace?: boolean; tag?: string } = {}): this {
    if (replace || !this.items.has(item.key)) this.items.set(\`\${tag}:\${item.key}\`, item);
    return this;
  }

  [Symbol.iterator](): Iterator<T> {
    return this.items.values();
  }
}
`,
  (i) => `
export const describe${i} = (entry: Entry, depth: number): string => {
  const { key, size, next } = entry;
  switch (depth % 3) {
    case 0:
      // The whole chain, one entry a line, as the reports have it.
      return format.line(key, size, { width: 80, align: 'left' }) + (next ? describe${i}(next, depth - 1) : '');
    case 1:
      return [key, String(size), ...(next?.key ?? '').split('.')].join('/');
    default:
      return key.replace(/[a-z]+/g, (word) => word.toUpperCase()) as string;
  }
};
`,
  (i) => `
export async function load${i}(path: string, handle?: Handle): Promise<Entry[]> {
  // (A handle that was given is closed as well: whoever gives one away has no use for it.)
  const source = handle ?? (await open(path, { mode: 'r', retries: ${i % 5} }));
  try {
    const text = await source.read();
    return text.split('\\n').map((line, index) => ({ key: line.trim(), size: index + ${i}, next: undefined }));
  } finally {
    await source.close();
  }
}
`,
];

const generator = (i: number): string => `
/** Entries of a file, page by page. */
export async function* pages${i}(path: string, size = ${i}): AsyncGenerator<Entry, number> {
  const handle = await open(path);
  let seen = 0;
  try {
    for await (const line of handle.lines()) {
      const entry: Entry = { key: line.trim(), size: line.length };
      if (entry.size > size) continue; // too large
      seen += 1;
      yield entry;
    }
    yield* [];
  } catch (error) {
    console.error(\`page \${seen} of \${path}\`, error);
    throw error;
  } finally {
    await handle.close();
  }
  return seen;
}
`;

/** What the modules import, by file. */
export const HELPERS: Readonly<Record<string, string>> = {
  'io.ts': `export interface Handle {
  read(): Promise<string>;
  lines(): AsyncIterable<string>;
  close(): Promise<void>;
}
export declare const handle: Handle;
export const open = async (path: string, options?: object): Promise<Handle> => ({ ...handle, ...options, path }) as Handle;
`,
  'format.ts': 'export const line = (...parts: unknown[]): string => parts.join();\n',
  'h.ts':
    'export const h = (tag: string, props: object | null, ...children: unknown[]): object => ({ tag, props, children });\n',
};
