/** A text with the languages' colours: the source to be edited, the output to be read. */
import { javascript } from '@codemirror/lang-javascript';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, setDiagnostics } from '@codemirror/lint';
import { EditorState, type Extension, StateEffect, StateField } from '@codemirror/state';
import { Decoration, type DecorationSet } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { basicSetup, EditorView } from 'codemirror';
import type { Problem } from '../../../playground/compile';
import type { Range } from '../../../playground/machines';

/** Dark enough on white for everybody. */
const COLOURS = HighlightStyle.define([
  { tag: [tags.keyword, tags.operatorKeyword, tags.modifier], color: '#a0111f' },
  { tag: [tags.string, tags.regexp], color: '#032563' },
  { tag: [tags.number, tags.bool, tags.null], color: '#023b95' },
  { tag: [tags.typeName, tags.className], color: '#622cbc' },
  { tag: tags.comment, color: '#59636e' },
]);

export interface Editor {
  text(): string;
  show(text: string): void;
  mark(problems: readonly Problem[]): void;
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
  return {
    text: () => view.state.doc.toString(),
    show: (insert) => view.dispatch({ changes: { from: 0, to: length(), insert } }),
    light: (ranges, scroll) => {
      const inside = ranges.filter(({ to }) => to <= length());
      const effects: StateEffect<unknown>[] = [setLit.of(inside)];
      if (scroll && inside.length > 0) effects.push(EditorView.scrollIntoView(inside[0].from));
      view.dispatch({ effects });
    },
    mark: (problems) =>
      view.dispatch(
        setDiagnostics(
          view.state,
          problems.map(({ from, to, severity, code, message }) => ({
            from: Math.min(from, length()),
            to: Math.min(Math.max(to, from), length()),
            severity,
            message: code === '' ? message : `${code}: ${message}`,
          })),
        ),
      ),
  };
}
