/**
 * Which texts can have something for the compiler, told without loading it: for tools that begin with that question,
 * and often need no more than the answer.
 */
import { readOptions, type Options, type Wanted, wantedBy } from './options';
import { lackingAt, type Target } from './target';

export { candidatePattern } from './candidate';

/**
 * What is lowered with these options in a build for a target.
 *
 * @param owner the package in whose name the message speaks
 * @throws TypeError for invalid options, or a target that is none
 */
export function wantedAt(
  options: Options | undefined,
  target: Target | undefined,
  owner: string,
): Wanted {
  return wantedBy(readOptions(owner, options), lackingAt(owner, target));
}
