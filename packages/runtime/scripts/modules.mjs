/** Writes the entries as CommonJS modules into a folder, from the sources: for tests in processes of their own, which need no build. */
import { EVERY, roll } from './bundle.mjs';

const [dir, ...entries] = process.argv.slice(2);
const built = await roll(Object.fromEntries(entries.map((name) => [name, name])), EVERY);
await built.write({
  dir,
  format: 'cjs',
  entryFileNames: '[name].js',
  chunkFileNames: 'shared.js',
  sourcemap: false,
});
await built.close();
