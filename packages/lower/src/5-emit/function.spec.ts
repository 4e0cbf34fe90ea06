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
       return yf.start(ownKind, function () {
         for (; ; ) switch (this.state) {
           case 0:
             this.value = a;
             this.state = 1;
             return 1;
           case 1:
             this.value = b;
             this.state = 2;
             return 2;
           case 2:
             this.value = a;
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
       return yf.start(ownKind, function () {
         for (; ; ) switch (this.state) {
           case 0:
           case 1:
             if (!a) {
               return 6;
             }
             if (b) {
               return 6;
             }
             this.value = a;
             this.state = 1;
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
       return yf.start(ownKind, function () {
         for (; ; ) switch (this.state) {
           case 0:
             this.region = 1;
             this.value = a;
             this.state = 2;
             return 2;
           case 2:
             return 6;
           case 1:
             e = this.value;
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

  it('does not store what is in `this.value` already', () => {
    expect(emitted('yield yield a;')).not.toContain('this.value = this.value');
  });

  it('moves function declarations to the wrapper as they are', () => {
    expect(emitted('yield f(); function f() { return g; }')).toMatch(
      /^ {2}function f\(\) \{ return g; \}\n {2}return yf\.start/m,
    );
  });

  it('takes `arguments` along', () => {
    const output = emitted('yield arguments.length;');
    expect(output).toContain('args = arguments');
    expect(output).toContain('this.value = args.length');
  });

  it('keeps no async, await or yield in what it emits', () => {
    const output = emitted(
      'for await (const x of a) yield* x; try { return await b; } finally { yield; }',
    );
    expect(output).not.toMatch(/\b(async|await|yield|function\*)\b/);
  });

  it('gives the names of nested generators alike, so that they shadow', () => {
    const output = checked(
      'o = { async *g() { const h = { async *h() { yield super.x; } }; yield* super.g(h); } }',
    );
    expect(output.match(/\(\$\) => \{/g)).toHaveLength(2);
  });

  it('numbers states as explain does', () => {
    const source =
      'async function* g(a, b) { try { for (const x of a) yield x; } finally { b(); } }';
    const cases = [...lower(source).matchAll(/case (\d+):/g)].map(([, n]) => Number(n));
    const states = graphOf(source).states.map(({ index }) => index);
    expect([...cases].sort((a, b) => a - b)).toEqual(states);
  });
});

describe('the machine', () => {
  it('is the `this` of the step function, which knows that of the generator by a name', () => {
    const output = emitted('yield this.a; b(() => this); a(function () { return this; });');
    expect(output).toContain('var self = this;');
    expect(output).toContain('this.value = self.a;');
    expect(output).toContain('b(() => self);');
    expect(output).toContain('a(function () { return this; });');
  });

  it('of a nested generator is its own, and so is the name of its `this`', () => {
    const output = lower('async function* g() { yield async () => { await this.a; }; }', [
      'async generator',
      'async function',
    ]);
    expect(output).toMatch(
      /var (self\w*) = this;[^]*var (?!\1\b)(self\w*) = \1;[^]*this\.value = \2\.a;/,
    );
  });

  it.each([
    ['says `super`', 'o = { async *g() { yield super.x; } }'],
    ['says `super` in an arrow function', 'o = { async *g() { yield () => super.x; } }'],
    ['has a class whose head suspends', 'async function* g() { class C { [yield]() {} } }'],
    ['says `this` inside of `with`', 'async function* g(a) { with (a) f(this); yield; }'],
    [
      'is that of an arrow function with the `arguments` around',
      'async () => { await arguments; }',
    ],
    [
      'is that of one with the `new.target` around',
      'function F() { async () => { await new.target; } }',
    ],
  ])('is the parameter of an arrow function where the body %s', (_, source) => {
    const output = lower(source, ['async generator', 'async function']);
    expect(output).toContain('($) => {');
    expect(output).not.toContain('self');
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
        step: ({ variable, ...step }) => {
          const written = host.build.step(step);
          return variable === undefined ? written : host.build.variables([[variable, written]]);
        },
      },
    };
    const body = lowerCoroutine(named, { ...coroutine, name: { text } });
    return body.slice(-2).map(show).join(' ').replace(/\s+/g, ' ');
  };

  it('it is called as the user’s function', () => {
    const body = lowered('async function* walk(n) { yield n }', 'walk');
    expect(body).toMatch(/^var walk = function \(\) \{.*\}; return yf.start\(kind, walk\);$/);
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
