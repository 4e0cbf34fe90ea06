/** Hoisted scratch variables, reused once released: a *spill* lives to the end of its statement. */
export class Temps {
  private readonly free: string[] = [];
  private held: string[] = [];
  /** All there are, taken or not. */
  readonly all: string[] = [];

  constructor(private readonly unique: (hint: string) => string) {}

  /** Those that are taken in the scope that is open. */
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

  /** Releases, when `write` is done, what was taken meanwhile. */
  scoped(write: () => void): void {
    const outer = this.held;
    this.held = [];
    write();
    this.free.push(...this.held.reverse());
    this.held = outer;
  }
}
