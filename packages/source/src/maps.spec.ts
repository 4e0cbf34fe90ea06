import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mapComment, readInputMap, rebaseMap, withoutMapComment, type SourceMap } from './maps';

const MAP: SourceMap = { version: 3, sources: ['../src/a.ts'], names: [], mappings: 'AAAA' };

describe('the map that a text names', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'yield-from-maps-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is read from the file beside it', () => {
    const path = join(folder, 'a b.js.map');
    writeFileSync(path, JSON.stringify(MAP));
    const code = `1;\n${mapComment('a b.js.map')}`;
    expect(readInputMap(code, join(folder, 'a.js'))).toEqual({ map: MAP, path });
  });

  it('is read from the comment itself', () => {
    expect(readInputMap(`1;\n${mapComment(MAP)}`, 'a.js')).toEqual({ map: MAP, path: undefined });
    const plain = `//# sourceMappingURL=data:application/json,${encodeURIComponent(JSON.stringify(MAP))}`;
    expect(readInputMap(plain, 'a.js')).toEqual({ map: MAP, path: undefined });
  });

  it('is what the last comment names', () => {
    const other = mapComment({ ...MAP, sources: ['b.ts'] });
    expect(readInputMap(`${mapComment(MAP)}1;\n${other}`, 'a.js')?.map.sources).toEqual(['b.ts']);
  });

  it.each([
    ['no comment', '1;'],
    ['a file that is not there', '//# sourceMappingURL=gone.js.map'],
    ['a file that is no map', '//# sourceMappingURL=a.js.map'],
    ['an address on the network', '//# sourceMappingURL=https://example.com/a.js.map'],
    ['a comment inside a line', 'const a = "//# sourceMappingURL=a.js.map";'],
  ])('is none for %s', (_, code) => {
    writeFileSync(join(folder, 'a.js.map'), '{"sources":1}');
    expect(readInputMap(code, join(folder, 'a.js'))).toBeUndefined();
  });

  it('goes away with its comment', () => {
    expect(withoutMapComment(`1;\n${mapComment('a.js.map')}`)).toBe('1;\n');
  });
});

describe('moving a map to another folder', () => {
  it.each([
    [['../src/a.ts'], undefined, ['../../src/a.ts']],
    [['a.ts'], '../src', ['../../src/a.ts']],
    [['a.ts'], '../src/', ['../../src/a.ts']],
    [
      ['webpack://app/a.ts', '/root/a.ts', null],
      undefined,
      ['webpack://app/a.ts', '/root/a.ts', null],
    ],
    [['a.ts'], 'https://example.com/src', ['https://example.com/src/a.ts']],
  ])('%j under %j', (sources, sourceRoot, expected) => {
    const moved = rebaseMap({ ...MAP, sources, sourceRoot }, '/p/dist', '/p/dist/es5');
    expect(moved).toEqual({ ...MAP, sources: expected });
  });
});
