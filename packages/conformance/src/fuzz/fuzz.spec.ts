import { printScript } from '../cases/script';
import { OURS } from '../variants/list';
import { makeProgram } from './program';
import { prettyProgram } from './report';
import { type Mode, runBatch } from './run';

const COUNT = 30;

jest.setTimeout(180_000);

/** The long runs are `pnpm fuzz`; this is enough to see that something broke badly. */
test.each<[variant: string, mode: Mode]>([
  ['typescript-es2022', { style: 'native', ticks: true, protocol: 'ecmascript' }],
  ['typescript-es2022', { style: 'native', ticks: false, protocol: 'ecmascript' }],
  ['typescript-es2017', { style: 'yield_', ticks: true, protocol: 'ecmascript' }],
  ['babel', { style: 'native', ticks: true, protocol: 'ecmascript' }],
  ['babel', { style: 'yield_', ticks: false, protocol: 'ecmascript' }],
  ['typescript-es5', { style: 'native', ticks: false, protocol: 'ecmascript' }],
  ['typescript-es2022', { style: 'yield_', ticks: false, protocol: 'python' }],
])('random programs: %s, %p', async (name, mode) => {
  const variant = OURS.find((one) => one.name === name);
  if (!variant) throw new Error(`no variant ${name}`);
  const programs = Array.from({ length: COUNT }, (_, i) =>
    makeProgram(20240, i, mode.protocol, mode.ticks),
  );
  const failures = (await runBatch(programs, variant, mode)).filter(
    ({ kind }) => kind !== 'invalid' && kind !== 'elsewhere',
  );
  const reports = failures.map(
    ({ program, detail }) =>
      `${prettyProgram(program, mode.style)}\ndrive: ${printScript(program.script)}\n${detail}`,
  );
  expect(reports).toEqual([]);
});

test('the same seed gives the same program', () => {
  const text = (): string => prettyProgram(makeProgram(7, 3, 'ecmascript', false), 'native');
  expect(text()).toBe(text());
  expect(text()).not.toBe(prettyProgram(makeProgram(7, 4, 'ecmascript', false), 'native'));
});
