/** The part of an `AbortSignal` that is needed. (Polyfills have it too; older ones have no `reason`.) */
export interface Signal {
  readonly aborted: boolean;
  readonly reason?: unknown;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}
