import { Names } from './names';
import { RuntimeNames } from './runtime-names';
import type { RuntimeOption } from './options';

interface Setting {
  readonly runtime?: RuntimeOption;
  readonly isModule?: boolean;
  readonly hidesGlobal?: boolean;
  readonly taken?: readonly string[];
}

function runtimeOf({
  runtime = { import: 'r' },
  isModule = true,
  ...rest
}: Setting): RuntimeNames<string> {
  const free = new Names(new Set(rest.taken), '_');
  return new RuntimeNames<string>({
    runtime,
    isModule,
    hidesGlobal: rest.hidesGlobal ?? false,
    build: { name: (text) => text, member: (object, key) => `${object}.${key}` },
    unique: (hint) => free.unique(hint),
  });
}

describe('what a file calls the runtime', () => {
  it('is named imports in a module, each once, under names that are free', () => {
    const names = runtimeOf({ taken: ['start'] });
    expect([names.helper('start'), names.helper('kind'), names.helper('start')]).toEqual([
      'start_1',
      'kind',
      'start_1',
    ]);
    expect(names.needed()).toEqual({
      is: 'named',
      from: 'r',
      locals: new Map([
        ['start', 'start_1'],
        ['kind', 'kind'],
      ]),
    });
  });

  it('is an object elsewhere', () => {
    const names = runtimeOf({ isModule: false, taken: ['yieldFrom'] });
    expect(names.helper('start')).toBe('yieldFrom_1.start');
    expect(names.needed()).toEqual({ is: 'object', from: 'r', local: 'yieldFrom_1' });
  });

  it('is the global, which needs nothing', () => {
    const names = runtimeOf({ runtime: { global: 'G' } });
    expect(names.helper('start')).toBe('G.start');
    expect(names.needed()).toBeUndefined();
  });

  it('is a name of its own where the file hides the global', () => {
    const names = runtimeOf({ runtime: { global: 'G' }, hidesGlobal: true });
    expect(names.helper('start')).toBe('yieldFrom.start');
    expect(names.needed()).toEqual({ is: 'global', global: 'G', local: 'yieldFrom' });
  });

  it.each([{}, { isModule: false }, { runtime: { global: 'G' }, hidesGlobal: true }])(
    'is nothing where nothing of it is used: %j',
    (setting: Setting) => {
      expect(runtimeOf(setting).needed()).toBeUndefined();
    },
  );
});
