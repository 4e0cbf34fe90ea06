/**
 * c8 itself, as users run it, on a program and on what each host makes of it: the same lines are uncovered, and the same functions. (Its
 * branches are V8's blocks, of which a machine has others.)
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { V8_HOSTS } from './v8-hosts';

jest.setTimeout(60_000);

const SOURCE = `'use strict';
async function* read(list, deep) {
  for (const item of list) {
    if (item === 'skip') {
      continue;
    }
    if (item === 'never') {
      yield 'not';
      return;
    }
    try {
      yield await check(item);
    } catch (error) {
      yield String(error);
    } finally {
      done();
    }
  }
  if (deep) {
    yield* read(deep);
  }
  return 'end';
}
async function check(item) {
  await null;
  if (item === 'bad') {
    throw item;
  }
  return item;
}
async function unused(item) {
  await item;
  return 1;
}
function done() {}
function* count(to) {
  let i = 0;
  while (i < to) {
    yield i++;
  }
}
(async () => {
  for await (const item of read(['a', 'skip', 'bad'])) {
    if (item === 'nothing') {
      console.log('never');
    }
  }
  for (const n of count(2)) {
    if (n > 5) {
      console.log('never');
    }
  }
})();
`;

interface Program {
  readonly code: string;
  readonly map?: object | null;
}

const runtime = execFileSync(process.execPath, [
  join(__dirname, '../../../runtime/scripts/script.mjs'),
]);

/** What c8's report says: lines that never ran, and how often each function did. */
function report({ code, map }: Program): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'yield-from-c8-'));
  try {
    const encoded = Buffer.from(JSON.stringify({ ...map, sources: ['source.js'] }));
    const comment = `//# sourceMappingURL=data:application/json;base64,${encoded.toString('base64')}`;
    writeFileSync(join(folder, 'package.json'), '{}');
    writeFileSync(join(folder, 'runtime.js'), runtime);
    writeFileSync(join(folder, 'source.js'), SOURCE);
    writeFileSync(join(folder, 'main.js'), map ? `${code}\n${comment}\n` : code);
    writeFileSync(
      join(folder, 'start.js'),
      `require('vm').runInThisContext(require('fs').readFileSync(__dirname + '/runtime.js', 'utf8'));
      require('./main.js');`,
    );
    const excluded = ['runtime.js', 'start.js'].flatMap((file) => ['--exclude', file]);
    const c8 = [require.resolve('c8/bin/c8.js'), '--reporter', 'lcovonly', ...excluded];
    execFileSync(process.execPath, [...c8, process.execPath, 'start.js'], { cwd: folder });
    const lines = readFileSync(join(folder, 'coverage/lcov.info'), 'utf8').split('\n');
    return lines.filter((line) => /^(FN:|FNDA:|DA:\d+,0)/.test(line)).sort();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const wanted = report({ code: SOURCE });

test('some lines never run, and one function', () => {
  expect(wanted).toEqual(expect.arrayContaining(['DA:8,0', 'DA:32,0', 'FNDA:0,unused']));
});

test.each(V8_HOSTS)('$name', ({ compile }) => {
  const output = compile(SOURCE);
  expect(output && report(output)).toEqual(wanted);
});
