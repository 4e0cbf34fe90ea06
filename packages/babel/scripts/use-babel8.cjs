'use strict';
/** Loaded first (`node -r`): has every `@babel/…` package come from the folder in BABEL8. */
const Module = require('node:module');
const { join } = require('node:path');

const folder = join(process.env.BABEL8, 'package.json');
const resolve = Module._resolveFilename;

Module._resolveFilename = function (request, parent, ...rest) {
  const from = parent?.filename ?? '';
  const isBabel =
    request.startsWith('@babel/') && from !== folder && !from.includes('node_modules');
  return isBabel
    ? Module.createRequire(folder).resolve(request)
    : resolve.call(this, request, parent, ...rest);
};
