import { relative } from 'node:path';
import type { Terminal } from '../terminal';

/** From this many files on a screen shows how far it is. */
const MANY = 10;
const BACK_TO_START = '\r\u001b[2K';

/** One line on the screen, written over for each file; nothing where there is no screen or little to do. */
export class Progress {
  private done = 0;
  private readonly shown: boolean;

  constructor(
    private readonly total: number,
    private readonly terminal: Terminal,
    quiet: boolean,
  ) {
    this.shown = terminal.screen && !quiet && total >= MANY;
  }

  step(file: string): void {
    this.done++;
    if (!this.shown) return;
    const { cwd, paint } = this.terminal;
    const count = `${this.done}/${this.total}`;
    this.terminal.err(
      `${BACK_TO_START}${paint.cyan('lower')} ${count} ${paint.dim(relative(cwd, file))}`,
    );
  }

  end(): void {
    if (this.shown) this.terminal.err(BACK_TO_START);
  }
}
