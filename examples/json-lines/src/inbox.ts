/**
 * From events to promises: what is put in is taken out in the same order, whoever comes first.
 */
export class Inbox<T> {
  private readonly items: T[] = [];
  private ended = false;
  private error: Error | undefined;
  private wake: (() => void) | undefined;

  put(item: T): void {
    this.items.push(item);
    this.settle();
  }

  end(): void {
    this.ended = true;
    this.settle();
  }

  /** What is still inside is taken out first, then `take` rejects with the error. */
  fail(error: Error): void {
    if (!this.ended) this.error = error;
    this.end();
  }

  /** The next item, or undefined at the end. */
  take(): Promise<T | undefined> {
    return new Promise((resolve, reject) => {
      this.wake = () => {
        if (this.items.length > 0) resolve(this.items.shift());
        else if (this.error) reject(this.error);
        else if (this.ended) resolve(undefined);
        else return;
        this.wake = undefined;
      };
      this.wake();
    });
  }

  private settle(): void {
    if (this.wake) this.wake();
  }
}
