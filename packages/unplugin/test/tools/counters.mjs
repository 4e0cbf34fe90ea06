/** What a module becomes in Vite's server with a plugin of the name that Vitest's counters have: `node counters.mjs <provider>`. */
import { fileURLToPath } from 'node:url';
import yieldFrom from '@yield-from/unplugin/vite';
import { createServer } from 'vite';

const [, , provider] = process.argv;
const entry = fileURLToPath(new URL('../fixture/lines.ts', import.meta.url));
const server = await createServer({
  configFile: false,
  logLevel: 'error',
  root: fileURLToPath(new URL('../fixture', import.meta.url)),
  plugins: [
    yieldFrom(),
    {
      name: 'vitest:coverage-transform',
      enforce: 'post',
      transform: (code) =>
        `${code}\n"counted: ${/async function\s*\*/.test(code) ? 'source' : 'output'}";`,
    },
  ],
  test: { coverage: { enabled: true, provider } },
  optimizeDeps: { noDiscovery: true, include: [] },
  server: { middlewareMode: true, ws: false },
});
const { code } = await server.transformRequest(entry);
await server.close();
console.log(code);
