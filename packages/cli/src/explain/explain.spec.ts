import { EXIT } from '../exit-codes';
import { main } from '../program';
import { fakeTerminal, type FakeTerminal } from '../testing/fake-terminal';
import { SampleProject } from '../testing/sample-project';
import { arrowsOf, type FunctionGraph } from './graph';

const SOURCE = `export async function* countdown(n: number): AsyncGenerator<number> {
  try {
    while (n > 0) yield n--;
  } finally {
    await close();
  }
}

export const other = {
  async *echo() {
    yield yield 1;
  },
};
`;

const LINES = `export async function* lines(cs) {
  try {
    for await (const c of cs) {
      for (const p of c.split('\\n')) yield p;
    }
  } finally {
    close(cs);
  }
}
`;

const KINDS = `export function* numbers() { yield* [1, 2]; return 3; }
export const total = async (xs) => {
  let sum = 0;
  for await (const x of xs) { if (x < 0) continue; sum += await price(x); }
  return sum;
};
`;

const JUMPS = `export async function* lines(xs) {
  for await (const x of xs) { if (x < 0) continue; else log(x); yield x; }
}
`;

let project: SampleProject;
let terminal: FakeTerminal;

beforeEach(() => {
  project = new SampleProject({
    'a.ts': SOURCE,
    'lines.js': LINES,
    'kinds.js': KINDS,
    'jumps.js': JUMPS,
    'plain.ts': 'export const a = 1;\n',
  });
  terminal = fakeTerminal(project.root);
});
afterEach(() => project.remove());

async function graphs(...args: string[]): Promise<FunctionGraph[]> {
  expect(await main(['explain', ...args, '-f', 'json'], terminal)).toBe(EXIT.ok);
  return JSON.parse(terminal.written.out) as FunctionGraph[];
}

async function text(...args: string[]): Promise<string> {
  expect(await main(['explain', ...args], terminal)).toBe(EXIT.ok);
  return terminal.written.out;
}

describe('yield-from explain', () => {
  it('finds every generator of a file, by name and line', async () => {
    expect((await graphs('a.ts')).map(({ name, line }) => [name, line])).toEqual([
      ['countdown', 1],
      ['echo', 10],
    ]);
  });

  it.each([
    [3, 'countdown'],
    [5, 'countdown'],
    [11, 'echo'],
  ])('finds the generator around line %i', async (line, name) => {
    expect((await graphs(`a.ts:${line}`)).map((graph) => graph.name)).toEqual([name]);
  });

  it('draws all three kinds of coroutine that the target lacks', async () => {
    const found = await graphs('kinds.js', '--target', 'es5');
    expect(found.map(({ name, kind }) => [name, kind])).toEqual([
      ['numbers', 'generator'],
      ['total', 'async function'],
    ]);
  });

  it('follows every exit: each state is reached, and each exit leads to a state or to the end', async () => {
    const [graph] = await graphs('a.ts:1');
    const indices = graph.states.map(({ index }) => index);
    const arrows = arrowsOf(graph);
    for (const { to } of arrows) if (to !== undefined) expect(indices).toContain(to);
    expect(arrows.some(({ to }) => to === undefined)).toBe(true);
    for (const index of indices.slice(1)) expect(arrows.map(({ to }) => to)).toContain(index);
    for (const index of indices) expect(arrows.map(({ from }) => from)).toContain(index);
  });

  it('knows what suspends and which states a handler protects', async () => {
    const [graph] = await graphs('a.ts:1');
    const [loop] = graph.states.filter(({ label }) => label === 'loop');
    const from = arrowsOf(graph).filter((arrow) => arrow.from === loop.index);
    expect(from.map(({ labels, handled }) => [labels.join(), handled])).toEqual([
      ['if', false],
      ['yield', false],
      ['return(),throw', true],
    ]);
    expect(loop.region).toBeGreaterThan(0);
  });

  it('prints text in the words of the source, each test before what it guards', async () => {
    expect(await text('a.ts:1')).toMatchInlineSnapshot(`
     "countdown (async generator, line 1)
       0: start
            → 2
       1: finally
            await close() → 3
       2: loop, region 1
            if (!(n > 0)) → 1
            yield n-- → 2
            on return(), throw → 1
       3: after await
            if (!(left early)) → end
            throw it again, or return
     "
    `);
  });

  it('prints a loop of a loop in a try/finally without names of ours', async () => {
    const out = await text('lines.js');
    expect(out).not.toMatch(/nextItem|closeLoop|\bt_?\d*\b|\$/);
    expect(out).toMatchInlineSnapshot(`
     "lines (async generator, line 1)
       0: start
            iterate cs
            next of cs
            if (cs is at its end) → 4
            → 3
            on throw → 1
       1: finally
            {
              close(cs);
            }
            if (!(left early)) → end
            throw it again, or return
       2: close, region 1
            close c.split('\\n')
            throw it again, or return
            on throw → 1
       3: item, region 1
            c of cs
            iterate c.split('\\n')
            → 5
            on throw → 1
       4: end loop, region 1
            → 1
            on throw → 1
       5: loop, region 2
            if (!(c.split('\\n') has a next))
              next of cs
              if (cs is at its end) → 4
              → 3
            p of c.split('\\n')
            yield p → 5
            on return(), throw → 2
     "
    `);
  });

  it('says behind a jump where it leads, once, and below the code where it is not the last word of it', async () => {
    const out = await text('kinds.js:2', '--target', 'es5');
    expect(out).toMatch(/if \(x < 0\) continue; → \d/);
    expect(out.match(/continue;/g)).toHaveLength(1);
    expect(await text('jumps.js')).toMatch(
      /if \(x < 0\) continue; else log\(x\);\n +continue; → \d/,
    );
  });

  it('prints Mermaid', async () => {
    expect(await main(['explain', 'a.ts:10', '-f', 'mermaid'], terminal)).toBe(EXIT.ok);
    const { out } = terminal.written;
    expect(out).toMatch(/^flowchart TD\n/);
    expect(out).toContain('s0 -->|"yield"| s1');
    expect(out).toContain('fin(("end"))');
    // Inside of labels Mermaid's own characters are entities.
    for (const label of out.matchAll(/\["(.*)"\]$/gm))
      expect(label[1]).not.toMatch(/["&]|<(?!br\/>)/);
  });

  it('draws SVG, into a file if asked', async () => {
    expect(await main(['explain', 'a.ts:1', '-f', 'svg', '-o', 'a.svg'], terminal)).toBe(EXIT.ok);
    const svg = project.read('a.svg');
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="[-\d. ]+"/);
    expect(svg.match(/<rect/g)?.length).toBeGreaterThan(5);
    expect(svg).not.toContain('NaN');
    expect(svg.match(/<text/g)?.length).toBe(svg.match(/<\/text>/g)?.length);
  });

  it.each([
    [['a.ts', '-f', 'svg'], EXIT.usage, 'countdown is at 1, echo is at 10'],
    [['gone.ts'], EXIT.usage, 'There is no file gone.ts'],
    [['a.ts', '-f', 'png'], EXIT.usage, "'png' is invalid"],
    [['a.ts:8'], EXIT.problems, 'Nothing at a.ts:8 is lowered'],
    [['plain.ts'], EXIT.problems, 'Nothing in plain.ts is lowered'],
  ])('refuses %j', async (args, code, message) => {
    expect(await main(['explain', ...args], terminal)).toBe(code);
    expect(terminal.written.err).toContain(message);
    expect(terminal.written.out).toBe('');
  });
});
