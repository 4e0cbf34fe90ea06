/** Runs a compiled program, once by each of its scripts, and writes down what can be seen of it. */
import { drive, withoutTicks } from '../cases/drive';
import type { Script } from '../cases/script';
import { WORLD, type World } from '../cases/world';
import type { Made } from './compiled';
import { ENVIRONMENT, makeEnvironment } from './environment';
import type { Program, Wishes } from './program';
import { modelPython } from './python-model';
import { collectRejections } from './unhandled';

/** @param isModel the engine's own generator stands for a Python one */
export async function observe(
  made: Made,
  program: Program,
  wishes: Wishes,
  isModel = false,
): Promise<string> {
  const logs: string[] = [];
  for (const [i, script] of program.scripts.entries()) {
    const log = await logOf(made, script, isModel && wishes.protocol === 'python');
    logs.push(`script ${i}`, comparable(log, program, wishes));
  }
  return logs.join('\n');
}

async function logOf(made: Made, script: Script, python: boolean): Promise<string[]> {
  const rejections = collectRejections();
  const log = await new Promise<string[]>((resolve) => {
    drive(
      (world: World) => {
        const environment = makeEnvironment(world);
        const make = made(
          ...WORLD.map((name) => world[name]),
          ...ENVIRONMENT.map((name) => environment[name]),
        );
        return { make: python ? () => modelPython(make() as AsyncGenerator) : make };
      },
      script,
      resolve,
    );
  });
  log.push(...(await rejections.taken()));
  rejections.stop();
  return log;
}

/** What of a log is compared: see `Wishes.ticks`; overlapping requests of looser promises by subject. */
function comparable(log: string[], program: Program, { ticks, protocol }: Wishes): string {
  if (ticks) return log.join('\n');
  const events = withoutTicks(log);
  if (protocol === 'ecmascript' && !program.features.own) return events.join('\n');
  const settled = (event: string): boolean => /^[a-z]+#[\d.]+ /.test(event);
  const settlements = events.filter(settled);
  if (protocol === 'python') settlements.sort();
  return [...events.filter((event) => !settled(event)), ...settlements].join('\n');
}

/** The text of functions and the wording of the engine's own errors are nobody's promise; both can end up in a log as keys. */
export function muteUnpromisedTexts(): () => void {
  const ofFunctions = Function.prototype.toString;
  const ofErrors = Error.prototype.toString;
  Function.prototype.toString = () => 'function';
  Error.prototype.toString = function (this: Error) {
    return this.name === 'Error' ? ofErrors.call(this) : this.name;
  };
  return () => {
    Function.prototype.toString = ofFunctions;
    Error.prototype.toString = ofErrors;
  };
}

export function sideBySide(expected: string, actual: string): string {
  const left = expected.split('\n');
  const right = actual.split('\n');
  const width = Math.min(60, Math.max(...left.map((line) => line.length))) + 2;
  const lines: string[] = [];
  for (let i = 0; i < Math.max(left.length, right.length); i++) {
    const [l = '', r = ''] = [left[i], right[i]];
    lines.push(`${l === r ? '  ' : '! '}${l.padEnd(width)}| ${r}`);
  }
  return lines.join('\n');
}
