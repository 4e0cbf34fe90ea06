/** Compiled code and a runtime of different versions: one error, when the file is loaded. */
import * as runtime from './index';
import * as nativeOnly from './native';
import { CONTRACT } from './protocol';

it('lets pass what was compiled for this runtime', () => {
  expect(() => runtime.checkContract(CONTRACT)).not.toThrow();
});

it.each([
  ['older', CONTRACT - 1],
  ['newer', CONTRACT + 1],
])(
  'refuses what was compiled for an %s one, and says both numbers and what to do',
  (_, compiled) => {
    expect(() => runtime.checkContract(compiled)).toThrow(
      `yield-from: a file compiled for contract ${compiled} runs on a runtime of contract ${CONTRACT}. ` +
        'Install the compiler and @yield-from/runtime in one version, and compile again',
    );
  },
);

it('is the same without the Python layer', () => {
  expect(nativeOnly.checkContract).toBe(runtime.checkContract);
});
