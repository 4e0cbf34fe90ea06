import type { PluginItem } from '@babel/core';
import { compile, COMMONJS, ES5, observe, suspensionsIn } from '../testing/compile';

const preset = (name: string, options: object = {}): PluginItem => [require.resolve(name), options];
const decorators = (version: string): PluginItem => [
  require.resolve('@babel/plugin-proposal-decorators'),
  { version },
];

const TYPESCRIPT = `
  import { async_generator, yield_, type Yields } from '@yield-from/runtime';
  interface Item<T> { readonly value: T; }
  enum Level { Low = 1, High }
  namespace Sources {
    export async function* numbers(n: number): AsyncGenerator<number> {
      for (let i: number = 0; i < n; i++) yield i as number;
    }
  }
  declare const nothing: string;
  export abstract class Reader<T> {
    declare ghost: string;
    constructor(private readonly items: readonly T[], protected level: Level = Level.High) {}
    async *read(this: Reader<T>, from?: number): AsyncGenerator<Item<T>, void, unknown> {
      const start = from! ?? (await (0 satisfies number));
      type Local = T;
      for (const value of this.items.slice(start) as Local[]) yield { value } as Item<T>;
      yield* <any>[{ value: (this.level as Level)! }];
    }
    abstract kind(): string;
  }
  class Lines extends Reader<string> { kind() { return 'lines'; } }
  function overloaded(n: number): AsyncGenerator<number>;
  function overloaded(n: string): AsyncGenerator<string>;
  async function* overloaded(n: any): any { yield n; }
  const python = async_generator(async function (n: number): Promise<Yields<number>> {
    enum Step { One = 1 }
    let total: number;
    total = ((await yield_<number>(n + Step.One)) as number) ?? 0;
    await yield_(total);
  });
  export async function main(log: (...values: unknown[]) => void): Promise<void> {
    for await (const x of new Lines(['a', 'b']).read(1)) log(x);
    for await (const x of Sources.numbers(2)) log(x);
    for await (const x of overloaded('over')) log(x);
    for await (const x of python(1)) log(x);
  }`;

const TYPESCRIPT_LOG = ['{"value":"b"}', '{"value":2}', '0', '1', 'over', '2', '0'];

describe('TypeScript', () => {
  const typescript = preset('@babel/preset-typescript', { allowDeclareFields: true });
  it.each([
    ['current Node', COMMONJS],
    ['ES5', ES5],
  ])('passes through preset-typescript, for %s', async (_, env) => {
    const code = compile(TYPESCRIPT, { filename: 'file.ts', presets: [env, typescript] });
    expect(await observe(code)).toEqual(TYPESCRIPT_LOG);
  });

  it('passes through whatever the order of presets', async () => {
    // (In this order Babel itself cannot do `declare` fields and parameter properties.)
    const source = TYPESCRIPT.replace('declare ghost: string;', '').replace(
      /constructor\(.*/,
      'level: Level = Level.High; constructor(list: readonly T[]) { this.items = list; } items: readonly T[];',
    );
    const code = compile(source, { filename: 'file.ts', presets: [typescript, ES5] });
    expect(await observe(code)).toEqual(TYPESCRIPT_LOG);
  });

  it('stays TypeScript without the preset', () => {
    const code = compile(TYPESCRIPT, {
      filename: 'file.ts',
      parserOpts: { plugins: ['typescript'] },
    });
    expect(code).toContain('interface Item<T>');
    expect(code).toContain('function overloaded(n: string): AsyncGenerator<string>;');
    expect(code).toContain(
      'read(this: Reader<T>, from?: number): AsyncGenerator<Item<T>, void, unknown> {',
    );
    expect(code).toContain('type Yields');
    expect(code).not.toMatch(/async\s*\*|async function\s*\*|yield_</);
  });
});

const JSX = `
  const h = (tag, props, ...children) => [typeof tag === 'function' ? tag.name : tag, props, ...children];
  const React = { createElement: h, Fragment: 'fragment' };
  const Named = () => 0, ns = { Tag() {} };
  async function* view(items) {
    const Local = Named;
    const log = [];
    for (const item of items) {
      const Item = item === 'x' ? Named : ns.Tag;
      yield <Item key={await item} {...{ n: 1 }}>{(yield 'child') ?? 'none'} text<b/></Item>;
      yield () => <Item><Local a={item}/></Item>;
    }
    yield <ns.Tag a={<i/>}>{await 1}{...[]}</ns.Tag>;
    yield <><Local {...await { spread: 1 }}/></>;
    yield <Local a={(log.push('a'), 1)} b={await (log.push('b'), 2)}>{log.push('c')}</Local>;
    yield log;
  }
  exports.main = async (log) => {
    for await (const x of view(['x', 'y'])) log(typeof x === 'function' ? x() : x);
  };`.replace('{...[]}', '');

describe('JSX', () => {
  const react = preset('@babel/preset-react', { runtime: 'classic', pragmaFrag: 'React.Fragment' });
  it.each([
    ['current Node', COMMONJS],
    ['ES5', ES5],
  ])('is lowered where it suspends, for %s', async (_, env) => {
    const options = { sourceType: 'script' as const, presets: [env, react] };
    const native = (await import('@babel/core')).transformSync(JSX, {
      ...options,
      presets: [react],
      configFile: false,
      filename: 'f.js',
    });
    expect(await observe(compile(JSX, options))).toEqual(await observe(native?.code ?? ''));
  });
});

const DECORATED = `
  import { async_generator, yield_ } from '@yield-from/runtime';
  const order = [];
  const seen = (name) => (value, context) => {
    order.push(name + ':' + Object.getPrototypeOf(DESCRIBED).isPrototypeOf(DESCRIBED) + typeof VALUE);
  };
  const wrap = (value, context, descriptor) => {
    const method = descriptor ? descriptor.value : value;
    const wrapper = function () { order.push('wrapped'); return method.apply(this, arguments); };
    order.push('wrap ' + (new Object(), Object.prototype.toString.call(method)));
    if (descriptor) descriptor.value = wrapper; else return wrapper;
  };
  const mark = (value) => { order.push('mark'); };
  @mark
  class C {
    @wrap async *native() { yield 'native'; }
    @mark @async_generator @wrap async python() { await yield_('python'); }
    @async_generator static async alone() { await yield_('alone'); }
    async *plain() { yield 'plain'; }
  }
  export async function main(log) {
    for (const make of [() => new C().native(), () => new C().python(), () => C.alone(), () => new C().plain()]) {
      for await (const x of make()) log(x);
    }
    log(order.join());
    log(new C().plain() instanceof C.prototype.plain, C.alone() instanceof C.alone);
    log(typeof C.alone().asend, typeof new C().plain().asend);
  }`.replace(/ {2}const seen[^]*?};\n/, '');

const DECORATED_LOG = [
  'native',
  'python',
  'alone',
  'plain',
  'wrap [object AsyncGeneratorFunction],wrap [object AsyncGeneratorFunction],mark,mark,wrapped,wrapped',
  'true true',
  'function undefined',
];

describe.each([['2023-11'], ['legacy']])('decorators, %s', (version) => {
  it.each([
    ['current Node', COMMONJS],
    ['ES5', ES5],
  ])('see generator functions, for %s', async (_, env) => {
    const code = compile(DECORATED, {
      sourceType: 'module',
      plugins: [decorators(version)],
      presets: [env],
    });
    expect(await observe(code)).toEqual(DECORATED_LOG);
    expect(code).not.toMatch(/async_generator|yield_\b/);
  });
});

const MIXED = `
  async function plain(x) { return (await x) + 1; }
  function* sync() { yield 1; yield 2; }
  async function* g() {
    yield plain(1);
    yield* sync();
    for (const x of sync()) yield x;
    const inner = async () => { const all = []; for await (const y of [Promise.resolve(3)]) all.push(y); return all; };
    yield inner();
  }
  exports.main = async (log) => { for await (const x of g()) log(x); };`;

describe('plugins for the rest', () => {
  it('lower what is not ours, and find nothing of it in what is', async () => {
    const code = compile(MIXED, { sourceType: 'script', presets: [ES5] });
    expect(await observe(code)).toEqual(await observe(MIXED));
    const lowered = code.slice(code.indexOf('var g = '), code.indexOf('exports.main'));
    expect(lowered).toContain('yieldFrom.start(');
    expect(
      suspensionsIn(lowered.replace(/inner = [^]*?};\n/, '').replace(/_regenerator[^]*/, '')),
    ).toEqual([]);
  });

  it.each([
    ['before', 0],
    ['behind', 1],
  ])('may stand %s ours in the list', async (_, index) => {
    const { transformSync } = await import('@babel/core');
    const plugins: PluginItem[] = [require.resolve('@babel/plugin-transform-regenerator')];
    plugins.splice(1 - index, 0, [
      (await import('..')).default as unknown as PluginItem,
      {},
    ] as PluginItem);
    const asyncGenerators = require.resolve('@babel/plugin-transform-async-generator-functions', {
      paths: [require.resolve('@babel/preset-env')],
    });
    plugins.splice(index === 0 ? 0 : plugins.length, 0, asyncGenerators);
    const result = transformSync('async function* g() { yield 1; }', {
      configFile: false,
      sourceType: 'script',
      plugins,
    });
    expect(result?.code).toMatch(/yieldFrom\.define\(/);
    expect(result?.code).not.toMatch(/_wrapAsyncGenerator|regenerator/);
  });

  it('lower the other generators when native ones are left alone', () => {
    const source = `async function* g() { yield 1; }`;
    const code = compile(source, {
      sourceType: 'script',
      presets: [ES5],
      options: { native: false },
    });
    expect(code).toMatch(/wrapAsyncGenerator/);
    expect(suspensionsIn(code.replace(/_?(wrapAsync|regenerator)\w*/gi, ''))).toEqual([]);
  });
});

describe('React Native', () => {
  it('compiles through its preset, Flow’s types included', async () => {
    const source = `
      // @flow
      import { async_generator, yield_ } from '@yield-from/runtime';
      type Item = {| +text: string |};
      class Reader { #items: Array<string> = ['a']; async *read(): AsyncGenerator<Item, void, void> {
        for (const text: string of this.#items) yield ({ text }: Item); } static async *all(n: number) { yield n; } }
      const python = async_generator(async (x: number) => { await yield_((x: any)); });
      export async function main(log: (...Array<mixed>) => void): Promise<void> {
        for await (const x of new Reader().read()) log(x);
        for await (const x of Reader.all(2)) log(x);
        for await (const x of python(3)) log(x);
        log(new Reader().read() instanceof Reader.prototype.read, Reader.all.name);
      }`;
    const code = compile(source, {
      sourceType: 'module',
      presets: [preset('@react-native/babel-preset', { enableBabelRuntime: false })],
    });
    expect(await observe(code)).toEqual(['{"text":"a"}', '2', '3', 'true all']);
    expect(code).not.toMatch(/async_generator|wrapAsyncGenerator/);
  });
});
