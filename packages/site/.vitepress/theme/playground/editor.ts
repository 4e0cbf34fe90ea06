/** A text with the languages' colours: the source to be edited, the output to be read. */
import { javascript } from '@codemirror/lang-javascript';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, setDiagnostics } from '@codemirror/lint';
import { EditorState, type Extension, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { basicSetup, EditorView } from 'codemirror';
import type { Problem } from '../../../playground/compile';
import type { Fix } from '../../../playground/fixes';
import type { Range } from '../../../playground/machines';

/** Dark enough on white for everybody. */
const COLOURS = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier], color: '#a0111f' },
  { tag: [tags.string, tags.regexp], color: '#032563' },
  { tag: [tags.number, tags.bool, tags.null], color: '#023b95' },
  { tag: [tags.typeName, tags.className], color: '#622cbc' },
  { tag: tags.comment, color: '#59636e' },
]);

/** A problem with what mends it, as far as that is known yet. */
export interface Marked extends Problem {
  readonly fixes?: readonly Fix[];
}

export interface Editor {
  text(): string;
  show(text: string): void;
  /** Of the text as it is: the tooltips, and the panel that Ctrl+Shift+M opens, have the fixes as well. */
  mark(problems: readonly Marked[]): void;
  /** Takes a fix of what was marked last, if the text is still the same; then the text has the focus. */
  apply(fix: Fix): void;
  /** In the order of the text. */
  light(ranges: readonly Range[], scroll: boolean): void;
}

interface Hearing {
  /** Absent for a text that is only read. */
  readonly onChange?: () => void;
  /** The reader has gone to another place. */
  readonly onPlace: (place: number) => void;
}

const setLit = StateEffect.define<readonly Range[]>();
const LIT = Decoration.mark({ class: 'lit' });

/** The pieces of the text that are lit. */
const lit = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update: (old, { changes, effects }) => {
    const given = effects.find((effect) => effect.is(setLit));
    if (!given) return old.map(changes);
    const ranges = given.value as readonly Range[];
    return Decoration.set(ranges.map(({ from, to }) => LIT.range(from, to)));
  },
  provide: (field) => EditorView.decorations.from(field),
});

export function createEditor(
  parent: HTMLElement,
  label: string,
  { onChange, onPlace }: Hearing,
): Editor {
  const extensions: Extension[] = [
    basicSetup,
    javascript({ typescript: true }),
    syntaxHighlighting(COLOURS),
    lintGutter(),
    lit,
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': label }),
    EditorState.readOnly.of(onChange === undefined),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) onChange?.();
      else if (update.selectionSet) onPlace(update.state.selection.main.head);
    }),
  ];
  const view = new EditorView({ parent, state: EditorState.create({ extensions }) });
  // What scrolls can be reached by keys.
  view.scrollDOM.tabIndex = 0;
  const length = (): number => view.state.doc.length;
  let marked = view.state.doc;
  const apply = ({ from, to, insert }: Fix): void => {
    if (view.state.doc.eq(marked)) view.dispatch({ changes: { from, to, insert } });
    view.focus();
  };
  return {
    text: () => view.state.doc.toString(),
    show: (insert) => view.dispatch({ changes: { from: 0, to: length(), insert } }),
    light: (ranges, scroll) => {
      const inside = ranges.filter(({ to }) => to <= length());
      const effects: StateEffect<unknown>[] = [setLit.of(inside)];
      if (scroll && inside.length > 0) effects.push(EditorView.scrollIntoView(inside[0].from));
      view.dispatch({ effects });
    },
    mark: (problems) => {
      marked = view.state.doc;
      view.dispatch(
        setDiagnostics(
          view.state,
          problems.map(({ from, to, severity, code, message, fixes = [] }) => ({
            from: Math.min(from, length()),
            to: Math.min(Math.max(to, from), length()),
            severity,
            message: code === '' ? message : `${code}: ${message}`,
            actions: fixes.map((fix) => ({ name: fix.text, apply: () => apply(fix) })),
          })),
        ),
      );
    },
    apply,
  };
}
