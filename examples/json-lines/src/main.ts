// Only the oldest engines take it; before anything that looks at the global `Promise`.
import 'promise-polyfill/dist/polyfill';
import { connections } from './chunks';
import { Report } from './report';
import { startServer } from './server';

startServer(process.argv[2] || 'data', (server) => {
  const finish = (problem?: unknown): void => {
    server.close();
    if (problem) {
      console.log(problem instanceof Error && problem.stack ? problem.stack : problem);
      process.exit(1);
    }
    const { opened, closed, leftEarly } = connections;
    const { chunks, insideLine, insideCharacter } = server.cuts;
    console.log(
      `${opened} connections opened, ${closed} closed, ${leftEarly} before the page's end`,
    );
    console.log(
      `${chunks} chunks, ${insideLine} ended inside a line, ${insideCharacter} inside a character`,
    );
    // The exit codes of old engines say nothing: this line does.
    console.log('done');
  };
  // The decorator turns the promise into a generator, which the method's type cannot say.
  const lines = new Report(server.url).lines() as unknown as AsyncIterator<string>;
  drain(lines, (line) => console.log(line)).then(() => finish(), finish);
});

/**
 * Outside generators, plain ES5 uses `next`: what TypeScript makes of `for await` in other async functions
 * asks for `Symbol.asyncIterator`.
 */
function drain<T>(source: AsyncIterator<T>, each: (item: T) => void): Promise<void> {
  return source.next().then((result) => {
    if (result.done) return undefined;
    each(result.value);
    return drain(source, each);
  });
}
