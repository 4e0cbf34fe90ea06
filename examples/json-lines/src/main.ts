// Only the oldest engines take it; before anything that looks at the global `Promise`.
import 'promise-polyfill/dist/polyfill';
import { Report } from './report';
import { startServer } from './server';

startServer(process.argv[2] || 'data', (server) => {
  const finish = (problem?: unknown): void => {
    const { pages, cutShort, chunks, insideLine, insideCharacter } = server.log;
    server.close();
    if (problem) {
      console.log(problem instanceof Error && problem.stack ? problem.stack : problem);
      process.exit(1);
    }
    console.log(`The server sent ${pages} pages, ${cutShort} of them cut short by the reader;`);
    console.log(
      `of ${chunks} chunks of the others ${insideLine} ended inside a line, ${insideCharacter} inside a character`,
    );
    // The exit codes of old engines say nothing: this line does.
    console.log('done');
  };
  drain(new Report(server.url).lines(), (line) => console.log(line)).then(() => finish(), finish);
});

/** Plain ES5 consumers use `next`: TypeScript's own `for await` asks for `Symbol.asyncIterator`. */
function drain<T>(source: AsyncIterator<T>, each: (item: T) => void): Promise<void> {
  return source.next().then((result) => {
    if (result.done) return undefined;
    each(result.value);
    return drain(source, each);
  });
}
