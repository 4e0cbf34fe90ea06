/** The places that stand in a native async generator: engines that have none leave them out. */
export const NATIVE = ['for await over native', 'yield* native'];
