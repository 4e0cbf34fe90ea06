// What is returned through a `finally` is held up by it, and gets no name there.
async function aFunction() {
  try {
    await later();
    return function () {};
  } finally {
    await later();
  }
}
async function anArrow() {
  try {
    await later();
    return () => {};
  } finally {
    await later();
  }
}
async function inParentheses() {
  try {
    await later();
    // prettier-ignore
    return (() => {});
  } finally {
    await later();
  }
}
async function ofAnAssignment() {
  let own;
  try {
    await later();
    return (own = () => {});
  } finally {
    await later();
  }
}
async function atOnce() {
  try {
    return function () {};
  } finally {
    await later();
  }
}
async function f() {
  const names = [];
  for (const make of [aFunction, anArrow, inParentheses, ofAnAssignment, atOnce]) {
    const fn = await make();
    names.push([typeof fn, fn.name]);
  }
  return names;
}
