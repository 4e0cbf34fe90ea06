/**
 * What a case needs of the engine that no lowering supplies. On an engine without it the case is
 * skipped, and the table says for what. Every need has a test that the engine itself answers, so nothing is
 * skipped on the strength of an engine's name.
 */
import { ES5 } from './es5-needs';
import { exists, method, named, type Need, type Subject, trial, written } from './need';

const GLOBALS: readonly Need[] = [
  exists('Symbol'),
  // What the pipeline iterates, or the engine itself, is over what has the symbol.
  named(
    'Symbol',
    "typeof Symbol !== 'undefined'",
    '13-small-print/null-method-is-missing',
    '20-async-functions/kinds-in-one-another',
    '21-generators/closing-from-outside',
    '21-generators/closing-own-from-loops',
    '21-generators/deep-delegation',
    '21-generators/hoisting',
    '21-generators/own-name',
    '21-generators/patched-prototype',
    '21-generators/running-by-way-of-others',
    '21-generators/yield-everywhere',
  ),
  exists('Map'),
  exists('Set'),
  written('WeakMap', /\bWeakMap\b|#\w/, "typeof WeakMap === 'function'"),
  exists('WeakSet'),
  exists('Proxy'),
  exists('Reflect'),
  exists('BigInt'),
  exists('globalThis'),
];

const METHODS: readonly Need[] = [
  method('Object', 'assign', /\bObject\.assign\b/),
  method('Object', 'setPrototypeOf'),
  method('Object', 'is', /\bObject\.is\b/),
  method('Object', 'entries', /\bObject\.entries\b/),
  method('Object', 'fromEntries', /\bObject\.fromEntries\b/),
  method('Object', 'values', /\bObject\.values\b/),
  method('Object', 'getOwnPropertyDescriptors'),
  method('Object', 'getOwnPropertySymbols'),
  method('Array', 'from', /\bArray\.from\b/),
  method('Array', 'of', /\bArray\.of\b/),
  method('Array.prototype', 'includes', /\.includes\(/),
  method('Array.prototype', 'find', /\.find\(/),
  method('Array.prototype', 'fill', /\.fill\(/),
  method('Array.prototype', 'flat', /\.flat\(/),
  method('String.prototype', 'repeat', /\.repeat\(/),
  method('String.prototype', 'padStart', /\.padStart\(/),
  method('String', 'raw', /\bString\.raw\b/),
  written('Promise.prototype.finally', /\.finally\(/, "'finally' in Promise.prototype"),
];

/** Syntax that the two pipelines leave as it is, or that a case hides in a string. */
const SYNTAX: readonly Need[] = [
  written('BigInt literals', /\b\d+n\b/, "Function('return 1n')()"),
  written('the regular expression flag s', /\/[a-z]*s[a-z]*\.test\(/, "RegExp('.', 's')"),
  written('native async generators', /new Function\(/, "Function('async function* g() {}')"),
  written('`with`', /\bwith \(/, "Function('with ({}) {}')"),
  named(
    '`let` as a name',
    "Function('var let; let = 1; return let')()",
    '20-async-functions/names-that-look-like-keywords',
  ),
  named(
    'assignment to `arguments`',
    "Function('arguments = 1')",
    '09-parameters/variable-named-arguments',
    '09-parameters/assigned-arguments',
  ),
];

const BEHAVIOUR: readonly Need[] = [
  {
    name: 'names of functions taken from their context',
    used: ({ name, code, logs }) =>
      /\.name\b/.test(code) || /function [\w$]/.test(logs) || name.startsWith('12-jsx/'),
    test: trial("var f = function () {}; return f.name === 'f';"),
  },
  {
    name: 'Symbol.toStringTag',
    used: ({ code, logs }) =>
      /toStringTag|toString\.call/.test(code) || /Async|Generator/.test(logs),
    test: "Symbol.toStringTag && String(Promise.resolve()) === '[object Promise]'",
  },
  named(
    'arguments bound to parameters',
    trial('return (function (a) { arguments[0] = 2; return a === 2; })(1);'),
    '09-parameters/arguments-object-sloppy-mapped',
    '09-parameters/parameter-named-arguments',
  ),
  named(
    'an `arguments` of its own in a function of that name',
    trial('return (function arguments() { return arguments.length; })(1) === 1;'),
    '09-parameters/function-named-arguments',
  ),
  named(
    'own names of function expressions that cannot be assigned',
    trial(
      "return (function f() { f = 1; return typeof f === 'function'; })() && " +
        "(function f() { 'use strict'; try { f = 1; } catch (e) { return true; } })();",
    ),
    '10-shape/named-function-expression',
    '10-shape/named-function-expression-sloppy',
    '20-async-functions/own-name',
    '20-async-functions/own-name-sloppy',
    '21-generators/own-name',
  ),
  named(
    'promises that call a thenable in a turn of its own',
    trial(
      'var called = false; Promise.resolve({ then: function () { called = true; } }); return !called;',
    ),
    '13-small-print/yield-turns',
  ),
  named(
    'promises that ask what they are resolved with for its `then` at once, and call it later',
    trial(
      'var asked = false, called = false; var thenable = {};' +
        "Object.defineProperty(thenable, 'then', { get: function () {" +
        '  asked = true; return function () { called = true; }; } });' +
        'new Promise(function (resolve) { resolve(thenable); }); return asked && !called;',
    ),
    '20-async-functions/return-turns',
  ),
  named(
    'promises without own properties',
    'Object.getOwnPropertyNames(Promise.resolve()).length === 0',
    '13-small-print/promises-are-plain',
    '20-async-functions/one-promise-per-call',
  ),
  named(
    'a `Promise.all` that takes any iterable',
    trial(
      'var asked = false; var iterable = {}; iterable[Symbol.iterator] = function () {' +
        '  asked = true; return [][Symbol.iterator](); };' +
        'Promise.all(iterable); return asked;',
    ),
    '21-generators/generator-of-iterables',
  ),
  named(
    "a function's own properties in the order they were made",
    trial('function f() {} f.a = 1; return Object.getOwnPropertyNames(f).pop() === "a";'),
    '12-classes/computed-keys-order-and-conversion',
  ),
];

const NEEDS: readonly Need[] = [...GLOBALS, ...METHODS, ...SYNTAX, ...BEHAVIOUR, ...ES5];

/** An expression for each need, for the guest. */
export const FEATURES: Readonly<Record<string, string>> = Object.fromEntries(
  NEEDS.map(({ name, test }) => [name, test]),
);

/** @returns the source without its comments. */
export function codeOf(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\/|(^|\s)\/\/.*/g, '');
}

/** @returns the names of the needs of a case. */
export function needsOf(subject: Subject): string[] {
  return NEEDS.filter((need) => need.used(subject)).map(({ name }) => name);
}
