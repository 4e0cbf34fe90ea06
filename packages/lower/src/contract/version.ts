/**
 * The contract between compiled code and the runtime that the engine's output is written for; hosts put `checkContract(1)`
 * first in every file. A number of the compiler's own, not the one that the runtime beside it happens to have: otherwise a
 * compiler would vouch for any runtime that it finds installed.
 */
export const COMPILED_CONTRACT = 1;
