const remapping = require('@jridgewell/remapping');

/** One map from two: `outer` of a step's output, `inner` of its input. */
exports.merge = (outer, inner) => (inner ? remapping([outer, inner], () => null) : outer);
