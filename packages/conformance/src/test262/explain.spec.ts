import { explain, expectationText } from './explain';
import { parseExpectations } from './expectations';

const PATHS = new Set([
  'listed.js',
  'language/dstr/other.js',
  'ours.js',
  'interplay.js',
  'passes.js',
]);

const EVIDENCE = {
  pipeline: 'X',
  results: new Map([
    ['listed.js', 'source text'],
    ['language/dstr/other.js', 'sloppy: x'],
    ['ours.js', 'sloppy: y'],
    ['interplay.js', 'sloppy: z'],
    ['passes.js', undefined],
    ['not-native.js', 'w'],
  ]),
  alone: new Map([
    ['listed.js', 'source text'],
    ['ours.js', 'sloppy: y'],
  ]),
  listed: new Map([['listed.js', 'asks for the source text']]),
  control: new Map([
    ['language/dstr/other.js', 'sloppy: x'],
    ['ours.js', 'sloppy: y'],
  ]),
};

it('blames the pipeline only where the lowered code passes by itself and fails behind it', () => {
  const explanation = explain(PATHS, EVIDENCE);
  expect([...explanation.reasons]).toEqual([
    ['listed.js', 'asks for the source text'],
    ['language/dstr/other.js', 'X: patterns are not converted exactly'],
  ]);
  expect(explanation.unexplained).toEqual(['interplay.js', 'ours.js']);
});

it('is written as a list that can be read back', () => {
  const explanation = explain(PATHS, EVIDENCE);
  expect(parseExpectations(expectationText(explanation, 'X'))).toEqual(
    new Map([...explanation.reasons].sort()),
  );
});
