#!/usr/bin/env node
// Opens an enquiry without a browser: prints its reference, then what the adviser answers, and sends what you type.
//
//   MOOTHALL_COUNCIL_KEY=… node examples/headless.mjs ["the first message"]
//
// A client without a web origin needs a key of the council. In place of a key a demonstration hall takes the origin of
// one of its sites: ORIGIN=http://127.0.0.1:4401. HALL and COUNCIL choose another hall and council.
import { createInterface } from 'node:readline';
import { createClient } from '@moothall/client';

const {
  HALL = 'http://localhost:4400',
  COUNCIL = 'ashvale',
  MOOTHALL_COUNCIL_KEY: councilKey,
  ORIGIN,
} = process.env;

const client = createClient({
  hall: HALL,
  council: COUNCIL,
  ...(councilKey ? { councilKey } : {}),
  ports: ORIGIN
    ? { fetch: (url, init) => fetch(url, { ...init, headers: { ...init?.headers, origin: ORIGIN } }) }
    : {},
});

client.on('connection-changed', ({ connection }) => console.log(`(${connection})`));
client.on('conversation-started', ({ reference }) => console.log(`Your reference is ${reference}`));
client.on('assigned', ({ holder }) =>
  console.log(`${holder.displayName} of ${holder.council.name} reads it`),
);
client.on('message-received', ({ message }) => console.log(`> ${message.text}`));
client.on('message-failed', ({ error }) => end(`Not sent: ${error.message}`, 1));
client.on('session-ended', () => end('The session is over.', 1));
client.on('conversation-ended', () => end('The enquiry is closed.', 0));
client.on('error', ({ message }) => end(message, 1));

const conversation = client.openChat({ text: process.argv[2] ?? 'When is my bin collected?' });

const input = createInterface({ input: process.stdin });
input.on('line', (line) => {
  if (line.trim() !== '') conversation.post(line);
});
// Ctrl-C ends the enquiry; what is typed before that is sent first.
process.once('SIGINT', () => {
  conversation.end().catch((error) => end(error.message, 1));
});

function end(sentence, code) {
  console.log(sentence);
  input.close();
  client.close();
  process.exitCode = code;
}
