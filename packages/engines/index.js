'use strict';
const { existsSync } = require('node:fs');
const { join } = require('node:path');

exports.ENGINES = ['node-0.10', 'node-4', 'node-8'];

exports.enginePath = function enginePath(engine) {
  const executable = join(__dirname, 'node_modules', engine, 'bin', 'node');
  return existsSync(executable) ? executable : undefined;
};
