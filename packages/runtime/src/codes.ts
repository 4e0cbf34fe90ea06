/** The runtime's own errors, by code. */

export const NO_PROMISE = 4001;
export const NOT_A_CONSTRUCTOR = 4002;
export const RUNNING = 4003;
export const NOT_A_GENERATOR = 4004;
export const NOT_ASYNC = 4005;
export const NO_SOURCE_TEXT = 4006;
export const NOT_ITERABLE = 4007;
export const NO_ITERATOR = 4008;
export const NO_RESULT = 4009;
export const NO_THROW = 4010;
export const NOT_A_FUNCTION = 4011;
export const DEAD_ZONE = 4012;
export const CONSTANT = 4013;
export const NOT_DESTRUCTURED = 4014;
export const NOT_READ = 4015;
export const NOT_DISPOSABLE = 4016;
export const NO_DISPOSER = 4017;
export const SUPPRESSED = 4018;
export const NOT_PYTHON = 4019;
export const NOT_FRESH = 4020;

export type Code =
  | typeof NO_PROMISE
  | typeof NOT_A_CONSTRUCTOR
  | typeof RUNNING
  | typeof NOT_A_GENERATOR
  | typeof NOT_ASYNC
  | typeof NO_SOURCE_TEXT
  | typeof NOT_ITERABLE
  | typeof NO_ITERATOR
  | typeof NO_RESULT
  | typeof NO_THROW
  | typeof NOT_A_FUNCTION
  | typeof DEAD_ZONE
  | typeof CONSTANT
  | typeof NOT_DESTRUCTURED
  | typeof NOT_READ
  | typeof NOT_DISPOSABLE
  | typeof NO_DISPOSER
  | typeof SUPPRESSED
  | typeof NOT_PYTHON
  | typeof NOT_FRESH;
