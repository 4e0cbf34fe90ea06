// Not at TypeScript ES5: `["__proto__"]` sets the prototype.
// flags: not-typescript-es5
async function* g() {
  const o = { ['__proto__']: await 1 };
  yield Object.keys(o);
  const p = { __proto__: await null };
  yield Object.getPrototypeOf(p);
  const __proto__ = 2;
  const q = { __proto__, x: await 1 };
  yield Object.keys(q);
}
