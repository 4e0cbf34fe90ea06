it('is on in these tests', () => {
  expect(globalThis).toHaveProperty('__YIELD_FROM_VERIFY__', true);
});
