import { BABEL } from './babel';
import { ESTREE } from './estree';
import type { Pipeline } from './pipeline';
import { TYPESCRIPT } from './typescript';

export const PIPELINES: readonly Pipeline[] = [...BABEL, ...TYPESCRIPT, ...ESTREE];
