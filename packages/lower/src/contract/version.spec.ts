import { CONTRACT } from '@yield-from/runtime/protocol';
import { COMPILED_CONTRACT } from './version';

it('is the contract of the runtime in this checkout', () => {
  expect(COMPILED_CONTRACT).toBe(CONTRACT);
});
