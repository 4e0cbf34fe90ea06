/**
 * Where statements of the output begin and end in the source: what is none there ends nowhere, or begins nowhere if it
 * has lines.
 */
import { eachMapping, TraceMap } from '@jridgewell/trace-mapping';
import { lowerSource } from '../lower-source';

/** Each line of code with the place of its beginning, behind the indentation, and that of its end. */
function placesIn(source: string): string[] {
  const { code, map } = lowerSource(source, { filename: 'a.js' });
  const segments: string[][] = [];
  const lines = code.split('\n');
  eachMapping(new TraceMap(map as never), (each) => {
    const { generatedLine, generatedColumn, originalLine, originalColumn } = each;
    const place = originalLine === null ? 'nowhere' : `${originalLine}:${originalColumn}`;
    if (/^\s/.test(lines[generatedLine - 1].slice(generatedColumn))) return;
    (segments[generatedLine - 1] ??= []).push(place);
  });
  return lines.map((line, i) => {
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
  // (A call has its place all the same, which stacks tell.)
  expect(statement(places, 'f(')).toBe('f( 2:2 - 2:3');
});

it('what has several lines and is no statement begins nowhere', () => {
  const places = placesIn(`async function* g(f) {
  f(
    yield 1,
    await (() => {
      done();
    })(),
  );
}`);
  expect(statement(places, 'this.value = (() =>')).toMatch(/ nowhere - 4:17$/);
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
