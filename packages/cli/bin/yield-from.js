#!/usr/bin/env node
const { main, processTerminal } = require('../dist/index.js');

main(process.argv.slice(2), processTerminal()).then((code) => {
  process.exitCode = code;
});
