/** `require('@yield-from/unplugin/webpack')`: the plugin itself (for webpack), which is its property `default` as well. */
import entry = require('./webpack.js');
import withDefault = require('./with-default.cjs');

const yieldFrom = withDefault(entry.default);

declare namespace yieldFrom {
  export type Options = entry.Options;
}

export = yieldFrom;
