import * as engine from '@yield-from/lower';
import type { Host, Statement } from '@yield-from/lower';
import { estree } from '../variants/estree';
import { makeProgram, printProgram } from './program';

/**
 * Every form of a statement that the engine knows, in each of its ways: what the programs must have among them. One that is
 * new in the engine's `forms.ts` is a mistake of types here.
 */
const FORMS: Readonly<Record<Statement<object>['kind'], readonly string[]>> = {
  block: [''],
  expression: [''],
  variables: ['var', 'let', 'const', 'using', 'await using'],
  if: ['', 'else'],
  loop: ['while', 'do', 'for', 'for const', 'for let', 'for var'],
  each: [
    ...['in', 'in const', 'in let', 'in var'],
    ...['of', 'of const', 'of let', 'of var', 'of using', 'of await using'],
    ...['await', 'await const', 'await let', 'await var'],
  ],
  switch: ['', 'default'],
  labelled: ['block', 'loop', 'each', 'switch', 'try'],
  jump: ['break', 'break to', 'continue', 'continue to'],
  return: ['', 'value'],
  throw: [''],
  try: ['catch', 'catch finally', 'finally', 'catch parameter', 'catch parameter finally'],
  class: [''],
  function: [''],
  with: [''],
  debugger: [''],
  empty: [''],
  // TypeScript's own, in no program.
  enum: [],
  // What no host reads.
  unknown: [],
};

/** The ways of a statement: `for (const x of xs)` is `of const`. */
function wayOf(read: Statement<object>, host: Host<object>): string {
  const words = (...list: readonly (string | false | undefined)[]): string =>
    list.filter(Boolean).join(' ');
  switch (read.kind) {
    case 'variables':
      return read.how;
    case 'if':
      return words(read.otherwise && 'else');
    case 'loop': {
      if (read.testLast) return 'do';
      const init = read.init && read.initDeclares ? host.readStatement(read.init) : undefined;
      const isFor = read.init !== undefined || read.update !== undefined;
      return words(isFor ? 'for' : 'while', init?.kind === 'variables' && init.how);
    }
    case 'each':
      return words(read.how, read.declares);
    case 'switch':
      return words(read.clauses.some(({ test }) => !test) && 'default');
    case 'labelled':
      return host.readStatement(read.body).kind;
    case 'jump':
      return words(read.how, read.label !== undefined && 'to');
    case 'return':
      return words(read.value && 'value');
    case 'try':
      return words(
        read.clause && 'catch',
        read.clause?.parameter && 'parameter',
        read.finalizer && 'finally',
      );
    default:
      return '';
  }
}

/** What the engine is given of a program, as kinds and ways. */
function formsIn(text: string): string[] {
  const found: string[] = [];
  const lower = jest.spyOn(engine, 'lowerCoroutine').mockImplementation((host, { body }) => {
    const walk = (node: object): void => {
      const read = host.readStatement(node);
      if (read.kind !== 'unknown') found.push(`${read.kind}: ${wayOf(read, host as never)}`);
      for (const child of host.children(node)) walk(child);
    };
    body.forEach(walk);
    return [];
  });
  estree.compile({ text, syntax: 'js' });
  lower.mockRestore();
  return found;
}

test('random programs have statements of every form', () => {
  const found = new Set<string>();
  for (let i = 0; i < 400; i++) {
    const ticks = i % 2 === 0;
    const program = makeProgram(5, i, { protocol: 'ecmascript', ticks, mixed: true });
    for (const form of formsIn(printProgram(program, 'native'))) found.add(form);
  }
  const wanted = Object.entries(FORMS).flatMap(([kind, ways]) =>
    ways.map((way) => `${kind}: ${way}`),
  );
  expect([...found].sort()).toEqual(wanted.sort());
});
