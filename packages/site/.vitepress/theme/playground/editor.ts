/** A text with the languages' colours: the source to be edited, the output to be read. */
import { javascript } from '@codemirror/lang-javascript';
import { lintGutter, setDiagnostics } from '@codemirror/lint';
import { EditorState, type Extension } from '@codemirror/state';
import { basicSetup, EditorView } from 'codemirror';
import type { Problem } from '../../../playground/compile';

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
    lintGutter(),
    EditorView.lineWrapping,
    EditorView.contentAttributes.of({ 'aria-label': label }),
    EditorState.readOnly.of(onChange === undefined),
    EditorView.updateListener.of((update) => {
      if (update.docChanged) onChange?.();
    }),
  ];
  const view = new EditorView({ parent, state: EditorState.create({ extensions }) });
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
