// flags: sloppy native-only
async function* g() {
  var a = 017;
  yield a; <!-- an HTML-like comment
  yield '\101';
}
