/**
 * Large texts through the text host and ESLint's rule, and a project through Vite: `pnpm --filter ./packages/benchmarks large`,
 * with `--parts text`, `lint` or `vite` one of them, with `--quick` a small one of each.
 *
 * The module is compared with the way that Babel goes: its parser, our plugin, its printer, a map. Every figure is that of a
 * process of its own, which take turns; ratios are of the medians.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { asked, usageIn } from '../../../../scripts/asked';
import { grouped } from '../markdown';
import { type Figures, takeTurns } from './processes';
import { writeProject } from './project';
import { denseModule, inOneLine, longGenerator, mixedModule } from './text';

const { values } = asked(usageIn(__filename), () =>
  parseArgs({
    options: {
      parts: { type: 'string', default: 'text,lint,vite' },
      rounds: { type: 'string' },
      quick: { type: 'boolean', default: false },
    },
  }),
);
const rounds = Number(values.rounds ?? (values.quick ? 1 : 3));
const scale = values.quick ? 0.02 : 1;

/** One module in so many has generators. */
const EVERY = 50;

/** Of either module that ESLint gets: more than 50,000 lines. */
const LINT_BYTES = 2_200_000;

const folder = mkdtempSync(join(tmpdir(), 'bench-'));
try {
  const parts = values.parts.split(',');
  if (parts.includes('text')) texts();
  if (parts.includes('lint')) lint();
  if (parts.includes('vite')) vite();
} finally {
  rmSync(folder, { recursive: true });
}

function texts(): void {
  const mixed = file('mixed.ts', mixedModule(1_500_000 * scale, 50));
  const [text, babel] = takeTurns('compile.js', ['text', 'babel'], mixed, rounds);
  print('1.5 MB, generators in 2 % of the functions', text);
  print('  through Babel', babel);
  ratios(text, babel);

  for (const bytes of [1_250_000, 2_500_000, 5_000_000]) {
    alone(`${bytes / 1e6} MB of generators`, denseModule(bytes * scale));
  }
  alone('5 MB of generators in one line', inOneLine(denseModule(6_300_000 * scale)));
  alone('a generator of 250,000 statements', longGenerator(250_000 * scale));
}

function alone(title: string, text: string): void {
  const [found] = takeTurns('compile.js', ['text'], file('alone.ts', text), 1);
  print(title, found);
}

/** What the rule takes is over ESLint's own time. */
function lint(): void {
  const texts = {
    'generators in 2 % of the functions': mixedModule(LINT_BYTES * scale, 50),
    'nothing but generators': denseModule(LINT_BYTES * scale),
  };
  for (const [title, text] of Object.entries(texts)) {
    const subject = file('lint.ts', firstLines(text, 50_000 * scale));
    const [with_, without] = takeTurns('lint.js', ['with', 'without'], subject, rounds);
    print(`ESLint, 50,000 lines, ${title}`, with_);
    print('  without the rule', without);
    const milliseconds = with_.milliseconds - without.milliseconds;
    print('  the rule', { milliseconds, peak: with_.peak - without.peak });
  }
}

/** Whole functions. */
function firstLines(text: string, count: number): string {
  const lines = text.split('\n').slice(0, count);
  return lines.slice(0, lines.lastIndexOf('}') + 1).join('\n');
}

/** What the plugin takes is told as what it takes once, and for each module with generators: a line through two sizes. */
function vite(): void {
  const [small, large] = [1_000, 3_000].map(viteBuild);
  const each = (large.milliseconds - small.milliseconds) / (large.files - small.files);
  const tell = (title: string, milliseconds: number): void =>
    console.log(`${title.padEnd(50)}${`${milliseconds.toFixed(1)} ms`.padStart(10)}`);
  tell('  the plugin, for each module with generators', each);
  tell('  the plugin, once', small.milliseconds - each * small.files);
}

/** What the plugin takes of a build, and for how many modules. */
function viteBuild(count: number): { milliseconds: number; files: number } {
  const modules = count * scale;
  const project = join(folder, `project-${count}`);
  writeProject(project, { modules, every: EVERY });
  const contestants = ['with', 'without'];
  const [with_, without] = takeTurns('vite-build.mjs', contestants, project, rounds * 2 - 1);
  print(`Vite, ${grouped(modules)} modules, generators in 2 % of the files`, with_);
  print('  without the plugin', without);
  ratios(with_, without);
  return {
    milliseconds: with_.milliseconds - without.milliseconds,
    files: Math.floor(modules / EVERY),
  };
}

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function print(title: string, { milliseconds, peak }: Figures): void {
  const time = `${milliseconds.toFixed(0)} ms`.padStart(10);
  console.log(`${title.padEnd(50)}${time}${`${(peak / 1e6).toFixed(0)} MB`.padStart(10)}`);
}

function ratios(ours: Figures, theirs: Figures): void {
  const time = (ours.milliseconds / theirs.milliseconds).toFixed(2);
  const memory = (ours.peak / theirs.peak).toFixed(2);
  console.log(`${'  ratio'.padEnd(50)}${time.padStart(10)}${memory.padStart(10)}`);
}
