'use strict';
const { execFileSync } = require('node:child_process');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');
const { parse, tokenizer } = require('acorn');
const { ENGINES, enginePath } = require('@yield-from/engines');

const data = join(__dirname, '..', 'data');

/** The Node that runs this, and every old one that is installed here. */
exports.engines = function engines() {
  const old = ENGINES.map((engine) => ({ engine, executable: enginePath(engine) }));
  const current = { engine: `node-${process.versions.node}`, executable: process.execPath };
  return [...old.filter(({ executable }) => executable), current];
};

/** What a program prints, its last line, `done`, left out; undefined if it did not get to that. */
exports.run = function run(executable, program) {
  let printed;
  try {
    printed = execFileSync(executable, [program, data], { encoding: 'utf8', timeout: 60_000 });
  } catch (error) {
    printed = `${error.stdout}${error.stderr}`;
  }
  if (printed.endsWith('\ndone\n')) return printed.slice(0, -'\ndone\n'.length);
  console.error(printed);
  return undefined;
};

/** Why a file is not plain ES5, or undefined: a syntax error, or a word that only suspending functions have. */
exports.whyNotES5 = function whyNotES5(file) {
  const source = readFileSync(file, 'utf8');
  try {
    parse(source, { ecmaVersion: 5, allowReserved: true });
  } catch (error) {
    return `${file}: ${error.message}`;
  }
  for (const { start, end } of tokenizer(source, { ecmaVersion: 5 })) {
    const word = source.slice(start, end);
    if (/^(async|await|yield)$/.test(word)) return `${file}: has the token ${word}`;
  }
  return undefined;
};
