// flags: sloppy native-only
const outer = async function* own() {
  own = 1;
  yield typeof own;
  yield (own = 'value');
  {
    let own = 'shadow';
    yield own;
  }
  yield own === outer;
};
const make = () => outer();
