/** The app, without a screen: prints what it would show. */
import { Chat, conversation, type Fetch } from './chat';
import recording from './recording';

declare const print: undefined | ((text: string) => void);

/** Hermes' shell has `print`, Node has a console. */
const show = typeof print === 'function' ? print : (text: string) => console.log(text);

let open = 0;

/** Answers from the recording of a real response, chunk by chunk. */
const replay: Fetch = async (prompt) => {
  const { status, chunks } = recording[prompt] ?? { status: 404, chunks: [] };
  async function* body(): AsyncGenerator<readonly number[]> {
    open++;
    try {
      yield* chunks;
    } finally {
      await null;
      open--;
    }
  }
  return { status, body: body() };
};

async function main(): Promise<void> {
  const chat = new Chat(replay);

  show('A conversation');
  for await (const screen of conversation(chat, ['story', 'unicode'])) show(screen);

  show('Somebody leaves in the middle of an answer');
  const left = conversation(chat, ['story', 'unicode']);
  for (let i = 0; i < 5; i++) show(await left.asend());
  show(`responses open: ${open}`);
  await left.aclose();
  show(`responses open: ${open}`);

  show('What goes wrong on the server');
  for (const prompt of ['fails', 'missing']) {
    try {
      for await (const token of chat.tokens(prompt)) show(token);
    } catch (error) {
      show(String(error));
    }
  }
  show(`responses open: ${open}`);
}

main().then(
  () => show('done'),
  (error: Error) => show(`failed: ${error.stack ?? error}`),
);
