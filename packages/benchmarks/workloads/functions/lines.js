// NDJSON: what is read comes in chunks of 64 lines.
const CHUNK = '{"n":1}\n'.repeat(64);

export async function run(size) {
  let sum = 0;
  for await (const record of records(lines(chunks(size / 64)))) sum += record.n;
  return sum;
}

async function* chunks(count) {
  for (let i = 0; i < count; i++) yield await Promise.resolve(CHUNK);
}

async function* lines(source) {
  let rest = '';
  for await (const chunk of source) {
    const found = (rest + chunk).split('\n');
    rest = found.pop();
    for (let i = 0; i < found.length; i++) yield found[i];
  }
  if (rest !== '') yield rest;
}

async function* records(source) {
  for await (const line of source) yield JSON.parse(line);
}
