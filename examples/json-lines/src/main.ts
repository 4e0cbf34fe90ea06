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
  const lines = new Report(server.url).lines() as unknown as AsyncIterable<string>;
  print(lines).then(() => finish(), finish);
});

/** An async function with a `for await`: lowered as the generators are, so that the oldest engines run it too. */
async function print(lines: AsyncIterable<string>): Promise<void> {
  for await (const line of lines) console.log(line);
}
