export function begin() {
  const partner = echo();
  partner.next();
  return (i) => partner.next(i);
}

async function* echo() {
  let received = 0;
  for (;;) received = yield received;
}
