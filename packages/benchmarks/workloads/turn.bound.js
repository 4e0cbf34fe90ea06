// The least that the standard's turns cost in JavaScript: each is one reaction of a promise, and nothing else.
const resolved = Promise.resolve();

export function turn(reaction) {
  return resolved.then(reaction);
}

// A yield takes two turns: its value is awaited, then its consumer is.
export function delivery(receive) {
  let kept;
  const second = () => receive(kept);
  const first = () => {
    turn(second);
  };
  return (value) => {
    kept = value;
    turn(first);
  };
}

// What a native consumer drains, whose own await is the second turn. `pulled` is for drain.bound.js.
export function source(next, pulled) {
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next,
    pulled,
  };
}
