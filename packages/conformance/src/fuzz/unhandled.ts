/** The rejections that a program leaves to nobody: how many there are, and with what, is observable. */
import { setImmediate } from 'node:timers/promises';
import { show } from '../cases/show';

/** Where Node tells of them; its default for a rejection that nobody hears of ends the process. */
export function collectRejections(): { taken(): Promise<string[]>; stop(): void } {
  let found: string[] = [];
  const hear = (reason: unknown): void => void found.push(`unhandled ${show(reason)}`);
  process.on('unhandledRejection', hear);
  return {
    /** Since the last call, once the current jobs are done. Their order is that of the turns, which may not be promised. */
    async taken() {
      await setImmediate();
      const these = found.sort();
      found = [];
      return these;
    },
    stop() {
      process.off('unhandledRejection', hear);
    },
  };
}
