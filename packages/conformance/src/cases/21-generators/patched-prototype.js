// The same for a method found on the function's prototype object.
function* inner() {
  yield 1;
  yield 2;
}
inner.prototype.next = function (v) {
  log('next of the prototype');
  return Object.getPrototypeOf(inner.prototype).next.call(this, v);
};
function* g() {
  yield* inner();
  for (const x of inner()) yield x;
  return [...inner()];
}
