/**
 * A reference model of the Python protocol (semantics §3), over an engine's own async generator: its
 * three calls, made of `next` and `throw`. Delegation has rules of its own and is left out.
 */
import { GeneratorExit, RuntimeError, StopAsyncIteration, ValueError } from '@yield-from/runtime';

export interface PythonGenerator {
  asend(value?: unknown): Promise<unknown>;
  athrow(error: unknown): Promise<unknown>;
  aclose(): Promise<void>;
}

export function modelPython(generator: AsyncGenerator): PythonGenerator {
  let state: 'fresh' | 'suspended' | 'running' | 'finished' = 'fresh';
  let isClosed = false;

  const busy = (): Promise<never> =>
    Promise.reject(new ValueError('async generator already executing'));

  async function advance(request: () => Promise<IteratorResult<unknown>>): Promise<unknown> {
    state = 'running';
    let result: IteratorResult<unknown>;
    try {
      result = await request();
    } catch (error) {
      state = 'finished';
      throw error instanceof StopAsyncIteration
        ? new RuntimeError('raised StopAsyncIteration')
        : error;
    }
    state = result.done ? 'finished' : 'suspended';
    if (result.done) throw new StopAsyncIteration(result.value);
    return result.value;
  }

  return {
    asend(value) {
      if (state === 'running') return busy();
      if (state === 'finished') return Promise.reject(new StopAsyncIteration());
      if (state === 'fresh' && value !== undefined) {
        return Promise.reject(new TypeError('just-started'));
      }
      return advance(() => generator.next(value));
    },
    athrow(error) {
      if (state === 'running') return busy();
      if (state === 'finished') return Promise.reject(new StopAsyncIteration());
      if (state === 'fresh') {
        state = 'finished';
        return Promise.reject(error);
      }
      return advance(() => generator.throw(error));
    },
    async aclose() {
      if (state === 'running') return busy();
      if (state === 'fresh') state = 'finished';
      if (state === 'finished' || isClosed) return;
      isClosed = true;
      const exit = new GeneratorExit();
      try {
        await advance(() => generator.throw(exit));
      } catch (error) {
        if (error === exit || error instanceof StopAsyncIteration) return;
        throw error;
      }
      throw new RuntimeError('async generator ignored GeneratorExit');
    },
  };
}
