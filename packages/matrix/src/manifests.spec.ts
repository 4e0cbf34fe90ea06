/** What a registry's page shows of every public package is there, and is true. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './folders';

interface Manifest {
  readonly name: string;
  readonly version: string;
  readonly private?: boolean;
  readonly description?: string;
  readonly keywords?: readonly string[];
  readonly homepage?: string;
  readonly bugs?: string;
  readonly repository?: {
    readonly type: string;
    readonly url: string;
    readonly directory?: string;
  };
  readonly license?: string;
  readonly engines?: { readonly node?: string };
  readonly files?: readonly string[];
}

const read = (...path: string[]): string => readFileSync(join(ROOT, ...path), 'utf8');
const manifestAt = (...path: string[]): Manifest =>
  JSON.parse(read(...path, 'package.json')) as Manifest;

const root = manifestAt();
const all = readdirSync(join(ROOT, 'packages'))
  .filter((folder) => existsSync(join(ROOT, 'packages', folder, 'package.json')))
  .map((folder) => [folder, manifestAt('packages', folder)] as const);
const published = all.filter(([, manifest]) => !manifest.private);

describe.each(published)('%s', (folder, manifest) => {
  test('says what it is, and where it comes from', () => {
    expect(manifest).toMatchObject({
      name: `@yield-from/${folder}`,
      description: expect.stringMatching(/.{40,}/) as string,
      keywords: expect.arrayContaining(['async-generator']) as string[],
      homepage: root.homepage?.replace('#', `/tree/main/packages/${folder}#`),
      bugs: root.bugs,
      repository: { ...root.repository, directory: `packages/${folder}` },
      license: 'MIT',
      engines: { node: expect.any(String) as string },
    });
  });

  test('has a version, the same as all others, and says what changed', () => {
    expect(manifest.version).toBe(published[0][1].version);
    expect(read('packages', folder, 'CHANGELOG.md')).toContain(`\n## ${manifest.version}\n`);
    expect(manifest.files).toContain('CHANGELOG.md');
  });

  test('has a README that makes sense without the repository', () => {
    const text = read('packages', folder, 'README.md');
    expect(text).not.toMatch(/`(npx -y )?pnpm\b|\bpackages\/|\bexamples\//);
    const links = [...text.matchAll(/\]\(([^)]+)\)/g)];
    const inside = links.map(([, to]) => to).filter((to) => !/^(https?:|#)/.test(to));
    expect(inside).toEqual([]);
  });
});

test('the packages that are released together are those that are public', () => {
  const { fixed } = JSON.parse(read('.changeset/config.json')) as { fixed: string[][] };
  expect(fixed).toEqual([published.map(([, { name }]) => name)]);
});
