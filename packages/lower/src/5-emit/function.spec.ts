import { lowerCoroutine } from '..';
import { graphOf, lower, subjectOf } from '../testing/text-host';
import { checked } from '../testing/invariants';

/** The lowered script `async function* g(a, b) { body }`. */
function emitted(body: string): string {
  return lower(`async function* g(a, b) { ${body} }`);
}

describe('emit', () => {
  it('writes a state per suspension, and the signals of the contract', () => {
    expect(emitted('await a; yield b; return a;')).toMatchInlineSnapshot(`
     "var g = /*#__PURE__*/ yf.define((ownKind) => ({ g(a, b) {
       return yf.start(ownKind, ($) => {
         for (var state = $.state; ; ) switch (state) {
           case 0:
             $.value = a;
             $.state = 1;
             return 1;
           case 1:
             $.value = b;
             $.state = 2;
             return 2;
           case 2:
             $.value = a;
             return 3;
         }
       });
     } }.g));
     "
    `);
  });

  it('falls into the state that comes next, and writes a block of one branch inside its if', () => {
    expect(emitted('while (a) { if (b) break; yield a; }')).toMatchInlineSnapshot(`
     "var g = /*#__PURE__*/ yf.define((ownKind) => ({ g(a, b) {
       return yf.start(ownKind, ($) => {
         for (var state = $.state; ; ) switch (state) {
           case 0:
           case 1:
             if (!a) {
               return 6;
             }
             if (b) {
               return 6;
             }
             $.value = a;
             $.state = 1;
             return 2;
         }
       });
     } }.g));
     "
    `);
  });

  it('sets the region where it changes, and passes the table of handlers', () => {
    expect(emitted('try { yield a; } catch (e) { b(e); }')).toMatchInlineSnapshot(`
     "var g = /*#__PURE__*/ yf.define((ownKind) => ({ g(a, b) {
       var e;
       return yf.start(ownKind, ($) => {
         for (var state = $.state; ; ) switch (state) {
           case 0:
             $.region = 1;
             $.value = a;
             $.state = 2;
             return 2;
           case 2:
             return 6;
           case 1:
             e = $.value;
             { b(e); }
             return 6;
         }
       }, [1, 0, 0]);
     } }.g));
     "
    `);
  });

  it('labels the loop only where a leaf with a loop of its own goes on elsewhere', () => {
    expect(emitted('while (a) { for (;;) { if (b) break; } yield; }')).not.toContain('machine');
    expect(emitted('L: while (a) { for (;;) { if (b) continue L; } yield; }')).toContain(
      'continue machine',
    );
  });

  it('does not store what is in `$.value` already', () => {
    expect(emitted('yield yield a;')).not.toContain('$.value = $.value');
  });

  it('moves function declarations to the wrapper as they are', () => {
    expect(emitted('yield f(); function f() { return g; }')).toMatch(
      /^ {2}function f\(\) \{ return g; \}\n {2}return yf\.start/m,
    );
  });

  it('takes `arguments` along', () => {
    const output = emitted('yield arguments.length;');
    expect(output).toContain('args = arguments');
    expect(output).toContain('$.value = args.length');
  });

  it('keeps no async, await or yield in what it emits', () => {
    const output = emitted(
      'for await (const x of a) yield* x; try { return await b; } finally { yield; }',
    );
    expect(output).not.toMatch(/\b(async|await|yield|function\*)\b/);
  });

  it('gives the names of nested generators alike, so that they shadow', () => {
    const output = checked(
      'async function* g() { const h = async function* () { yield 1; }; yield* h(); }',
    );
    expect(output.match(/var state = \$\.state/g)).toHaveLength(2);
  });

  it('numbers states as explain does', () => {
    const source =
      'async function* g(a, b) { try { for (const x of a) yield x; } finally { b(); } }';
    const cases = [...lower(source).matchAll(/case (\d+):/g)].map(([, n]) => Number(n));
    const states = graphOf(source).states.map(({ index }) => index);
    expect([...cases].sort((a, b) => a - b)).toEqual(states);
  });
});

describe('where only a variable names a frame of a stack trace', () => {
  const lowered = (source: string, text: string): string => {
    const { host, coroutine, show } = subjectOf(source);
    const named: typeof host = {
      ...host,
      stepVariable: (hint, isUsed) => (isUsed(hint) ? host.unique(hint) : hint),
      build: {
        ...host.build,
        step: ({ frame, body, variable }) => {
          const step = host.build.arrow([frame], body);
          return variable === undefined ? step : host.build.variables([[variable, step]]);
        },
      },
    };
    const body = lowerCoroutine(named, { ...coroutine, name: { text } });
    return body.slice(-2).map(show).join(' ').replace(/\s+/g, ' ');
  };

  it('it is called as the user’s function', () => {
    const body = lowered('async function* walk(n) { yield n }', 'walk');
    expect(body).toMatch(/^var walk = \(\$\) => \{.*\}; return yf.start\(kind, walk\);$/);
  });

  it.each([
    ['refers to it', 'async function* walk(n) { yield walk }'],
    ['declares it', 'async function* walk(n) { if (n) { let walk = 1; n(walk); } yield }'],
    ['has it as a parameter', 'async function* f(walk) { yield }'],
    ['may say it', 'async function* f() { yield eval("walk") }'],
    ['says it in a nested function', 'async function* f() { yield () => walk }'],
  ])('it is called otherwise where the function %s', (_, source) => {
    expect(lowered(source, 'walk')).toMatch(/^var walk_1 = .* return yf.start\(kind, walk_1\);$/);
  });

  it('a private name is one without its sign', () => {
    expect(lowered('async function* f() { yield }', '#walk')).toMatch(/^var walk = /);
  });
});
