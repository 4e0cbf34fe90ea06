/**
 * Scratch variables of the wrapper. A *spill* holds one until the end of its statement; then the variable is reused.
 */
export class Temps {
  private readonly free: string[] = [];
  private held: string[] = [];
  /** All of them, taken or not. */
  readonly all: string[] = [];

  constructor(private readonly unique: (hint: string) => string) {}

  /** Those taken in the innermost `scoped`. */
  get taken(): readonly string[] {
    return this.held;
  }

  /** A variable that stays taken until the statement around it ends. */
  take(): string {
    let name = this.free.pop();
    if (name === undefined) {
      name = this.unique('t');
      this.all.push(name);
    }
    this.held.push(name);
    return name;
  }

  /** Runs `write`, and releases what it took. */
  scoped(write: () => void): void {
    const outer = this.held;
    this.held = [];
    write();
    this.free.push(...this.held.reverse());
    this.held = outer;
  }
}
