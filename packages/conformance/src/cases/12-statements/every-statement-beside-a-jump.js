// A statement without suspension that jumps out of itself may hold any other statement.
async function* g() {
  outer: for (const x of [1, 2, 3, 4, 5, 6, 7, 8]) {
    yield x;
    if (x < 8) {
      debugger;
      var v = x;
      let l = v;
      const c = l;
      class C {}
      function f() {
        return c;
      }
      log(f(), C.name);
      for (const k in { a: 1 }) if (x === 1) continue outer;
      for (const y of [x]) if (y === 2) continue outer;
      while (x === 3) continue outer;
      do {
        if (x === 4) continue outer;
      } while (false);
      switch (x) {
        case 5:
          continue outer;
        default:
      }
      try {
        if (x === 6) throw x;
      } catch (e) {
        continue outer;
      } finally {
        debugger;
      }
      label: {
        break label;
      }
      continue;
    }
    return;
  }
}
