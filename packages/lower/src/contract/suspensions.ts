/**
 * How a node itself, apart from its children, may suspend. The host says what the source has there; the kind of
 * coroutine decides whether that suspends (`flavours`).
 */
export type Suspension =
  | 'await'
  | 'yield'
  | 'delegate' // yield*
  | 'for await'
  | 'await using' // the declaration: its block awaits when it is left
  | 'return'; // with a value
