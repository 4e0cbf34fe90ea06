import { buffer } from 'node:stream/consumers';
import { createInterface } from 'node:readline/promises';
import colors from 'picocolors';

/** Everything a command needs from the world around it, so that tests can be that world. */
export interface Terminal {
  readonly cwd: string;
  /** The version of Node that runs here. */
  readonly node: string;
  /** Results: what a pipe behind the command is to read. */
  out(text: string): void;
  /** Messages and progress: for the person in front of it. */
  err(text: string): void;
  /** All of standard input. */
  readInput(): Promise<Buffer>;
  /** Whether `err` is a screen on which a line can be written over. */
  readonly screen: boolean;
  /** Asks a yes/no question; undefined where nobody is there to answer. */
  confirm(question: string): Promise<boolean | undefined>;
  readonly paint: Paint;
  /** Aborted when the person wants a watching command to end. */
  readonly interrupted: AbortSignal;
}

export type Paint = Pick<
  ReturnType<typeof colors.createColors>,
  'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan'
>;

/** The terminal of this process. Colours follow `NO_COLOR` and `FORCE_COLOR`, and whether there is a screen. */
export function processTerminal(): Terminal {
  const interruption = new AbortController();
  process.once('SIGINT', () => interruption.abort());
  process.once('SIGTERM', () => interruption.abort());
  for (const stream of [process.stdout, process.stderr]) stream.on('error', unlessClosed);
  return {
    cwd: process.cwd(),
    node: process.versions.node,
    out: (chunk) => void process.stdout.write(chunk),
    err: (chunk) => void process.stderr.write(chunk),
    readInput: () => buffer(process.stdin),
    screen: process.stderr.isTTY === true && process.env.TERM !== 'dumb',
    paint: colors.createColors(colors.isColorSupported && process.stderr.isTTY === true),
    interrupted: interruption.signal,
    async confirm(question) {
      if (!process.stdin.isTTY || !process.stderr.isTTY) return undefined;
      const lines = createInterface({ input: process.stdin, output: process.stderr });
      try {
        return /^y(es)?$/i.test((await lines.question(`${question} (y/N) `)).trim());
      } finally {
        lines.close();
      }
    },
  };
}

/** Who reads the pipe may have left: `yield-from doctor | head -1`. */
function unlessClosed(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
