/**
 * Lints one file with ESLint, in a process of its own:  node lint.js with|without FILE
 *
 * `with` has the one rule of `@yield-from/eslint-plugin`, `without` none: what is between them is the rule's.
 */
'use strict';
const { readFileSync } = require('fs');
const parser = require('@typescript-eslint/parser');
const plugin = require('@yield-from/eslint-plugin');
const { Linter } = require('eslint');

const [, , how, file] = process.argv;

const files = ['**/*.ts'];
const config = [{ files, languageOptions: { parser } }];
if (how === 'with') config.push({ ...plugin.configs.recommended, files });

const linter = new Linter();
linter.verify('async function* g() { yield 1 }', config, 'file.ts');
const code = readFileSync(file, 'utf8');
const begin = performance.now();
const messages = linter.verify(code, config, 'file.ts');
const milliseconds = performance.now() - begin;
const peak = process.resourceUsage().maxRSS * 1024;
const problem = messages.length > 0 ? messages[0].message : undefined;
console.log(JSON.stringify({ milliseconds, peak, length: code.length, problem }));
