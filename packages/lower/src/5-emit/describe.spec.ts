import { exitsOf, shapeOf } from '../index';
import { graphOf } from '../testing/text-host';

describe('explain', () => {
  it('gives the states with their code, exits and regions', () => {
    expect(graphOf('async function* g(a, b) { try { if (yield a) b(); } finally { await b; } }'))
      .toMatchInlineSnapshot(`
     {
       "regions": [
         {
           "number": 1,
           "onReturn": 1,
           "onThrow": 1,
           "parent": undefined,
         },
       ],
       "states": [
         {
           "handler": false,
           "index": 0,
           "label": "start",
           "region": 0,
           "regions": [
             1,
           ],
           "steps": [
             {
               "kind": "yield",
               "region": 1,
               "target": 2,
               "text": "a",
             },
           ],
         },
         {
           "handler": true,
           "index": 1,
           "label": "finally",
           "region": 0,
           "regions": [],
           "steps": [
             {
               "kind": "await",
               "region": undefined,
               "target": 3,
               "text": "b",
             },
           ],
         },
         {
           "handler": false,
           "index": 2,
           "label": "after yield",
           "region": 1,
           "regions": [
             1,
           ],
           "steps": [
             {
               "kind": "if",
               "steps": [
                 {
                   "kind": "code",
                   "text": "b();",
                 },
               ],
               "test": "yield a",
             },
             {
               "kind": "goto",
               "region": 1,
               "target": 1,
             },
           ],
         },
         {
           "handler": false,
           "index": 3,
           "label": "after await",
           "region": 0,
           "regions": [],
           "steps": [
             {
               "kind": "if",
               "steps": [
                 {
                   "kind": "end",
                   "region": undefined,
                 },
               ],
               "test": "!(left early)",
             },
             {
               "kind": "throw",
               "region": undefined,
             },
             {
               "kind": "return",
               "region": undefined,
             },
           ],
         },
       ],
       "variables": [
         "t",
       ],
     }
    `);
  });

  it('tells the places a finally goes on with', () => {
    const { states } = graphOf(
      'async function* g(a) { L: for (;;) { try { if (yield) continue; break L; } finally { a(); } } }',
    );
    const follows = states.flatMap(({ steps }) =>
      exitsOf(steps).filter(({ kind }) => kind === 'follow'),
    );
    expect(follows.length).toBeGreaterThan(1);
    expect(follows.every(({ target }) => states.some(({ index }) => index === target))).toBe(true);
  });

  it('goes nowhere from a throw', () => {
    const { states } = graphOf('async function* g(a) { if (a) { yield a; throw a; } yield 1; }');
    const exits = states.map(({ steps }) => exitsOf(steps));
    const throwing = exits.filter((each) => each.some(({ kind }) => kind === 'throw'));
    expect(throwing).toEqual([[{ kind: 'throw', text: 'a', region: undefined }]]);
  });

  it('has the same shape for functions that differ in names and values only', () => {
    const one = graphOf('async function* g(a) { for (const x of a) yield x; }');
    const other = graphOf('async function* h(p, q) { for (const item of q()) yield item.z; }');
    expect(shapeOf(other)).toEqual(shapeOf(one));
  });

  it('has another shape where the control flow differs', () => {
    const one = graphOf('async function* g(a) { for (const x of a) yield x; }');
    const other = graphOf('async function* g(a) { for (const x of a) await x; }');
    expect(shapeOf(other)).not.toEqual(shapeOf(one));
  });
});
