/** A webpack loader that takes types and JSX away, so that the test needs no compiler beside it. */
const { transformSync } = require('esbuild');
const { basename } = require('node:path');

module.exports = function (code, inputMap) {
  const { code: output, map } = transformSync(code, {
    loader: 'tsx',
    jsxFactory: 'h',
    sourcemap: true,
    sourcefile: basename(this.resourcePath),
  });
  const { merge } = require('./merge-maps.cjs');
  this.callback(null, output, merge(JSON.parse(map), inputMap));
};
