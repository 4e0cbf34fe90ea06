/**
 * Why a test fails through a whole pipeline to ES5: the reasons in the expectation files of `es5-*`.
 *
 * A failure is another transform's when the test passes with the host alone (`generators-*`, `coroutines-*`), and
 * fails when that very output, in which nothing of its subject is left, is given to the pipeline without this
 * project in it (`control-*`). What neither that explains nor the list of the host alone is not written.
 */
import type { Expectations } from './expectations';
import type { Results } from './table';

export interface Evidence {
  /** Of the pipeline. */
  readonly results: Results;
  /** Of the same host with nothing behind it, and its list. */
  readonly alone: Results;
  readonly listed: Expectations;
  readonly control: Results;
  /** Who lowers the rest. */
  readonly pipeline: string;
}

export interface Explanation {
  readonly reasons: ReadonlyMap<string, string>;
  readonly unexplained: readonly string[];
}

/** @param paths the tests that count */
export function explain(paths: ReadonlySet<string>, evidence: Evidence): Explanation {
  const reasons = new Map<string, string>();
  const unexplained: string[] = [];
  for (const [path, failure] of evidence.results) {
    if (failure === undefined || !paths.has(path)) continue;
    const listed = evidence.listed.get(path);
    if (listed !== undefined) reasons.set(path, listed);
    else if (evidence.alone.get(path) === undefined && evidence.control.get(path) !== undefined)
      reasons.set(path, `${evidence.pipeline}: ${causeOf(path, failure)}`);
    else unexplained.push(path);
  }
  return { reasons, unexplained: unexplained.sort() };
}

/** What the pipelines are known for: the first entry whose pattern is found in the path or the failure. */
const CAUSES: readonly (readonly [pattern: RegExp, cause: string])[] = [
  [
    /fn-name|name descriptor value/,
    'functions do not get the names that patterns and defaults give them',
  ],
  [/private.*name|function name inside constructor/, 'private methods do not get their names'],
  [/not compiled: .*Debug Failure/, 'the compiler crashes'],
  [/not compiled/, 'the compiler refuses the source'],
  [/eval-code\/direct/, 'a direct eval in the parameters sees another scope'],
  [/dflt-params-ref/, 'parameters have no temporal dead zone'],
  [/length is properly set/, 'a parameter with a default counts in `length`'],
  [/forbidden-ext/, 'a function of ES5 has its own `caller` and `arguments`'],
  [/array-prototype/, 'array patterns do not ask the array for its iterator'],
  [/\/dstr\/|dstr-/, 'patterns are not converted exactly'],
  [/for-await-of\/|for-await-/, 'the `for await` of an async function is not converted exactly'],
  [/AsyncFromSyncIterator/, 'an iteration or spread is not converted exactly'],
];

function causeOf(path: string, failure: string): string {
  const subject = `${path} ${failure}`;
  const cause = CAUSES.find(([pattern]) => pattern.test(subject))?.[1];
  return cause ?? failure.replace(/^\w+: /, '').slice(0, 120);
}

/** @returns the text of an expectation file. */
export function expectationText({ reasons }: Explanation, pipeline: string): string {
  const lines = [...reasons].sort(([a], [b]) => (a < b ? -1 : 1));
  return `# Written by \`pnpm test262 --explain\`: failures that are shown to be ${pipeline}'s (see explain.ts), and those
# that the list of the same host alone has.
${lines.map(([path, reason]) => `${path} # ${reason}\n`).join('')}`;
}
