import { EXIT, UsageError, type ExitCode } from '../exit-codes';
import { installed, isOutOfSight } from '../installed';
import { readProject, type Project } from '../project';
import type { Terminal } from '../terminal';
import { adviceFor } from './advice';
import { checkBundlers } from './check-bundlers';
import { checkOptions } from './check-options';
import { checkOrder } from './check-order';
import { checkPackages } from './check-runtime';
import { checkTarget, checkTests } from './check-target';
import { checkTypescript } from './check-typescript';
import { PROBLEMS, type Problem } from './problems';
import { setupOf, type Setup } from './setup';

/** `yield-from doctor`, as its command line says. */
export interface DoctorFlags {
  readonly json?: boolean;
}

/** Everything wrong with a project's set-up, errors first. */
function diagnose(project: Project, setup: Setup, node: string): readonly Problem[] {
  if (setup.named.size === 0) return [PROBLEMS.notSetUp()];
  const problems = [
    ...checkPackages(project, setup),
    ...checkTypescript(project, setup, node),
    ...checkOptions(project, setup),
    ...checkOrder(project, setup),
    ...checkTarget(project, setup),
    ...checkBundlers(project),
    ...checkTests(project, setup),
  ];
  const errors = problems.filter(({ severity }) => severity === 'error');
  return [...errors, ...problems.filter(({ severity }) => severity === 'warning')];
}

/** Checks the set-up in the current folder and says what to do. */
export function doctor({ json }: DoctorFlags, terminal: Terminal): ExitCode {
  const project = readProject(terminal.cwd);
  if (isOutOfSight(project.root)) {
    throw new UsageError(
      "Yarn keeps the packages here (Plug'n'Play): run `yarn yield-from doctor`.",
    );
  }
  const setup = setupOf(project);
  const problems = diagnose(project, setup, terminal.node);
  const failed = problems.some(({ severity }) => severity === 'error');
  if (json) terminal.out(`${JSON.stringify({ ok: !failed, problems })}\n`);
  else {
    printSetup(project, setup, terminal);
    for (const problem of problems) printProblem(problem, terminal);
    const { green, red, yellow } = terminal.paint;
    if (failed) terminal.out(`${red('The set-up does not work.')}\n`);
    else
      terminal.out(
        problems.length > 0
          ? `${yellow('The set-up works.')}\n`
          : `${green('The set-up is fine.')}\n`,
      );
    for (const line of failed ? [] : adviceFor(project, setup)) terminal.out(`${line}\n`);
  }
  return failed ? EXIT.problems : EXIT.ok;
}

function printSetup({ root }: Project, { named }: Setup, { out, paint, node }: Terminal): void {
  out(`Node ${node}\n`);
  for (const name of [
    'typescript',
    'ts-patch',
    '@babel/core',
    ...named.keys(),
    '@yield-from/runtime',
  ]) {
    const found = installed(name, root);
    const where = named.get(name);
    if (found)
      out(
        `${name} ${found.version}${where ? paint.dim(` (${where.replace(/^The/, 'the')})`) : ''}\n`,
      );
  }
}

function printProblem({ code, severity, message, fix }: Problem, { out, paint }: Terminal): void {
  const colour = severity === 'error' ? paint.red : paint.yellow;
  out(`${colour(`${severity} ${code}`)} ${message}\n    ${fix}\n`);
}
