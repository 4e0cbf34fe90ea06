/** The page as the example's own `build` script made it; `pnpm examples:browser` runs it in Chromium. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { originalPositionFor, TraceMap, type SourceMapInput } from '@jridgewell/trace-mapping';

const assets = join(__dirname, '..', 'dist', 'assets');

function asset(ending: string): string {
  const name = readdirSync(assets).find((each) => each.endsWith(ending));
  if (name === undefined) throw new Error(`no ${ending} in ${assets}`);
  return readFileSync(join(assets, name), 'utf8');
}

describe('the Vite example', () => {
  it('is built without async generators, for es2015', () => {
    // Plain async functions are Vite's to lower: to generators, at es2015.
    expect(
      asset('.js').match(/async\s*(?:function|\*|\()|wrapAsyncGenerator|OverloadYield/g),
    ).toBeNull();
  });

  it('has a map that leads back to what was written', () => {
    const map = JSON.parse(asset('.js.map')) as SourceMapInput & { sources: string[] };
    const own = map.sources.filter(
      (source) => source.includes('/src/') && !source.includes('runtime'),
    );
    expect(own.map((source) => source.replace(/^.*\/src\//, '')).sort()).toEqual([
      'body.ts',
      'cities.ts',
      'main.ts',
    ]);
    const code = asset('.js').split('\n');
    const line = code.findIndex((text) => text.includes('getReader'));
    const found = originalPositionFor(new TraceMap(map), {
      line: line + 1,
      column: code[line].indexOf('getReader'),
    });
    expect([found.source?.replace(/^.*\/src\//, ''), found.line]).toEqual(['body.ts', 3]);
  });
});
