'use strict';
/**
 * What Metro does, in small: compiles `src` with the project's Babel configuration and puts the modules, the
 * runtime and the recording into one script.
 */
const { transformFileSync } = require('@babel/core');
const { mkdirSync, readFileSync, writeFileSync } = require('node:fs');
const { dirname, join } = require('node:path');
const { record } = require('./record');

const root = join(__dirname, '..');
/** The build that is one script, with a variable. */
const RUNTIME = join(dirname(require.resolve('@yield-from/runtime')), 'index.global.js');
const SOURCES = ['events', 'chat', 'main'];

/** A bundle of modules, by name; the last one runs. */
function bundle(modules) {
  const entries = Object.entries(modules).map(
    ([name, code]) => `${JSON.stringify(name)}: function (require, module, exports) {\n${code}\n}`,
  );
  return `(function (modules) {
  var loaded = {};
  function require(name) {
    if (!loaded[name]) {
      loaded[name] = { exports: {} };
      modules[name](require, loaded[name], loaded[name].exports);
    }
    return loaded[name].exports;
  }
  require('./main');
})({
${entries.join(',\n')}
});
`;
}

/** @param overrides Babel options instead of `babel.config.js` */
function compiled(overrides = {}) {
  let lowered = 0;
  const modules = {};
  for (const name of SOURCES) {
    const result = transformFileSync(join(root, 'src', `${name}.ts`), { cwd: root, ...overrides });
    lowered += result.metadata.yieldFrom.lowered;
    modules[`./${name}`] = result.code;
  }
  return { modules, lowered };
}

/** Gives the bundles' files: lowered, for any engine, and with native generators, for this Node. */
exports.build = async function build() {
  const dist = join(root, 'dist');
  mkdirSync(join(dist, 'modules'), { recursive: true });
  const shared = {
    './recording': await record(),
    '@yield-from/runtime': `${readFileSync(RUNTIME, 'utf8')}\nmodule.exports = yieldFrom;`,
  };
  const { modules, lowered } = compiled();
  for (const [name, code] of Object.entries(modules)) {
    writeFileSync(join(dist, 'modules', `${name}.js`), code);
  }
  const app = join(dist, 'app.js');
  writeFileSync(app, bundle({ ...shared, ...modules }));
  const native = join(dist, 'native.js');
  const untouched = compiled({
    configFile: false,
    presets: [require.resolve('@babel/preset-typescript'), MODULES],
    plugins: [['module:@yield-from/babel', { native: false }]],
  });
  writeFileSync(native, bundle({ ...shared, ...untouched.modules }));
  return { app, native, lowered };
};

const MODULES = [
  require.resolve('@babel/preset-env'),
  { targets: { node: '20' }, modules: 'commonjs' },
];

if (require.main === module) exports.build();
