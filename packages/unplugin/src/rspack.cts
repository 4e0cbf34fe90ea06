/** `require('@yield-from/unplugin/rspack')`: the plugin itself (for Rspack), which is its property `default` as well. */
import entry = require('./rspack.js');
import withDefault = require('./with-default.cjs');

const yieldFrom = withDefault(entry.default);

declare namespace yieldFrom {
  export type Options = entry.Options;
}

export = yieldFrom;
