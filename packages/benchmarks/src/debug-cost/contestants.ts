import type { Contestant } from '../contestants';
import { compileWithTypeScript } from '../contestants/typescript';

function contestant(title: string, debug: boolean, before = ''): Contestant {
  return {
    name: title,
    title,
    needs: 'ES5',
    ours: true,
    compile: (source, fileName) =>
      compileWithTypeScript(before + source, fileName, 'ES5', { debug }),
  };
}

/** Without the option, with it, and where live generators are kept as well. */
export const CONTESTANTS: readonly Contestant[] = [
  contestant('without', false),
  contestant('debug', true),
  contestant('debug and dumpGenerators', true, "import '@yield-from/runtime/debug';\n"),
];
