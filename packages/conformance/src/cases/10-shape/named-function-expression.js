// The own name of a named function expression cannot be assigned: a TypeError in strict code.
// flags: native-only
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
