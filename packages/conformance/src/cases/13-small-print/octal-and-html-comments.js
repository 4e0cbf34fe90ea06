// Not in TypeScript: octal literals and HTML-like comments are syntax errors.
// flags: sloppy native-only not-typescript
async function* g() {
  var a = 017;
  yield a; <!-- an HTML-like comment
  yield '\101';
}
