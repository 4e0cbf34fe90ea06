/** The queue of a generator as the model has it: requests, interrupts and a signal, one after the other. */
import { describeError } from '../describe-error';
import { body, type Body, CLOSE, type Command, NEXT, type Scope } from './model';
import { type Block } from './program';
import { NO_ANSWER, type Operation, printAnswer, reasonOf, type Run, VALUES } from './script';

type Answer = { readonly value: unknown; readonly done: boolean } | { readonly error: unknown };

interface Request {
  readonly command: Command;
  readonly answer: (answer: Answer) => void;
}

export class Reference implements Run {
  private readonly scope: Scope = { log: [], isLeftOpen: false };
  readonly log = this.scope.log;
  readonly answers: (string | undefined)[] = [];
  private readonly body: Body;
  private state: 'fresh' | 'suspended' | 'waiting' | 'ended' = 'fresh';
  private readonly queue: Request[] = [];
  /** Who waits for the request that is being served to be answered. */
  private watches: (() => void)[] = [];
  private unwinding = 0;
  private signal: { readonly error: unknown } | undefined;
  /** What the next request is to reject with. */
  private failure: { readonly error: unknown } | undefined;

  constructor(program: Block) {
    this.body = body(program, this.scope);
  }

  /** Nothing is pending, and nothing will come of it. */
  get isOver(): boolean {
    return this.state === 'ended' && this.failure === undefined;
  }

  get isLeftOpen(): boolean {
    return this.scope.isLeftOpen;
  }

  perform(operation: Operation): void {
    const { length: index } = this.answers;
    this.answers.push(operation === 'abort' ? NO_ANSWER : undefined);
    const settle = (text: string): void => void (this.answers[index] = text);
    const error = reasonOf(index);
    if (operation === 'next') this.next((answer) => settle(print(answer)));
    else if (operation === 'return') {
      const command = { ...CLOSE, value: VALUES.return };
      this.ask({ command, answer: (answer) => settle(print(answer)) });
    } else if (operation === 'interrupt') this.interrupt({ mode: 'throw', error }, settle);
    else if (operation === 'stop') {
      const aborted = new Error('The operation was aborted');
      this.interrupt({ mode: 'return', value: VALUES.stop, error: aborted }, settle);
    } else this.abort(error);
  }

  private next(answer: (answer: Answer) => void): void {
    const { failure, signal } = this;
    this.failure = undefined;
    if (failure !== undefined) answer(failure);
    else if (signal === undefined || this.state === 'ended' || this.queue.length > 0) {
      this.ask({ command: NEXT, answer });
    } else if (this.state === 'fresh') {
      this.state = 'ended';
      answer(signal);
    } else this.unwind({ mode: 'throw', error: signal.error }, answer);
  }

  /** A request that counts as an interrupt. */
  private unwind(command: Command, answer: (answer: Answer) => void): void {
    this.unwinding++;
    this.ask({
      command,
      answer: (result) => {
        this.unwinding--;
        answer(result);
      },
    });
  }

  /** @param failed gets what escapes, where a signal interrupts */
  private interrupt(
    command: Command,
    settle: (text: string) => void,
    failed?: (failure: { readonly error: unknown }) => void,
  ): void {
    if (this.state === 'waiting') {
      this.unwinding++;
      this.watches.push(() => {
        this.unwinding--;
        settle('settled');
      });
      this.resume(command);
      this.serve();
      return;
    }
    if (this.state === 'fresh') this.state = 'ended';
    if (this.state === 'ended') {
      settle('settled');
      return;
    }
    const own = command.mode === 'throw' ? command.error : undefined;
    this.unwind(command, (answer) => {
      if (!('error' in answer)) settle('settled');
      else if (failed !== undefined) failed(answer);
      else settle(answer.error === own ? 'settled' : print(answer));
    });
  }

  private abort(error: unknown): void {
    if (this.signal !== undefined) return;
    this.signal = { error };
    // It does not listen before the first request, nor while it unwinds.
    if (this.state === 'fresh' || this.unwinding > 0) return;
    const nobody = (): void => {};
    this.interrupt({ mode: 'throw', error }, nobody, (failure) => {
      this.failure = failure;
    });
  }

  private ask(request: Request): void {
    this.queue.push(request);
    this.serve();
  }

  private serve(): void {
    while (this.queue.length > 0 && this.state !== 'waiting') {
      const { command } = this.queue[0];
      if (this.state === 'fresh' && command.mode !== 'next') this.state = 'ended';
      if (this.state === 'ended') this.answer(afterTheEnd(command));
      else this.resume(command);
    }
  }

  private resume(command: Command): void {
    this.state = 'waiting';
    let answer: Answer;
    try {
      const { value, done = false } = this.body.next(command);
      if (value === 'wait' && !done) return;
      this.state = done ? 'ended' : 'suspended';
      answer = { value: done ? value : (value as { readonly item: unknown }).item, done };
    } catch (error) {
      this.state = 'ended';
      answer = { error };
    }
    this.answer(answer);
  }

  private answer(answer: Answer): void {
    const { watches } = this;
    this.watches = [];
    this.queue.shift()!.answer(answer);
    for (const answered of watches) answered();
  }
}

function afterTheEnd(command: Command): Answer {
  if (command.mode === 'throw') return { error: command.error };
  return { value: command.mode === 'return' ? command.value : undefined, done: true };
}

function print(answer: Answer): string {
  return 'error' in answer ? `rejected: ${describeError(answer.error)}` : printAnswer(answer);
}
