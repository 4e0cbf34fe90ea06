/**
 * The test262 runner.
 *
 *     pnpm test262 --suite ../test262                  both hosts, async generators alone
 *     pnpm test262 --suite ../test262 --mode es5-babel --only yield-star
 *
 * Exit code 1: a test of the native-pass set failed that the expectations do not list, or a listed one
 * passes. Results are kept in `.cache/test262`, and a run goes on from there.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { asked } from '../../../../scripts/asked';
import { Cache } from './cache';
import { expectationFile, judge, readExpectations, type Verdict } from './expectations';
import { explain, expectationText } from './explain';
import { parseOptions, type Options, USAGE } from './options';
import { runPool } from './pool';
import type { Failure } from './realm';
import { selectedTests, suiteFolder, type Subject, type Test } from './suite';
import { type Measured, passes, percent, type Results, type Row, tableDocument } from './table';
import { configurationOf } from './tools';
import { controls } from './tools/control';
import { native } from './tools/peers';
import { ROOT, type Configuration } from './tools/tool';

class Runner {
  private readonly suite: string;
  private readonly tests: readonly Test[];
  private readonly harnessHash: string;

  constructor(
    private readonly options: Options,
    private readonly subject: Subject,
  ) {
    this.suite = suiteFolder(options.suite);
    this.tests = selectedTests(this.suite, subject).filter(({ path }) =>
      path.includes(options.only),
    );
    this.harnessHash = harnessHash(this.suite);
  }

  list(): void {
    for (const { path } of this.tests) console.log(path);
  }

  /** @returns the results, and whether they are as expected. */
  async run(configurations: readonly Configuration[]): Promise<Measured & { good: boolean }> {
    const nativeResults = await this.resultsOf(native);
    const set = passes(nativeResults);
    console.log(`${this.tests.length} tests, ${set.size} pass natively`);
    const rows: Row[] = [];
    let good = true;
    for (const configuration of configurations) {
      const results = await this.resultsOf(configuration);
      rows.push({ configuration, results });
      good = this.report(configuration, results, set) && good;
    }
    if (this.options.explain) await this.explain(set);
    return { subject: this.subject, native: nativeResults, rows, good };
  }

  /** Writes the lists of what the pipelines themselves get wrong. */
  private async explain(set: Set<string>): Promise<void> {
    for (const control of controls.filter(({ subject }) => subject === this.subject)) {
      const results = await this.resultsOf(configurationOf(control.pipeline));
      const alone = await this.resultsOf(configurationOf(control.alone));
      const passing = passes(alone);
      const fails = [...results.keys()].filter(
        (path) => set.has(path) && results.get(path) !== undefined && passing.has(path),
      );
      const explanation = explain(set, {
        results,
        alone,
        listed: readExpectations(expectationFile(control.alone, this.subject)),
        control: await this.resultsOf(control, new Set(fails)),
        pipeline: control.title,
      });
      const { reasons, unexplained } = explanation;
      console.log(`${control.pipeline}: ${reasons.size} failures explained`);
      for (const path of unexplained) console.log(`  NOT EXPLAINED ${path}`);
      writeFileSync(
        expectationFile(control.pipeline, this.subject),
        expectationText(explanation, control.title),
      );
    }
  }

  /** @param among only these paths; all tests of the run unless given */
  private async resultsOf(
    configuration: Configuration,
    among?: ReadonlySet<string>,
  ): Promise<Results> {
    const tests = this.tests.filter(({ path }) => among?.has(path) ?? true);
    const { fresh, jobs, timeout, cache: folder } = this.options;
    const common = `${this.harnessHash} ${configuration.version()}`;
    const cache = new Cache(join(folder, `${configuration.id}.jsonl`), common);
    const results = new Map<string, Failure>();
    const sources = new Map(tests.map(({ path, source }) => [path, source]));
    for (const { path, source } of tests) {
      const known = fresh ? undefined : cache.get(path, source);
      if (known) results.set(path, known.failure);
    }
    const pending = tests.map(({ path }) => path).filter((path) => !results.has(path));
    const progress = new Progress(configuration.id, pending.length);
    await runPool(pending, {
      suite: this.suite,
      configuration: configuration.id,
      jobs,
      timeout,
      onResult: (path, failure) => {
        cache.put(path, sources.get(path) ?? '', failure);
        results.set(path, failure);
        progress.step();
      },
    });
    return results;
  }

  /** @returns whether the run is as expected. */
  private report(configuration: Configuration, results: Results, set: Set<string>): boolean {
    const inSet = new Map([...results].filter(([path]) => set.has(path)));
    const passed = passes(inSet).size;
    const beyond = [...passes(results)].filter((path) => !set.has(path)).length;
    console.log(
      `${configuration.id}: ${passed} of ${set.size} (${percent(passed, set.size)}), and ${beyond} that Node fails`,
    );
    const expectations = readExpectations(expectationFile(configuration.id, this.subject));
    const relevant = new Map(
      [...expectations].filter(([path]) => path.includes(this.options.only)),
    );
    const verdict = judge(results, relevant);
    const unexpected = verdict.unexpected.filter((path) => set.has(path));
    this.print(configuration, results, { ...verdict, unexpected });
    return !configuration.ours || (unexpected.length === 0 && verdict.stale.length === 0);
  }

  private print(configuration: Configuration, results: Results, verdict: Verdict): void {
    const show = this.options.failures;
    if (configuration.ours || show)
      for (const path of verdict.unexpected)
        console.log(`  FAIL ${path}\n       ${results.get(path)}`);
    if (show)
      for (const path of verdict.expected)
        console.log(`  listed ${path}\n       ${results.get(path)}`);
    for (const path of verdict.stale) console.log(`  PASSES, but is listed as a failure: ${path}`);
  }
}

/** One line that is written over, on a terminal; else nothing. */
class Progress {
  private done = 0;

  constructor(
    private readonly id: string,
    private readonly total: number,
  ) {}

  step(): void {
    this.done++;
    if (process.stderr.isTTY) process.stderr.write(`\r${this.id} ${this.done}/${this.total} `);
    if (process.stderr.isTTY && this.done === this.total) process.stderr.write('\r\x1b[K');
  }
}

/** What every result depends on: the suite's harness, and how this runner runs a test. */
function harnessHash(suite: string): string {
  const hash = createHash('sha256').update(process.version);
  const harness = join(suite, 'harness');
  for (const name of readdirSync(harness).sort())
    if (name.endsWith('.js')) hash.update(readFileSync(join(harness, name)));
  for (const name of ['realm.ts', 'worker.ts', 'metadata.ts', 'tools/peers.ts', 'tools/ours.ts'])
    hash.update(readFileSync(join(__dirname, name)));
  return hash.digest('hex');
}

/** @returns the commit of the checkout, or its package version where it has no history. */
function suiteVersion(suite: string): string {
  const head = join(suite, '.git/HEAD');
  const text = existsSync(head) ? readFileSync(head, 'utf8').trim() : '';
  const reference = /^ref: (.*)/.exec(text)?.[1];
  const file = reference && join(suite, '.git', reference);
  const commit = file && existsSync(file) ? readFileSync(file, 'utf8').trim() : text;
  if (/^[0-9a-f]{40}$/.test(commit)) return commit.slice(0, 10);
  const manifest = JSON.parse(readFileSync(join(suite, 'package.json'), 'utf8')) as {
    version: string;
  };
  return `version ${manifest.version}`;
}

async function main(): Promise<void> {
  const options = asked(USAGE, () => parseOptions(process.argv.slice(2)));
  const { subjects, configurations, list, table } = options;
  if (list) return subjects.forEach((subject) => new Runner(options, subject).list());
  const measured = [];
  for (const one of subjects) {
    const runner = new Runner(options, one);
    measured.push(
      await runner.run(configurations.filter(({ mode }) => !table || isAbout(mode, one))),
    );
  }
  if (table) {
    const file = join(ROOT, 'packages/conformance/TEST262.md');
    const version = suiteVersion(suiteFolder(options.suite));
    writeFileSync(file, tableDocument(readFileSync(file, 'utf8'), version, measured));
  }
  process.exitCode = measured.every(({ good }) => good) ? 0 : 1;
}

/** (Everything down to ES5 is about both.) */
function isAbout(mode: Configuration['mode'], subject: Subject): boolean {
  return mode === 'es5' || mode === (subject === 'coroutines' ? 'coroutines' : 'generators');
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
});
