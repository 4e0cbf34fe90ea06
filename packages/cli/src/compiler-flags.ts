/** The compiler's own options on the command line, the same for every command that compiles. */
import { type LowerRequest, wantedAt } from '@yield-from/source';
import { type Command, InvalidArgumentError, Option } from 'commander';

/** What they come to. */
export type Compiler = Pick<LowerRequest, 'options' | 'target'>;

/** Options that a configuration can hold, as far as the command line says them: `{ target: 'es5', asyncFunctions: true }`. */
export type Chosen = Readonly<Record<string, string | boolean>>;

/** @throws TypeError for options that are none */
export function chosenBy({
  target,
  asyncFunctions = 'auto',
  generators = 'auto',
}: KindFlags): Chosen {
  wantedAt({}, target, '@yield-from/cli');
  return {
    ...(target !== undefined && { target }),
    ...(asyncFunctions !== 'auto' && { asyncFunctions: WHEN[asyncFunctions] }),
    ...(generators !== 'auto' && { generators: WHEN[generators] }),
  };
}

/** An option as a flag: `asyncFunctions`, true → `--async-functions always`. */
export function flagOf(option: string, value: string | boolean): string {
  const word = Object.keys(WHEN).find((name) => WHEN[name] === value) ?? value;
  return `--${option.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)} ${word}`;
}

export type KindFlags = Pick<CompilerFlags, 'target' | 'asyncFunctions' | 'generators'>;

/** As commander parses them. */
export interface CompilerFlags {
  readonly native: boolean;
  readonly target?: LowerRequest['target'];
  readonly asyncFunctions?: string;
  readonly generators?: string;
  readonly handover: 'exact' | 'eager';
  readonly handoverBudget?: number;
  readonly module?: string[];
  readonly debug?: boolean;
  readonly runtimeImport?: string;
  readonly runtimeGlobal?: string;
}

const WHEN: Readonly<Record<string, 'auto' | 'for-await' | boolean>> = {
  auto: 'auto',
  always: true,
  'for-await': 'for-await',
  never: false,
};

/** What is lowered. */
export function withKindFlags(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--target <version>',
        'what the result is for, es5 … esnext: below es2017 async functions are lowered as well, below es2015 generators',
      ),
    )
    .addOption(
      new Option('--async-functions <when>', 'lower async functions (auto: as --target says)')
        .choices(['auto', 'always', 'for-await', 'never'])
        .default('auto'),
    )
    .addOption(
      new Option(
        '--generators <when>',
        'lower generators that are not async (auto: as --target says)',
      )
        .choices(['auto', 'always', 'never'])
        .default('auto'),
    );
}

export function withCompilerFlags(command: Command): Command {
  return withKindFlags(command)
    .option('--no-native', 'leave native `async function*` alone, lower marked functions only')
    .addOption(
      new Option(
        '--handover <how>',
        'how loops take items of lowered generators that are ready: by the turns of the standard, or without a turn',
      )
        .choices(['exact', 'eager'])
        .default('exact'),
    )
    .option('--handover-budget <count>', 'so many items in one turn (128)', Number)
    .option('--module <name>', 'another module that re-exports the markers (repeatable)', collect)
    .option('--debug', 'functions can tell where they stand, for development and tests')
    .addOption(
      new Option('--runtime-import <module>', 'import the runtime from this module').conflicts(
        'runtimeGlobal',
      ),
    )
    .option('--runtime-global <name>', 'take the runtime from this global variable');
}

/** @throws TypeError for options that are none */
export function compilerOf(flags: CompilerFlags): Compiler {
  const { native, target, handover, handoverBudget, module, runtimeImport, runtimeGlobal } = flags;
  const options: Compiler['options'] = {
    native,
    asyncFunctions: WHEN[flags.asyncFunctions ?? 'auto'],
    generators: WHEN[flags.generators ?? 'auto'] as 'auto' | boolean,
    handover,
    ...(handoverBudget !== undefined && { handoverBudget }),
    ...(module && { modules: module }),
    ...(flags.debug && { debug: true }),
    ...(runtimeImport !== undefined && { runtime: { import: runtimeImport } }),
    ...(runtimeGlobal !== undefined && { runtime: { global: runtimeGlobal } }),
  };
  wantedAt(options, target, '@yield-from/cli');
  return { options, target };
}

/** For an option that may be given several times. */
export function collect(value: string, before: string[] | undefined): string[] {
  if (value === '') throw new InvalidArgumentError('it is empty.');
  return [...(before ?? []), value];
}
