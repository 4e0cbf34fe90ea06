'use strict';
/** A server like that of a language model: answers a prompt with tokens, as server-sent events. */
const { createServer } = require('node:http');

const ANSWERS = {
  story: [
    'Once',
    ' upon',
    ' a',
    ' ti',
    'me there',
    ' was',
    ' a generator',
    ' that',
    ' yield',
    'ed',
    '.',
  ],
  unicode: ['Grü', 'ße', ' aus', ' 東京', ' und', ' 👩', '‍🚀', ' fertig'],
  fails: ['So', ' far', ' so', { error: 'the model is overloaded' }],
};

function eventOf(token, index) {
  if (token.error) return `event: error\ndata: ${token.error}\n\n`;
  const data = JSON.stringify({ delta: token, usage: 1 });
  // Other servers write other line ends, comments, and events without a name.
  return index % 3 === 1
    ? `: keep-alive\r\ndata: ${data}\r\n\r\n`
    : `id: ${index}\ndata: ${data}\n\n`;
}

exports.startServer = function startServer() {
  const server = createServer((request, response) => {
    const prompt = new URL(request.url, 'http://localhost').searchParams.get('prompt');
    const tokens = ANSWERS[prompt];
    if (!tokens) {
      response.writeHead(404).end();
      return;
    }
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    tokens.forEach((token, i) => response.write(eventOf(token, i)));
    response.end('data: [DONE]\n\n');
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve(server));
  });
};

exports.PROMPTS = Object.keys(ANSWERS);
