/** Five stages, of both kinds, one of which fails; and what the engine says of them when they are its own. */

/** The generators: the first one fails behind `sleep()`. */
export const STAGES = `async function* read() {
  yield 1;
  await sleep();
  throw new Error('no');
}
async function* parsed(source) {
  for await (const x of source) {
    yield x;
  }
}
async function* both(source) {
  yield* source;
}
`;

/** `main(look)`: `look` is called with the first stage while all wait for it, which then fails: `main` gives the error. */
export const PIPELINE = `
const sleep = () => new Promise((resolve) => setTimeout(() => resolve(kept.look(kept.reader))));
const kept = {};
${STAGES}async function each(source) {
  for await (const { x } of source) {
    kept.x = x;
  }
}
async function all(source) {
  try {
    await each(source);
  } finally {
    kept.done = true;
  }
}
async function main(look = () => undefined) {
  kept.look = look;
  try {
    kept.reader = read();
    await all(both(parsed(kept.reader)));
  } catch (error) {
    return [error];
  }
}
`;

/** The stack of the error that the program gives, of which lines and columns are those of the source. */
export async function native(source: string): Promise<string> {
  const make = new Function(
    `${source}\nreturn main;\n//# sourceURL=/native/program.js`,
  ) as () => () => Promise<[Error]>;
  const { stack = '' } = (await make()())[0];
  // (Two lines stand before the first one, as `Function` writes it.)
  return stack.replace(/:(\d+):(\d+)\)/g, (_, line, column) => `:${Number(line) - 2}:${column})`);
}
