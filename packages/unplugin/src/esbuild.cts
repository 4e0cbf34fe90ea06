/** `require('@yield-from/unplugin/esbuild')`: the plugin itself (for esbuild), which is its property `default` as well. */
import entry = require('./esbuild.js');
import withDefault = require('./with-default.cjs');

const yieldFrom = withDefault(entry.default);

declare namespace yieldFrom {
  export type Options = entry.Options;
}

export = yieldFrom;
