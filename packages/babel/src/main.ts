/**
 * The package as CommonJS has it: `require('@yield-from/babel')` is the plugin, and so are its property `default` and
 * the default import of an ES module. (`export default` alone gives a module of ES an object with a `default`.)
 */
import plugin from './index';
import type * as entry from './index';

function yieldFrom(api: unknown, options?: unknown): entry.YieldFromPlugin {
  return plugin(api, options);
}

// eslint-disable-next-line @typescript-eslint/no-namespace -- the types beside a function that is exported whole
namespace yieldFrom {
  export type Options = entry.Options;
  export type Report = entry.Report;
  export type ReportedDiagnostic = entry.ReportedDiagnostic;
  export type RuntimeOption = entry.RuntimeOption;
  export type YieldFromError = entry.YieldFromError;
  export type YieldFromPlugin = entry.YieldFromPlugin;
}

Object.assign(yieldFrom, { default: yieldFrom });

export = yieldFrom;
