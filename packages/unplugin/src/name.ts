/** In whose name the plugin speaks. */
export const NAME = '@yield-from/unplugin';
