// A yield in every operand: left to right, each once.
function* g() {
  const o = {
    m(...args) {
      return [this === o, ...args];
    },
    n: 1,
  };
  const at = (value) => log('value', value);
  log([at(1), ...(yield 'spread', ['b']), yield 'element']);
  log({ [(yield 'key', 'k')]: yield 'property', ...(yield 'object', { s: 1 }) });
  log(o.m(yield 'a', ...(yield 'b', [2, 3]), yield 'c'));
  log((yield 'object of a call', o).m(yield 'argument'));
  log(at(1) + (yield 'right', 2) * at(3));
  o.n += (yield 'compound', 1);
  o[(yield 'key', 'n')] ||= yield 'never';
  log(o.n, `${yield 't'}-${yield 'u'}`, typeof (yield 'v'), !(yield 'w'), void (yield 'x'));
  log(
    null ?? (yield 'right of ??'),
    0 && (yield 'never'),
    o?.m?.(yield 'chain'),
    undefined?.m(yield 'never'),
  );
  log((yield 'in') in { s4: 1 }, delete o[(yield 'deleted', 'n')], 'n' in o);
  const { a = yield 'default', ...rest } = { b: 1 };
  log(a, rest, (yield 'comma', 1), new (yield 'class', Array)((yield 'size', 3)).length);
  const C = class extends (yield 'extends', Object) {
    [(yield 'member', 'm')]() {}
    static s = 1;
  };
  log(C.s, (yield 'tag', (parts, ...v) => [parts.length, ...v])`p${yield 'q'}r`);
  return (yield 'test') ? yield 'then' : yield 'else';
}
