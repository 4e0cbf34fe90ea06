// Closures of the parameters do not see the variables of the body.
async function f(a, inParameters = () => a, set = (value) => (a = value)) {
  var a;
  log(a, inParameters());
  a = 'body';
  await later();
  set('parameter');
  return [a, inParameters()];
}
