'use strict';
const { execFileSync } = require('node:child_process');
const { hermes } = require('./hermes');

/** What a command prints, its last line, `done`, left out; undefined if it did not get to that. */
function output(command, args) {
  let printed;
  try {
    printed = execFileSync(command, args, { encoding: 'utf8', timeout: 60_000 });
  } catch (error) {
    printed = `${error.stdout}${error.stderr}`;
  }
  if (printed.endsWith('\ndone\n')) return printed.slice(0, -'\ndone\n'.length);
  console.error(printed);
  return undefined;
}

exports.onNode = (file) => output(process.execPath, [file]);

/** Promise jobs run after each task only with `-Xmicrotask-queue`. */
exports.onHermes = (file) => output(hermes(), ['-Xmicrotask-queue', '-w', file]);
