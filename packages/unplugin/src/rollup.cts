/** `require('@yield-from/unplugin/rollup')`: the plugin itself (for Rollup), which is its property `default` as well. */
import entry = require('./rollup.js');
import withDefault = require('./with-default.cjs');

const yieldFrom = withDefault(entry.default);

declare namespace yieldFrom {
  export type Options = entry.Options;
}

export = yieldFrom;
