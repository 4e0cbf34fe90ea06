/* global requireByNode */
/** oxc-parser for Jest, which cannot require an ES module on every Node that can: loaded by Node itself. */
module.exports = requireByNode('oxc-parser');
