import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeResolve } from '@rollup/plugin-node-resolve';
import { rollup, type Plugin } from 'rollup';
import type { Contestant } from './contestants';

const FOLDER = join(__dirname, '..', 'workloads');
const ENTRY = 'virtual:entry';
const RUNTIME = 'virtual:runtime';

/**
 * A contestant's program: the workload's files, compiled, with everything that they import, as one CommonJS
 * text.
 *
 * @param conditions what a package's `exports` may offer a file of its own for, as the engine or its bundler asks for it
 * @throws what the contestant's compiler throws
 */
export async function bundle(
  contestant: Contestant,
  files: readonly string[],
  conditions: readonly string[],
): Promise<string> {
  const build = await rollup({
    input: ENTRY,
    plugins: [program(contestant, files), nodeResolve({ exportConditions: [...conditions] })],
    onwarn(warning) {
      // Helpers of ES5 output say `this && this.__helper`.
      if (warning.code !== 'THIS_IS_UNDEFINED') throw new Error(warning.message);
    },
  });
  const { output } = await build.generate({ format: 'cjs', exports: 'named', esModule: false });
  await build.close();
  return output[0].code;
}

/** The first file's exports and the consumer's are the program's; others are reached by number. */
function exported(path: string, index: number): string {
  const from = `from ${JSON.stringify(path)};`;
  return index === 0 || path.endsWith('drain.js')
    ? `export * ${from}`
    : `export * as _${index} ${from}`;
}

function program(contestant: Contestant, files: readonly string[]): Plugin {
  const paths = files.map((file) => join(FOLDER, `${file}.js`));
  return {
    name: 'program',
    resolveId(id) {
      if (id === ENTRY) return ENTRY;
      return contestant.runtime !== undefined && id.startsWith('@yield-from/')
        ? RUNTIME
        : undefined;
    },
    load(id) {
      if (id === RUNTIME) return contestant.runtime!();
      if (id === ENTRY) {
        return paths.map((path, i) => exported(path, i)).join('\n');
      }
      if (!paths.includes(id)) return undefined;
      return contestant.compile(readFileSync(id, 'utf8'), id);
    },
  };
}
