'use strict';
/** Compiles `src` to `dist` as `@babel/cli` would, with the configuration beside it. */
const { transformFileSync } = require('@babel/core');
const { mkdirSync, readdirSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');

const root = join(__dirname, '..');

/** Gives the files' names and how many functions were lowered. */
exports.compile = function compile() {
  const src = join(root, 'src');
  const dist = join(root, 'dist');
  mkdirSync(dist, { recursive: true });
  let lowered = 0;
  const files = readdirSync(src).map((name) => {
    const { code, metadata } = transformFileSync(join(src, name), { cwd: root });
    lowered += metadata.yieldFrom.lowered;
    writeFileSync(join(dist, name), code + '\n');
    return join(dist, name);
  });
  return { files, lowered };
};

/** The same sources with their generators left native, to compare with. */
exports.compileNative = function compileNative() {
  const src = join(root, 'src');
  const dist = join(root, 'dist', 'native');
  mkdirSync(dist, { recursive: true });
  for (const name of readdirSync(src)) {
    const { code } = transformFileSync(join(src, name), {
      cwd: root,
      configFile: false,
      presets: [['@babel/preset-env', { targets: { node: '20' }, modules: 'commonjs' }]],
      // (Only the Python-style ones: no engine has those.)
      plugins: [['module:@yield-from/babel', { native: false }]],
    });
    writeFileSync(join(dist, name), code + '\n');
  }
  return join(dist, 'main.js');
};

if (require.main === module) {
  exports.compile();
  exports.compileNative();
}
