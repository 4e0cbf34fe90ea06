/** Jest's Node environment, with Node's own `require` beside Jest's: see `oxc-parser.js`. */
const { TestEnvironment } = require('jest-environment-node');

module.exports = class extends TestEnvironment {
  constructor(config, context) {
    super(config, context);
    this.global.requireByNode = require;
  }
};
