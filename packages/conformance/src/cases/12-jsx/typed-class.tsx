// @ts-nocheck
abstract class Base<T> {
  constructor(
    protected readonly value: T,
    public list: T[] = [],
  ) {}
  abstract run(): AsyncGenerator<T>;
}
class K<T> extends Base<T> {
  private count = 0;
  declare ghost: string;
  override async *run(this: K<T>, ...extra: T[]): AsyncGenerator<T, void, unknown> {
    yield this.value;
    this.count += (yield extra as any) as number;
    yield this.count as any;
  }
  overload(a: string): void;
  overload(a: number): void;
  overload(a: any) {}
}
const make = () => new K<string>('v').run('a', 'b');
