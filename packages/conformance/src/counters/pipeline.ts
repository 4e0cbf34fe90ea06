/** Ways to compile a case with counters in it, each with the same way without us. */
import type { FileCoverageData } from 'istanbul-lib-coverage';
import type { Case } from '../cases/load';
import { applies, prepare, type Source, type Style, type Variant } from '../variants/variant';
import { collect } from './collect';
import { countersOf, differences } from './compare';

export interface Pipeline extends Pick<Variant, 'name' | 'es5' | 'lowersSyntax' | 'host'> {
  /** @throws whatever the compiler throws. */
  compile(source: Source): string;
  without(source: Source): string;
  /** What a report shows of what was counted; as it is, if absent. */
  report?(counted: FileCoverageData): Promise<FileCoverageData>;
}

/** (Without us, nobody knows `yield_`.) */
export const COUNTED: readonly Style[] = ['native', 'generator', 'async function'];

/** What is counted otherwise than in the uncompiled file; undefined where the case says nothing about it. */
export async function miscounts(
  one: Case,
  style: Style,
  pipeline: Pipeline,
): Promise<string[] | undefined> {
  const { host, es5, report = same } = pipeline;
  const source = prepare(one, style);
  // (Where Node is not as the standard, other statements run; where others lower patterns, in other generators as well.)
  const isOwed = applies(one, { ...pipeline, role: 'ours', host }, style) && !one.flags.recorded;
  if (!source || !isOwed || (es5 && style !== 'native')) return undefined;
  const wanted = await collect(one, style, pipeline.without(source));
  const found = await collect(one, style, pipeline.compile(source));
  return differences(countersOf(await report(wanted)), countersOf(await report(found)));
}

function same(counted: FileCoverageData): Promise<FileCoverageData> {
  return Promise.resolve(counted);
}
