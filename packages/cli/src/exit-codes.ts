/** What the command's exit code says; part of its public interface. */
export const EXIT = {
  /** Done; nothing wrong. */
  ok: 0,
  /** Done as far as possible: errors in sources, or problems in the set-up. */
  problems: 1,
  /** Nothing done: the command line itself is wrong. */
  usage: 2,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The command line asks for something impossible; the message says what to write instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
