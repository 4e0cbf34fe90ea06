/** Runs a script in QuickJS, which comes as WebAssembly: `quickjs.ts <folder of the package> <script>`. */
import { readFileSync, writeSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

interface Context {
  readonly global: Handle;
  readonly runtime: { executePendingJobs(): { error?: Handle } };
  newFunction(name: string, fn: (text: Handle) => void): Handle;
  getString(handle: Handle): string;
  setProp(object: Handle, name: string, value: Handle): void;
  evalCode(code: string): { error?: Handle };
  dump(handle: Handle): unknown;
}
type Handle = object;

async function main(folder: string, script: string): Promise<void> {
  const require = createRequire(join(folder, 'package.json'));
  const { getQuickJS } = require('quickjs-emscripten') as {
    getQuickJS(): Promise<{ newContext(): Context }>;
  };
  const context = (await getQuickJS()).newContext();
  const print = context.newFunction('print', (text) => {
    writeSync(1, `${context.getString(text)}\n`);
  });
  context.setProp(context.global, 'print', print);
  const { error } = context.evalCode(readFileSync(script, 'utf8'));
  if (error) throw new Error(JSON.stringify(context.dump(error)));
  const jobs = context.runtime.executePendingJobs();
  if (jobs.error) throw new Error(JSON.stringify(context.dump(jobs.error)));
}

void main(process.argv[2], process.argv[3]);
