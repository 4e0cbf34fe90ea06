/** Runs a compiled program beside the server, which is looked at all the time. */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { type RunningServer, startServer } from './server';

export interface Run {
  readonly printed: readonly string[];
  /** Undefined: it had to be ended. */
  readonly exitCode: number | undefined;
  /** The server's connections when the program had ended, or just before it had to be. */
  readonly streams: RunningServer['streams'];
}

/** @param patience how many milliseconds after it has said `abort` the program is given */
export async function run(file: string, patience: number): Promise<Run> {
  const server = await startServer();
  try {
    return await runBeside(server, join(__dirname, '..', 'dist', file), patience);
  } finally {
    server.close();
  }
}

function runBeside(server: RunningServer, file: string, patience: number): Promise<Run> {
  const child = spawn(process.execPath, [file, server.url], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let text = '';
  let timer: NodeJS.Timeout | undefined;
  return new Promise((resolve, reject) => {
    const end = (exitCode: number | undefined): void => {
      clearTimeout(timer);
      const printed = text.split('\n').filter((line) => line !== '');
      resolve({ printed, exitCode, streams: { ...server.streams } });
    };
    child.on('error', reject);
    child.on('close', (code) => end(code ?? undefined));
    child.stdout.on('data', (piece: Buffer) => {
      text += piece.toString();
      if (timer !== undefined || !text.includes('abort\n')) return;
      timer = setTimeout(() => {
        end(undefined);
        child.kill('SIGKILL');
      }, patience);
    });
  });
}
