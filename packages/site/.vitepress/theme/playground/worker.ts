/** Compiles, runs and steps, away from the page: it stays awake, and a program that never ends can be stopped with the worker. */
import type { FunctionGraph } from '../../../../cli/src/explain/graph';
import { type Picture, pictureOf } from '../../../../cli/src/explain/picture';
import { keepLoaded } from '../offline';
import { compile, type Compiled, type CompileRequest, explain } from '../../../playground/compile';
import type { Fix } from '../../../playground/fixes';
import type { Machine } from '../../../playground/machines';
import { type Printed, run } from '../../../playground/run';
import { type Method, type Snapshot, Stepper } from '../../../playground/step';

export type Request =
  | { readonly id: number; readonly do: 'compile'; readonly request: CompileRequest }
  | { readonly id: number; readonly do: 'explain'; readonly request: CompileRequest }
  | {
      readonly id: number;
      readonly do: 'fix';
      readonly source: string;
      readonly problems: Compiled['problems'];
    }
  | { readonly id: number; readonly do: 'draw'; readonly graph: FunctionGraph }
  | { readonly id: number; readonly do: 'size'; readonly code: string }
  | { readonly id: number; readonly do: 'run'; readonly code: string }
  /** Answered whenever there is something new to be seen. */
  | { readonly id: number; readonly do: 'begin'; readonly code: string }
  /** To what has begun last; not answered. */
  | {
      readonly id: number;
      readonly do: 'play';
      readonly method: Method;
      readonly value: string;
    };

export interface Output extends Compiled {
  /** How long it took. */
  readonly ms: number;
}

export type Answer =
  | { readonly id: number; readonly output: Output }
  | { readonly id: number; readonly machines: readonly Machine[] }
  | { readonly id: number; readonly fixes: readonly (readonly Fix[])[] }
  | { readonly id: number; readonly picture: Picture }
  | { readonly id: number; readonly size: number }
  | { readonly id: number; readonly printed: Printed }
  | { readonly id: number; readonly ended: true }
  | { readonly id: number; readonly snapshot: Snapshot };

const babel = () => import('@babel/standalone');
const answer = (message: Answer): void => postMessage(message);
let stepper: Stepper | undefined;

/** The compilers whose code is kept for when there is no network. */
const kept = new Set<string>();

addEventListener('message', ({ data }: MessageEvent<Request>) => {
  void serve(data);
});

async function serve(request: Request): Promise<void> {
  const { id } = request;
  switch (request.do) {
    case 'compile': {
      const begin = performance.now();
      const compiled = await compile(request.request, babel);
      answer({ id, output: { ...compiled, ms: performance.now() - begin } });
      if (!kept.has(request.request.compiler)) void keepLoaded();
      kept.add(request.request.compiler);
      return;
    }
    case 'explain':
      answer({ id, machines: await explain(request.request, babel) });
      return;
    case 'fix': {
      const { fixesFor } = await import('../../../playground/fixes');
      answer({ id, fixes: fixesFor(request.source, request.problems) });
      return;
    }
    case 'draw':
      answer({ id, picture: pictureOf(request.graph) });
      return;
    case 'size': {
      const { downloaded } = await import('../../../playground/sizes');
      answer({ id, size: await downloaded(request.code) });
      return;
    }
    case 'run':
      await run(request.code, (printed) => answer({ id, printed }));
      answer({ id, ended: true });
      return;
    case 'begin':
      stepper = new Stepper((snapshot) => answer({ id, snapshot }));
      await stepper.begin(request.code);
      return;
    case 'play':
      stepper?.play(request.method, request.value);
  }
}
