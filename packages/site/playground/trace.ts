/**
 * Watches the functions of a program that was lowered, from outside: the runtime that it is given hands out step functions which
 * say when they are entered and left. So it works for every kind, without anything in the compiled code.
 */
import * as runtime from '@yield-from/runtime';
import { localsOf } from '../../runtime/src/debug/told';
import type { Watched as Call } from '../../runtime/src/debug/watch';
import {
  AWAIT,
  DONE,
  END,
  type Frame,
  GO_ON,
  PARKED,
  AWAIT_RETURN,
  type Signal,
  type Step,
  YIELD,
} from '@yield-from/runtime/protocol';
import { show } from './show';

/** One call of a lowered function. */
export interface Activation {
  /** The text of its step function. */
  readonly step: string;
  /** The state that it goes on with. */
  readonly state: number;
  /** Where it stands: `waits`, … */
  readonly status: string;
  /** What code sees there, where that was compiled with the option `debug`; a value in its dead zone is undefined. */
  readonly variables: readonly Variable[];
}

export interface Variable {
  readonly name: string;
  readonly value: string | undefined;
}

/** One run of a step function. */
export interface Run {
  readonly step: string;
  readonly from: number;
  /** The state to go on with; undefined where it has ended. */
  readonly to: number | undefined;
  /** What came of it: `awaits`, `yields`, … */
  readonly outcome: string;
}

const OUTCOMES: Readonly<Record<Signal, string>> = {
  [DONE]: 'ends',
  [END]: 'ends',
  [AWAIT]: 'awaits',
  [YIELD]: 'yields',
  [AWAIT_RETURN]: 'returns',
  [PARKED]: 'waits',
  // (For a delegate, too, that is run at once; where nothing is to be waited for, another run follows.)
  [GO_ON]: 'waits',
};

export class Trace {
  private watched: Watched[] = [];
  private ran: Run[] = [];

  /** @param onChange whenever one was entered or left */
  constructor(private readonly onChange: () => void) {}

  /** The runtime for a program that is to be watched. */
  readonly runtime: object = {
    ...runtime,
    start: this.tracing(runtime.start as Start, 1),
    startGenerator: this.tracing(runtime.startGenerator as Start, 1),
    startAsync: this.tracing(runtime.startAsync as Start, 0),
  };

  /** Nothing of what has begun until now is of interest. */
  forget(): void {
    this.watched = [];
    this.ran = [];
  }

  /** Those that have not ended, in the order in which they began; the first one in any case. */
  activations(): Activation[] {
    return this.watched
      .map((one) => one.activation())
      .filter(({ status }, index) => index === 0 || status !== 'has ended');
  }

  runs(): readonly Run[] {
    return this.ran;
  }

  /** @param at which argument is the step function */
  private tracing(start: Start, at: number): Start {
    return (...args) => {
      const table = (args[at + 1] as readonly number[] | undefined) ?? [];
      const watched = new Watched(args[at] as Step, table, (run) => {
        this.ran.push(run);
        this.onChange();
      });
      this.watched.push(watched);
      args[at] = watched.step;
      return start(...args);
    };
  }
}

type Start = (...args: unknown[]) => unknown;

class Watched {
  private readonly text: string;
  private frame: (Frame & { readonly step?: Step }) | undefined;
  private isRunning = false;
  private outcome = '';

  constructor(
    private readonly inner: Step,
    private readonly table: readonly number[],
    private readonly onRun: (run: Run) => void,
  ) {
    this.text = String(inner);
  }

  readonly step: Step = ($) => {
    this.frame = $;
    const from = $.state;
    this.isRunning = true;
    this.outcome = 'throws';
    let to: number | undefined;
    try {
      const signal = this.inner.call($, $);
      this.outcome = OUTCOMES[signal];
      if (signal !== DONE) to = $.state;
      return signal;
    } finally {
      this.isRunning = false;
      this.onRun({ step: this.text, from, to, outcome: this.outcome });
    }
  };

  activation(): Activation {
    const state = this.frame?.state ?? 0;
    const status = this.status();
    const variables = status === 'has ended' ? [] : this.variables(state);
    return { step: this.text, state, status, variables };
  }

  private variables(state: number): Variable[] {
    const { inner, step, table } = this;
    const frame = { state, value: undefined, region: 0, loop: null };
    const call: Call = { ...frame, step, body: inner, kind: { table } };
    return Object.entries(localsOf(call)).map(([name, value]) => ({
      name,
      value: value === runtime.uninitialized ? undefined : show(value),
    }));
  }

  private status(): string {
    const { frame, outcome } = this;
    if (!frame) return 'has not begun';
    // The runtime takes the body away from one that has ended.
    if (frame.step !== this.step) return 'has ended';
    if (this.isRunning) return 'runs';
    return outcome === 'yields' ? 'stands at a yield' : outcome;
  }
}
