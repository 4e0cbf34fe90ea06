/** One way to build: what is installed, and the commands that compile the example with it. */
export interface Toolchain {
  readonly id: string;
  /** Major versions of Node that build and run with it. */
  readonly nodes: readonly string[];
  /** From the registry. */
  readonly packages: Readonly<Record<string, string>>;
  /** Of ours, in what is packed from this checkout; what they depend on comes with them. */
  readonly ours: readonly string[];
  /** Configuration files. */
  readonly files: Readonly<Record<string, string | object>>;
  /**
   * Scripts of installed packages with their arguments, each run by Node; they leave the program in the folder `out`.
   * `{out}` stands for that folder. In the environment, `MATRIX_OUT` is the folder too, and `MATRIX_DATA` that of the example's data.
   */
  readonly build: readonly (readonly [script: string, ...args: string[]])[];
  /** What is built in place of the example: its sources, and what they print. */
  readonly program?: {
    readonly sources: Readonly<Record<string, string>>;
    readonly prints: string;
  };
  /** The result, from the toolchain's folder, where it is not `main.js` in `out`. */
  readonly result?: string;
  /** It is ES5 to the letter, and so runs on Node 4 too. */
  readonly es5?: boolean;
  /** The file in `out` with what the program printed, where the last command has run it already: a test runner. */
  readonly printed?: string;
}
