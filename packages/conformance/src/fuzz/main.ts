/**
 * `pnpm --filter @yield-from/conformance fuzz --seed N --count M [--first I] [--host typescript|babel]
 *   [--target es5|es2017|es2022] [--variant name] [--style native|yield_] [--protocol python] [--ticks]
 *   [--workers W] [--shrink K] [--print]`
 *
 * Random programs against the engine's own generators. Program I of seed N is always the same one:
 * `--seed N --first I --count 1 --print` shows it. Exits with 1 when a program differs.
 */
import { fork } from 'node:child_process';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { printScript } from '../cases/script';
import { variantsNamed } from '../variants/list';
import { prettyProgram } from './report';
import { makeProgram, type Protocol } from './program';
import { type Failure, type Mode, runBatch } from './run';
import { shrink } from './shrink';
import type { Style, Variant } from '../variants/variant';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '1000' },
    first: { type: 'string', default: '0' },
    host: { type: 'string', default: 'typescript' },
    target: { type: 'string', default: 'es2022' },
    variant: { type: 'string' },
    style: { type: 'string', default: 'native' },
    protocol: { type: 'string', default: 'ecmascript' },
    ticks: { type: 'boolean', default: false },
    workers: { type: 'string', default: String(cpus().length) },
    shrink: { type: 'string', default: '5' },
    print: { type: 'boolean', default: false },
    worker: { type: 'boolean', default: false },
  },
});

const BATCH = 50;
const seed = Number(values.seed);
const first = Number(values.first);
const count = Number(values.count);
const mode: Mode = {
  style: values.style as Style,
  ticks: values.ticks,
  protocol: values.protocol as Protocol,
};

function variant(): Variant {
  const name =
    values.variant ?? (values.host === 'babel' ? 'babel' : `typescript-${values.target}`);
  const found = variantsNamed(name).find((one) => one.name === name);
  if (!found) throw new Error(`no variant ${name}`);
  return found;
}

interface Report {
  readonly done: number;
  readonly failures: readonly { index: number; kind: Failure['kind'] }[];
}

/** One worker: every n-th batch, reported to the parent as it goes. */
async function work(worker: number, workers: number, report: (r: Report) => void): Promise<void> {
  for (let at = first + worker * BATCH; at < first + count; at += workers * BATCH) {
    const programs = [];
    for (let i = at; i < Math.min(at + BATCH, first + count); i++) {
      programs.push(makeProgram(seed, i, mode.protocol, mode.ticks));
    }
    const failures = await runBatch(programs, variant(), mode);
    report({
      done: programs.length,
      failures: failures.map(({ program, kind }) => ({ index: program.index, kind })),
    });
  }
}

async function explain(index: number): Promise<void> {
  const program = makeProgram(seed, index, mode.protocol, mode.ticks);
  const [found] = await runBatch([program], variant(), mode);
  if (!found) return console.log(`program ${index} fails only among others`);
  if (found.kind === 'invalid') return console.log(`program ${index} is invalid: ${found.detail}`);
  const small = await shrink(found, variant(), mode);
  console.log(`\n===== seed ${seed}, program ${index}: ${small.kind}`);
  console.log(prettyProgram(small.program, mode.style));
  console.log(`drive: ${printScript(small.program.script)}\n${small.detail}`);
}

async function main(): Promise<void> {
  if (values.worker) {
    const [at, of] = (process.env.FUZZ_WORKER ?? '0/1').split('/').map(Number);
    await work(at, of, (report) => process.send?.(report));
    return process.disconnect?.();
  }
  if (values.print) {
    for (let i = first; i < first + count; i++) {
      const program = makeProgram(seed, i, mode.protocol, mode.ticks);
      console.log(prettyProgram(program, mode.style));
      console.log(`drive: ${printScript(program.script)}`);
    }
    return;
  }
  const started = Date.now();
  const failures: { index: number; kind: Failure['kind'] }[] = [];
  let done = 0;
  const take = (report: Report): void => {
    done += report.done;
    failures.push(...report.failures);
    if (done % 5000 < report.done) console.log(`${done} programs, ${failures.length} failures`);
  };
  const workers = Math.min(Number(values.workers), Math.ceil(count / BATCH));
  if (workers <= 1) await work(0, 1, take);
  else {
    await Promise.all(
      Array.from({ length: workers }, (_, i) => {
        const env = { ...process.env, FUZZ_WORKER: `${i}/${workers}` };
        const child = fork(__filename, [...process.argv.slice(2), '--worker'], { env });
        child.on('message', (report) => take(report as Report));
        return new Promise<void>((resolve, reject) =>
          child.on('exit', (code) =>
            code ? reject(new Error(`worker ${i}: ${code}`)) : resolve(),
          ),
        );
      }),
    );
  }
  const seconds = (Date.now() - started) / 1000;
  const ours = failures.filter(({ kind }) => kind !== 'invalid');
  ours.sort((a, b) => a.index - b.index);
  for (const { index } of ours.slice(0, Number(values.shrink))) await explain(index);
  const kinds = (kind: Failure['kind']): number => failures.filter((f) => f.kind === kind).length;
  console.log(
    `\n${variant().name}, ${mode.style} style, ${mode.protocol}${mode.ticks ? ', turns too' : ''}, seed ${seed}: ` +
      `${done} programs in ${seconds.toFixed(0)} s; ${kinds('different')} differ, ` +
      `${kinds('refused')} refused, ${kinds('invalid')} beyond the pipeline without us`,
  );
  if (ours.length)
    console.log(
      `failing: ${ours
        .slice(0, 60)
        .map((f) => f.index)
        .join(' ')}`,
    );
  process.exitCode = ours.length ? 1 : 0;
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
process.on('unhandledRejection', () => undefined);
