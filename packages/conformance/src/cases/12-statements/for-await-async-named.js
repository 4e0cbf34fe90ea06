// flags: sloppy
async function* g() {
  let async;
  for await (async of [1, 2]) yield async;
  for (let of of [3]) yield of;
}
