import { loadParser } from '@yield-from/source';
import { Command, CommanderError, Option } from 'commander';
import {
  chosenBy,
  collect,
  compilerOf,
  type CompilerFlags,
  type KindFlags,
  withCompilerFlags,
  withKindFlags,
} from './compiler-flags';
import { doctor, type DoctorFlags } from './doctor/command';
import { explain, FORMATS, type ExplainFlags } from './explain/command';
import { EXIT, UsageError, type ExitCode } from './exit-codes';
import { init, type InitFlags } from './init/command';
import { ROUTES } from './init/step';
import { lower, type LowerFlags } from './lower/command';
import { MAP_PLACES } from './lower/lower-text';
import { ownVersion } from './own-version';
import type { Terminal } from './terminal';

/**
 * Runs one command line; resolves with the exit code: 0 done, 1 errors in sources or problems in the
 * set-up, 2 the command line is wrong and nothing was done. Rejects only for what is no one's mistake here (a full disk).
 */
export async function main(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = EXIT.ok;
  const program = commandLine(terminal, (result) => (code = result));
  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.usage;
    if (!(error instanceof UsageError) && !isOptionError(error)) throw error;
    terminal.err(`${terminal.paint.red('error:')} ${error.message}\n`);
    return EXIT.usage;
  }
}

function commandLine(terminal: Terminal, done: (code: ExitCode) => void): Command {
  const program = new Command('yield-from')
    .description(
      'Generators and async functions, native and Python-style, as state machines for every engine down to ES5.',
    )
    .version(ownVersion(), '-v, --version')
    .configureOutput({ writeOut: terminal.out, writeErr: terminal.err })
    .showHelpAfterError('(add --help for what is possible)')
    .addHelpText('after', EXIT_CODES)
    .exitOverride()
    .hook('preAction', loadParser);
  addLower(program, terminal, done);
  addInit(program, terminal, done);
  addDoctor(program, terminal, done);
  addExplain(program, terminal, done);
  return program;
}

const EXIT_CODES = `
Exit codes: 0 done; 1 errors in the sources, or problems in the set-up; 2 wrong command line.`;

function addLower(program: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  const command = program
    .command('lower')
    .description('lower JavaScript or TypeScript files: a step behind tsc, esbuild or any bundler')
    .argument('<inputs...>', 'files, folders, globs, or - for standard input')
    .option('-o, --output <file>', 'where the result of one file goes; else to standard output')
    .option(
      '-d, --out-dir <folder>',
      'where the results of many files go, in the same folders as the inputs',
    )
    .option(
      '--root <folder>',
      'the folder that --out-dir mirrors (default: the one all inputs are in)',
    )
    .option('--copy', 'with --out-dir: other files go along as they are')
    .option('--exclude <glob>', 'files or a folder to leave out (repeatable)', collect)
    .option('--write', 'change the files in place')
    .option('-w, --watch', 'go on, and lower what changes')
    .option('--json', 'report on standard output as JSON (with --watch one line per run)')
    .option('-q, --quiet', 'only errors and warnings')
    .addOption(
      new Option('--source-maps <place>', 'where source maps go; keep: as the inputs have them')
        .choices(MAP_PLACES)
        .default('keep'),
    )
    .option(
      '--stdin-filename <name>',
      'the name standard input stands for; its extension says the language',
      'stdin.js',
    )
    .addHelpText('after', LOWER_EXAMPLES);
  withCompilerFlags(command).action(
    async (inputs: string[], flags: Omit<LowerFlags, 'compiler'> & CompilerFlags) => {
      done(await lower(inputs, { ...flags, compiler: compilerOf(flags) }, terminal));
    },
  );
}

const LOWER_EXAMPLES = `
Examples:
  tsc && yield-from lower dist --write          behind TypeScript 7, in place
  yield-from lower 'src/**/*.ts' -d lowered     before it; types stay
  esbuild app.ts | yield-from lower - > app.js  in a pipe`;

function addInit(program: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  const command = program
    .command('init')
    .description(
      'plug the compiler into the project in this folder; shows every change before it writes',
    )
    .option('-y, --yes', 'write without asking')
    .option('-n, --dry-run', 'show the changes and write nothing')
    .option('--undo', 'take the changes of earlier runs back')
    .addOption(
      new Option('--with <route>', 'where to plug in, if not where it looks best').choices(ROUTES),
    );
  withKindFlags(command).action(async (flags: InitFlags & KindFlags) => {
    done(await init({ ...flags, options: chosenBy(flags) }, terminal));
  });
}

function addDoctor(program: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  program
    .command('doctor')
    .description('check the set-up of the project in this folder, and say what to do')
    .option('--json', 'the problems as JSON')
    .action((flags: DoctorFlags) => done(doctor(flags, terminal)));
}

function addExplain(program: Command, terminal: Terminal, done: (code: ExitCode) => void): void {
  const command = program
    .command('explain')
    .description('print the state graph of a generator or async function')
    .argument('<file[:line]>', 'a source file; with a line only the function there')
    .addOption(
      new Option('-f, --format <format>', 'how to print it').choices(FORMATS).default('text'),
    )
    .option('-o, --output <file>', 'write it to a file');
  withCompilerFlags(command).action(
    async (place: string, flags: Omit<ExplainFlags, 'compiler'> & CompilerFlags) => {
      done(await explain(place, { ...flags, compiler: compilerOf(flags) }, terminal));
    },
  );
}

/** The compiler refuses its options with a TypeError that starts with the host's name. */
function isOptionError(error: unknown): error is TypeError {
  return error instanceof TypeError && error.message.includes('@yield-from/');
}
