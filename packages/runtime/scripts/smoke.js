/**
 * ES5. Runs the runtime's script on any engine, and prints a log that has to be the same everywhere.
 *
 *     node smoke.js index.global.js [promise-polyfill.js]
 */
'use strict';
var fs = require('fs');
var vm = require('vm');

vm.runInThisContext(fs.readFileSync(process.argv[2], 'utf8'), 'index.global.js');
// After the runtime on purpose: it looks for a Promise when the first generator is made.
if (typeof Promise === 'undefined') {
  vm.runInThisContext('var Promise;');
  global.Promise = require(process.argv[3]);
}
var R = yieldFrom;
var DONE = 0,
  AWAIT = 1,
  YIELD = 2,
  RETURN = 3;
var lines = [];

function log() {
  lines.push(Array.prototype.slice.call(arguments).map(show).join(' '));
}
function show(value) {
  if (value instanceof Error) return value.name + '(' + value.message + ')';
  if (value && typeof value === 'object' && 'done' in value)
    return '{' + show(value.value) + ' ' + value.done + '}';
  return String(value);
}
function settled(name, promise) {
  return promise.then(
    function (value) {
      log(name, 'ok', value);
    },
    function (error) {
      log(name, 'failed', error);
    }
  );
}
/** Runs the functions one after the other, each to the end of its promise. */
function series(steps) {
  return steps.reduce(function (before, step) {
    return before.then(step);
  }, Promise.resolve());
}

/** try { x = yield 1; log; yield await promise } catch (e) { yield e } finally { await; log } return 'end' */
function stepFor(promise) {
  var how, pending;
  return function ($) {
    for (;;)
      switch ($.state) {
        case 0:
          $.region = 1;
          $.value = 1;
          $.state = 1;
          return YIELD;
        case 1:
          log('sent', $.value);
          $.value = promise;
          $.state = 2;
          return AWAIT;
        case 2:
          $.state = 3;
          return YIELD;
        case 3:
          how = 0;
          $.state = 8;
          break;
        case 4:
          log('caught', $.value);
          $.value = 'handled';
          $.state = 3;
          return YIELD;
        case 5:
          how = 1;
          pending = $.value;
          $.state = 8;
          break;
        case 6:
          how = 2;
          pending = $.value;
          $.state = 8;
          break;
        case 8:
          $.region = 0;
          $.value = undefined;
          $.state = 9;
          return AWAIT;
        case 9:
          log('finally');
          if (how === 1) throw pending;
          $.value = how === 2 ? pending : 'end';
          return how === 2 ? DONE : RETURN;
      }
  };
}
var TABLE = [4, 0, 2, 5, 6, 0];

var native = R.define(function (kind) {
  return function (value) {
    return R.start(kind, stepFor(Promise.resolve(value)), TABLE, this);
  };
});
var python = R.defineAsyncGenerator(function (kind) {
  return function (value) {
    return R.start(kind, stepFor(Promise.resolve(value)), TABLE);
  };
});
var outer = R.defineAsyncGenerator(function (kind) {
  return function (iterable) {
    return R.start(kind, function ($) {
      if ($.state === 0) {
        $.state = 1;
        return R.delegate($, iterable);
      }
      log('delegate returned', $.value);
      return DONE;
    });
  };
});
var doubled = R.define(function (kind) {
  return function (iterable) {
    return R.start(kind, function ($) {
      for (;;)
        switch ($.state) {
          case 0:
            return R.openLoop($, iterable, 2, 3);
          case 1:
            return R.nextItem($);
          case 2:
            $.value = $.value + $.value;
            $.state = 1;
            return YIELD;
          case 3:
            $.value = 'all';
            return DONE;
        }
    });
  };
});

var g, h;
series([
  function () {
    g = native('two');
    log('instance', g instanceof native, Object.keys(g).length);
  },
  function () {
    return settled('next', g.next('ignored'));
  },
  function () {
    return settled('next', g.next('x'));
  },
  function () {
    return settled('next', g.next());
  },
  function () {
    return settled('next', g.next());
  },
  function () {
    g = native('two');
    return Promise.all([
      settled('a', g.next()),
      settled('b', g.next('b')),
      settled('c', g['throw'](new Error('c'))),
      settled('d', g['return']('d')),
      settled('e', g.next())
    ]);
  },
  function () {
    return settled('brand', native.prototype.next.call({}));
  },
  function () {
    try {
      new native();
    } catch (e) {
      log(e instanceof TypeError);
    }
  },
  function () {
    g = python('two');
    return settled('asend', g.asend('early')).then(function () {
      return settled('asend', g.asend());
    });
  },
  function () {
    var first = settled('asend', g.asend('x'));
    return Promise.all([first, settled('busy', g.asend())]);
  },
  function () {
    return settled('athrow', g.athrow(new R.ValueError('v')));
  },
  function () {
    return settled('aclose', g.aclose());
  },
  function () {
    return settled('aclose', g.aclose());
  },
  function () {
    return settled('asend', g.asend());
  },
  function () {
    g = outer(outer(python('deep')));
    return settled('asend', g.asend());
  },
  function () {
    return settled('asend', g.asend('down'));
  },
  function () {
    return settled('athrow', g.athrow(new Error('down')));
  },
  function () {
    return settled('asend', g.asend());
  },
  function () {
    g = outer(python('deep'));
    h = g;
    return settled('asend', g.asend());
  },
  function () {
    return settled('aclose', h.aclose());
  },
  function () {
    g = doubled(native('two'));
    return settled('next', g.next());
  },
  function () {
    return settled('next', g.next());
  },
  function () {
    return settled('return', g['return']('early'));
  },
  function () {
    g = doubled(['a', Promise.resolve('b')]);
    return settled('next', g.next());
  },
  function () {
    return settled('next', g.next());
  },
  function () {
    return settled('next', g.next());
  },
  function () {
    var it = R.iteration('xyz');
    while (it.step()) log('sync', it.value);
    log('rest', R.iteration([1, 2, 3]).rest().join());
    var keys = R.enumerate({ a: 1, b: 2 });
    while (keys.step()) log('key', keys.value);
    log('object rest', Object.keys(R.objectRest({ a: 1, b: 2, c: 3 }, ['b'])).join());
    log(
      'key',
      R.toKey({
        toString: function () {
          return 'k';
        }
      }),
      R.toKey(1)
    );
    try {
      R.initialized(R.uninitialized, 'x');
    } catch (e) {
      log(e.name);
    }
    log(
      'errors',
      new R.StopAsyncIteration(5).value,
      new R.RuntimeError('m') instanceof R.RuntimeError,
      new R.GeneratorExit() instanceof Error
    );
    log(
      'asked',
      R.isasyncgen(g),
      R.isasyncgenfunction(native),
      R.isasyncgenfunction(function () {})
    );
    try {
      R.yield_(1);
    } catch (e) {
      log(e instanceof TypeError);
    }
  },
  function () {
    var item = python('item');
    return settled(
      'aclosing',
      R.aclosing(item, function (gen) {
        return gen.asend();
      })
    );
  },
  function () {
    return settled(
      'manager',
      R.asynccontextmanager(native)('value').use(function (value) {
        throw new Error('in ' + value);
      })
    );
  }
]).then(
  function () {
    lines.push('finished ' + lines.length);
    console.log(lines.join('\n'));
  },
  function (error) {
    console.log('broken: ' + (error && error.stack));
  }
);
