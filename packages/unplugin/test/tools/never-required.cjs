/** As under Yarn's Plug'n'Play: the parser, an ES module in an archive, is imported or not loaded at all. */
const Module = require('node:module');

const load = Module._load;
Module._load = function (request, ...rest) {
  if (request === 'oxc-parser') throw new Error('Cannot find module bindings.js');
  return load.call(this, request, ...rest);
};
