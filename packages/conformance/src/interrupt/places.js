const python = require('@yield-from/runtime');

/** Every place to wait. Each stops there for ever; `w` is what world.ts makes. */
async function* ours(w) {
  try {
    await w.never();
    yield 0;
  } finally {
    w.log('inner finally');
    await w.later();
    w.log('inner clean');
  }
}
async function* one(w) {
  try {
    yield 1;
  } finally {
    w.log('inner finally');
  }
}
async function called(w) {
  try {
    await w.never();
  } finally {
    w.log('inner finally');
    await w.later();
    w.log('inner clean');
  }
}
async function* around(w, place) {
  try {
    yield* place(w);
  } catch (error) {
    w.caught(error);
    throw error;
  } finally {
    w.log('finally');
    await w.later();
    w.log('clean');
  }
}
const aroundInPython = python.async_generator(async function (w, place) {
  try {
    await python.yield_from_(place(w));
  } catch (error) {
    w.caught(error);
    throw error;
  } finally {
    w.log('finally');
    await w.later();
    w.log('clean');
  }
});
const places = {
  await: async function* (w) {
    await w.never();
  },
  'await in a try': async function* (w) {
    try {
      await w.never();
    } finally {
      w.log('own finally');
    }
  },
  'await in the body of a loop': async function* (w) {
    for await (const x of one(w)) await w.never(x);
  },
  'yield of a promise': async function* (w) {
    yield w.never();
  },
  'for await over ours': async function* (w) {
    for await (const x of ours(w)) w.log(x);
  },
  'for await over native': async function* (w) {
    for await (const x of w.native()) w.log(x);
  },
  'for await over a class': async function* (w) {
    for await (const x of w.foreign()) w.log(x);
  },
  'for await over sync': async function* (w) {
    for await (const x of w.sync()) w.log(x);
  },
  'yield* ours': async function* (w) {
    yield* ours(w);
  },
  'yield* native': async function* (w) {
    yield* w.native();
  },
  'yield* a class': async function* (w) {
    yield* w.foreign();
  },
  'yield* sync': async function* (w) {
    yield* w.sync();
  },
  'return p': async function* (w) {
    return w.never();
  },
  'await using': async function* (w) {
    await using a = w.resource('a', false);
    await using b = w.resource('b', true);
    w.log(a === b);
  },
  'inside catch': async function* (w) {
    try {
      throw new Error('x');
    } catch (error) {
      await w.never(error);
    }
  },
  'inside finally': async function* (w) {
    try {
      w.log('body');
    } finally {
      await w.never();
    }
  },
  'closing a loop': async function* (w) {
    for await (const x of w.endless()) break;
  },
  'a call of ours': async function* (w) {
    await called(w);
  },
  'a call of ours in a loop of ours': async function* (w) {
    for await (const x of (async function* () {
      await called(w);
      yield 1;
    })())
      w.log(x);
  },
};
/** Asked by Python's requests. */
const placesInPython = {
  'await, asked in Python': places.await,
  'yield* ours, asked in Python': places['yield* ours'],
  'for await over a class, asked in Python': places['for await over a class'],
};
const make = (name, w) =>
  name in places ? around(w, places[name]) : aroundInPython(w, placesInPython[name]);
