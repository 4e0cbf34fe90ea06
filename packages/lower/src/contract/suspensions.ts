/**
 * What a node itself, apart from its children, may suspend by. The host says it as the source has it; which of them suspend
 * is the business of the kind of coroutine (`flavours`).
 */
export type Suspension =
  | 'await'
  | 'yield'
  | 'delegate' // yield*
  | 'for await'
  | 'await using' // the declaration: its block awaits when it is left
  | 'return'; // with a value
