/** The methods of %AsyncGeneratorPrototype% as they were made, to see whether a generator still has them. */
import type { MethodName } from '../shape';

export const originals: Partial<Record<MethodName, unknown>> = {};
