/** Server-sent events (the `text/event-stream` format) out of bytes, whatever pieces they come in. */

export interface ServerEvent {
  readonly name: string;
  readonly data: string;
}

/** UTF-8, piece by piece: Hermes has no `TextDecoder`. A character may be cut anywhere. */
export async function* decoded(pieces: AsyncIterable<readonly number[]>): AsyncGenerator<string> {
  let code = 0;
  let missing = 0;
  for await (const piece of pieces) {
    let text = '';
    for (const byte of piece) {
      if (missing > 0) {
        code = code * 64 + (byte % 64);
        missing--;
      } else if (byte < 0x80) code = byte;
      else {
        missing = byte >= 0xf0 ? 3 : byte >= 0xe0 ? 2 : 1;
        code = byte % (0x40 >> missing);
      }
      if (missing === 0) text += String.fromCodePoint(code);
    }
    if (text) yield text;
  }
}

export async function* lines(texts: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = '';
  for await (const text of texts) {
    const parts = (rest + text).split(/\r\n|\n/);
    rest = parts.pop() ?? '';
    yield* parts;
  }
  if (rest) yield rest;
}

/** An empty line ends an event; `data` may have several lines; a line that starts with a colon is a comment. */
export async function* events(source: AsyncIterable<string>): AsyncGenerator<ServerEvent> {
  let name = 'message';
  let data: string[] = [];
  for await (const line of source) {
    if (line === '') {
      if (data.length > 0) yield { name, data: data.join('\n') };
      name = 'message';
      data = [];
      continue;
    }
    const [, field, value] = /^([^:]*):? ?(.*)$/.exec(line) ?? [];
    switch (field) {
      case 'event':
        name = value;
        break;
      case 'data':
        data.push(value);
    }
  }
}
