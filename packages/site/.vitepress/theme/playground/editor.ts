/** A text with the languages' colours: the source to be edited, the output to be read. */
import { javascript } from '@codemirror/lang-javascript';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { lintGutter, setDiagnostics } from '@codemirror/lint';
import { EditorState, type Extension } from '@codemirror/state';
import { tags } from '@lezer/highlight';
import { basicSetup, EditorView } from 'codemirror';
import type { Problem } from '../../../playground/compile';

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
}

/** @param onChange absent for a text that is only read */
export function createEditor(parent: HTMLElement, label: string, onChange?: () => void): Editor {
  const extensions: Extension[] = [
    basicSetup,
    javascript({ typescript: true }),
    syntaxHighlighting(COLOURS),
    lintGutter(),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': label }),
    EditorState.readOnly.of(onChange === undefined),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) onChange?.();
    }),
  ];
  const view = new EditorView({ parent, state: EditorState.create({ extensions }) });
  // What scrolls can be reached by keys.
  view.scrollDOM.tabIndex = 0;
  const length = (): number => view.state.doc.length;
  return {
    text: () => view.state.doc.toString(),
    show: (insert) => view.dispatch({ changes: { from: 0, to: length(), insert } }),
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
