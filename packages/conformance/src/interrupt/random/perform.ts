/** Does to a compiled generator what a script says. */
import { interrupt, stop, withSignal } from '@yield-from/runtime/interrupt';
import { describeError } from '../describe-error';
import { NO_ANSWER, type Operation, printAnswer, reasonOf, type Run, VALUES } from './script';
import { makeWorld } from './world';

type Generator = AsyncGenerator<unknown, unknown, never>;

/** A compiled program. */
export type Program = (world: object) => () => Generator;

export class Performance implements Run {
  readonly log: string[] = [];
  readonly answers: (string | undefined)[] = [];
  private readonly control = new AbortController();
  private readonly generator: Generator;

  constructor(program: Program, isGuarded: boolean) {
    this.generator = program(makeWorld(this.log))();
    if (isGuarded) withSignal(this.generator, this.control.signal);
  }

  /** Some turns later. */
  async perform(operation: Operation, turns: number): Promise<void> {
    const { generator } = this;
    const reason = reasonOf(this.answers.length);
    if (operation === 'next') this.note(generator.next().then(printAnswer));
    else if (operation === 'return') {
      this.note(generator.return(VALUES.return as never).then(printAnswer));
    } else if (operation === 'interrupt') this.note(interrupt(generator, reason).then(settled));
    else if (operation === 'stop') this.note(stop(generator, VALUES.stop).then(settled));
    else {
      this.answers.push(NO_ANSWER);
      this.control.abort(reason);
    }
    for (let turn = 0; turn < turns; turn++) await undefined;
  }

  /** Of what operations nothing has come. */
  get pending(): string[] {
    return this.answers.flatMap((answer, index) => (answer === undefined ? [String(index)] : []));
  }

  private note(answer: Promise<string>): void {
    const { length: index } = this.answers;
    this.answers.push(undefined);
    answer.then(
      (text) => (this.answers[index] = text),
      (error: unknown) => (this.answers[index] = `rejected: ${describeError(error)}`),
    );
  }
}

function settled(): string {
  return 'settled';
}
