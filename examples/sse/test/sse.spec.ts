/** The example as it was built by its own `build` script (`pnpm build` at the top does that). */
import { run } from '../demo/program';

const HEARD = ['event 1: one', 'event 2: two', 'event 3: three', 'abort'];

describe('a server that stops talking in the middle of an event', () => {
  it('a signal interrupts the reader: the socket is closed, and the program ends', async () => {
    expect(await run('main.js', 30_000)).toEqual({
      printed: [
        ...HEARD,
        'the connection is closed',
        'left by: nobody listens any more',
        'open on the server: 0',
        'done',
      ],
      exitCode: 0,
      streams: { opened: 1, open: 0 },
    });
  });

  it.each(['native/with-return.js', 'with-return.js'])(
    '%s: return() waits behind the await for ever, and the socket stays open',
    async (file) => {
      expect(await run(file, 500)).toEqual({
        printed: HEARD,
        exitCode: undefined,
        streams: { opened: 1, open: 1 },
      });
    },
  );
});
