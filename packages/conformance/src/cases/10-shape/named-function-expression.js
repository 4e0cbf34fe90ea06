// The own name of a named function expression cannot be assigned: a TypeError in strict code.
// TypeScript makes `var` of `const` at ES5, and assigns to it.
// flags: native-only not-typescript-es5-behind
const outer = async function* own() {
  yield typeof own;
  try {
    own = 1;
  } catch (e) {
    yield e;
  }
  yield own === outer;
};
const make = () => outer();
