import { delivery, source, turn } from './turn.bound.js';

export function make(size) {
  let i = 0;
  let kept;
  let settle;
  const executor = (resolve) => {
    settle = resolve;
  };
  const second = () => settle({ value: kept, done: false });
  const first = (value) => {
    kept = value;
    turn(second);
  };
  return source(
    () => {
      if (i === size) return Promise.resolve({ value: undefined, done: true });
      Promise.resolve(i++).then(first);
      return new Promise(executor);
    },
    (receive, end) => {
      const deliver = delivery(receive);
      return () => (i < size ? Promise.resolve(i++).then(deliver) : turn(end));
    },
  );
}
