/** What fuzzed programs find in scope beside a case's `World`: helpers whose every use is logged. */
import type { Plan, World } from '../cases/world';
import { show } from '../cases/show';

export interface Environment {
  /** True until the fuel is spent, then it throws: every loop calls it, so every program ends. */
  tick(): boolean;
  /** Keeps a closure; `recall` calls all that were kept and logs what they give. */
  keep(closure: () => unknown): number;
  recall(): unknown;
  /** An object with the numbers `a` and `b`, a logged method `m`, a nested object `n`, a null `z`. */
  obj(): object;
  /** A tag for templates. */
  tag(parts: TemplateStringsArray, ...values: unknown[]): unknown;
  /** A delegate or iterable that behaves as `spec` says. */
  source(spec: SourceSpec): unknown;
  /** An async generator object of the engine's own, which no compiler has seen. */
  nat(count: number): unknown;
  /** A resource whose disposal is logged, and ends as `how` says. */
  resource(how: 'done' | 'reject' | 'throw', isAsync: boolean): unknown;
  /** Makes requests of a generator of either kind, all at once, and logs what comes of them. */
  ask(generator: unknown, ...methods: ('next' | 'throw' | 'return')[]): void;
  /** Logs how a promise ends. */
  watch(promise: unknown): void;
  /** Iterates over at most so many items, then closes; not compiled. */
  collect(iterable: unknown, most: number): unknown;
  Base: new (...args: unknown[]) => object;
}

export interface SourceSpec {
  readonly sync?: boolean;
  /** How many values there are. */
  readonly n: number;
  /** What happens at the last of them. */
  readonly end?: 'done' | 'reject' | 'throw' | 'junk';
  readonly throw?: Behaviour;
  readonly return?: Behaviour;
}
export type Behaviour = 'done' | 'more' | 'reject' | 'throw' | 'junk' | 'null';

export const ENVIRONMENT: readonly (keyof Environment)[] = [
  'tick',
  'keep',
  'recall',
  'obj',
  'tag',
  'source',
  'nat',
  'resource',
  'ask',
  'watch',
  'collect',
  'Base',
];

const FUEL = 60;

// Through `Function`, so that the test runner's own compiler leaves it alone too.
const makeNative = new Function(
  'log',
  `return async function* nat(n) {
     try { for (let i = 0; i < n; i++) log('nat got', yield 'nat' + i); return 'nat end' }
     catch (e) { log('nat caught', e); yield 'nat c'; throw e }
     finally { log('nat finally') }
   }`,
) as (log: World['log']) => (n: number) => unknown;

const makeCollect = new Function(
  'log',
  `return async function collect(iterable, most) {
     const list = [];
     if (most > 0) for await (const x of iterable) if (list.push(log('item', x)) >= most) break;
     return list;
   }`,
) as (log: World['log']) => Environment['collect'];

/**
 * A class in the manner of ES5: only such a one can be extended both by classes and by what TypeScript and Babel
 * make of them at ES5 (a native class refuses to be called without `new`).
 */
function makeBase(log: World['log']): Environment['Base'] {
  const method = (value: unknown): PropertyDescriptor => ({
    value,
    configurable: true,
    writable: true,
  });
  function Base(this: { p: string }, ...args: unknown[]): void {
    this.p = 'p';
    log('new', args.length);
  }
  Object.defineProperty(
    Base,
    's',
    method(() => 'static'),
  );
  Object.defineProperty(
    Base.prototype,
    'm',
    method((...args: unknown[]) => log('Base m', args.length)),
  );
  return Base as unknown as Environment['Base'];
}

export function makeEnvironment(world: World): Environment {
  const { log, later, fail } = world;
  let fuel = FUEL;
  let sources = 0;
  let resources = 0;
  const kept: (() => unknown)[] = [];
  // A closure that was kept may recall, but not down to the end of the stack.
  let recalling = false;

  const behave = (how: Behaviour, value: unknown, sync: boolean): unknown => {
    switch (how) {
      case 'done':
        return { value, done: true };
      case 'more':
        return sync ? { value: 'more', done: false } : later({ value: 'more', done: false });
      case 'reject':
        return sync ? { value: fail('rejected'), done: true } : fail('rejected');
      case 'throw':
        throw 'thrown by a source';
      default:
        return 'junk';
    }
  };

  function watch(promise: unknown): void {
    (promise as Promise<unknown>).then(
      (value) => log('fulfilled', value),
      (e) => log('rejected', e),
    );
  }

  return {
    tick() {
      if (fuel-- > 0) return true;
      throw 'out of fuel';
    },
    keep: (closure) => kept.push(closure),
    recall() {
      if (recalling) return log('recalling');
      recalling = true;
      for (const closure of kept.slice(-6)) {
        let seen: string;
        try {
          seen = show(closure());
        } catch (e) {
          seen = `threw ${show(e)}`;
        }
        log('kept', seen);
      }
      recalling = false;
    },
    obj: () => ({
      a: 1,
      b: 2,
      n: { a: 3, m: (...args: unknown[]) => log('n.m', args.length) },
      z: null,
      m(...args: unknown[]) {
        return log('m', ...args) ?? this;
      },
    }),
    tag: (parts, ...values) => log('tag', parts.raw.join('|'), ...values),
    nat: makeNative(log),
    source({ sync = false, n, end = 'done', ...methods }) {
      const plan: Plan = { sync };
      let given = 0;
      plan.next = (sent: unknown) => {
        if (given++ < n) {
          const result = { value: `${given}`, done: false };
          return sync || given % 2 ? result : later(result);
        }
        return end === 'done' ? { value: sent ?? 'end', done: true } : behave(end, sent, sync);
      };
      for (const key of ['throw', 'return'] as const) {
        const how = methods[key];
        if (how) plan[key] = how === 'null' ? null : (v: unknown) => behave(how, v, sync);
      }
      return world.foreign(`s${sources++}`, plan);
    },
    resource(how, isAsync) {
      const name = `r${resources++}`;
      const dispose = (): unknown => {
        log(`${name} disposed`);
        return how === 'done' ? (isAsync ? later() : undefined) : behave(how, name, !isAsync);
      };
      return { name, [isAsync ? Symbol.asyncDispose : Symbol.dispose]: dispose };
    },
    ask(generator, ...methods) {
      for (const method of methods) {
        try {
          const given = (generator as Record<string, (v: string) => unknown>)[method](
            `to ${method}`,
          );
          if (given instanceof Promise) watch(given);
          else log(`${method} gave`, given);
        } catch (e) {
          log(`${method} threw`, e);
        }
      }
    },
    watch,
    collect: makeCollect(log),
    Base: makeBase(log),
  };
}
