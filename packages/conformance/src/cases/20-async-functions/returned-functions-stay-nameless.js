// What is returned through a `finally` is held up by it, and gets no name there.
async function f() {
  const made = [];
  for (const how of ['function', 'arrow', 'parentheses', 'choice', 'named', 'leaf']) {
    const make = async () => {
      let own;
      try {
        if (how === 'leaf') return function () {};
        await later();
        if (how === 'function') return function () {};
        if (how === 'arrow') return () => {};
        // prettier-ignore
        if (how === 'parentheses') return (() => {});
        if (how === 'choice') return (await later(true)) ? () => {} : function () {};
        return (own = () => {});
      } finally {
        await later();
      }
    };
    made.push(await make());
  }
  return made.map((fn) => [typeof fn, fn.name]);
}
