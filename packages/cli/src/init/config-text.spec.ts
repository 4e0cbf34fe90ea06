import { ConfigText } from './config-text';

function edit(path: string, text: string, change: (config: ConfigText) => void): string {
  const config = ConfigText.read(text, path);
  if (!config) throw new Error(`does not parse: ${text}`);
  change(config);
  return config.toString();
}

function withPlugin(path: string, text: string): string {
  return edit(path, text, (config) => {
    const name = config.addImport('the-plugin', 'yieldFrom');
    for (const object of config.objects) {
      const plugins = config.property(object, 'plugins');
      if (plugins?.type === 'ArrayExpression') config.addElement(plugins, `${name}()`, 'first');
      else config.addProperty(object, 'plugins', `[${name}()]`);
    }
  });
}

describe('adding a plugin to a configuration', () => {
  it.each([
    [
      'a default export',
      'vite.config.ts',
      `import { defineConfig } from 'vite';\n\nexport default defineConfig({\n  plugins: [react()],\n});\n`,
      `import { defineConfig } from 'vite';\nimport yieldFrom from 'the-plugin';\n\nexport default defineConfig({\n  plugins: [yieldFrom(), react()],\n});\n`,
    ],
    [
      'a list over several lines, double quotes',
      'vite.config.js',
      `import a from "a";\nexport default {\n  plugins: [\n    a(), // first\n  ],\n};\n`,
      `import a from "a";\nimport yieldFrom from "the-plugin";\nexport default {\n  plugins: [\n    yieldFrom(),\n    a(), // first\n  ],\n};\n`,
    ],
    [
      'no plugins yet, CommonJS',
      'webpack.config.js',
      `const path = require('path');\n\nmodule.exports = {\n  entry: './a.js',\n};\n`,
      `const path = require('path');\nconst yieldFrom = require('the-plugin').default;\n\nmodule.exports = {\n  entry: './a.js',\n  plugins: [yieldFrom()],\n};\n`,
    ],
    [
      'a function, an object in a variable, no trailing comma',
      'rollup.config.mjs',
      `const config = { input: 'a.js' };\nexport default () => config;\n`,
      `import yieldFrom from 'the-plugin';\n\nconst config = { input: 'a.js', plugins: [yieldFrom()] };\nexport default () => config;\n`,
    ],
    [
      'a function with a body, types, a filtered list',
      'vite.config.ts',
      `import type { UserConfig } from 'vite';\nexport default defineConfig(({ mode }) => {\n  return { plugins: [mode === 'x' && x()].filter(Boolean) } satisfies UserConfig;\n});\n`,
      `import type { UserConfig } from 'vite';\nimport yieldFrom from 'the-plugin';\nexport default defineConfig(({ mode }) => {\n  return { plugins: [yieldFrom(), mode === 'x' && x()].filter(Boolean) } satisfies UserConfig;\n});\n`,
    ],
    [
      'several configurations, an empty one too',
      'rollup.config.mjs',
      `// builds\nexport default [{ input: 'a.js' }, {}];\n`,
      `import yieldFrom from 'the-plugin';\n\n// builds\nexport default [{ input: 'a.js', plugins: [yieldFrom()] }, { plugins: [yieldFrom()] }];\n`,
    ],
    [
      'a name that is taken',
      'vite.config.mjs',
      `import yieldFrom from 'other';\nexport default { plugins: [] };\n`,
      `import yieldFrom from 'other';\nimport yieldFromPlugin from 'the-plugin';\nexport default { plugins: [yieldFromPlugin()] };\n`,
    ],
  ])('keeps everything else: %s', (_, path, before, after) => {
    expect(withPlugin(path, before)).toBe(after);
  });

  it('reads JSON with comments and trailing commas', () => {
    const before = `{\n  // strict\n  "compilerOptions": {\n    "target": "ES5", /* old */\n  },\n}\n`;
    const after = `{\n  // strict\n  "compilerOptions": {\n    "target": "ES5", /* old */\n    "plugins": [{ "transform": "x" }],\n  },\n}\n`;
    expect(
      edit('tsconfig.json', before, (config) => {
        const options = config.property(config.objects[0], 'compilerOptions');
        if (options?.type !== 'ObjectExpression') throw new Error('no compilerOptions');
        config.addProperty(options, 'plugins', '[{ "transform": "x" }]');
      }),
    ).toBe(after);
  });

  it('leaves a comment in the line that it is about', () => {
    const before = `{\n  "a": 1, // one\n  "b": 2 /* two */ // 2\n  /* end */\n}\n`;
    const after = `{\n  "a": 1, // one\n  "b": 2, /* two */ // 2\n  "c": 3\n  /* end */\n}\n`;
    expect(
      edit('tsconfig.json', before, (config) => config.addProperty(config.objects[0], 'c', '3')),
    ).toBe(after);
  });

  it('writes into an empty file of JSON', () => {
    expect(
      edit('.babelrc', '', (config) => config.addProperty(config.objects[0], 'plugins', '["a"]')),
    ).toBe('{ "plugins": ["a"] }\n');
  });

  it('finds no configuration where there is none', () => {
    expect(ConfigText.read('export const a = {};', 'vite.config.js')?.objects).toEqual([]);
    expect(ConfigText.read('export default {', 'vite.config.js')).toBeUndefined();
  });
});
