/** The text host behind istanbul's counters, as `@yield-from/unplugin` runs it in Vitest. */
import { native } from '../variants/native';
import { counted } from './babel';
import { lowered } from '../variants/estree';
import type { Pipeline } from './pipeline';

export const ESTREE: readonly Pipeline[] = [
  {
    name: 'text, istanbul before us as in Vitest',
    host: 'estree',
    without: counted,
    compile: (source) => native.compile(lowered({ text: counted(source), syntax: 'js' })),
  },
];
