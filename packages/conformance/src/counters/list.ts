import { BABEL } from './babel';
import type { Pipeline } from './pipeline';

export const PIPELINES: readonly Pipeline[] = [...BABEL];
