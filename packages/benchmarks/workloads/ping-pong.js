export function begin() {
  const partner = echo();
  return partner.next().then(() => (i) => partner.next(i));
}

async function* echo() {
  let received = 0;
  for (;;) received = yield received;
}
