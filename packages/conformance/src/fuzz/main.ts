/**
 * `pnpm --filter @yield-from/conformance fuzz --seed N --count M [--first I] [--host typescript|babel|estree|all]
 *   [--target es5|es2017|es2022] [--variant name,name] [--style native|yield_] [--protocol python] [--ticks] [--mixed]
 *   [--kind 'async generator'|'async function'|generator] [--workers W] [--shrink K] [--print] [--ledger FILE [--seconds S]]`
 *
 * Random programs against the engine's own generators. Program I of seed N is always the same one, for every host:
 * `--workers 0` runs it in one process, without a watch over what hangs. `--mixed` has every kind of coroutine in every other.
 * `--seed N --first I --count 1 --print` shows it. With a ledger a run may be made in pieces of so many seconds: the
 * same command goes on until all M programs have run. Exits with 1 when a program differs.
 */
import '../variants/checked';
import { execFileSync } from 'node:child_process';
import { asked, usageIn } from '../../../../scripts/asked';
import { printScript } from '../cases/script';
import { bundle } from './bundle';
import { type Piece, readLedger, type Standing, standing, writeLedger } from './ledger';
import { readOptions, runName } from './options';
import {
  type Batch,
  batches,
  type Finding,
  type Message,
  type Progress,
  Queue,
  runPool,
} from './pool';
import { prettyProgram } from './report';
import { makeProgram, type Program } from './program';
import { type Failure, runBatch } from './run';
import { shrink } from './shrink';

const args = process.argv.slice(2);
const options = asked(usageIn(__filename), () => readOptions(args));
const { seed, variants, mode } = options;
const run = runName(options);

/** Between two lines of progress. */
const INTERVAL = 30_000;
/** Findings that are counted but are nothing of ours. */
const FOREIGN: readonly Finding['kind'][] = ['invalid', 'elsewhere'];
const isOurs = ({ kind }: Finding): boolean => !FOREIGN.includes(kind);

const program = (index: number): Program => makeProgram(seed, index, mode);
const programsOf = ({ first, count }: Batch): Program[] =>
  Array.from({ length: count }, (_, i) => program(first + i));
const findingOf = ({ program: { index }, variant, kind }: Failure): Finding => ({
  index,
  variant: variant.name,
  kind,
});

async function runHere(batches: readonly Batch[]): Promise<Progress> {
  const progress: Progress = { done: 0, findings: [] };
  for (const batch of batches) {
    const failures = await runBatch(programsOf(batch), variants, mode);
    progress.findings.push(...failures.map(findingOf));
    progress.done += batch.count;
  }
  return progress;
}

function work(): void {
  const send = (message: Message): void => void process.send?.(message);
  process.on('message', (batch: Batch) => {
    runBatch(programsOf(batch), variants, mode, ({ index }, variant) =>
      send({ at: { index, variant } }),
    ).then(
      (failures) => send({ findings: failures.map(findingOf) }),
      (error) => {
        console.error(error);
        process.exit(1);
      },
    );
  });
}

async function explain({ index, variant: name, kind }: Finding): Promise<void> {
  console.log(`\n===== seed ${seed}, program ${index}, ${name}: ${kind}`);
  const variant = variants.find((one) => one.name === name);
  if (kind === 'stuck' || !variant) return console.log(prettyProgram(program(index), mode.style));
  const [found] = await runBatch([program(index)], [variant], mode);
  if (!found) return console.log('fails only among others');
  const small = await shrink(found, mode);
  show(small.program);
  console.log(small.detail);
}

function show(shown: Program): void {
  console.log(prettyProgram(shown, mode.style));
  for (const script of shown.scripts) console.log(`drive: ${printScript(script)}`);
}

function reporter(count: number): (progress: Progress) => void {
  const started = Date.now();
  let told = started;
  return ({ done, findings }) => {
    if (Date.now() - told < INTERVAL) return;
    told = Date.now();
    const failing = findings.filter(isOurs).map(({ index }) => index);
    const which = failing.length ? ` (${failing.slice(0, 10).join(' ')})` : '';
    const seconds = ((told - started) / 1000).toFixed(0);
    console.log(
      `${done} of ${count} programs, ${failing.length} differences${which}, ${seconds} s`,
    );
  };
}

/** One piece: what failed in earlier ones, and the programs that come next, as far as the time goes. */
async function runPiece(before: Standing): Promise<Piece> {
  const started = Date.now();
  const isTimeUp = (): boolean => Date.now() - started > options.seconds * 1000;
  const first = Math.max(options.first, before.next);
  const count = Math.max(0, options.first + options.count - first);
  const failing = before.findings.filter(isOurs).map(({ index }) => index);
  const again = [...new Set(failing)].sort((a, b) => a - b);
  const list = [...again.map((index) => ({ first: index, count: 1 })), ...batches(first, count)];
  const workers = Math.min(options.workers, list.length);
  const { done, findings } = await (workers > 0
    ? runPool(
        workers,
        new Queue(list, isTimeUp),
        bundle(__filename),
        [...args, '--worker'],
        reporter(count),
      )
    : runHere(list));
  findings.sort((a, b) => a.index - b.index);
  return {
    run,
    first,
    count: Math.max(0, done - again.length),
    again: again.filter((_, i) => i < done),
    findings,
    seconds: (Date.now() - started) / 1000,
    commit: commit(),
    node: process.version,
  };
}

/** With a `+` where what ran is not what was committed. */
function commit(): string {
  const git = (...words: string[]): string =>
    execFileSync('git', words, { cwd: __dirname, encoding: 'utf8' }).trim();
  const isClean = git('status', '--porcelain', '--untracked-files=no') === '';
  return git('rev-parse', '--short', 'HEAD') + (isClean ? '' : '+');
}

function summary({ next, findings, seconds, commits }: Standing, first: number): string {
  const ours = findings.filter(isOurs);
  const kinds = (kind: Finding['kind']): number => findings.filter((f) => f.kind === kind).length;
  return (
    `${run}: first ${first}, ${next - first} programs, ${ours.length} differences ` +
    `(${kinds('different')} differ, ${kinds('refused')} refused, ${kinds('stuck')} stuck; ` +
    `${kinds('elsewhere')} of other transforms, ${kinds('invalid')} beyond the pipeline without us), ` +
    `${seconds.toFixed(0)} s, Node ${process.version}, ${commits.join(' ')}`
  );
}

async function main(): Promise<void> {
  if (options.worker) return work();
  if (options.print) return programsOf(options).forEach(show);
  const { ledger } = options;
  const pieces = ledger === undefined ? [] : readLedger(ledger);
  const piece = await runPiece(standing(pieces, run));
  if (ledger !== undefined) writeLedger(ledger, piece);

  for (const one of piece.findings.filter(isOurs).slice(0, options.shrink)) await explain(one);
  const now = standing([...pieces, piece], run);
  const ours = now.findings.filter(isOurs);
  const failing = ours.slice(0, 100).map(({ index, variant }) => `${index} (${variant})`);
  if (failing.length) console.log(`failing: ${failing.join(', ')}`);
  console.log(summary(now, options.first));
  process.exitCode = ours.length ? 1 : 0;
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
process.on('unhandledRejection', () => undefined);
