import { async_generator, yield_ } from '@yield-from/runtime';

export function begin() {
  const partner = echo();
  return partner.next().then(() => (i) => partner.asend(i));
}

const echo = async_generator(async function () {
  let received = 0;
  for (;;) received = await yield_(received);
});
