/** `require('@yield-from/unplugin/rolldown')`: the plugin itself (for Rolldown), which is its property `default` as well. */
import entry = require('./rolldown.js');
import withDefault = require('./with-default.cjs');

const yieldFrom = withDefault(entry.default);

declare namespace yieldFrom {
  export type Options = entry.Options;
}

export = yieldFrom;
