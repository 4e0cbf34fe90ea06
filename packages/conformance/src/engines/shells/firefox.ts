/**
 * Runs a script in a page of headless Firefox and prints what it printed: `firefox.ts <browser> <script>`. The page writes to the
 * browser's own output, where Firefox lets it, and the browser is ended when it is loaded (there are no timers).
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const LINE = '@@page ';
const LOADED = '@@loaded';

const PREFERENCES = `user_pref('browser.dom.window.dump.enabled', true);
user_pref('datareporting.policy.dataSubmissionEnabled', false);
user_pref('app.update.enabled', false);
`;

function main(browser: string, script: string): void {
  const folder = mkdtempSync(join(tmpdir(), 'firefox-'));
  const page = join(folder, 'page.html');
  const code = readFileSync(script, 'utf8').replace(/<\/script/g, '<\\/script');
  writeFileSync(join(folder, 'user.js'), PREFERENCES);
  writeFileSync(
    page,
    `<!doctype html><meta charset="utf-8"><script>
function print(text) { String(text).split('\\n').forEach((line) => dump('${LINE}' + line + '\\n')); }
addEventListener('load', () => setTimeout(() => dump('${LOADED}\\n')));
</script><script>${code}</script>`,
  );
  const args = ['--headless', '--no-remote', '--profile', folder, pathToFileURL(page).href];
  const child = spawn(browser, args, { stdio: ['ignore', 'pipe', 'ignore'] });
  createInterface(child.stdout).on('line', (line) => {
    if (line.startsWith(LINE)) console.log(line.slice(LINE.length));
    if (line === LOADED) child.kill('SIGTERM');
  });
  child.on('close', () => rmSync(folder, { recursive: true, force: true, maxRetries: 5 }));
}

main(process.argv[2], process.argv[3]);
