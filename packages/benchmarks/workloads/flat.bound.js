import { delivery, source, turn } from './turn.bound.js';

export function make(size) {
  let i = 0;
  const result = () => ({ value: i, done: i++ === size });
  return source(
    () => turn(result),
    (receive, end) => {
      const deliver = delivery(receive);
      return () => (i < size ? deliver(i++) : turn(end));
    },
  );
}
