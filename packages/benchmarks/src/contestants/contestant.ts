/** A way to get a program with async generators to run. */
export interface Contestant {
  readonly name: string;
  readonly title: string;
  /** `ES5` output runs on every engine, `ES2017` where there are async functions, `native` on new ones. */
  readonly needs: 'ES5' | 'ES2017' | 'native';
  /** One of this project's hosts. */
  readonly ours: boolean;
  /** Nobody's compiler: what the others are compared with. */
  readonly reference?: boolean;
  /** The names of the workloads that it has; all where this is missing. */
  readonly only?: readonly string[];
  /** Whose programs have run before in the process: what the engine has seen there is of many sorts then. */
  readonly behind?: readonly Contestant[];
  /** The text of a runtime that is taken in the place of the package. */
  readonly runtime?: () => Promise<string>;
  /**
   * An ES module in, an ES module out; helpers inlined or imported, as the tool does it.
   *
   * @param importsHelpers they are imported, where the tool has a choice
   */
  compile(source: string, fileName: string, importsHelpers?: boolean): string;
}
