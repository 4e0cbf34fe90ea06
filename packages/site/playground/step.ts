/**
 * Plays a coroutine of a program, request by request: the program with one more line, which hands the call that makes
 * the coroutine to the stepper. (So the call is compiled with the program, and sees what the program's own lines see.)
 */
import { isasyncgen } from '@yield-from/runtime';
import { interrupt, type Interruptible } from '@yield-from/runtime/interrupt';
import { evaluate, PICK } from './program';
import { show } from './show';
import { type Activation, type Run, Trace } from './trace';

export const METHODS = [
  ...(['next', 'throw', 'return', 'asend', 'athrow', 'aclose'] as const),
  /** A function of the runtime's, for async generators. */
  'interrupt',
] as const;
export type Method = (typeof METHODS)[number];

export interface Asked {
  readonly number: number;
  /** `next(1)` */
  readonly request: string;
  /** Undefined while it is queued. */
  readonly answer: string | undefined;
}

export interface Snapshot {
  /** What can be asked of it. */
  readonly methods: readonly Method[];
  readonly activations: readonly Activation[];
  readonly asked: readonly Asked[];
  readonly runs: readonly Run[];
  readonly printed: readonly string[];
}

/** @param call an expression: `countdown(3)` */
export const programFor = (source: string, call: string): string =>
  `${source}\n${PICK}(() => (${call}\n));\n`;

const isPromise = (value: unknown): value is Promise<unknown> =>
  typeof (value as Promise<unknown> | undefined)?.then === 'function';

/** The program's own lines get so long to come to rest, in milliseconds. */
const SETTLED = 50;

export class Stepper {
  private readonly trace = new Trace(() => this.change());
  private readonly asked: { number: number; request: string; answer: string | undefined }[] = [];
  private printed: string[] = [];
  private target: unknown;
  private isAnnounced = false;

  /** @param onChange gets what there is to be seen, once for all that happens in one go */
  constructor(private readonly onChange: (snapshot: Snapshot) => void) {}

  /** @param code what `programFor` gives, compiled to CommonJS */
  async begin(code: string): Promise<void> {
    let make = (): unknown => undefined;
    evaluate(code, {
      print: (text) => {
        this.printed.push(text);
        this.change();
      },
      setTimeout: (call, ms) => setTimeout(call, ms),
      runtime: this.trace.runtime,
      pick: (given) => (make = given),
    });
    await new Promise((resolve) => setTimeout(resolve, SETTLED));
    this.printed = [];
    this.trace.forget();
    try {
      this.target = make();
      if (this.methods().length === 0) this.answer('the call', this.target);
    } catch (error) {
      this.record('the call', `throws ${show(error)}`);
    }
    this.change();
  }

  /** @param value an expression, or nothing */
  play(method: Method, value: string): void {
    const request = `${method}(${value})`;
    try {
      const args = value === '' ? [] : [new Function(`return (${value}\n)`)() as unknown];
      this.answer(request, this.ask(method, args));
    } catch (error) {
      this.record(request, `throws ${show(error)}`);
    }
    this.change();
  }

  private methods(): Method[] {
    const target = Object(this.target) as Record<string, unknown>;
    return METHODS.filter((name) =>
      name === 'interrupt' ? isasyncgen(target) : typeof target[name] === 'function',
    );
  }

  private ask(method: Method, args: readonly unknown[]): unknown {
    if (method === 'interrupt') return interrupt(this.target as Interruptible, ...args);
    const target = this.target as Record<Method, (...args: readonly unknown[]) => unknown>;
    return target[method](...args);
  }

  private answer(request: string, outcome: unknown): void {
    if (!isPromise(outcome)) {
      this.record(request, show(outcome));
      return;
    }
    const one = this.record(request, undefined);
    const settle = (words: string) => (value: unknown) => {
      one.answer = `${words}${show(value)}`;
      this.change();
    };
    outcome.then(settle(''), settle('rejects '));
  }

  private record(request: string, answer: string | undefined): { answer: string | undefined } {
    const one = { number: this.asked.length + 1, request, answer };
    this.asked.push(one);
    return one;
  }

  private change(): void {
    if (this.isAnnounced) return;
    this.isAnnounced = true;
    setTimeout(() => {
      this.isAnnounced = false;
      this.onChange(this.snapshot());
    });
  }

  private snapshot(): Snapshot {
    return {
      methods: this.methods(),
      activations: this.trace.activations(),
      asked: this.asked.map((one) => ({ ...one })),
      runs: [...this.trace.runs()],
      printed: [...this.printed],
    };
  }
}
