// @ts-nocheck
// flags: no-ticks
async function* g() {
  enum Color {
    Red = 1,
    Green = Red << 2,
  }
  yield [Color.Red, Color[4]];
  const enum Size {
    Big = 10,
  }
  yield Size.Big;
  type T = string;
  interface I {
    x: number;
  }
  declare const nothing: number;
  yield typeof (Color as unknown);
}
