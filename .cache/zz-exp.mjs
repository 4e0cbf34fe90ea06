import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { build } from 'vite';
const [, , how, root] = process.argv;
const filter = { id: { include: [/\.[cm]?[jt]sx?(?:\?|$)/], exclude: [/[\\/]node_modules[\\/]/] }, code: /\basync\b[^]*?\*|yield_/ };
const store = join('/tmp/vproj', 'pre-' + basename(root));
mkdirSync(store, { recursive: true });
let ms = 0, n = 0, t0 = 0;
const plugins = [];
if (how === 'with') plugins.push((await import('@yield-from/unplugin/vite')).default());
if (how === 'load') await import('@yield-from/unplugin/vite');
if (how === 'loadall') { await import('@yield-from/unplugin/vite'); (await import('../../unplugin/dist/lower.js')); }
if (how === 'identity') plugins.push({ name: 'x', enforce: 'pre', transform: { filter, handler(code, id) { n++; return null; } } });
if (how === 'record') { const p = (await import('@yield-from/unplugin/vite')).default(); const h = p.transform.handler; p.transform.handler = async function (code, id) { const s = performance.now(); const r = await h.call(this, code, id); ms += performance.now() - s; n++; if (r) writeFileSync(join(store, basename(id)), JSON.stringify({ code: r.code, map: r.map })); return r; }; plugins.push(p); }
if (how === 'pre') plugins.push({ name: 'x', enforce: 'pre', transform: { filter, handler(code, id) { const f = join(store, basename(id)); n++; if (!existsSync(f)) return null; return JSON.parse(readFileSync(f, 'utf8')); } } });
if (how === 'prenomap') plugins.push({ name: 'x', enforce: 'pre', transform: { filter, handler(code, id) { const f = join(store, basename(id)); n++; if (!existsSync(f)) return null; return { code: JSON.parse(readFileSync(f, 'utf8')).code, map: null }; } } });
const s = performance.now();
await build({ root, configFile: false, plugins, logLevel: 'silent', oxc: { jsx: { runtime: 'classic', pragma: 'h' } }, build: { outDir: join(root, `dist-${how}`), sourcemap: true, emptyOutDir: true } });
console.log(how.padEnd(10), 'start', s.toFixed(0), 'all', performance.now().toFixed(0), 'cpu', (process.cpuUsage().user / 1000).toFixed(0), 'hooks', n, ms.toFixed(0));
