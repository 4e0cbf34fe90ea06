/** What a command is asked for on its command line: `--help` prints its usage, an option that it does not know is a line, and that. */
import { readFileSync } from 'node:fs';

/** The comment that a command's file opens with. */
export function usageIn(file: string): string {
  const [, comment = ''] = /^\s*\/\*\*([\s\S]*?)\*\//.exec(readFileSync(file, 'utf8')) ?? [];
  return comment.replace(/^[ \t]*\* ?/gm, '').trim();
}

/**
 * What `read` reads; ends the process where that is not what it is to do.
 *
 * @throws what `read` throws that is not of the options.
 */
export function asked<T>(usage: string, read: () => T): T {
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) {
    console.log(usage);
    process.exit(0);
  }
  try {
    return read();
  } catch (error) {
    if (!(error instanceof Error) || !isOfOptions(error)) throw error;
    console.error(`${error.message}\n\n${usage}`);
    process.exit(2);
  }
}

const isOfOptions = (error: Error): boolean =>
  'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS_');
