async function* g() {
  yield [
    /[/]\/x/gi.test('/x'),
    0x1f,
    1_000,
    1e3,
    0.5,
    0b11,
    0o17,
    10n,
    'a\u{1F600}\x41',
    `\u0041${await 1}`,
  ];
  yield -0;
  yield [await -0, 1 / (await -0)];
}
