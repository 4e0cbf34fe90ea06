import { async_generator, yield_, yield_from_ } from '@yield-from/runtime';
import { decoded, events, lines } from './events';

/** What of a `fetch` response is used: React Native's streams are read in chunks as well. */
export interface StreamedResponse {
  readonly status: number;
  readonly body: AsyncIterable<readonly number[]>;
}

export type Fetch = (prompt: string) => Promise<StreamedResponse>;

/** A conversation with a language model behind a streaming endpoint. */
export class Chat {
  readonly #fetch: Fetch;
  usage = 0;

  constructor(fetch: Fetch) {
    this.#fetch = fetch;
  }

  /** The answer's tokens, as they come. Ends at `[DONE]`; an `error` event is thrown. */
  async *tokens(prompt: string): AsyncGenerator<string> {
    const { status, body } = await this.#fetch(prompt);
    if (status !== 200) throw new Error(`the server answered ${status}`);
    for await (const { name, data } of events(lines(decoded(body)))) {
      if (name === 'error') throw new Error(data);
      if (data === '[DONE]') return;
      const { delta, usage = 0 } = JSON.parse(data) as { delta?: string; usage?: number };
      this.usage += usage;
      if (delta) yield delta;
    }
  }

  /** What a screen shows, more of it with every word, and at last the whole answer. */
  async *screens(prompt: string): AsyncGenerator<string, string> {
    let shown = '';
    for await (const word of words(this.tokens(prompt))) {
      shown += word;
      yield shown;
    }
    return shown;
  }
}

/** Tokens joined to words: a word ends with the space behind it. */
async function* words(tokens: AsyncIterable<string>): AsyncGenerator<string> {
  let word = '';
  for await (const token of tokens) {
    word += token;
    for (let end; (end = word.indexOf(' ') + 1) > 0; word = word.slice(end))
      yield word.slice(0, end);
  }
  if (word) yield word;
}

/**
 * Several prompts, one answer after the other, in the Python style: `aclose()` (somebody left the screen) is
 * seen as a `GeneratorExit`, and closes the answer that is being streamed.
 */
export const conversation = async_generator(async function (
  chat: Chat,
  prompts: readonly string[],
) {
  const log: string[] = [];
  try {
    for (const prompt of prompts) {
      await yield_(`> ${prompt}`);
      log.push(await yield_from_(chat.screens(prompt)));
    }
  } finally {
    log.push(`(${chat.usage} tokens used)`);
    chat.usage = 0;
  }
  return log;
});
