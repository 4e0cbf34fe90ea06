import type { LowerRequest } from '@yield-from/source';

/** Globs (from the working directory) or expressions on the module's id, one or several. */
export type FilterPattern = string | RegExp | readonly (string | RegExp)[];

/** How modules are compiled. */
export type CompilerOptions = NonNullable<LowerRequest['options']> & {
  /**
   * The version of the language that your bundler's output is for (`'es5'` … `'esnext'`): below ES2017 async functions
   * are lowered as well, below ES2015 generators. Default: neither, but for what `asyncFunctions` and `generators` say.
   */
  readonly target?: LowerRequest['target'];
};

/** The compiler's options, and which modules it sees. */
export type Options = CompilerOptions & {
  /** Default: JavaScript and TypeScript, JSX and TSX. */
  readonly include?: FilterPattern;
  /** Default: everything in `node_modules`. */
  readonly exclude?: FilterPattern;
  /**
   * When it runs in Vite and webpack: before the other plugins (`'pre'`, the default), so that it sees what you wrote;
   * or after them (`'post'`), for files that only they turn into JavaScript, such as Vue's and Svelte's.
   */
  readonly enforce?: 'pre' | 'post';
};
