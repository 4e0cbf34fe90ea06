/** Imported first by what compiles many programs: the engine checks each of its passes (`lower/src/verifying.ts`). */
Object.assign(globalThis, { __YIELD_FROM_VERIFY__: true });
