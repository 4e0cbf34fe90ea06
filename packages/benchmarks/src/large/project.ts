/**
 * A project as applications are: an entry page, areas that are loaded when they are visited, and modules of all sizes below them. A
 * third of the modules are components (TSX), and a third of those have a style sheet; one module in so many has a generator or two
 * among its functions. The runtime is installed.
 */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { component, HELPERS, mixedModule, plainModule, styleSheet } from './text';

export interface Project {
  readonly modules: number;
  /** One module in so many has generators. */
  readonly every: number;
}

/** Bytes of the modules, which take turns: 5,000 in the mean. */
const SIZES = [800, 1_500, 2_500, 3_500, 4_500, 6_000, 8_000, 13_200];
/** Of a module with generators. */
const SIZE = 5_000;
const AREAS = 10;

export function writeProject(folder: string, { modules, every }: Project): void {
  mkdirSync(folder, { recursive: true });
  const write = (name: string, text: string): void => writeFileSync(join(folder, name), text);
  for (const [name, text] of Object.entries(HELPERS)) write(name, text);
  const areas = Array.from({ length: AREAS }, (): string[] => []);
  for (let i = 0; i < modules; i++) {
    const bytes = SIZES[i % SIZES.length];
    const name = `module${i}`;
    areas[i % AREAS].push(name);
    if (i % every === every - 1) write(`${name}.ts`, mixedModule(SIZE, 10));
    else if (i % 3 > 0) write(`${name}.ts`, plainModule(bytes));
    else {
      const isStyled = i % 9 === 0;
      write(`${name}.tsx`, component(name, bytes, isStyled));
      if (isStyled) write(`${name}.css`, styleSheet(name));
    }
  }
  areas.forEach((names, i) => {
    const exported = names.map((name) => `export * as ${name} from './${name}';\n`);
    write(`area${i}.ts`, exported.join(''));
  });
  const routes = areas.map((_, i) => `  area${i}: () => import('./area${i}'),\n`);
  write(
    'main.ts',
    `const routes = {\n${routes.join('')}};\nfor (const load of Object.values(routes)) load().then(console.log);\n`,
  );
  const runtime = dirname(require.resolve('@yield-from/runtime/package.json'));
  for (const part of ['package.json', 'dist']) {
    const to = join(folder, 'node_modules', '@yield-from', 'runtime', part);
    cpSync(join(runtime, part), to, { recursive: true });
  }
  write('index.html', '<!doctype html>\n<script type="module" src="./main.ts"></script>\n');
}
