import { withSignal } from '@yield-from/runtime/interrupt';
import { read } from './read';

void read(process.argv[2], withSignal);
