/**
 * Runs a script in a page of headless Chromium and prints what it printed: `chromium.ts <browser> <script>`.
 * The page is done when it is loaded (there are no timers), so its text is all there is to read.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const OPEN = '<pre id="output">';

function main(browser: string, script: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'chromium-'));
  try {
    const page = join(folder, 'page.html');
    const code = readFileSync(script, 'utf8').replace(/<\/script/g, '<\\/script');
    writeFileSync(
      page,
      `<!doctype html><meta charset="utf-8">${OPEN}</pre><script>
var lines = [];
function print(text) { lines.push(text); }
</script><script>${code}</script><script>
document.getElementById('output').textContent = lines.join('\\n');
</script>`,
    );
    const { stdout, stderr } = spawnSync(
      browser,
      [
        '--no-sandbox',
        '--disable-gpu',
        `--user-data-dir=${folder}`,
        '--dump-dom',
        pathToFileURL(page).href,
      ],
      { encoding: 'utf8', maxBuffer: 1 << 28 },
    );
    const start = stdout.indexOf(OPEN);
    if (start < 0) throw new Error(`The page was not loaded: ${stderr}`);
    console.log(stdout.slice(start + OPEN.length, stdout.indexOf('</pre>', start)));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main(process.argv[2], process.argv[3]);
