/**
 * What a program does, said as simply as can be: each body is a generator of plain JavaScript that stops at its waits and its items, and
 * is told how to go on. An interrupt is what is said at a wait: who waits for somebody else hands it on. What takes no time here
 * takes some turns there: the two are compared when nothing happens any more.
 */
import { describeError } from '../describe-error';
import { type Block, type Flavour, type Source, type Statement } from './program';

export type Command =
  | { readonly mode: 'next' }
  | { readonly mode: 'throw'; readonly error: unknown }
  /** `stop` and `return()`; what an async function gets instead is `error`. */
  | { readonly mode: 'return'; readonly value: unknown; readonly error: unknown };

export type Event = 'wait' | { readonly item: unknown };

/** It returns what the generator does, and throws what escapes. */
export type Body = Generator<Event, unknown, Command>;

type Step = Generator<Event, void, Command>;

/** How a statement ends by a return completion. */
class Returning {
  constructor(readonly value: unknown) {}
}

export interface Scope {
  readonly log: string[];
  /** A generator has answered the `return()` of its loop with an item, and will stay there: as natively. */
  isLeftOpen: boolean;
}

export const NEXT: Command = { mode: 'next' };
export const CLOSE: Command = { mode: 'return', value: undefined, error: undefined };

export function* body(
  program: Block,
  scope: Scope,
  path = '',
  flavour: Flavour = 'generator',
): Body {
  try {
    yield* new Reading(scope, flavour).block(program, path);
    return undefined;
  } catch (completion) {
    if (completion instanceof Returning) return completion.value;
    throw completion;
  }
}

class Reading {
  constructor(
    private readonly scope: Scope,
    private readonly flavour: Flavour,
  ) {}

  *block(statements: Block, path: string): Step {
    for (const [index, one] of statements.entries()) yield* this.statement(one, `${path}${index}`);
  }

  private *statement(one: Statement, path: string): Step {
    const { log } = this.scope;
    switch (one.kind) {
      case 'log':
        log.push(path);
        return;
      case 'throw':
        throw new Error(path);
      case 'await':
        if (one.what === 'never') this.obey(yield 'wait');
        if (one.what === 'rejected') throw new Error(path);
        return;
      case 'yield':
        this.obey(yield one.what === 'never' ? 'wait' : { item: path });
        return;
      case 'return':
        if (one.what === 'never') this.obey(yield 'wait');
        throw new Returning(path);
      case 'call':
        return yield* this.call(one.body, path);
      case 'loop':
        return yield* this.loop(one, path);
      case 'delegate':
        return yield* this.delegate(one.over, path);
      case 'try':
        return yield* this.protected(one, path);
      case 'using':
        return yield* this.using(one, path);
    }
  }

  private obey(command: Command): void {
    if (command.mode === 'throw') throw command.error;
    if (command.mode === 'return') {
      if (this.flavour === 'function') throw command.error;
      throw new Returning(command.value);
    }
  }

  private *call(callee: Block, path: string): Step {
    const inner = body(callee, this.scope, `${path}.`, 'function');
    let stopped: Command = NEXT;
    try {
      let step = inner.next(NEXT);
      while (!step.done) {
        const command = yield step.value;
        if (command.mode === 'return') stopped = command;
        step = inner.next(command);
      }
    } catch (error) {
      if (stopped.mode !== 'return' || error !== stopped.error) throw error;
    }
    this.obey(stopped);
  }

  private *loop(loop: Statement & { kind: 'loop' }, path: string): Step {
    const inner = this.open(loop.over, path);
    for (;;) {
      let stopped: Command = NEXT;
      let step = inner.next(NEXT);
      while (step.value === 'wait') {
        const command = yield 'wait';
        if (command.mode === 'return') stopped = command;
        step = inner.next(command);
      }
      if (step.done) return this.obey(stopped);
      this.scope.log.push(`${path} has ${String((step.value as { item: unknown }).item)}`);
      try {
        yield* this.block(loop.body, `${path}.`);
      } catch (completion) {
        yield* this.close(inner, completion);
      }
      if (loop.breaks) return yield* this.close(inner, undefined);
    }
  }

  /** @param completion how the loop is left: an error of its body is not replaced */
  private *close(inner: Body, completion: unknown): Step {
    const isReplaced = completion === undefined || completion instanceof Returning;
    let left = completion;
    try {
      let step = inner.next(CLOSE);
      while (step.value === 'wait') {
        const command = yield 'wait';
        if (command.mode === 'return' && isReplaced) left = new Returning(command.value);
        step = inner.next(command);
      }
      if (!step.done) this.scope.isLeftOpen = true;
    } catch (error) {
      if (isReplaced) left = error;
    }
    if (left !== undefined) throw left;
  }

  private *delegate(over: Source, path: string): Step {
    const inner = this.open(over, path);
    let isStopped = false;
    let step = inner.next(NEXT);
    while (!step.done) {
      if (step.value !== 'wait') isStopped = false;
      const command = yield step.value;
      if (command.mode === 'return') isStopped = true;
      step = inner.next(command);
    }
    if (isStopped) throw new Returning(step.value);
  }

  private *protected({ body, handler, last }: Statement & { kind: 'try' }, path: string): Step {
    const { log } = this.scope;
    log.push(`enter ${path}`);
    try {
      yield* this.block(body, `${path}.`);
    } catch (completion) {
      if (handler === undefined || completion instanceof Returning) throw completion;
      log.push(`caught ${path}: ${describeError(completion)}`);
      yield* this.block(handler.body, `${path}.catch.`);
      if (handler.rethrows) throw completion;
    } finally {
      log.push(`leave ${path}`);
      yield* this.block(last ?? [], `${path}.finally.`);
    }
  }

  private *using({ hangs, body }: Statement & { kind: 'using' }, path: string): Step {
    const { log } = this.scope;
    let completion: unknown;
    const fail = (error: unknown): void => {
      const hasFailed = completion !== undefined && !(completion instanceof Returning);
      completion = hasFailed ? { error, suppressed: completion } : error;
    };
    try {
      log.push(path);
      yield* this.block(body, `${path}.`);
    } catch (thrown) {
      completion = thrown;
    }
    for (let index = hangs.length; index-- > 0;) {
      log.push(`dispose ${path}#${index}`);
      if (!hangs[index]) continue;
      try {
        this.obey(yield 'wait');
      } catch (thrown) {
        if (!(thrown instanceof Returning)) fail(thrown);
        else if (completion === undefined || completion instanceof Returning) completion = thrown;
      }
    }
    if (completion !== undefined) throw completion;
  }

  private open(over: Source, path: string): Body {
    if (over.kind === 'ours') return body(over.body, this.scope, `${path}.of.`);
    return foreign(over, path, this.scope);
  }
}

/** At an item it is closed in its own way; at a wait it is left to itself, and only a `return()` that logs at once is seen. */
function* foreign(
  { kind, items }: Exclude<Source, { kind: 'ours' }>,
  path: string,
  { log }: Scope,
): Body {
  let command: Command = NEXT;
  for (let item = 0; item <= items && command.mode === 'next'; item++) {
    const isLast = item === items;
    command = yield isLast ? 'wait' : { item };
    if (command.mode !== 'next' && !(kind === 'native' && isLast)) log.push(`return ${path}`);
  }
  if (command.mode === 'throw') throw command.error;
  return command.mode === 'return' ? command.value : undefined;
}
