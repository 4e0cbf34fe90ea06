/** The example as it was built by its own `build` script (`pnpm build` at the top does that). */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { originalPositionFor, TraceMap, type SourceMapInput } from '@jridgewell/trace-mapping';

const root = join(__dirname, '..');

function search(...args: string[]): string[] {
  const out = execFileSync(process.execPath, [join('dist', 'search.js'), 'data', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return out.trim().split('\n');
}

function built(name: string): string {
  return readFileSync(join(root, 'dist', name), 'utf8');
}

describe('the example of TypeScript 7 and the command line', () => {
  it('is lowered: no async generator is left, native or marked', () => {
    const names = readdirSync(join(root, 'dist')).filter((name) => name.endsWith('.js'));
    expect(names).toEqual(['files.js', 'lines.js', 'matches.js', 'search.js']);
    for (const name of names)
      expect(built(name)).not.toMatch(/async\s*(function)?\s*\*|@async_generator|yield_\(/);
    expect(built('lines.js')).toContain('start(');
  });

  it('searches a tree of files', () => {
    expect(search('error')).toEqual([
      '2024/january.log:2 08:01 error: no route to host',
      '2024/january.log:4 08:03 Größe überschritten: error 7 ← 第七',
      'today.log:1 10:00 error: disk full',
      'today.log:2 10:01 error: still full',
      'today.log:3 10:02 error: given up',
      '5 found, 3 files opened, 3 closed',
    ]);
  });

  it('closes the file it reads when the consumer stops early', () => {
    expect(search('error', '3').at(-1)).toBe('3 found, 3 files opened, 3 closed');
    expect(search('error', '1').at(-1)).toBe('1 found, 1 files opened, 1 closed');
  });

  it('has maps that lead back to the TypeScript sources', () => {
    const code = built('lines.js').split('\n');
    const line = code.findIndex((text) => text.includes('Buffer.concat'));
    const map = new TraceMap(JSON.parse(built('lines.js.map')) as SourceMapInput);
    const found = originalPositionFor(map, {
      line: line + 1,
      column: code[line].indexOf('Buffer.concat'),
    });
    const source = readFileSync(join(root, 'src', 'lines.ts'), 'utf8').split('\n');
    expect(found.source).toBe('../src/lines.ts');
    expect(source[(found.line ?? 0) - 1]).toContain('Buffer.concat');
  });
});
