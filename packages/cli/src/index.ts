/**
 * The `yield-from` command. In a script it is run by its name; from JavaScript:
 *
 *     import { main, processTerminal } from '@yield-from/cli';
 *
 *     const exitCode = await main(['lower', 'dist', '--write'], processTerminal());
 */
export { main } from './program';
export { processTerminal } from './terminal';
export type { Terminal } from './terminal';
export { EXIT } from './exit-codes';
export type { ExitCode } from './exit-codes';
export type { JsonReport } from './lower/report';
export type { Problem } from './doctor/problems';
