/** `require('@yield-from/unplugin')`: the plugin itself, which is its property `default` as well. */
import entry = require('./index.js');
import withDefault = require('./with-default.cjs');

const yieldFrom = withDefault(entry.default);

declare namespace yieldFrom {
  export type Options = entry.Options;
}

export = yieldFrom;
