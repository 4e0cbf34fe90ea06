/**
 * `pnpm --filter @yield-from/conformance fuzz --seed N --count M [--first I] [--host typescript|babel|estree]
 *   [--target es5|es2017|es2022] [--variant name] [--style native|yield_] [--protocol python] [--ticks] [--mixed]
 *   [--workers W] [--shrink K] [--print]`
 *
 * Random programs against the engine's own generators. Program I of seed N is always the same one:
 * `--workers 0` runs it in one process, without a watch over what hangs. `--mixed` has every kind of coroutine in every other.
 * `--seed N --first I --count 1 --print` shows it, and a long run may be split by `--first` and `--count`. Exits with 1 when
 * a program differs.
 */
import '../variants/checked';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { printScript } from '../cases/script';
import { variantsNamed } from '../variants/list';
import { type Batch, batches, type Finding, type Message, type Progress, runPool } from './pool';
import { prettyProgram } from './report';
import { makeProgram, type Program, type Protocol } from './program';
import { type Mode, runBatch } from './run';
import { shrink } from './shrink';
import type { Spelling, Variant } from '../variants/variant';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '1000' },
    first: { type: 'string', default: '0' },
    host: { type: 'string', default: 'typescript' },
    target: { type: 'string' },
    variant: { type: 'string' },
    style: { type: 'string', default: 'native' },
    protocol: { type: 'string', default: 'ecmascript' },
    ticks: { type: 'boolean', default: false },
    mixed: { type: 'boolean', default: false },
    workers: { type: 'string', default: String(cpus().length) },
    shrink: { type: 'string', default: '5' },
    print: { type: 'boolean', default: false },
    worker: { type: 'boolean', default: false },
  },
});

/** Between two lines of progress. */
const INTERVAL = 30_000;
/** Findings that are counted but are nothing of ours. */
const FOREIGN: readonly Finding['kind'][] = ['invalid', 'elsewhere'];

const seed = Number(values.seed);
const first = Number(values.first);
const count = Number(values.count);
const mode: Mode = {
  style: values.style as Spelling,
  ticks: values.ticks,
  protocol: values.protocol as Protocol,
  mixed: values.mixed,
};

function variant(): Variant {
  const { host, target } = values;
  const typescript = `typescript-${target ?? 'es2022'}`;
  const other = target === 'es5' ? `${host}-es5` : host;
  const name = values.variant ?? (host === 'typescript' ? typescript : other);
  const found = variantsNamed(name).find((one) => one.name === name);
  if (!found) throw new Error(`no variant ${name}`);
  return found;
}

const program = (index: number): Program => makeProgram(seed, index, mode);

async function runHere(): Promise<Progress> {
  const programs = Array.from({ length: count }, (_, i) => program(first + i));
  const failures = await runBatch(programs, variant(), mode);
  return {
    done: count,
    findings: failures.map(({ program: { index }, kind }) => ({ index, kind })),
  };
}

function work(): void {
  const send = (message: Message): void => void process.send?.(message);
  process.on('message', (batch: Batch) => {
    const programs = Array.from({ length: batch.count }, (_, i) => program(batch.first + i));
    runBatch(programs, variant(), mode, ({ index }) => send({ at: index })).then(
      (failures) =>
        send({ findings: failures.map(({ program: { index }, kind }) => ({ index, kind })) }),
      (error) => {
        console.error(error);
        process.exit(1);
      },
    );
  });
}

async function explain({ index, kind }: Finding): Promise<void> {
  console.log(`\n===== seed ${seed}, program ${index}: ${kind}`);
  if (kind === 'stuck') return console.log(prettyProgram(program(index), mode.style));
  const [found] = await runBatch([program(index)], variant(), mode);
  if (!found) return console.log('fails only among others');
  const small = await shrink(found, variant(), mode);
  console.log(prettyProgram(small.program, mode.style));
  console.log(`drive: ${printScript(small.program.script)}\n${small.detail}`);
}

function print(): void {
  for (let i = first; i < first + count; i++) {
    console.log(prettyProgram(program(i), mode.style));
    console.log(`drive: ${printScript(program(i).script)}`);
  }
}

async function main(): Promise<void> {
  if (values.worker) return work();
  if (values.print) return print();
  const started = Date.now();
  const seconds = (): string => ((Date.now() - started) / 1000).toFixed(0);
  const isOurs = ({ kind }: Finding): boolean => !FOREIGN.includes(kind);
  let told = started;
  const report = ({ done, findings }: Progress): void => {
    if (Date.now() - told < INTERVAL) return;
    told = Date.now();
    const failing = findings.filter(isOurs).map(({ index }) => index);
    const which = failing.length ? ` (${failing.slice(0, 10).join(' ')})` : '';
    console.log(
      `${done} of ${count} programs, ${failing.length} differences${which}, ${seconds()} s`,
    );
  };
  const queue = batches(first, count);
  const workers = Math.min(Number(values.workers), queue.length);
  const args = [...process.argv.slice(2), '--worker'];
  const { done, findings } = await (workers > 0
    ? runPool(workers, queue, __filename, args, report)
    : runHere());
  const elapsed = seconds();

  findings.sort((a, b) => a.index - b.index);
  const ours = findings.filter(isOurs);
  for (const finding of ours.slice(0, Number(values.shrink))) await explain(finding);
  const kinds = (kind: Finding['kind']): number => findings.filter((f) => f.kind === kind).length;
  if (ours.length)
    console.log(
      `failing: ${ours
        .slice(0, 100)
        .map((f) => f.index)
        .join(' ')}`,
    );
  console.log(
    `${variant().name}, ${mode.style} style, ${mode.protocol}${mode.ticks ? ', turns too' : ''}${mode.mixed ? ', every kind' : ''}: ` +
      `seed ${seed}, first ${first}, ${done} programs, ${ours.length} differences ` +
      `(${kinds('different')} differ, ${kinds('refused')} refused, ${kinds('stuck')} stuck; ` +
      `${kinds('elsewhere')} of other transforms, ${kinds('invalid')} beyond the pipeline without us), ${elapsed} s`,
  );
  process.exitCode = ours.length ? 1 : 0;
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
process.on('unhandledRejection', () => undefined);
