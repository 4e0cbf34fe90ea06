// Not at TypeScript ES5: template objects are cached in modules only.
// flags: not-typescript-es5
async function* g() {
  const strings = [];
  const tag = (parts, ...values) => {
    strings.push(parts);
    return [parts.raw.join('|'), parts.length, ...values];
  };
  for (let i = 0; i < 2; i++) yield tag`a${yield i}b\n${await 2}c`;
  yield strings[0] === strings[1];
  const o = {
    tag(parts, v) {
      return [this === o, v];
    },
  };
  yield o.tag`x${await 1}`;
  yield (await o)[yield 'key']`y${2}`;
}
// drive: next() next() next() next() next() next() next('tag') next()
