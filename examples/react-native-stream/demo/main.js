'use strict';
/** Builds the bundle, runs it on Node and Hermes, and compares with native generators. */
const { build } = require('./bundle');
const { hermes, install } = require('./hermes');
const { onHermes, onNode } = require('./run');

async function main() {
  const { app, native, lowered } = await build();
  console.log(`Compiled with @react-native/babel-preset: ${lowered} generators lowered\n`);
  const expected = onNode(native);
  console.log(`${expected}\n`);
  if (!hermes()) install();
  const results = [
    [`Node ${process.versions.node}`, onNode(app)],
    ['Hermes 0.12', onHermes(app)],
  ];
  for (const [engine, output] of results) {
    console.log(`${engine}: ${output === expected ? 'prints the same' : 'DIFFERS'}`);
  }
  const isSame = results.every(([, output]) => output !== undefined && output === expected);
  process.exitCode = isSame ? 0 : 1;
}

main();
