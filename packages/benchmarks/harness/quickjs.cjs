// Runs a script in QuickJS: `node quickjs.cjs script.js`.
const { readFileSync } = require('node:fs');
const { getQuickJS } = require('quickjs-emscripten');

getQuickJS().then((quickjs) => {
  const context = quickjs.newContext();
  const print = context.newFunction('print', (text) => console.log(context.getString(text)));
  context.setProp(context.global, 'print', print);
  print.dispose();
  const result = context.evalCode(readFileSync(process.argv[2], 'utf8'));
  if (result.error) console.log(context.dump(result.error));
  else result.value.dispose();
  for (;;) {
    const jobs = context.runtime.executePendingJobs(1000);
    if (jobs.error) {
      console.log(context.dump(jobs.error));
      break;
    }
    if (jobs.value === 0) break;
  }
});
