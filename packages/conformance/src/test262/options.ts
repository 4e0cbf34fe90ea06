/** The command line of the runner. */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { CONFIGURATIONS } from './tools';
import { ROOT, type Configuration } from './tools/tool';
import { type Subject, SUBJECTS } from './suite';

export const USAGE = `pnpm test262 --suite DIR [options]

  --suite DIR     a checkout of test262 (or TEST262_DIR)
  --mode MODE     generators (default): only async generators are lowered, by every host
                  coroutines: async functions and generators, too
                  es5-typescript, es5-babel: the whole pipeline to ES5
                  es5: for --tool, its own ES5 output
                  native: nothing is compiled
  --host HOST     typescript, babel or estree: one host only, for --mode generators and coroutines
  --tool NAME     a peer instead of this project: typescript, babel, swc, esbuild
  --subject NAME  generators or coroutines: which tests; those that the mode is named for unless given
  --only TEXT     only tests whose path contains the text
  --jobs N        worker processes
  --timeout MS    time for one test (20000)
  --cache DIR     where results are kept (.cache/test262)
  --fresh         run tests again whose result is known
  --failures      print every failure, listed ones too
  --table         run every configuration and write packages/conformance/TEST262.md, or its part about the subject
  --explain       run the controls of both pipelines and write the lists of their expected failures (of the subject)
  --list          run nothing; print the selected tests
`;

export interface Options {
  readonly suite: string | undefined;
  readonly subjects: readonly Subject[];
  /** For `--table`, those of every subject. */
  readonly configurations: readonly Configuration[];
  readonly only: string;
  readonly jobs: number;
  readonly timeout: number;
  readonly cache: string;
  readonly fresh: boolean;
  readonly failures: boolean;
  readonly table: boolean;
  readonly explain: boolean;
  readonly list: boolean;
}

/** @throws Error for an unknown option, mode, host or tool */
export function parseOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: args.filter((argument) => argument !== '--'),
    options: {
      suite: { type: 'string' },
      mode: { type: 'string', default: 'generators' },
      subject: { type: 'string' },
      host: { type: 'string' },
      tool: { type: 'string' },
      only: { type: 'string', default: '' },
      jobs: { type: 'string', default: String(availableParallelism()) },
      timeout: { type: 'string', default: '20000' },
      cache: { type: 'string', default: join(ROOT, '.cache/test262') },
      fresh: { type: 'boolean', default: false },
      failures: { type: 'boolean', default: false },
      table: { type: 'boolean', default: false },
      explain: { type: 'boolean', default: false },
      list: { type: 'boolean', default: false },
    },
  });
  const configurations = values.table
    ? CONFIGURATIONS.filter(({ mode }) => mode !== 'control' && mode !== 'native')
    : values.explain
      ? []
      : chosen(values.mode, values.host, values.tool);
  return {
    suite: values.suite,
    subjects:
      values.table && values.subject === undefined
        ? SUBJECTS
        : [subjectOf(values.subject ?? values.mode)],
    configurations,
    only: values.only,
    jobs: Number(values.jobs),
    timeout: Number(values.timeout),
    cache: values.cache,
    fresh: values.fresh,
    failures: values.failures,
    table: values.table,
    explain: values.explain,
    list: values.list,
  };
}

function subjectOf(name: string): Subject {
  return name === 'coroutines' ? 'coroutines' : 'async generators';
}

function chosen(mode: string, host?: string, tool?: string): Configuration[] {
  const prefix = tool ? `peer-${tool}-${mode}` : host ? `${mode}-${host}` : mode;
  const found = CONFIGURATIONS.filter(({ id }) => id === prefix || id.startsWith(`${prefix}-`));
  if (found.length === 0) throw new Error(`There is no ${prefix}.\n\n${USAGE}`);
  return found;
}
