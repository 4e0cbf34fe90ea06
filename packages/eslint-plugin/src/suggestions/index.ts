/**
 * What an edit can mend, by the diagnostic's code; the other diagnostics need a decision that only the author can take.
 */
import type { Rule, SourceCode } from 'eslint';
import { callAt, decoratorAt, type Edit, markerAt } from './edit';
import { dropMarker, fixArgument } from './async-generator';
import { indirect } from './eval';
import { makeGenerator, makeNestedGenerator } from './function';
import { awaitIt, callIt, oneArray } from './yield';

/**
 * What is to be reported of a diagnostic beside its message; the suggestions' message is called `suggestion`, with a
 * `text`.
 */
interface Reported {
  readonly node: Rule.Node;
  readonly suggest: Rule.SuggestionReportDescriptor[];
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

/** Undefined where the tree has nothing at the diagnostic's offset. */
export function suggestionsAt(
  code: string,
  offset: number,
  source: SourceCode,
): Reported | undefined {
  const first = source.getNodeByRangeIndex(offset) as Rule.Node | null;
  if (!first) return undefined;
  const suggest = SUGGEST[code];
  if (!suggest) return { node: first, suggest: [] };
  const node = suggest === callIt ? markerAt(first) : (decoratorAt(first) ?? callAt(first));
  return {
    node,
    suggest: suggest(node, source).map(({ text, fix }) => {
      return { messageId: 'suggestion', data: { text }, fix };
    }),
  };
}
