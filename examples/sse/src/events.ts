import { chunks } from './chunks';

/** What a server-sent event has in this example. */
export interface ServerEvent {
  readonly id: string;
  readonly data: string;
}

/** The events of a stream: text between empty lines, however the network has cut it. */
export async function* events(url: string): AsyncGenerator<ServerEvent, void> {
  let rest = '';
  for await (const chunk of chunks(url)) {
    const parts = (rest + chunk).split('\n\n');
    rest = parts.pop() || '';
    for (const part of parts) yield parse(part);
  }
}

function parse(text: string): ServerEvent {
  const event = { id: '', data: '' };
  for (const line of text.split('\n')) {
    const [, name, value] = /^(\w+): (.*)$/.exec(line) || [];
    if (name === 'id' || name === 'data') event[name] += value;
  }
  return event;
}
