/** Asks the worker. One is made when it is first needed, and another one when a program had to be stopped. */
import type { FunctionGraph } from '../../../../cli/src/explain/graph';
import type { Picture } from '../../../../cli/src/explain/picture';
import type { CompileRequest, Problem } from '../../../playground/compile';
import type { Fix } from '../../../playground/fixes';
import type { Machine } from '../../../playground/machines';
import type { Printed } from '../../../playground/run';
import type { Method, Snapshot } from '../../../playground/step';
import type { Answer, Output, Request } from './worker';

type Unnumbered = Request extends infer R ? (R extends Request ? Omit<R, 'id'> : never) : never;

/** A program that has not said anything for so long is stopped, in milliseconds. */
const PATIENCE = 8_000;

export class Client {
  private worker: Worker | undefined;
  private next = 0;
  private readonly waiting = new Map<number, (answer: Answer) => boolean>();

  compile(request: CompileRequest): Promise<Output> {
    return new Promise((resolve) => {
      this.ask({ do: 'compile', request }, (answer) => {
        if ('output' in answer) resolve(answer.output);
        return true;
      });
    });
  }

  /** Takes as long again as compiling. */
  explain(request: CompileRequest): Promise<readonly Machine[]> {
    return new Promise((resolve) => {
      this.ask({ do: 'explain', request }, (answer) => {
        if ('machines' in answer) resolve(answer.machines);
        return true;
      });
    });
  }

  fix(source: string, problems: readonly Problem[]): Promise<readonly (readonly Fix[])[]> {
    return new Promise((resolve) => {
      this.ask({ do: 'fix', source, problems }, (answer) => {
        if ('fixes' in answer) resolve(answer.fixes);
        return true;
      });
    });
  }

  draw(graph: FunctionGraph): Promise<Picture> {
    return new Promise((resolve) => {
      this.ask({ do: 'draw', graph }, (answer) => {
        if ('picture' in answer) resolve(answer.picture);
        return true;
      });
    });
  }

  size(code: string): Promise<number> {
    return new Promise((resolve) => {
      this.ask({ do: 'size', code }, (answer) => {
        if ('size' in answer) resolve(answer.size);
        return true;
      });
    });
  }

  /** Resolves with whether the program ended by itself. */
  run(code: string, onPrint: (line: Printed) => void): Promise<boolean> {
    return new Promise((resolve) => {
      const limit = setTimeout(() => {
        this.stop();
        resolve(false);
      }, PATIENCE);
      this.ask({ do: 'run', code }, (answer) => {
        if ('printed' in answer) onPrint(answer.printed);
        if (!('ended' in answer)) return false;
        clearTimeout(limit);
        resolve(true);
        return true;
      });
    });
  }

  /**
   * Begins to step through a program; the last one that has begun is let go.
   *
   * @param onStop it had to be stopped, as it did not answer
   */
  step(
    code: string,
    onChange: (snapshot: Snapshot) => void,
    onStop: () => void,
  ): (method: Method, value: string) => void {
    let limit: ReturnType<typeof setTimeout>;
    const ask = (request: Unnumbered, hear: (answer: Answer) => boolean): void => {
      clearTimeout(limit);
      limit = setTimeout(() => {
        this.stop();
        onStop();
      }, PATIENCE);
      this.ask(request, hear);
    };
    ask({ do: 'begin', code }, (answer) => {
      clearTimeout(limit);
      if ('snapshot' in answer) onChange(answer.snapshot);
      return false;
    });
    return (method, value) => ask({ do: 'play', method, value }, () => true);
  }

  stop(): void {
    this.worker?.terminate();
    this.worker = undefined;
    this.waiting.clear();
  }

  private ask(request: Unnumbered, hear: (answer: Answer) => boolean): number {
    const id = this.next++;
    this.waiting.set(id, hear);
    this.started().postMessage({ ...request, id });
    return id;
  }

  private started(): Worker {
    if (!this.worker) {
      this.worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
      this.worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
        if (this.waiting.get(data.id)?.(data)) this.waiting.delete(data.id);
      });
    }
    return this.worker;
  }
}
