/**
 * Random programs of all that can wait, as data: fast-check makes and shrinks them, print.ts writes them down, model.ts says what
 * they do.
 */
import fc, { type Arbitrary } from 'fast-check';

export type Flavour = 'generator' | 'function';

export type Block = readonly Statement[];

export type Statement =
  | { readonly kind: 'log' | 'throw' }
  | { readonly kind: 'await'; readonly what: 'never' | 'later' | 'rejected' | 'shielded' }
  | { readonly kind: 'yield'; readonly what: 'item' | 'never' }
  | { readonly kind: 'return'; readonly what: 'value' | 'never' }
  | { readonly kind: 'call'; readonly body: Block }
  | { readonly kind: 'loop'; readonly over: Source; readonly body: Block; readonly breaks: boolean }
  | { readonly kind: 'delegate'; readonly over: Source }
  | {
      readonly kind: 'try';
      readonly body: Block;
      readonly handler?: Handler;
      readonly last?: Block;
    }
  | { readonly kind: 'using'; readonly hangs: readonly boolean[]; readonly body: Block };

export interface Handler {
  readonly body: Block;
  readonly rethrows: boolean;
}

export type Source =
  | { readonly kind: 'ours'; readonly body: Block }
  /** Gives so many items, then hangs. */
  | { readonly kind: 'native' | 'class' | 'sync'; readonly items: number };

/** What a body may do. */
interface Rules {
  readonly flavour: Flavour;
  readonly depth: number;
  /** A clean-up does not: it would answer a `return()` with an item, and stay there. */
  readonly yields: boolean;
  /** A `catch` goes on, and may yield; in generators inside as well. */
  readonly swallows: boolean;
  readonly innerSwallows: boolean;
}

const LOG = fc.constant({ kind: 'log' } as const);
const THROW = fc.constant({ kind: 'throw' } as const);
const AWAIT = fc.record({
  kind: fc.constant('await' as const),
  what: fc.constantFrom('never', 'never', 'never', 'later', 'rejected', 'shielded'),
});
const YIELD = fc.record({
  kind: fc.constant('yield' as const),
  what: fc.constantFrom('item', 'item', 'never'),
});
const RETURN = fc.record({
  kind: fc.constant('return' as const),
  what: fc.constantFrom('value', 'never'),
});
const FOREIGN = fc.record({
  kind: fc.constantFrom('native', 'class', 'sync'),
  items: fc.nat(2),
});

function block(rules: Rules, maxLength: number): Arbitrary<Block> {
  return fc.array(statement(rules), { minLength: 1, maxLength });
}

function statement(rules: Rules): Arbitrary<Statement> {
  const { flavour, depth, yields } = rules;
  const simple: Arbitrary<Statement>[] = [LOG, AWAIT, AWAIT];
  if (yields) simple.push(YIELD, YIELD);
  if (flavour === 'generator') simple.push(RETURN);
  if (depth === 0) return fc.oneof(...simple);

  const inner = { ...rules, depth: depth - 1 };
  const cleanUp = { ...inner, yields: false };
  const body = block(inner, 3);
  const called: Rules = { ...cleanUp, flavour: 'function', swallows: true };
  const generator: Rules = {
    ...inner,
    flavour: 'generator',
    yields: true,
    swallows: rules.innerSwallows,
  };
  const ours = fc.record({ kind: fc.constant('ours' as const), body: block(generator, 3) });
  const over = fc.oneof({ weight: 3, arbitrary: ours }, { weight: 1, arbitrary: FOREIGN });
  const handler = fc.record({
    body: block(rules.swallows ? inner : cleanUp, 2),
    rethrows: rules.swallows ? fc.boolean() : fc.constant(true),
  });
  const nested: Arbitrary<Statement>[] = [
    fc.record({ kind: fc.constant('call' as const), body: block(called, 3) }),
    fc.record({ kind: fc.constant('loop' as const), over, body, breaks: fc.boolean() }),
    fc.record({ kind: fc.constant('try' as const), body, last: block(cleanUp, 2) }),
    fc.record({ kind: fc.constant('try' as const), body, handler }),
    fc.record({ kind: fc.constant('try' as const), body, handler, last: block(cleanUp, 2) }),
    fc.record({
      kind: fc.constant('using' as const),
      hangs: fc.array(fc.boolean(), { minLength: 1, maxLength: 2 }),
      body,
    }),
  ];
  if (yields) nested.push(fc.record({ kind: fc.constant('delegate' as const), over }));
  return fc.oneof(...simple, THROW, ...nested, ...nested);
}

/**
 * The body of the generator that is interrupted.
 *
 * @param innerSwallows whether the generators that it reads may go on behind an error: then one can answer its consumer's
 *   `return()` with an item
 */
export function programs(innerSwallows: boolean): Arbitrary<Block> {
  const rules = { flavour: 'generator', depth: 3, yields: true, swallows: true } as const;
  return block({ ...rules, innerSwallows }, 4);
}
