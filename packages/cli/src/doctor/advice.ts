/** What is not wrong, and yet could be better. */
import type { Project } from '../project';
import { configurationText, type Setup } from './setup';

/** Lines; none where nothing is compiled, or all is as it is recommended. */
export function adviceFor(
  { configs }: Project,
  { named, transformers, lowering }: Setup,
): string[] {
  if (named.size === 0) return [];
  const said = [
    ...Object.values(configs).map((file) => (file ? configurationText(file) : '')),
    ...transformers.flat().map((entry) => JSON.stringify(entry)),
    ...lowering.map(([, script]) => script),
  ];
  if (said.some((text) => /\bdebug\b/.test(text))) return [];
  return [
    'For development and tests the option `debug` is recommended, for production not: it shows where generators stand and wait, and errors that pass them.',
    "    debug: process.env.NODE_ENV !== 'production'",
  ];
}
