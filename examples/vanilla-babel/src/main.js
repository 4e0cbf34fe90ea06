import { join } from 'path';
import { LogFile } from './log-file';
import { concatenated, first, requests, sessions } from './requests';

if (typeof Promise === 'undefined')
  globalObject().Promise = require('promise-polyfill').default ?? require('promise-polyfill');

/** (Before `globalThis`.) */
function globalObject() {
  return typeof window === 'undefined' ? global : window;
}

const print = (text) => console.log(text);

async function main(folder) {
  const monday = new LogFile(join(folder, 'monday.log'), 50);
  const tuesday = new LogFile(join(folder, 'tuesday.log'), 64);

  print('The first three failures of the week');
  const failures = first(
    3,
    requests(concatenated([monday, tuesday])),
    ({ status }) => status >= 500,
  );
  for await (const { time, method, path, status } of failures)
    print(`${time} ${method} ${path} ${status}`);
  print(`files still open: ${LogFile.open}`);

  print('Requests per page');
  const pages = {};
  const report = {};
  for await (const { path } of requests(concatenated([monday, tuesday]), report)) {
    pages[path] = (pages[path] || 0) + 1;
  }
  for (const path of Object.keys(pages).sort()) print(`${path} ${pages[path]}`);
  print(`lines that are no requests: ${report.skipped}`);

  print('The longest visit');
  let longest = { paths: [] };
  for await (const session of sessions(requests(monday), 8)) {
    if (session.paths.length > longest.paths.length) longest = session;
  }
  print(`${longest.address}: ${longest.paths.join(' -> ')}`);

  print('A file that is not there');
  try {
    for await (const line of new LogFile(join(folder, 'wednesday.log'), 50)) print(line);
  } catch (error) {
    print(error.code);
  }
}

main(process.argv[2]).then(
  () => print('done'),
  (error) => print(`failed: ${error.stack || error}`),
);
