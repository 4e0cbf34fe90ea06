/** Each switch has its place in the sources. (That what is left runs is seen by the command: every result is verified.) */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { edited } from './contestants';
import { SWITCHES } from './switches';

const SOURCE = join(__dirname, '..', '..', '..', 'runtime', 'src');

it.each(SWITCHES)('$name', (off) => {
  const text = readFileSync(join(SOURCE, off.file), 'utf8');
  expect(edited(off, text)).not.toBe(text);
  expect(() => edited(off, '')).toThrow(`${off.name}: not once in ${off.file}`);
});
