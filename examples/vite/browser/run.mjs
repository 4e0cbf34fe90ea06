/**
 * Runs the page in headless Chromium, as it was built and as the development server gives it out, and checks
 * what stands on it: `pnpm browser`. Nothing is left out: without a browser this fails.
 */
import assert from 'node:assert/strict';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium as playwright } from 'playwright-core';
import { build, createServer, preview } from 'vite';
import { installedChromium } from '@yield-from/engines';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const quiet = { root, logLevel: 'warn' };

const browser = await playwright.launch({
  executablePath: installedChromium(),
  args: ['--no-sandbox'],
});
console.log(`Chromium ${browser.version()}`);
try {
  await build(quiet);
  const built = await preview({ ...quiet, preview: { port: 0, host: '127.0.0.1' } });
  await check('built', built.resolvedUrls.local[0]);
  await built.close();

  const server = await createServer({ ...quiet, server: { port: 0, host: '127.0.0.1' } });
  await server.listen();
  await check('served for development', server.resolvedUrls.local[0]);
  await server.close();
} finally {
  await browser.close();
}
console.log('2 passed, 0 failed');

async function check(what, url) {
  const page = await browser.newPage();
  const problems = [];
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.location().url.endsWith('/favicon.ico')) {
      problems.push(message.text());
    }
  });
  await page.goto(url);
  const state = page.locator('#state');
  await state.filter({ hasText: '3 shown' }).waitFor();
  assert.deepEqual(await items(page), ['Zürich, Schweiz', 'Tromsø, Norge', 'Kraków, Polska']);

  await page.fill('#most', '100');
  await page.click('button');
  await state.filter({ hasText: '6 shown' }).waitFor();
  assert.deepEqual((await items(page)).slice(3), [
    '東京, 日本',
    'Αθήνα, Ελλάδα',
    'Reykjavík, Ísland',
  ]);

  await page.route('**/cities.jsonl', (route) => route.fulfill({ status: 503, body: '' }));
  await page.click('button');
  await state.filter({ hasText: 'Error: /cities.jsonl: 503' }).waitFor();
  assert.deepEqual(
    problems.filter((problem) => !problem.includes('503')),
    [],
  );
  await page.close();
  console.log(`the page runs as ${what}`);
}

function items(page) {
  return page.locator('#cities li').allTextContents();
}
