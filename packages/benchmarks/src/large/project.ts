/** A project of many modules, a part of which hold generators. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mixedModule, plainModule } from './text';

export function writeProject(folder: string, modules: number, every: number, bytes: number): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'io.ts'), IO);
  writeFileSync(
    join(folder, 'format.ts'),
    'export const line = (...parts: unknown[]): string => parts.join();\n',
  );
  const names = Array.from({ length: modules }, (_, i) => `module${i}`);
  names.forEach((name, i) => {
    const text = i % every === every - 1 ? mixedModule(bytes, 10) : plainModule(bytes);
    writeFileSync(join(folder, `${name}.ts`), text);
  });
  const exports = names.map((name) => `export * as ${name} from './${name}';\n`);
  writeFileSync(join(folder, 'main.ts'), exports.join(''));
}

const IO = `export interface Handle {
  read(): Promise<string>;
  lines(): AsyncIterable<string>;
  close(): Promise<void>;
}
export declare const handle: Handle;
export const open = async (path: string, options?: object): Promise<Handle> => ({ ...handle, ...options, path }) as Handle;
`;
