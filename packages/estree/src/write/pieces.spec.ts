/** Where statements of the output begin and end in the source: what is none there ends nowhere. */
import { eachMapping, TraceMap } from '@jridgewell/trace-mapping';
import { lowerSource } from '../lower-source';

/** Each line of code with the place of its beginning and that of its end. */
function placesIn(source: string): string[] {
  const { code, map } = lowerSource(source, { filename: 'a.js' });
  const segments: string[][] = [];
  eachMapping(new TraceMap(map as never), ({ generatedLine, originalLine, originalColumn }) => {
    const place = originalLine === null ? 'nowhere' : `${originalLine}:${originalColumn}`;
    (segments[generatedLine - 1] ??= []).push(place);
  });
  return code.split('\n').map((line, i) => {
    const [first = '', ...more] = segments[i] ?? [];
    return `${line.trim()} ${first} - ${more.at(-1) ?? first}`;
  });
}

const statement = (places: string[], start: string): string | undefined =>
  places.find((place) => place.startsWith(start));

it('a statement begins with what is done first of it', () => {
  const places = placesIn(`async function* g(f) {
  f(
    'a',
    yield 1,
  );
}`);
  expect(statement(places, 'this.value = 1;')).toBe('this.value = 1; 2:2 - 4:10');
  const at = places.findIndex((place) => place.startsWith('f('));
  expect(places.slice(at, at + 4).map((place) => place.split(' - ')[1])).toEqual(
    Array(4).fill('nowhere'),
  );
});

it('a variable gets its value where its initializer is', () => {
  const places = placesIn(`async function* g(f) {
  const x =
    f(await 1);
  yield x;
}`);
  expect(statement(places, 'this.value = 1;')).toBe('this.value = 1; 3:4 - 3:12');
  expect(statement(places, 'x = f(this.value);')).toMatch(/ nowhere$/);
});

it('a function of a block and a class are no statements', () => {
  const places = placesIn(`async function* g() {
  {
    function f() {}
    class C {}
    yield [f, C];
  }
}`);
  expect(statement(places, 'f = ')).toMatch(/ nowhere( |$)/);
  expect(statement(places, 'C = ')).toMatch(/ nowhere( |$)/);
});
