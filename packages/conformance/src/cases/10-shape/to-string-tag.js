// flags: function-object
function test() {
  log(Object.prototype.toString.call(g()));
  log(g()[Symbol.toStringTag]);
  log(g[Symbol.toStringTag], Object.prototype.toString.call(g));
}
async function* g() {}
