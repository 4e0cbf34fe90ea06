/**
 * Where V8 counts, it counts blocks of what it runs; a report finds their places in the source through the source map. Two readers
 * are in use: ast-v8-to-istanbul (Vitest), and v8-to-istanbul (Jest, c8).
 */
import { Session, type Profiler } from 'node:inspector';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import * as runtime from '@yield-from/runtime';
import { parse } from 'acorn';
import type { CoverageMapData, FileCoverageData } from 'istanbul-lib-coverage';
import v8ToIstanbul from 'v8-to-istanbul';
import { ENTRY, type Evaluate } from '../cases/drive';
import type { Case } from '../cases/load';
import { WORLD } from '../cases/world';
import { run } from '../variants/variant';

/** Without a map: the source itself. */
export interface Output {
  readonly code: string;
  readonly map?: object | null;
}

const FILE = '/case.js';
const URL = pathToFileURL(FILE).href;
const BEFORE = `(function (${[...WORLD, 'require', 'yieldFrom', 'test'].join()}) {`;

/** What V8 counts while the scripts of a case run. */
export async function countBlocks(one: Case, { code }: Output): Promise<Profiler.ScriptCoverage> {
  const session = new Session();
  session.connect();
  post(session, 'Profiler.enable');
  post(session, 'Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  try {
    const evaluate = link(code);
    for (const script of one.scripts) await run(evaluate, script, 'native');
    const taken = post<Profiler.TakePreciseCoverageReturnType>(
      session,
      'Profiler.takePreciseCoverage',
    );
    return taken.result.filter(({ url }) => url === URL)[0];
  } finally {
    session.disconnect();
  }
}

/** (V8 counts in scripts with a name.) */
function link(code: string): Evaluate {
  const script = new Script(`${BEFORE}${code}\n${ENTRY}\n})`, { filename: URL });
  const make = script.runInThisContext() as (...values: unknown[]) => ReturnType<Evaluate>;
  return (world) => make(...WORLD.map((name) => world[name]), () => runtime, runtime);
}

/** Answers at once: the session is with this process. */
function post<T>(session: Session, method: string, parameters: object = {}): T {
  let answer: unknown;
  session.post(method, parameters, (error, result) => {
    if (error) throw error;
    answer = result;
  });
  return answer as T;
}

/** As Vitest reads it. */
export async function readAsVitest(
  { code, map }: Output,
  coverage: Profiler.ScriptCoverage,
): Promise<FileCoverageData> {
  const { convert } = await import('ast-v8-to-istanbul');
  const ast = parse(code, { ecmaVersion: 'latest', allowReturnOutsideFunction: true });
  const data = await convert({
    code,
    coverage,
    ast: ast as never,
    wrapperLength: BEFORE.length,
    ...(map ? { sourceMap: map as never } : {}),
  });
  return only(data as CoverageMapData);
}

/** As Jest and c8 read it. */
export async function readAsJest(
  { code, map }: Output,
  coverage: Profiler.ScriptCoverage,
): Promise<FileCoverageData> {
  const sources = map ? { source: code, sourceMap: { sourcemap: map } } : { source: code };
  const converter = v8ToIstanbul(FILE, BEFORE.length, sources as never);
  await converter.load();
  converter.applyCoverage(coverage.functions);
  return only(converter.toIstanbul());
}

const only = (data: CoverageMapData): FileCoverageData =>
  Object.values(data)[0] as FileCoverageData;
