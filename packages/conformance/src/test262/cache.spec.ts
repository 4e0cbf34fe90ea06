import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Cache } from './cache';

describe('the cache of results', () => {
  let folder: string;
  let file: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cache-'));
    file = join(folder, 'x.jsonl');
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('has what an earlier run put, the last result winning', () => {
    const cache = new Cache(file, 'tool 1');
    cache.put('a.js', 'source', 'TypeError');
    cache.put('a.js', 'source', undefined);
    cache.put('b.js', 'source', 'Error');
    const later = new Cache(file, 'tool 1');
    expect(later.get('a.js', 'source')).toEqual({ failure: undefined });
    expect(later.get('b.js', 'source')).toEqual({ failure: 'Error' });
    expect(later.get('c.js', 'source')).toBeUndefined();
  });

  it('forgets a result when the test or anything it depends on changed', () => {
    new Cache(file, 'tool 1').put('a.js', 'source', undefined);
    expect(new Cache(file, 'tool 1').get('a.js', 'other')).toBeUndefined();
    expect(new Cache(file, 'tool 2').get('a.js', 'source')).toBeUndefined();
  });

  it('survives a line that was cut off', () => {
    new Cache(file, 'tool 1').put('a.js', 'source', undefined);
    appendFileSync(file, '{"path":"b.js","ke');
    expect(new Cache(file, 'tool 1').get('a.js', 'source')).toEqual({ failure: undefined });
  });
});
