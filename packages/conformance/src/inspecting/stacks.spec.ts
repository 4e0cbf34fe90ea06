/** The stack of an error that has passed lowered functions is that of the engine for native ones: names and lines, in order. */
import { COMPILERS, framesOf, run } from './compiled';
import { native, PIPELINE } from './pipeline';

const SYNC = `
async function* read() {
  throw new Error('at once');
}
async function inner() {
  for await (const x of read()) x;
}
async function middle() {
  await inner();
}
async function main() {
  try {
    await 0;
    await middle();
  } catch (error) {
    return [error];
  }
}
`;

const THROUGH = `
async function fails() {
  await 0;
  throw new Error('kept');
}
async function again(error) {
  await 0;
  throw error;
}
async function main() {
  let caught;
  try {
    await fails();
  } catch (error) {
    caught = error;
  }
  try {
    await again(caught);
  } catch (error) {
    return [error];
  }
}
`;

const names = (frames: readonly string[]): string[] => frames.map((frame) => frame.split(':')[0]);

jest.setTimeout(60_000);

describe.each(Object.entries(COMPILERS))('%s', (_, compile) => {
  it('of a pipeline', async () => {
    const expected = framesOf(await native(PIPELINE));
    expect(names(expected)).toEqual(['read', 'parsed', 'both', 'each', 'all', 'main']);
    const [error] = await run<Promise<[Error]>>(compile(PIPELINE));
    const [thrown, ...waiting] = framesOf(error.stack);
    expect(names([thrown])).toEqual(['read']);
    // (Where it was thrown is the engine's to say, in the output or through its source map.)
    expect(waiting).toEqual(expected.slice(1));
    expect(error.stack).not.toMatch(/runtime/);
  });

  it('of an error that is thrown while its callers run: they are in it once', async () => {
    const [error] = await run<Promise<[Error]>>(compile(SYNC));
    expect(names(framesOf(error.stack))).toEqual(['read', 'inner', 'middle', 'main']);
  });

  it('has a call once, and no more frames than the limit', async () => {
    const [error] = await run<Promise<[Error]>>(compile(THROUGH));
    expect(names(framesOf(error.stack))).toEqual(['fails', 'main']);
    const { stackTraceLimit } = Error;
    Error.stackTraceLimit = 3;
    try {
      const [limited] = await run<Promise<[Error]>>(compile(PIPELINE));
      expect(framesOf(limited.stack).length).toBeLessThanOrEqual(3);
    } finally {
      Error.stackTraceLimit = stackTraceLimit;
    }
  });

  it('leaves a stack alone that is no writable text', async () => {
    const source = THROUGH.replace("new Error('kept')", "Object.freeze(new Error('kept'))");
    const [error] = await run<Promise<[Error]>>(compile(source));
    expect(error.stack).not.toMatch(/async main/);
  });
});
