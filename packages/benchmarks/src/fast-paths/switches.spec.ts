/**
 * Each path can be taken out of the sources as they are. (That what is left runs is seen by the command: every result is verified. What
 * the paths weigh is in its table.)
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { edited } from './contestants';
import { SWITCHES } from './switches';

const SOURCE = join(__dirname, '..', '..', '..', 'runtime', 'src');

it.each(SWITCHES)('$name', (path) => {
  for (const { file } of path.edits) {
    const text = readFileSync(join(SOURCE, file), 'utf8');
    expect(edited(path, file, text)).not.toBe(text);
    expect(() => edited(path, file, '')).toThrow(`${path.name}: not once in ${file}`);
  }
});
