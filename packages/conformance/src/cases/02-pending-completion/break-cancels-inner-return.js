// A jump that leaves an inner `finally` cancels the inner completion; the outer one goes on: 1.
async function* g() {
  try {
    return 1;
  } finally {
    L: try {
      return 2;
    } finally {
      break L;
    }
  }
}
