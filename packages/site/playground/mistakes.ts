/** What other compilers get wrong of the standard, a program for each: what they print at ES5 where that is not what is printed natively. */
import type { Example } from './examples';

/** What the programs were run with; the test that holds the table asks them. */
export const RUN_WITH = { TypeScript: '5.9.3', Babel: '7.29.13', swc: '1.16.22' } as const;

export type Peer = keyof typeof RUN_WITH;

export const MISTAKES: readonly Example[] = [
  {
    title: 'A delegate that answers with no object',
    call: 'outer()',
    others: {
      TypeScript: ['1'],
      Babel: ['{"value":undefined,"done":false}'],
      swc: ['{"value":undefined,"done":false}'],
    },
    source: `const broken = {
  [Symbol.asyncIterator]: () => ({
    next: () => 1 as unknown as Promise<IteratorResult<number>>,
    return: () => (console.log('return is not to be called'), Promise.resolve({ done: true, value: 0 } as const)),
  }),
};

async function* outer() {
  try {
    yield* broken;
  } catch (error) {
    console.log('caught', error instanceof TypeError);
  }
}

async function main() {
  console.log(await outer().next());
}

void main();
`,
  },
  {
    title: 'throw() at a delegate without throw',
    call: 'outer()',
    others: {
      TypeScript: ['caught false false', '{"value":undefined,"done":true}'],
      swc: ['closed', 'caught false false', '{"value":undefined,"done":true}'],
    },
    source: `const source = {
  [Symbol.asyncIterator]: () => ({
    next: () => Promise.resolve({ done: false, value: 1 }),
    return: () => (console.log('closed'), Promise.resolve({ done: true, value: 0 })),
  }),
};

async function* outer() {
  try {
    yield* source;
  } catch (error) {
    console.log('caught', error instanceof TypeError, (error as Error).message !== 'mine');
  }
}

async function main() {
  const g = outer();
  await g.next();
  console.log(await g.throw(new Error('mine')));
}

void main();
`,
  },
  {
    title: 'return() of a promise that rejects',
    call: 'never()',
    others: {
      TypeScript: [
        '{"value":"kept","done":true}',
        '{"value":"after the end","done":true}',
        "rejects TypeError: Cannot read properties of undefined (reading '3')",
      ],
    },
    source: `async function* never() {
  console.log('runs');
  yield 1;
}

async function main() {
  const g = never();
  console.log(await g.return(Promise.resolve('kept') as never));
  console.log(await g.return(Promise.resolve('after the end') as never));
  await g.return(Promise.reject(new Error('refused')) as never).catch((error) => console.log('rejects', error));
}

void main();
`,
  },
  {
    title: 'return of a promise, inside try',
    call: 'refused()',
    others: {
      Babel: ['uncaught Error: refused'],
      swc: ['uncaught Error: refused'],
    },
    source: `async function* refused(): AsyncGenerator<number, unknown> {
  try {
    return Promise.reject(new Error('refused'));
  } catch (error) {
    console.log('caught', error);
    yield 1;
    return 'done';
  }
}

async function main() {
  const g = refused();
  console.log(await g.next());
  console.log(await g.next());
}

main().catch((error) => console.log('uncaught', error));
`,
  },
  {
    title: 'The next of a delegate is read once',
    call: 'outer()',
    others: {
      TypeScript: ['0', '1', '2', 'next was read 5'],
      Babel: ['0', '1', '2', 'next was read 4'],
      swc: ['0', '1', '2', 'next was read 4'],
    },
    source: `let reads = 0;
const source = {
  [Symbol.asyncIterator]: () => ({
    n: 0,
    get next() {
      reads++;
      return async function (this: { n: number }) {
        return { done: this.n === 3, value: this.n++ };
      };
    },
  }),
};

async function* outer() {
  yield* source;
}

async function main() {
  for await (const n of outer()) console.log(n);
  console.log('next was read', reads);
}

void main();
`,
  },
  {
    title: 'A default that throws',
    call: 'lines()',
    others: {
      swc: ['a generator whose default throws was made', '0 0', 'rejects Error: boom'],
    },
    source: `const boom = (): number => {
  throw new Error('boom');
};

async function* lines(first = boom()) {
  yield first;
}

async function count(first = boom(), ...rest: number[]) {
  return first + rest.length;
}

try {
  lines();
  console.log('a generator whose default throws was made');
} catch (error) {
  console.log('at the call', error);
}
count().catch((error) => console.log('rejects', error));
console.log(lines.length, count.length);
`,
  },
  {
    title: 'arguments of a generator',
    call: 'all(7, 8)',
    others: {
      TypeScript: ['1 undefined', '3'],
    },
    source: `function* all(..._: unknown[]): Generator<unknown> {
  yield arguments.length;
  const inner = () => arguments[0];
  yield inner();
}
async function later(..._: unknown[]) {
  await null;
  return arguments.length;
}
console.log(...all(7, 8));
void later(1, 2, 3).then((n) => console.log(n));
`,
  },
  {
    title: 'What a generator function is',
    call: 'lines()',
    others: {
      TypeScript: [
        '[object Function] [object Object]',
        'false false function',
        'next,throw,return',
        '{}',
        'undefined',
      ],
      Babel: [
        '[object Function] [object Object]',
        'false false function',
        '_invoke',
        '{}',
        'undefined',
      ],
      swc: [
        '[object Function] [object Object]',
        'false false function',
        '_invoke',
        '{}',
        'undefined',
      ],
    },
    source: `async function* lines() {
  yield 1;
}

const g = lines();
console.log(Object.prototype.toString.call(lines), Object.prototype.toString.call(g));
console.log(g instanceof lines, Object.getPrototypeOf(g) === lines.prototype, typeof (g as any)[Symbol.asyncIterator]);
console.log(Object.keys(g).join() || 'no properties of its own');
try {
  console.log(new (lines as any)());
} catch (error) {
  console.log(error instanceof TypeError);
}
lines.prototype.size = 3;
console.log((lines() as any).size);
`,
  },
  {
    title: 'A variable before its line',
    call: 'early()',
    others: {
      TypeScript: ['undefined', '1'],
      Babel: ['undefined', '1'],
      swc: ['undefined', '1'],
    },
    source: `async function* early() {
  try {
    yield later;
    let later = 1;
    yield later;
  } catch (error) {
    yield (error as Error).name;
  }
}

async function main() {
  for await (const one of early()) console.log(one);
}

void main();
`,
  },
  {
    title: 'A constant that is assigned',
    call: 'main()',
    others: {
      TypeScript: ['was changed 2'],
      swc: ['was changed 2'],
    },
    source: `async function main() {
  const fixed = 1;
  try {
    await null;
    // @ts-expect-error: that is what is tried
    fixed = 2;
    console.log('was changed', fixed);
  } catch (error) {
    console.log((error as Error).name);
  }
}

void main();
`,
  },
];
