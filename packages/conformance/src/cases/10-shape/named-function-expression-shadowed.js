// flags: native-only
const outer = async function* own(own) {
  yield own;
  own = 2;
  yield own;
};
const make = () => outer(1);
