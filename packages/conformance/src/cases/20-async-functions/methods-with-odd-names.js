// Names that are words of the grammar.
const o = {
  async async() {
    return 'async';
  },
  async await() {
    return 'await';
  },
  async get() {
    return 'get';
  },
  async set() {
    return 'set';
  },
  async static() {
    return 'static';
  },
  async constructor() {
    return 'constructor';
  },
  async if() {
    return 'if';
  },
  async 'a b'() {
    return 'a b';
  },
  async 1.5() {
    return 1.5;
  },
  async [later]() {
    return 'computed';
  },
};
class C {
  async async() {
    return 'async';
  }
  static async static() {
    return 'static';
  }
  async get() {
    return 'get';
  }
  async 'constructor '() {
    return 'constructor with a blank';
  }
}
async function test() {
  for (const name of Object.keys(o)) log(await o[name]());
  const c = new C();
  log(await c.async(), await C.static(), await c.get(), await c['constructor ']());
}
