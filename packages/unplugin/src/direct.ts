/**
 * The plugin for Vite, Rollup and Rolldown, which take our definition as it is: unplugin, with all it has for other
 * bundlers, takes longer to load than many a build needs for a module.
 */
import type { UnpluginContext, UnpluginInstance } from 'unplugin';
import { define, type Definition } from './definition.js';
import type { Options } from './options.js';

type Framework = 'vite' | 'rollup' | 'rolldown';
type Plugins = UnpluginInstance<Options | undefined, false>;
type Handler = Definition['transform']['handler'];

export function direct<Name extends Framework>(framework: Name): Plugins[Name] {
  const make = (options?: Options): object => {
    const { vite, ...plugin } = define(options, framework);
    const { filter, handler } = plugin.transform;
    let older: Promise<Definition> | undefined;
    const filtered: Handler = async function (code, id) {
      if (knowsFilters(this, framework)) return handler.call(this, code, id);
      older ??= import('./plugin.js').then(({ unplugin }) => unplugin[framework](options) as never);
      return (await older).transform.handler.call(this, code, id);
    };
    const transform = { filter, handler: filtered };
    return framework === 'vite' ? { ...plugin, transform, ...vite } : { ...plugin, transform };
  };
  return make as Plugins[Name];
}

/** Older versions call us for every module, and unplugin reads the filters for them. */
function knowsFilters(context: UnpluginContext, framework: Framework): boolean {
  const { rollupVersion = '', viteVersion } = (context as { meta?: Meta }).meta ?? {};
  if (framework === 'rolldown') return true;
  if (framework === 'vite') return viteVersion !== undefined;
  const [major, minor] = rollupVersion.split('.').map(Number);
  return major > 4 || (major === 4 && minor >= 40);
}

interface Meta {
  readonly rollupVersion?: string;
  readonly viteVersion?: string;
}
