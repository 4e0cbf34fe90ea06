import { delivery, source, turn } from './turn.bound.js';

export function make(size) {
  let taken = 0;
  // Calls `receive` with what passes the filter, once for each call.
  const filtered = (receive) => {
    let i = 0;
    const keep = delivery((item) => (item % 2 === 0 ? receive(item) : numbers(i++)));
    const numbers = delivery((item) => keep(item + 1));
    return () => numbers(i++);
  };
  let kept;
  let settle;
  const executor = (resolve) => {
    settle = resolve;
  };
  const yielded = () => settle({ value: kept, done: false });
  const take = filtered(
    delivery((item) => {
      kept = item;
      turn(yielded);
    }),
  );
  return source(
    () => {
      if (taken++ === size) return Promise.resolve({ value: undefined, done: true });
      take();
      return new Promise(executor);
    },
    (receive, end) => {
      const pull = filtered(delivery(delivery(receive)));
      return () => (taken++ === size ? turn(end) : pull());
    },
  );
}
