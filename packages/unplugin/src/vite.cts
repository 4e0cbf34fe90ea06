/** `require('@yield-from/unplugin/vite')`: the plugin itself (for Vite), which is its property `default` as well. */
import entry = require('./vite.js');
import withDefault = require('./with-default.cjs');

const yieldFrom = withDefault(entry.default);

declare namespace yieldFrom {
  export type Options = entry.Options;
}

export = yieldFrom;
