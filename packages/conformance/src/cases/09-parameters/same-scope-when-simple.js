const make = () => g(1);
async function* g(a) {
  var a;
  yield a;
  var a = 2;
  yield a;
}
