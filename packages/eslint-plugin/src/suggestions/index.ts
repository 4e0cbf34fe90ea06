/** What an edit can mend, by the diagnostic's code; the other diagnostics need a decision that only the author can take. */
import type { Rule, SourceCode } from 'eslint';
import { callAt, decoratorAt, type Edit, markerAt } from './edit';
import { dropMarker, fixArgument } from './async-generator';
import { indirect } from './eval';
import { makeGenerator, makeNestedGenerator } from './function';
import { awaitIt, callIt, oneArray } from './yield';

/** Where the diagnostic stands in the tree, and the edits that mend it. */
interface Suggestions {
  readonly at: Rule.Node;
  readonly edits: readonly Edit[];
}

type Suggest = (node: Rule.Node, source: SourceCode) => readonly Edit[];

const SUGGEST: Readonly<Record<string, Suggest>> = {
  YF1001: makeGenerator,
  YF1002: makeNestedGenerator,
  YF1003: awaitIt,
  YF1004: oneArray,
  YF1005: fixArgument,
  YF1006: dropMarker,
  YF1007: dropMarker,
  YF1008: callIt,
  YF1102: indirect,
};

/** @param first the innermost node that begins where the diagnostic does */
export function suggestionsFor(code: string, first: Rule.Node, source: SourceCode): Suggestions {
  const suggest = SUGGEST[code];
  if (!suggest) return { at: first, edits: [] };
  const at = suggest === callIt ? markerAt(first) : (decoratorAt(first) ?? callAt(first));
  return { at, edits: suggest(at, source) };
}
