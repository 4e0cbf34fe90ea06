/** What `fuzz` is asked for on the command line. */
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import type { Spelling, Variant } from '../variants/variant';
import { variantNamed } from '../variants/list';
import { COROUTINES } from './kinds';
import type { Protocol } from './program';
import type { Mode } from './run';

export interface Options {
  readonly seed: number;
  readonly first: number;
  readonly count: number;
  readonly variants: readonly Variant[];
  readonly mode: Mode;
  readonly workers: number;
  /** After so many seconds no batch is begun any more. */
  readonly seconds: number;
  readonly ledger?: string;
  /** How many of the programs that fail are cut down and shown. */
  readonly shrink: number;
  readonly print: boolean;
  /** This process is one of the pool's. */
  readonly worker: boolean;
}

const HOSTS = ['typescript', 'babel', 'estree'];

export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
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
      kind: { type: 'string' },
      workers: { type: 'string', default: String(cpus().length) },
      seconds: { type: 'string', default: 'Infinity' },
      ledger: { type: 'string' },
      shrink: { type: 'string', default: '5' },
      print: { type: 'boolean', default: false },
      worker: { type: 'boolean', default: false },
    },
  });
  const hosts = values.host === 'all' ? HOSTS : values.host.split(',');
  const names = values.variant?.split(',') ?? hosts.map((host) => nameOf(host, values.target));
  return {
    seed: Number(values.seed),
    first: Number(values.first),
    count: Number(values.count),
    variants: names.map(variantNamed),
    mode: {
      style: values.style as Spelling,
      ticks: values.ticks,
      protocol: values.protocol as Protocol,
      mixed: values.mixed,
      kind: COROUTINES.find((kind) => kind === values.kind),
    },
    workers: Number(values.workers),
    seconds: Number(values.seconds),
    ledger: values.ledger,
    shrink: Number(values.shrink),
    print: values.print,
    worker: values.worker,
  };
}

function nameOf(host: string, target: string | undefined): string {
  if (host === 'typescript') return `typescript-${target ?? 'es2022'}`;
  return target === 'es5' ? `${host}-es5` : host;
}

/** The programs and what is asked of them: the same for every piece of a long run. */
export function runName({ seed, variants, mode }: Options): string {
  const { style, protocol, ticks, mixed, kind } = mode;
  const names = variants.map(({ name }) => name).join(', ');
  const what = [protocol, kind ?? '', ticks ? 'turns too' : '', mixed ? 'every kind' : ''];
  return `${names}: seed ${seed}, ${style} style, ${what.filter(Boolean).join(', ')}`;
}
