/** Everything that a user of the plugin writes. */
module.exports = {
  presets: [['@babel/preset-env', { targets: { ie: '11' }, modules: 'commonjs' }]],
  plugins: ['module:@yield-from/babel'],
};
