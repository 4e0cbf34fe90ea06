// What a proxy of a language model does: many small strings through five stages.
export async function run(size) {
  let sum = 0;
  for await (const token of metered(words(sanitized(parsed(transport(size)))))) sum += token.length;
  return sum;
}

async function* transport(size) {
  for (let i = 0; i < size; i++) yield 'data: token' + (i % 10) + '\n\n';
}

async function* parsed(events) {
  for await (const event of events) {
    if (event.indexOf('data: ') === 0) yield event.slice(6, -2);
  }
}

async function* sanitized(tokens) {
  for await (const token of tokens) yield token === '[DONE]' ? '' : token;
}

async function* words(tokens) {
  for await (const token of tokens) yield ' ' + token;
}

async function* metered(tokens) {
  let count = 0;
  try {
    for await (const token of tokens) {
      count += token.length;
      yield token;
    }
  } finally {
    if (count < 0) throw new Error('unreachable');
  }
}
