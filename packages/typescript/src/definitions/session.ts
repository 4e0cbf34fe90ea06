/** What the definitions share while they walk one file. */
import type { Explain, Host } from '@yield-from/lower';
import type * as ts from 'typescript';
import type { Found } from '../find/find';
import type { RuntimeImport } from '../find/imports';
import type { Children } from '../host/children';
import type { Unique } from '../host/names';
import type { TS } from '../host/syntax';

export interface Session {
  readonly ts: TS;
  readonly factory: ts.NodeFactory;
  readonly context: ts.TransformationContext;
  readonly source: ts.SourceFile;
  readonly children: Children;
  readonly found: Found;
  readonly unique: Unique;
  readonly runtime: RuntimeImport;
  readonly host: Host<ts.Node>;
  /** The output is older than ES2015: no `let`, no classes. */
  readonly es5: boolean;
  readonly legacyDecorators: boolean;
  readonly handover: number | undefined;
  /** Told the state graph of every function, before it is lowered. */
  readonly explain?: Explain | undefined;
}
