// Only the oldest engines take it; before anything that looks at the global `Promise`.
import 'promise-polyfill/dist/polyfill';
import { feed, type Server } from './feed';
import { enumerate, take } from './pipeline';

const log: string[] = [];

const server: Server = {
  get(page) {
    log.push(`page ${page}`);
    const letters = ['a', 'b', 'c'];
    return Promise.resolve({
      items: letters.map((letter) => letter + page),
      next: page < 4 ? page + 1 : undefined,
    });
  },
};

async function* program(): AsyncGenerator<string> {
  for await (const [index, item] of enumerate(take(feed(server), 5))) yield `${index} ${item}`;
  yield `asked for ${log.join(', ')}`;
  const pages = yield* feed(server, 4);
  yield `${pages} page read to its end`;
}

/** Consumers that are plain ES5 call `next`. */
function print(lines: AsyncGenerator<string>): Promise<void> {
  return lines.next().then((result) => {
    if (result.done) return undefined;
    console.log(result.value);
    return print(lines);
  });
}

print(program()).then(
  () => console.log('done'),
  (error: unknown) => console.log(error),
);
