import { read } from './read';

/** All that can be done with the engine's own generators: it waits behind the `await` that the innermost of them stands in. */
void read(process.argv[2], (stream, signal) => {
  signal.addEventListener('abort', () => void stream.return());
  return stream;
});
