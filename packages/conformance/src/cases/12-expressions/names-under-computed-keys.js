// An anonymous function or class under a computed key gets its name from the key: also where it closes over a variable of
// an iteration, or is made before a suspension.
// (Not at ES5: TypeScript and Babel assign such a property there, which names nothing.)
// flags: not-es5
async function* g() {
  const key = 'named';
  const symbol = Symbol('sign');
  for (let i = 0; i < 2; i++) {
    const o = {
      [key]: () => i,
      b: yield 'b',
      [symbol]: function () {
        return i;
      },
    };
    log(o.named.name, o[symbol].name, o.named(), o[symbol]());
    const leaf = {
      [key + i]: () => i,
      [`${key}2`]: class {
        m() {
          return i;
        }
      },
    };
    log(leaf[key + i].name, leaf.named2.name, leaf[key + i](), new leaf.named2().m());
    const early = {
      [(log('key'), key)]: class {
        static seen = log(this.name, i);
        m() {
          return i;
        }
      },
      c: (log('c'), yield 'c'),
      [yield 'd']: class {
        m() {
          return i;
        }
      },
      async *[yield 'e']() {
        yield i;
      },
      ['e' + i]: class extends (yield 'f', Object) {
        static seen = log(this.name);
        n() {
          return i;
        }
      },
      last: yield 'g',
    };
    log(early.named.name, new early.named().m(), Object.keys(early));
    {
      let local = 'local';
      const mixed = {
        [key]: () => i,
        local,
        m() {
          return i;
        },
      };
      log(mixed.named.name, mixed.local, mixed.named(), mixed.m());
    }
    for (let j = 0; j < 1; j++) {
      const mixed = {
        [key]: () => [i, j],
        j,
        k() {
          return i;
        },
      };
      log(mixed.named.name, mixed.j, mixed.named());
      const part = { [key]: () => i, j };
      log(part.named.name, part.j, part.named());
    }
    const other = { ['__proto__']: () => i, [i]: yield 'h' };
    log(Object.keys(other), other['__proto__'].name);
  }
}
