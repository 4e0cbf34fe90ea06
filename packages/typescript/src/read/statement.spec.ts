import * as ts from 'typescript';
import { problems } from '../testing/compile';
import { statementReader } from './statement';

const read = statementReader({ ts, factory: ts.factory, legacyDecorators: false });

describe('a statement', () => {
  it('that is only in the source is empty', () => {
    const source = ts.createSourceFile('a.ts', '; interface I {} type T = I;', 99);
    expect(source.statements.map((node) => read(node).kind)).toEqual(['empty', 'empty', 'empty']);
  });

  it('that is not known is said to be unknown, not left out', () => {
    const node = ts.factory.createExportDefault(ts.factory.createNull());
    expect(read(node)).toEqual({ kind: 'unknown' });
  });

  it('that TypeScript has no expression for is refused where it suspends', () => {
    const source = `
      declare const d: ClassDecorator;
      export async function* g() { @d class C extends (yield) {} }
    `;
    expect(problems(source, { compilerOptions: { experimentalDecorators: true } })).toEqual([
      'YF1103 @d class C extends (yield) {}',
    ]);
  });
});
