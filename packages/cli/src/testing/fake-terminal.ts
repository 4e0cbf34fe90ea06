import colors from 'picocolors';
import type { Terminal } from '../terminal';

/** A terminal that remembers what was written to it, without colours. */
export interface FakeTerminal extends Terminal {
  /** What went to standard output, and to standard error, so far. */
  readonly written: { out: string; err: string };
  readonly questions: string[];
  interrupt(): void;
}

interface World {
  readonly input?: string | Buffer;
  readonly answer?: boolean;
  readonly screen?: boolean;
  readonly node?: string;
}

export function fakeTerminal(
  cwd: string,
  { input = '', answer, screen = false, node = '22.20.0' }: World = {},
): FakeTerminal {
  const written = { out: '', err: '' };
  const questions: string[] = [];
  const interruption = new AbortController();
  return {
    cwd,
    node,
    written,
    questions,
    screen,
    paint: colors.createColors(false),
    interrupted: interruption.signal,
    interrupt: () => interruption.abort(),
    out: (text) => void (written.out += text),
    err: (text) => void (written.err += text),
    readInput: () => Promise.resolve(Buffer.from(input)),
    confirm(question) {
      questions.push(question);
      return Promise.resolve(answer);
    },
  };
}
