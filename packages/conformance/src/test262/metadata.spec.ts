import { harnessOf, metadataOf, strictnessesOf } from './metadata';

const test262 = (frontMatter: string): string =>
  `// Copyright\n/*---\n${frontMatter}\n---*/\ncode();`;

describe('front matter', () => {
  it('is read with its lists and its expected error', () => {
    const text =
      'features: [async-iteration]\nnegative:\n  phase: runtime\n  type: RangeError\nflags:\n  - async';
    expect(metadataOf(test262(text))).toEqual({
      features: ['async-iteration'],
      flags: ['async'],
      includes: [],
      negative: { phase: 'runtime', type: 'RangeError' },
    });
  });

  it('may be missing', () => {
    expect(metadataOf('code();')).toEqual({
      features: [],
      flags: [],
      includes: [],
      negative: undefined,
    });
  });

  it.each([
    ['', ['sloppy', 'strict']],
    ['flags: [onlyStrict]', ['strict']],
    ['flags: [noStrict, async]', ['sloppy']],
    ['flags: [module]', ['module']],
    ['flags: [raw]', ['raw']],
  ])('with %j is run as %j', (text, strictnesses) => {
    expect(strictnessesOf(metadataOf(test262(text)))).toEqual(strictnesses);
  });

  it('names the harness files, the print handle of asynchronous tests before the others', () => {
    const metadata = metadataOf(test262('flags: [async]\nincludes: [compareArray.js]'));
    expect(harnessOf(metadata)).toEqual([
      'assert.js',
      'sta.js',
      'doneprintHandle.js',
      'compareArray.js',
    ]);
    expect(harnessOf(metadataOf(test262('flags: [raw]')))).toEqual([]);
  });
});
