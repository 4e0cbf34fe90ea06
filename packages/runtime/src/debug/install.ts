/**
 * What shows a generator to whoever looks: `ag_frame` and `ag_code` with places and variables, Node's `util.inspect`,
 * and errors.
 */
import type { Machine } from '../async-generator/machine';
import { machineOf } from '../brand';
import { hidden } from '../objects';
import { generatorPrototype } from '../prototypes';
import { pythonGenerators } from '../python/prototype';
import { isFinished } from '../python/status';
import { followErrors } from './stacks';
import { stateOf } from './state';
import { localsOf, type Place, placeOf, startOf, tell } from './told';
import { textOf } from './trace';
import { weakTable } from './weak';

let isInstalled = false;

export function install(): void {
  if (isInstalled) return;
  isInstalled = true;
  followErrors();
  const standard = generatorPrototype();
  const python = pythonGenerators().generator;
  accessor(python, 'ag_code', codeOf);
  accessor(python, 'ag_frame', frameOf);
  if (typeof Symbol === 'function' && typeof Symbol.for === 'function') {
    hidden(standard, Symbol.for('nodejs.util.inspect.custom'), inspect);
  }
}

function accessor(prototype: object, name: string, read: (machine: Machine) => unknown): void {
  const { get } = Object.getOwnPropertyDescriptor(prototype, name) as { get(): unknown };
  Object.defineProperty(prototype, name, {
    get(this: unknown) {
      const machine = machineOf(this);
      return machine === undefined ? get.call(this) : read(machine);
    },
    enumerable: false,
    configurable: true,
  });
}

export interface Code {
  readonly co_name: string;
  /** Empty, and 0, for a function that was compiled without the option. */
  readonly co_filename: string;
  readonly co_firstlineno: number;
}

/** Codes of functions, by their kinds: a generator that has ended tells nothing any more. */
const codes = /*#__PURE__*/ weakTable<Code>();

function codeOf(machine: Machine): Code {
  const known = codes.get(machine.kind);
  if (known !== undefined) return known;
  const told = tell(machine);
  const { name, file, line } = told ? startOf(told) : placeOf(machine);
  const code: Code = { co_name: name, co_filename: file, co_firstlineno: line };
  if (told !== undefined) codes.set(machine.kind, code);
  return code;
}

function frameOf(machine: Machine): object | null {
  if (isFinished(machine)) return null;
  const { line }: Place = placeOf(machine);
  return { f_code: codeOf(machine), f_lineno: line, f_locals: localsOf(machine) };
}

interface InspectOptions {
  stylize?(text: string, style: string): string;
}

/** `AsyncGenerator { AGEN_SUSPENDED at lines (src/a.ts:12:9) }` */
function inspect(this: unknown, _depth: unknown, { stylize }: InspectOptions = {}): unknown {
  const machine = machineOf(this);
  if (machine === undefined) return this;
  const state = stateOf(machine);
  const shown = stylize ? stylize(state, 'special') : state;
  const place = isFinished(machine) ? '' : ` at ${textOf(placeOf(machine))}`;
  return `AsyncGenerator { ${shown}${place} }`;
}
