/**
 * The runtime's fast paths, each with what takes it out: other texts in its files. What is left is as exact, for the workloads,
 * slower by what the path earns, and smaller by what it costs.
 */
export interface Edit {
  readonly file: string;
  /** Is once in the file. */
  readonly from: string;
  readonly to: string;
}

export interface Switch {
  readonly name: string;
  readonly title: string;
  readonly edits: readonly Edit[];
}

const SEPARATES = 'if (machine.outer !== null) separate(machine);';
/** A `for await` asks one of ours that is idle as it does any other. */
const NO_IDLE: Edit = {
  file: 'iteration/for-await.ts',
  from: 'if (machine !== undefined && isIdle(machine)) {',
  to: 'if (false) {',
};

export const SWITCHES: readonly Switch[] = [
  {
    name: 'links',
    title: '`yield*` between our own is a chain',
    edits: [
      {
        file: 'async-generator/delegation.ts',
        from: 'if (machine.last !== null) {',
        to: 'if (true) {',
      },
      { file: 'async-generator/delegation.ts', from: SEPARATES, to: '' },
      { file: 'async-generator/delegation.ts', from: 'star.cut = cut;', to: '' },
      { file: 'async-generator/queue.ts', from: SEPARATES, to: '' },
      {
        file: 'async-generator/resume.ts',
        from: 'if (mode !== NEXT) while (root.end !== root) cutLeaf(root, false);',
        to: '',
      },
      { file: 'async-generator/resume.ts', from: 'if (outer === null) return', to: 'return' },
    ],
  },
  {
    name: 'asked',
    title: 'our own are asked without promises (chains are of those)',
    edits: [
      {
        file: 'iteration/async.ts',
        from: 'this.machine = next === originals[NEXT] ? machineOf(iterator) : undefined;',
        to: '',
      },
      {
        file: 'iteration/async.ts',
        from: 'if (machine !== undefined && method === originals[mode]) {',
        to: 'if (false) {',
      },
      {
        file: 'async-generator/delegation.ts',
        from: 'if (mode === NEXT && machine !== undefined)',
        to: 'if (false)',
      },
      NO_IDLE,
    ],
  },
  {
    name: 'loops',
    title: 'a `for await` asks an idle one of ours at once',
    edits: [NO_IDLE],
  },
  {
    name: 'counted',
    title: 'who waits for an item counts the turn that awaiting it takes',
    edits: [
      {
        file: 'async-generator/resume.ts',
        from: 'if (isObject(value) || $.end.last!.next!.server !== null) wait',
        to: 'if (true) wait',
      },
      { file: 'core/waiter.ts', from: 'if (server !== null) {', to: 'if (false) {' },
      { file: 'core/waiter.ts', from: 'server: Server | null = null;', to: '' },
    ],
  },
  {
    name: 'sync',
    title: 'sync iterables take their turns without promises',
    edits: [
      {
        file: 'iteration/async.ts',
        from: 'const { iterator, next, isSync } = getAsyncIterator(iterable);',
        to: `let { iterator, next, isSync } = getAsyncIterator(iterable) as any;
    if (isSync) {
      const source = iterator;
      const method = next;
      next = (value: unknown) => {
        const result = method.call(source, value);
        return Promise.resolve(result.value).then((item) => ({ value: item, done: result.done }));
      };
      iterator = { next };
      isSync = false;
    }`,
      },
    ],
  },
  {
    name: 'kept',
    title: 'who waits all the time keeps its reactions',
    edits: [
      {
        file: 'async-generator/resume.ts',
        from: `if (leaf.wait !== null && leaf.rests < OFTEN) {
        leaf.rests++;`,
        to: 'if (leaf.wait !== null) {',
      },
      { file: 'async-generator/machine.ts', from: 'rests = 0;', to: '' },
    ],
  },
  {
    name: 'pool',
    title: 'reactions are used again',
    edits: [
      { file: 'core/waiter.ts', from: 'if (pooled < MOST_POOLED) {', to: 'if (false) {' },
      { file: 'core/waiter.ts', from: 'waiter = pool;', to: 'waiter = null;' },
    ],
  },
  {
    name: 'plain',
    title: 'a plain promise is known as one without a walk',
    edits: [
      {
        file: 'core/await.ts',
        from: 'if (!isPlain(value) && !hasGetter(value)) {',
        to: 'if (!hasGetter(value)) {',
      },
      {
        file: 'core/await.ts',
        from: 'if (isPlain(value) && !hasGetter(value)) {',
        to: 'if (false) {',
      },
    ],
  },
  {
    name: 'primitives',
    title: 'a primitive is a turn, no promise',
    edits: [{ file: 'core/await.ts', from: 'if (!isObject(value)) {', to: 'if (false) {' }],
  },
  {
    name: 'short',
    title: 'a generator at a `yield` is asked by the short way',
    edits: [
      {
        file: 'generator/prototypes.ts',
        from: 'mode === NEXT && isAtYield($) ? next($, $, sent) : resume',
        to: 'resume',
      },
      { file: 'generator/resume.ts', from: 'if (isAtYield(leaf)) {', to: 'if (false) {' },
      { file: 'iteration/sync.ts', from: 'if (!isAtYield(generator)) {', to: 'if (true) {' },
    ],
  },
  {
    name: 'at-once',
    title: 'a generator that ends at once is part of no chain',
    edits: [
      {
        file: 'generator/resume.ts',
        from: 'const body = isAtYield(inner) ? inner.step! : delegating;',
        to: 'const body = delegating as Step;',
      },
      { file: 'generator/resume.ts', from: 'if (body !== delegating) {', to: 'if (false) {' },
      {
        file: 'generator/resume.ts',
        from: 'if (body !== delegating) $ = inner!;',
        to: '',
      },
    ],
  },
  {
    name: 'go-on',
    title: 'a function is run without the loop that throws go through',
    edits: [
      {
        file: 'core/activation.ts',
        from: 'let signal: Signal;',
        to: 'if (true) return advance($, NEXT, $.value); let signal: Signal;',
      },
    ],
  },
];
