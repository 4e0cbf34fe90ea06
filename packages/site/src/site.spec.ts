/**
 * The built site in headless Chromium, from a plain folder: every page loads without an error, without a request to another
 * host and without a violation that axe finds; the playground compiles, runs, marks a mistake, and restores a shared address.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromiumPath } from '@yield-from/engines';
import { type Browser, chromium, type Page } from 'playwright-core';
import { EXAMPLES } from '../playground/examples';
import { fromHash, toHash } from '../playground/share';
import { serve, type Served } from './serve';

const DIST = join(__dirname, '../dist');
const executable = chromiumPath();
const missing = executable === undefined ? 'Chromium' : existsSync(DIST) ? '' : 'the built site';

if (missing !== '') {
  // Said, because a test that is left out looks like one that passed.
  console.warn(`The site is not looked at in a browser: ${missing} is not there.`);
}
/** Stands in the output of every program that has a coroutine. */
const LOWERED = /switch \((this|\$)\.state\)/;

const inBrowser = missing === '' ? describe : describe.skip;

const pages = (folder = ''): string[] =>
  readdirSync(join(DIST, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return entry.name === 'assets' ? [] : pages(path);
    return /(?<!404)\.html$/.test(entry.name) ? [path] : [];
  });

inBrowser('in Chromium', () => {
  let browser: Browser;
  let site: Served;

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executable, args: ['--no-sandbox'] });
    site = await serve(DIST);
  }, 30_000);

  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  interface Watched {
    readonly page: Page;
    /** Errors, and requests that have no business here. */
    readonly problems: string[];
    /** Bytes that came in, as gzip would send them. */
    loaded(): number;
  }

  async function open(path: string, width = 1280): Promise<Watched> {
    const page = await browser.newPage({
      viewport: { width, height: 900 },
      reducedMotion: 'reduce',
    });
    const problems: string[] = [];
    const seen = new Set<string>();
    let bytes = 0;
    page.on('pageerror', (error) => problems.push(String(error)));
    page.on('console', (message) => {
      if (message.type() === 'error') problems.push(message.text());
    });
    page.on('request', (request) => {
      if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(site.address)) {
        problems.push(`asked for ${request.url()}`);
      }
    });
    page.on('response', (response) => {
      const file = join(DIST, new URL(response.url()).pathname);
      if (seen.has(file)) return;
      seen.add(file);
      if (existsSync(file) && /\.(js|css|html|svg)$/.test(file)) {
        bytes += gzipSync(readFileSync(file)).length;
      }
    });
    await page.goto(site.address + path, { waitUntil: 'networkidle' });
    return { page, problems, loaded: () => bytes };
  }

  /** What axe finds, a line each. */
  async function violations(page: Page): Promise<string[]> {
    await page.addScriptTag({ path: require.resolve('axe-core/axe.min.js') });
    return page.evaluate(async () => {
      interface Axe {
        run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
      }
      const { axe } = globalThis as unknown as { axe: Axe };
      const found = await axe.run();
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0].html.slice(0, 200)}`);
    });
  }

  const all = missing === '' ? pages() : [];

  test.each(all)(
    '%s loads, and is accessible',
    async (path) => {
      const { page, problems } = await open(path);
      expect(await page.locator('h1').count()).toBeGreaterThan(0);
      expect(problems).toEqual([]);
      expect(await violations(page)).toEqual([]);
      await page.close();
    },
    30_000,
  );

  describe('the playground', () => {
    const output = (page: Page): Promise<string> => page.locator('.output .cm-content').innerText();

    test('compiles what stands in it, and runs it as natively', async () => {
      const { page, problems, loaded } = await open('/playground.html');
      await page.locator('.output .cm-content', { hasText: LOWERED }).waitFor();
      expect(loaded()).toBeLessThan(1.5e6);

      await page.click('button.run');
      const columns = page.locator('.column');
      await page.locator('button.run:not([disabled])').waitFor({ timeout: 30_000 });
      expect(await columns.locator('h3').allInnerTexts()).toEqual([
        expect.stringContaining('native'),
        expect.stringContaining('as native'),
        expect.stringContaining('TypeScript'),
        expect.stringContaining('Babel'),
      ]);
      expect(await columns.nth(1).locator('code').allInnerTexts()).toEqual(['3', '2', '1', 'done']);
      expect(problems).toEqual([]);
      await page.close();
    }, 60_000);

    /** The text that is lit in a pane. */
    const lit = (page: Page, pane: string): Promise<string> =>
      page
        .locator(`.${pane} .lit`)
        .allInnerTexts()
        .then((parts) => parts.join(' '));

    test('source, output and graph are in step', async () => {
      const { page, problems } = await open('/playground.html');
      const state = (title: string) => page.locator('.state', { hasText: title });
      await state('loop').click();
      expect(await lit(page, 'source')).toContain('while (from > 0) yield from--;');
      expect(await lit(page, 'output')).toMatch(/^case \d+ \/\* loop \*\/:/);

      // Back, from the source and from the output.
      await page.locator('.source .cm-line', { hasText: "console.log('done')" }).click();
      await page.locator('.state.chosen', { hasText: 'finally' }).waitFor();
      await page.locator('.output .cm-line', { hasText: '/* start */' }).first().click();
      await page.locator('.state.chosen', { hasText: 'start' }).waitFor();

      // By keys alone.
      await state('loop').focus();
      await page.keyboard.press('Enter');
      expect(await state('loop').getAttribute('aria-pressed')).toBe('true');

      // Another function, by its line.
      await page.locator('.source .cm-line', { hasText: 'for await' }).click();
      expect(await page.locator('select.function option:checked').innerText()).toMatch(
        /^main \(async function, line 10\)/,
      );
      await page.locator('.state.chosen', { hasText: 'console.log(n)' }).waitFor();
      expect(problems).toEqual([]);
      expect(await violations(page)).toEqual([]);
      await page.close();
    }, 60_000);

    test('steps through a generator', async () => {
      const { page, problems } = await open('/playground.html');
      await page.locator('.output .cm-content', { hasText: LOWERED }).waitFor();
      await page.fill('input.call', 'countdown(2)');
      await page.click('button.begin');
      await page.locator('.activations', { hasText: 'has not begun' }).waitFor();
      expect(await page.locator('.variables').innerText()).toMatch(/^from\s*=\s*2$/);
      // The drawing is of the program that tells its variables.
      await page.locator('.output .cm-content', { hasText: '/* debug */' }).waitFor();
      await page.click('button.next');
      await page.locator('.answers li').nth(0).waitFor();
      expect(await page.locator('.answers').innerText()).toContain('{"value":2,"done":false}');
      expect(await page.locator('.activations').innerText()).toMatch(
        /stands at a yield\s+\d+: after yield\s+from\s*=\s*1/,
      );
      expect(await page.locator('.state.standing').textContent()).toContain('after yield');
      await page.fill('input.value', "'enough'");
      await page.click('button.return');
      await page.locator('.activations', { hasText: 'has ended' }).waitFor();
      expect(await page.locator('.answers').innerText()).toContain(
        `return('enough') → {"value":"enough","done":true}`,
      );
      expect(await page.locator('.printed').innerText()).toBe('done');
      expect(await page.locator('.state.standing').count()).toBe(0);
      expect(problems).toEqual([]);
      expect(await violations(page)).toEqual([]);
      await page.close();
    }, 60_000);

    test('goes on without the network', async () => {
      const { page } = await open('/playground.html');
      const output = page.locator('.output .cm-content');
      await output.filter({ hasText: LOWERED }).waitFor();
      // The page and its worker have kept what they have loaded.
      await page.waitForFunction(async () => {
        interface Kept {
          open(name: string): Promise<{ keys(): Promise<readonly { readonly url: string }[]> }>;
        }
        const { caches } = globalThis as unknown as { caches: Kept };
        const kept = await (await caches.open('yield-from')).keys();
        const has = (part: string): boolean => kept.some(({ url }) => url.includes(part));
        return has('playground.html') && has('/worker-') && has('/editor.');
      });
      await page.context().setOffline(true);
      await page.reload();
      await output.filter({ hasText: LOWERED }).waitFor();
      await page.click('button.begin');
      await page.click('button.next');
      await page.locator('.answers li').first().waitFor();
      await page.close();
    }, 60_000);

    test('a program that does not answer is stopped', async () => {
      const source =
        'function* spin(): Generator<number> { for (;;) { if (source()) yield 1; } }\nconst source = () => false;\n';
      const shared = {
        source,
        compiler: 'ours, TypeScript',
        target: 'ES5',
        call: 'spin()',
      } as const;
      const { page } = await open(`/playground.html#${toHash(shared)}`);
      await page.locator('.output .cm-content', { hasText: LOWERED }).waitFor();
      await page.click('button.begin');
      await page.click('button.next');
      await page.locator('.stepper .note', { hasText: 'was stopped' }).waitFor();
      // And goes on with another worker.
      await page.click('button.begin');
      await page.locator('.activations', { hasText: 'has not begun' }).waitFor();
      await page.close();
    }, 60_000);

    test('takes every option', async () => {
      const { page } = await open('/playground.html');
      const output = page.locator('.output .cm-content');
      await output.filter({ hasText: LOWERED }).waitFor();
      await page.click('.options summary');
      await page.getByLabel("the runtime's name").fill('./own-runtime');
      await output.filter({ hasText: 'from "./own-runtime"' }).waitFor();
      await page.getByLabel('asyncFunctions').selectOption('false');
      await output.filter({ hasText: '__awaiter' }).waitFor();
      await page.getByLabel('native').uncheck();
      await output.filter({ hasNotText: 'own-runtime' }).waitFor();
      await page.getByLabel("the runtime's name").fill('');
      expect(await violations(page)).toEqual([]);
      await page.locator('button.share').click();
      expect(fromHash(new URL(page.url()).hash)?.options).toEqual({
        native: false,
        asyncFunctions: false,
      });
      await page.close();
    }, 60_000);

    test('marks a mistake, with its code and what to do', async () => {
      const { source } = EXAMPLES[EXAMPLES.length - 1];
      const hash = toHash({ source, compiler: 'ours, TypeScript', target: 'ES5' });
      const { page } = await open(`/playground.html#${hash}`);
      await page.locator('.problems', { hasText: 'YF1003' }).waitFor();
      expect(await page.locator('.cm-lintRange-error').innerText()).toBe('yield_(1)');
      await page.close();
    }, 30_000);

    describe('mends a mistake', () => {
      const mistaken = async (): Promise<Watched> => {
        const { source } = EXAMPLES[EXAMPLES.length - 1];
        const hash = toHash({ source, compiler: 'ours, TypeScript', target: 'ES5' });
        const watched = await open(`/playground.html#${hash}`);
        await watched.page.locator('.problems button.fix', { hasText: 'Await it' }).waitFor();
        return watched;
      };
      const isMended = async ({ page, problems }: Watched): Promise<void> => {
        await page.locator('.output .cm-content', { hasText: LOWERED }).waitFor();
        await page.locator('.problems').waitFor({ state: 'detached' });
        expect(await page.locator('.source .cm-content').innerText()).toContain('await yield_(1)');
        expect(problems).toEqual([]);
        await page.close();
      };

      test('by a click below the text', async () => {
        const watched = await mistaken();
        expect(await violations(watched.page)).toEqual([]);
        await watched.page.click('button.fix');
        await isMended(watched);
      }, 60_000);

      test('by a click where it is marked', async () => {
        const watched = await mistaken();
        await watched.page.locator('.cm-lintRange-error').hover();
        await watched.page.locator('.cm-tooltip-lint button', { hasText: 'Await it' }).click();
        await isMended(watched);
      }, 60_000);

      test('by keys alone', async () => {
        const watched = await mistaken();
        await watched.page.locator('button.fix').focus();
        await watched.page.keyboard.press('Enter');
        await isMended(watched);
      }, 60_000);

      test('by the keys of the editor', async () => {
        const watched = await mistaken();
        await watched.page.locator('.source .cm-content').focus();
        await watched.page.keyboard.press('Control+Shift+M');
        await watched.page.locator('.cm-panel', { hasText: 'YF1003' }).waitFor();
        // The action's letter, which is underlined.
        await watched.page.keyboard.press('a');
        await isMended(watched);
      }, 60_000);
    });

    test('restores what was shared', async () => {
      const source = 'export function* shared() {\n  yield "ü";\n}\n';
      const hash = toHash({ source, compiler: 'ours, TypeScript', target: 'ES2022' });
      const { page } = await open(`/playground.html#${hash}`);
      await page.locator('.output .cm-content', { hasText: 'yield "ü"' }).waitFor();
      expect(await output(page)).toContain('function* shared()');
      expect(await page.locator('select').nth(2).inputValue()).toBe('ES2022');
      await page.locator('button.share').click();
      expect(fromHash(new URL(page.url()).hash)?.source).toBe(source);
      await page.close();
    }, 30_000);

    test('fits a phone', async () => {
      const { page } = await open('/playground.html', 390);
      await page.locator('.output .cm-content', { hasText: LOWERED }).waitFor();
      const width = await page.evaluate<number>('document.documentElement.scrollWidth');
      expect(width).toBeLessThanOrEqual(390);
      await page.close();
    }, 30_000);
  });
});
