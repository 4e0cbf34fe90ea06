/** A process that runs the scripts of cases, and tells what V8 counts of each. */
import { Session, type Profiler } from 'node:inspector';
import type { Script } from '../cases/script';
import { run } from '../variants/run';
import { link, NAME } from './v8-script';

export interface Job {
  readonly code: string;
  readonly scripts: readonly Script[];
}

async function count({ code, scripts }: Job): Promise<Profiler.ScriptCoverage> {
  const session = new Session();
  session.connect();
  post(session, 'Profiler.enable');
  post(session, 'Profiler.startPreciseCoverage', { callCount: true, detailed: true });
  try {
    const evaluate = link(code);
    for (const script of scripts) await run(evaluate, script, 'native');
    const taken = post<Profiler.TakePreciseCoverageReturnType>(
      session,
      'Profiler.takePreciseCoverage',
    );
    return taken.result.filter(({ url }) => url === NAME)[0];
  } finally {
    session.disconnect();
  }
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

process.on('message', (job: Job) => {
  void count(job).then((counted) => process.send?.(counted));
});
