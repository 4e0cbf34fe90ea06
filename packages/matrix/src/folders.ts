import { join } from 'node:path';

/** The top of the checkout. */
export const ROOT = join(__dirname, '..', '..', '..');
/** Everything that is installed and built here; git does not see it. */
export const CACHE = join(ROOT, '.cache', 'matrix');
export const EXAMPLE = join(ROOT, 'examples', 'json-lines');
