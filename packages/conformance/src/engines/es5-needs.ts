/** Needs of the cases that ES5 engines, or other compilers' helpers for them, do not meet. */
import { named, type Need, trial, written } from './need';

/** What ES5 engines themselves do not do as ES5 says. */
export const ES5: readonly Need[] = [
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
    '21-generators/replaced-prototype',
  ),
  named('WeakMap', "typeof WeakMap === 'function'", '10-shape/own-properties'),
  named(
    'iterators of arrays',
    'Symbol.iterator in Array.prototype',
    '07-delegate-reading/async-iterator-wins-over-sync',
    '21-generators/wrong-receiver',
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
    'a `finally` that cancels a jump out of a `finally`',
    trial('N: { try { return true; } finally { M: try { break N; } finally { break M; } } }'),
    '02-pending-completion/cancelled-jumps-in-leaves',
  ),
  named(
    'calls nested a hundred times',
    trial('(function f(n) { if (n > 0) f(n - 1); })(100); return true;'),
    '20-async-functions/recursion',
  ),
  named(
    '`eval` by an expression',
    `Function("return (0, eval)('1')")()`,
    '20-async-functions/this-sloppy',
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
    // Babel's own helpers, for spread and `for…of` over what is no array.
    'Array.from',
    '10-shape/async-and-sync-functions-inside',
    '12-classes/private-names-and-generators-in-loops',
    '12-expressions/yield-in-every-argument-position',
    '20-async-functions/kinds-in-one-another',
    '21-generators/closing-from-outside',
    '21-generators/closing-own-from-loops',
    '21-generators/deep-delegation',
    '21-generators/hoisting',
    '21-generators/methods',
    '21-generators/patched-methods',
    '21-generators/patched-prototype',
  ),
  named(
    'names of functions that can be set',
    // TypeScript's own helper, for a class without a name that has a static field.
    "Object.getOwnPropertyDescriptor(function () {}, 'name').configurable",
    '21-generators/yield-everywhere',
  ),
];
