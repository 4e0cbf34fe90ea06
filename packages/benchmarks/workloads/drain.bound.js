// The lowered consumer's part: it adds up, without a turn of its own.
export function drain(source) {
  let sum = 0;
  return {
    next: () =>
      new Promise((resolve) => {
        const end = () => resolve({ value: sum, done: false });
        const pull = source.pulled((item) => {
          sum += item;
          pull();
        }, end);
        pull();
      }),
  };
}
