import { existsSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { createTwoFilesPatch } from 'diff';
import { EXIT, type ExitCode } from '../exit-codes';
import { writeIfChanged } from '../lower/outputs';
import { readProject } from '../project';
import type { Terminal } from '../terminal';
import { BACKUP_FILE, forgetBackup, planUndo, saveBackup } from './backup';
import type { Chosen } from '../compiler-flags';
import { planInit } from './plan';
import { ROUTES, type Route } from './step';

/** `yield-from init`, as its command line says. */
export interface InitFlags {
  readonly yes?: boolean;
  readonly undo?: boolean;
  readonly dryRun?: boolean;
  readonly with?: Route;
  readonly options?: Chosen;
}

/** Plugs the compiler into the project in the current folder, or takes that back. Nothing is written before it was shown. */
export async function init(flags: InitFlags, terminal: Terminal): Promise<ExitCode> {
  if (flags.undo) return undo(flags, terminal);
  const { cwd, paint } = terminal;
  const project = readProject(cwd);
  const { edits, notes, todo, route } = planInit(project, flags.with, flags.options);
  if (route === undefined && project.others.length > 0) {
    const names = project.others.map(({ path }) => relative(cwd, path)).join(', ');
    terminal.err(
      `Nothing to change: ${names} has it. ${paint.bold('yield-from doctor')} checks.\n`,
    );
    return EXIT.ok;
  }
  if (route === undefined && todo.length > 0) return leave(todo, terminal);
  if (route === undefined) {
    terminal.err(
      `${paint.red('Found no bundler, no Babel and no TypeScript here.')}\nSay where to plug in: --with ${ROUTES.join('|')}\n`,
    );
    return EXIT.problems;
  }
  terminal.err(`${paint.bold('Plugging in at:')} ${route}\n`);
  for (const edit of edits) show(edit, terminal);
  for (const note of notes) terminal.err(`${paint.yellow('note')} ${note}\n`);
  if (edits.length === 0) {
    if (todo.length > 0) return leave(todo, terminal);
    terminal.err('Nothing to change.\n');
    return EXIT.ok;
  }
  if (!(await mayWrite(flags, terminal))) return flags.dryRun ? EXIT.ok : EXIT.problems;
  saveBackup(cwd, edits);
  for (const { path, after } of edits) await writeIfChanged(path, after);
  const code = todo.length > 0 ? leave(todo, terminal) : EXIT.ok;
  const done = code === EXIT.ok ? `${paint.green('Done.')} ` : '';
  terminal.err(
    `${done}Now: ${paint.bold(`${packageManager(cwd)} install`)}, then ${paint.bold('yield-from doctor')}.\n` +
      `${paint.dim(`To take it back: yield-from init --undo. ${BACKUP_FILE} is for that alone: do not commit it, delete it when all is well.`)}\n`,
  );
  return code;
}

/** What is left to somebody: until then the compiler is not plugged in. */
function leave(todo: readonly string[], { err, paint }: Terminal): ExitCode {
  err(`${paint.red('Not plugged in yet:')} what is left to do by hand\n`);
  for (const each of todo) err(`  ${each}\n`);
  return EXIT.problems;
}

async function undo(flags: InitFlags, terminal: Terminal): Promise<ExitCode> {
  const { cwd, paint } = terminal;
  const plan = planUndo(cwd);
  if (!plan) {
    terminal.err(`There is nothing to undo: no ${BACKUP_FILE} here.\n`);
    return EXIT.problems;
  }
  for (const edit of plan.edits) show(edit, terminal);
  for (const path of plan.refused) {
    terminal.err(
      `${paint.red(path)} was changed in the same places since: take it back by hand.\n`,
    );
  }
  if (!(await mayWrite(flags, terminal))) return flags.dryRun ? EXIT.ok : EXIT.problems;
  for (const { path, after } of plan.edits) {
    if (after === undefined) rmSync(path, { force: true });
    else await writeIfChanged(path, after);
  }
  if (plan.refused.length > 0) return EXIT.problems;
  forgetBackup(cwd);
  terminal.err(`${paint.green('Undone.')}\n`);
  return EXIT.ok;
}

async function mayWrite({ yes, dryRun }: InitFlags, terminal: Terminal): Promise<boolean> {
  if (dryRun) return false;
  if (yes) return true;
  const answer = await terminal.confirm('Write these changes?');
  if (answer === undefined)
    terminal.err('Nobody to ask here: run it again with --yes to write the changes.\n');
  else if (!answer) terminal.err('Nothing was written.\n');
  return answer === true;
}

function show(
  { path, before, after }: { path: string; before: string | undefined; after: string | undefined },
  { cwd, err, paint }: Terminal,
): void {
  const name = relative(cwd, path);
  const patch = createTwoFilesPatch(name, name, before ?? '', after ?? '', '', '', { context: 3 });
  for (const line of patch.split('\n').slice(1)) {
    const colour = line.startsWith('+')
      ? paint.green
      : line.startsWith('-')
        ? paint.red
        : paint.dim;
    if (line !== '') err(`${colour(line)}\n`);
  }
}

/** The package manager whose lock file is here. */
function packageManager(root: string): string {
  const has = (file: string): boolean => existsSync(join(root, file));
  if (has('pnpm-lock.yaml')) return 'pnpm';
  if (has('yarn.lock')) return 'yarn';
  return has('bun.lock') || has('bun.lockb') ? 'bun' : 'npm';
}
