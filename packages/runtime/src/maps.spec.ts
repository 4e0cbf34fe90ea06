/**
 * The source maps of what is published: true, complete, and with the runtime's own frames to be ignored by debuggers.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { SourceMap, type SourceMapPayload } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

let dist: string;

beforeAll(() => {
  dist = mkdtempSync(join(tmpdir(), 'yield-from-runtime-'));
  const script = join(__dirname, '..', 'scripts', 'build.mjs');
  execFileSync(process.execPath, [script, dist]);
}, 120_000);
afterAll(() => rmSync(dist, { recursive: true }));

const code = (): string[] =>
  readdirSync(dist).filter((file) => /(?<!\.d|\.node)\.m?js$/.test(file));
const read = (file: string): string => readFileSync(join(dist, file), 'utf8');
const mapOf = (file: string): SourceMapPayload & { ignoreList: number[] } =>
  JSON.parse(read(`${file}.map`)) as SourceMapPayload & { ignoreList: number[] };

it('are there for every file, and named in it', () => {
  expect(code()).toContain('index.global.js');
  for (const file of code()) {
    expect(read(file)).toMatch(
      new RegExp(`//# sourceMappingURL=${file.replace(/\./g, '\\.')}\\.map\\n?$`),
    );
    expect(existsSync(join(dist, `${file}.map`))).toBe(true);
  }
});

it('hold their sources, all of them to be ignored', () => {
  for (const file of code()) {
    const { sources, sourcesContent, ignoreList } = mapOf(file);
    expect(ignoreList).toEqual(sources.map((_, index) => index));
    expect(sourcesContent).toHaveLength(sources.length);
    for (const text of sourcesContent) expect(typeof text).toBe('string');
  }
});

it('lead from each function to the source that declares it', () => {
  for (const file of code()) {
    const payload = mapOf(file);
    const map = new SourceMap(payload);
    read(file)
      .split('\n')
      .forEach((line, row) => {
        const [, before, name] = /^(\s*function )([a-z]\w*)\(/.exec(line) ?? [];
        if (name === undefined) return;
        const entry = map.findEntry(row, before.length);
        if (!('originalSource' in entry)) throw new Error(`${file}: no source of ${name}`);
        const at = payload.sources.indexOf(entry.originalSource);
        const original = payload.sourcesContent[at].split('\n')[entry.originalLine];
        // (Rollup names what two files declare `name$1`.)
        expect(`${basename(entry.originalSource)}: ${original}`).toContain(
          name.replace(/\$\d$/, ''),
        );
      });
  }
});
