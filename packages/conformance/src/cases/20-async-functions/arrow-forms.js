// Expression bodies, object bodies, no parameters, one without parentheses, patterns, arrows of arrows.
const forms = {
  value: async () => 1,
  awaiting: async (x) => (await x) + 1,
  object: async (a) => ({ a: await a }),
  bare: async (x) => [x, await x],
  pattern: async ({ a, b: [c] = [await0()] }, ...rest) => [a, c, rest],
  curried: async (a) => async (b) => (await a) + (await b),
  conditional: async (a) => ((await a) ? await later('yes') : await later('no')),
  comma: async (a) => (log('first'), await a, log('second'), 'third'),
  nothing: async () => {},
  throwing: async () => await fail('thrown'),
};
function await0() {
  return 'default';
}
async function test() {
  log(await forms.value());
  log(await forms.awaiting(later(1)));
  log(await forms.object(later('a')));
  log(await forms.bare('b'));
  log(await forms.pattern({ a: 1 }, 2, 3));
  log(await (await forms.curried(later(1)))(later(2)));
  log(await forms.conditional(later(1)), await forms.conditional(0));
  log(await forms.comma(later()));
  log(await forms.nothing());
  await forms.throwing().catch((e) => log('caught', e));
}
