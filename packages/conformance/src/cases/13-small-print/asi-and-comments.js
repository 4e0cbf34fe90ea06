async function* g() {
  // comment before
  const a = yield /* inside */ 1; // after
  yield a; /* trailing */
  [a].forEach((x) => log(x)); // not a call of the line above
  /* before return */ return (
    // leading in parentheses
    await 2
  );
}
