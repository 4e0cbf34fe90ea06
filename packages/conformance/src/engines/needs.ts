/**
 * What a case needs of the engine that no lowering supplies. On an engine without it the case is
 * skipped, and the table says for what. Every need has a test that the engine itself answers, so nothing is
 * skipped on the strength of an engine's name.
 */

/** What a need is recognised by. */
export interface Subject {
  readonly name: string;
  /** The case's source without its comments. */
  readonly code: string;
  /** What Node 20 logs. */
  readonly logs: string;
}

interface Need {
  readonly name: string;
  used(subject: Subject): boolean;
  /** An ES5 expression: whether the engine has it. */
  readonly test: string;
}

const named = (name: string, test: string, ...cases: readonly string[]): Need => ({
  name,
  used: (subject) => cases.includes(subject.name),
  test,
});

const written = (name: string, pattern: RegExp, test: string): Need => ({
  name,
  used: ({ code }) => pattern.test(code),
  test,
});

const exists = (name: string): Need =>
  written(name, new RegExp(`\\b${name}\\b`), `typeof ${name} !== 'undefined'`);

const method = (owner: string, name: string, pattern = new RegExp(`\\.${name}\\b`)): Need =>
  written(`${owner}.${name}`, pattern, `typeof ${owner}.${name} === 'function'`);

/** An expression that does something and says whether it did, or throws. */
const trial = (body: string): string => `(function () { ${body} })()`;

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
  ),
  named(
    "a function's own properties in the order they were made",
    trial('function f() {} f.a = 1; return Object.getOwnPropertyNames(f).pop() === "a";'),
    '12-classes/computed-keys-order-and-conversion',
  ),
];

/** What ES5 engines themselves do not do as ES5 says. */
const ES5: readonly Need[] = [
  written(
    'objects that keep the order of their properties',
    /Object\.keys|getOwnPropertyNames|ownKeys|for \(\w+ \w+ in /,
    "Object.keys({ b: 1, a: 1, c: 1 }).join('') === 'bac'",
  ),
  named(
    '`this` made an object in sloppy functions',
    trial("return typeof (function () { return this; }).call(1) === 'object';"),
    '09-parameters/this-sloppy-primitive',
  ),
  named(
    'holes of array literals',
    '![, 1].hasOwnProperty(0) && [1, , 2, ,].length === 4 && [,].slice().length === 1',
    '12-expressions/array-holes',
  ),
  named(
    '`__proto__` in object literals',
    trial(
      "for (var k in { __proto__: { a: 1 } }) if (k !== 'a') return false;" +
        'return Object.getPrototypeOf({ __proto__: null }) === null;',
    ),
    '12-statements/for-in',
    '12-expressions/object-proto-computed-is-own',
  ),
  named('WeakMap', "typeof WeakMap === 'function'", '10-shape/own-properties'),
  named(
    'iterators of arrays',
    'Symbol.iterator in Array.prototype',
    '07-delegate-reading/async-iterator-wins-over-sync',
  ),
  named(
    'promises with a species',
    "typeof Symbol === 'function' && Symbol.species in Promise",
    '13-small-print/constructor-look-ups',
    '13-small-print/constructor-look-up-of-sent-return',
    '20-async-functions/constructor-look-ups',
  ),
  named(
    'prototypes that can be set',
    'Object.setPrototypeOf || { __proto__: [] } instanceof Array',
    '12-classes/this-in-class-heads',
  ),
  named(
    'function declarations in blocks of strict code',
    `Function("'use strict'; { function f() {} } return 1")()`,
    '12-classes/private-names',
  ),
  named(
    'strict code that throws where a property of a primitive is assigned',
    trial("'use strict'; try { (1).x = 1; } catch (e) { return true; }"),
    '12-classes/strict-head-in-sloppy-code',
  ),
  named(
    'jumps out of a `finally` that was entered by `return`',
    trial('N: try { return false; } finally { break N; } return true;'),
    '12-statements/jump-out-of-leaf-finally-throws',
  ),
  named(
    '`delete` of what is no reference',
    "Function('delete (0, {}.x); return 1')()",
    '12-expressions/sequence-is-no-reference',
  ),
  named(
    'legacy octal literals',
    "Function('return 010')()",
    '13-small-print/octal-and-html-comments',
  ),
  named(
    'Reflect.construct, exactly',
    trial(
      'var construct = Reflect.construct;' +
        'Boolean.prototype.valueOf.call(construct(Boolean, [], function () {}));' +
        'try { construct(Function.prototype, []); } catch (e) { return !!construct; }',
    ),
    '12-statements/class-declaration',
  ),
  named('Reflect.get', "!Reflect.get({}, 'x', {})", '10-shape/object-method-super'),
  named(
    'Array.from',
    'Array.from',
    '10-shape/async-and-sync-functions-inside',
    '12-expressions/yield-in-every-argument-position',
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
