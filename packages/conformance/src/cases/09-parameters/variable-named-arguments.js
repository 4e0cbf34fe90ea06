// Not at Babel ES5: its arrow transform takes the variable for the object.
// flags: sloppy not-babel-es5
const make = () => g(1);
async function* g(x) {
  var arguments;
  yield typeof arguments;
  var arguments = 5;
  yield arguments;
  yield (function () {
    return arguments.length;
  })(1, 2, 3);
}
