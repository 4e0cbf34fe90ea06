/*
 * Runs one program of one contestant on one engine, in ES5: `program` (its exports), `before` (those of programs that run first),
 * `config` and, for the native consumer, `nativeDrain` and `nativeNumbers` were put before this text. Prints one line of
 * JSON. The result is verified before anything is timed.
 */
(function () {
  var print_ = typeof console === 'undefined' ? print : console.log.bind(console);

  function report(outcome) {
    print_('@@' + JSON.stringify(outcome));
  }

  function once() {
    return runOnce(program, config.depth);
  }

  function runOnce(program, depth) {
    if (program.begin) {
      return program.begin().then(function (operation) {
        return drive(operation, config.size);
      });
    }
    if (program.run) return Promise.resolve(program.run(config.size));
    var native = typeof nativeNumbers === 'undefined' ? undefined : nativeNumbers;
    var source = program.make(config.size, depth, native);
    if (program.sum) {
      var sum = config.consumer === 'native' ? nativeSum(source) : program.sum(source).next().value;
      return Promise.resolve(sum);
    }
    if (config.consumer === 'native') return nativeDrain(source);
    return program
      .drain(source)
      .next()
      .then(function (result) {
        return result.value;
      });
  }

  /* Calls `operation` with 0, 1, 2 …, one after the other, and sums up what it promises. */
  function drive(operation, size) {
    return new Promise(function (resolve, reject) {
      var sum = 0;
      var i = 0;
      function next(result) {
        if (i > 0) sum += typeof result === 'object' ? result.value : result;
        if (i === size) resolve(sum);
        else operation(i++).then(next, reject);
      }
      next();
    });
  }

  /* Nanoseconds, as fine as the engine has them. */
  function now() {
    if (typeof process !== 'undefined' && process.hrtime) {
      var time = process.hrtime();
      return time[0] * 1e9 + time[1];
    }
    if (typeof performance !== 'undefined') return performance.now() * 1e6;
    return Date.now() * 1e6;
  }

  function measureByClock() {
    var samples = [];
    var begin = now();
    return new Promise(function (resolve, reject) {
      function next() {
        var start = now();
        once().then(function () {
          var end = now();
          samples.push(end - start);
          if (samples.length < config.minSamples || end - begin < config.milliseconds * 1e6) next();
          else resolve(samples);
        }, reject);
      }
      next();
    }).then(function (all) {
      // The first third warms up.
      var counted = all.slice(Math.floor(all.length / 3)).sort(function (a, b) {
        return a - b;
      });
      return { p50: counted[counted.length >> 1], min: counted[0], samples: counted.length };
    });
  }

  /* Whatever comes of it. No deeper than they have the stack for: a process that has lost it is in no state to measure. */
  function runBefore(index) {
    if (index === before.length) return Promise.resolve();
    var next = runBefore.bind(null, index + 1);
    try {
      return runOnce(before[index], Math.min(config.depth, 100)).then(next, next);
    } catch (error) {
      return next();
    }
  }

  runBefore(0)
    .then(once)
    .then(function (sum) {
      if (sum !== config.expected) return { wrong: sum };
      return typeof measure === 'undefined' ? measureByClock() : measure(once);
    })
    .then(report, function (error) {
      report({ error: String((error && error.message) || error) });
    });
})();
