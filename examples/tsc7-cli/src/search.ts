/** `node search.js <folder> <word> [most matches]` */
import { relative } from 'node:path';
import { handles } from './lines.js';
import { Search } from './matches.js';

const [folder = '.', word = 'error', most = 'Infinity'] = process.argv.slice(2);

let found = 0;
for await (const { path, line, text } of new Search(folder, word).matches()) {
  console.log(`${relative(folder, path)}:${line} ${text}`);
  if (++found === Number(most)) break;
}
console.log(`${found} found, ${handles.opened} files opened, ${handles.closed} closed`);
