import yieldFrom from '@yield-from/unplugin/vite';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [yieldFrom()],
  // What stands between this and older browsers is syntax that Vite itself lowers.
  build: { target: 'es2015', sourcemap: true },
});
