import { compile, COMMONJS, ES5, observe } from '../testing/compile';

const PROGRAM = `
  class C {
    #a = 1;
    #m() { return { b: 2 }; }
    set(value) { this.#a = value; return this; }
    async *all(o) {
      yield o?.#a;
      const x = o?.#a;
      var y = o?.#m().b;
      let z;
      z = await (o?.#m());
      yield [x, y, z?.b];
      return o?.#a;
    }
    async one(o) { const x = await o?.#a; return [x, o?.#a]; }
    *some(o) { var x = o?.#a; yield x; return o?.#m()?.b; }
  }
  const c = new C().set(5);
  const frozen = Object.freeze(c);
  exports.main = async (log) => {
    for (const o of [frozen, undefined, null]) {
      const g = c.all(o);
      log(await g.next(), await g.next(), await g.next());
      log(await c.one(o), [...c.some(o)]);
    }
    const g = c.all(new C());
    log(await g.next());
  };
`;

it('optional chains of private names are reads, also where another plugin lowers them', async () => {
  const expected = await observe(
    compile(PROGRAM, { options: { native: false }, presets: [COMMONJS] }),
  );
  expect(expected.length).toBe(7);
  expect(await observe(compile(PROGRAM, { presets: [COMMONJS] }))).toEqual(expected);
  expect(await observe(compile(PROGRAM, { presets: [ES5] }))).toEqual(expected);
});

it('writing does not take their place', () => {
  const code = compile('class C { #a; async *m(o) { yield o?.#a; var x = o?.#a; yield x; } }', {
    presets: [ES5],
  });
  expect(code).not.toMatch(/_classPrivateFieldSet\(/);
});
