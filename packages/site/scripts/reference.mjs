/**
 * Writes the generated pages of the reference: the command line from its own help, and every export of every package from its
 * docstrings (TypeDoc). Needs the packages built.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Application } from 'typedoc';

const SITE = join(dirname(fileURLToPath(import.meta.url)), '..');
const PACKAGES = join(SITE, '..');
const COMMANDS = ['lower', 'init', 'doctor', 'explain'];

/** The source of every entry that a package has. */
const ENTRIES = JSON.parse(readFileSync(join(SITE, 'scripts/entries.json'), 'utf8'));

const help = (...args) =>
  execFileSync(process.execPath, [join(PACKAGES, 'cli/bin/yield-from.js'), ...args, '--help'], {
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1', COLUMNS: '100' },
  }).trimEnd();

function writeCommandLine() {
  const parts = COMMANDS.map(
    (name) => `## \`yield-from ${name}\`\n\n\`\`\`text\n${help(name)}\n\`\`\``,
  );
  const text = [
    '# Command line',
    `\`\`\`sh\nnpm install --save-dev @yield-from/cli\n\`\`\``,
    `\`\`\`text\n${help()}\n\`\`\``,
    ...parts,
  ];
  writeFileSync(join(SITE, 'reference/cli.md'), `${text.join('\n\n')}\n`);
}

async function writeExports() {
  const out = join(SITE, 'reference/api');
  const written = join(out, 'written');
  rmSync(out, { recursive: true, force: true });
  for (const [name, entry] of Object.entries(ENTRIES)) {
    const app = await Application.bootstrapWithPlugins({
      name: `@yield-from/${name}`,
      entryPoints: [join(PACKAGES, entry)],
      tsconfig: join(PACKAGES, '../tsconfig.json'),
      plugin: ['typedoc-plugin-markdown'],
      readme: 'none',
      hideBreadcrumbs: true,
      hidePageHeader: true,
      disableSources: true,
      excludeInternal: true,
      excludePrivate: true,
      outputFileStrategy: 'modules',
      entryFileName: 'page',
      outputs: [{ name: 'markdown', path: written }],
      skipErrorChecking: true,
      logLevel: 'Error',
    });
    const project = await app.convert();
    if (!project) throw new Error(`TypeDoc could not read ${entry}.`);
    await app.generateOutputs(project);
    const page = join(out, `${name}.md`);
    mkdirSync(dirname(page), { recursive: true });
    renameSync(join(written, 'page.md'), page);
    rmSync(written, { recursive: true });
  }
}

writeCommandLine();
await writeExports();
