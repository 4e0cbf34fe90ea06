/** The methods of %AsyncGeneratorPrototype% as they were made, by modes, to see whether a generator still has them. */
export const originals: unknown[] = [];
