// flags: native-only
const outer = async function* own() {
  yield own;
  var own = 2;
  yield own;
};
const make = () => outer();
