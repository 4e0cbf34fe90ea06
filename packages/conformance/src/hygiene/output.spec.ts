import { parse, type Options, tokenizer } from 'acorn';
import { variantsNamed } from '../variants/list';
import { compileBabel, ES5_PRESET } from '../variants/babel-compile';
import { TARGETS, transpile } from '../variants/native';
import { corpus, type Sample } from './corpus';

/** Leaves keep what is in them: literals that no transform rewrites, names that look like keywords. */
const NEWER_LITERALS = [
  '12-expressions/import-meta-free-globals',
  '12-expressions/update-of-suspending-member-once',
  '13-small-print/regular-expressions-and-literals',
];
const NAMED_SO = [
  '12-using/await-using',
  '10-shape/numeric-string-and-accessor-like-names',
  '12-statements/for-await-async-named',
  '13-small-print/reserved-looking-names',
];

jest.setTimeout(180_000);

const VERSIONS: Record<string, Options['ecmaVersion']> = {
  'typescript-es5': 5,
  'babel-es5': 5,
  'typescript-es2017': 2017,
  'typescript-es2022': 2022,
};

const options = (name: string): Options => ({
  ecmaVersion: VERSIONS[name],
  sourceType: 'script',
  allowReturnOutsideFunction: true,
});

function samples(name: string): Sample[] {
  const [variant] = variantsNamed(name).filter((one) => one.name === name);
  return corpus(variant).filter(
    (sample) => !NEWER_LITERALS.includes(sample.name) && !defeatsTypeScript(name, sample),
  );
}

/** TypeScript's own step for loop bindings fails an assertion on some closures in loop heads. */
function defeatsTypeScript(name: string, { source }: Sample): boolean {
  if (name !== 'typescript-es5' && name !== 'typescript-es2017') return false;
  try {
    variantsNamed(name)[0].without?.(source);
    return false;
  } catch {
    return true;
  }
}

describe('an assignment that takes a rest out of an object in a pattern is beyond the others without us', () => {
  const babel = (text: string): string => compileBabel({ text, syntax: 'js' }, [], [ES5_PRESET]);

  test('preset-env', () => {
    expect(() => babel('({ a: { ...rest } } = o);')).toThrow('Expected type "RestElement"');
    expect(() => babel('const { a: { ...rest } } = o;')).not.toThrow();
  });

  test.each(['es5', 'es2017'] as const)('TypeScript, %s', (target) => {
    const code = transpile('({ a: [{ ...rest }] } = o);', 'js', TARGETS[target]);
    expect(() => parse(code, { ecmaVersion: 2017 })).toThrow('Assigning to rvalue');
  });
});

describe.each(Object.keys(VERSIONS))('%s', (name) => {
  const [variant] = variantsNamed(name).filter((one) => one.name === name);

  test('every output parses at the declared version of ECMAScript', () => {
    const broken = samples(name).flatMap((sample) => {
      const code = variant.compile(sample.source);
      try {
        parse(code, options(name));
        return [];
      } catch (error) {
        // `{ a: 1, a: 2 }` in the source stays one: ES5 alone forbids it, in strict code.
        if (String(error).includes('Redefinition of property')) return [];
        return [`${sample.name}: ${String(error)}`];
      }
    });
    expect(broken).toEqual([]);
  });

  if (VERSIONS[name] === 5) {
    test('no output has an async, await, yield or function* token', () => {
      const found = samples(name)
        .filter((sample) => !NAMED_SO.includes(sample.name))
        .filter((sample) => !NAMED.has(sample.name))
        .flatMap((sample) => tokensOf(sample.name, variant.compile(sample.source), options(name)));
      expect(found).toEqual([]);
    });
  }
});

/** Where these words are names. */
const NAMED: ReadonlySet<string> = new Set([
  '20-async-functions/methods-with-odd-names',
  '20-async-functions/names-that-look-like-keywords',
  '21-generators/yield-as-a-name',
]);

function tokensOf(name: string, code: string, how: Options): string[] {
  const found: string[] = [];
  let before = '';
  for (const token of tokenizer(code, how)) {
    const text = code.slice(token.start, token.end);
    if (['async', 'await', 'yield'].includes(text) && before !== '.')
      found.push(`${name}: ${text}`);
    if (before === 'function' && text === '*') found.push(`${name}: function*`);
    before = text;
  }
  return found;
}

describe('transforming twice is the same as once', () => {
  test('TypeScript', () => {
    const [variant] = variantsNamed('typescript-es2022');
    for (const { name, source } of samples('typescript-es2022')) {
      const once = variant.compile(source);
      const again = variant.compile({ text: once, syntax: 'js' });
      expect([name, again]).toEqual([name, transpile(once, 'js', TARGETS.es2022)]);
    }
  });

  test('Babel', () => {
    const [variant] = variantsNamed('babel');
    for (const { name, source } of corpus(variant)) {
      const once = variant.compile(source);
      const again = variant.compile({ text: once, syntax: 'js' });
      expect([name, again]).toEqual([name, compileBabel({ text: once, syntax: 'js' }, [], [])]);
    }
  });

  test('text host', () => {
    const [variant] = variantsNamed('estree');
    for (const { name, source } of corpus(variant)) {
      const once = variant.compile(source);
      expect([name, variant.compile({ text: once, syntax: 'js' })]).toEqual([name, once]);
    }
  });
});
