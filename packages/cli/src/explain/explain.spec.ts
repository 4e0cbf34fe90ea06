import { EXIT } from '../exit-codes';
import { main } from '../program';
import { fakeTerminal, type FakeTerminal } from '../testing/fake-terminal';
import { SampleProject } from '../testing/sample-project';
import type { StateGraph } from './graph';

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

let project: SampleProject;
let terminal: FakeTerminal;

beforeEach(() => {
  project = new SampleProject({ 'a.ts': SOURCE, 'plain.ts': 'export const a = 1;\n' });
  terminal = fakeTerminal(project.root);
});
afterEach(() => project.remove());

async function graphs(place: string): Promise<StateGraph[]> {
  expect(await main(['explain', place, '-f', 'json'], terminal)).toBe(EXIT.ok);
  return JSON.parse(terminal.written.out) as StateGraph[];
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

  it('follows every exit: each state is reached, and each exit leads to a state or to the end', async () => {
    const [{ states }] = await graphs('a.ts:1');
    const indices = states.map(({ index }) => index);
    const targets = states.flatMap(({ exits }) => exits.map(({ target }) => target));
    expect(targets.filter((target) => target !== undefined && !indices.includes(target))).toEqual(
      [],
    );
    expect(targets).toContain(undefined);
    for (const index of indices) if (index !== 0) expect(targets).toContain(index);
    for (const { exits } of states) expect(exits).not.toEqual([]);
  });

  it('knows what suspends and which states a handler protects', async () => {
    const [{ states }] = await graphs('a.ts:1');
    const kinds = states.flatMap(({ exits }) => exits.map(({ kind }) => kind));
    expect(kinds).toEqual(expect.arrayContaining(['yield', 'await', 'throw']));
    const [loop] = states.filter(({ label }) => label === 'loop');
    expect(loop.region).toBeGreaterThan(0);
    expect(loop.exits.find(({ kind }) => kind === 'throw')?.target).toBeGreaterThan(0);
  });

  it('prints text', async () => {
    expect(await main(['explain', 'a.ts:10'], terminal)).toBe(EXIT.ok);
    expect(terminal.written.out).toMatch(/^echo \(line 10\)\n {2}0: start\n/);
    expect(terminal.written.out).toContain('→ 1 yield');
    expect(terminal.written.out).toContain('→ end');
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
    expect(svg).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 [\d. ]+"/);
    expect(svg.match(/<rect/g)?.length).toBeGreaterThan(5);
    expect(svg).not.toContain('NaN');
    expect(svg.match(/<text/g)?.length).toBe(svg.match(/<\/text>/g)?.length);
  });

  it.each([
    [['a.ts', '-f', 'svg'], EXIT.usage, 'countdown is at 1, echo is at 10'],
    [['gone.ts'], EXIT.usage, 'There is no file gone.ts'],
    [['a.ts', '-f', 'png'], EXIT.usage, "'png' is invalid"],
    [['a.ts:8'], EXIT.problems, 'There is no generator at a.ts:8'],
    [['plain.ts'], EXIT.problems, 'has no generator to lower'],
  ])('refuses %j', async (args, code, message) => {
    expect(await main(['explain', ...args], terminal)).toBe(code);
    expect(terminal.written.err).toContain(message);
    expect(terminal.written.out).toBe('');
  });
});
