/** The transcript: everything that the citizen saw, and nothing that they did not. */
import type { EnquirySnapshot } from '@moothall/protocol';
import { expect, it } from 'vitest';
import { transcriptOf, type TranscriptWords } from './transcript.js';

const words: TranscriptWords = {
  title: ({ name }) => `Your conversation with ${name}`,
  reference: (reference) => `Reference: ${reference}`,
  at: (moment) => moment.slice(11, 16),
  you: 'You',
  hall: 'Contact service',
  adviser: (name, { name: council }) => `${name} from ${council}`,
  erased: 'This message was deleted.',
  file: (name) => `File: ${name}`,
  ended: (at) => `The conversation ended at ${at}.`,
};
const maria = {
  kind: 'adviser' as const,
  adviserId: 'maria',
  displayName: 'Maria',
  council: { slug: 'northmarch', name: 'Northmarch' },
};
const at = '2026-11-24T09:00:00.000Z';
const by = { kind: 'citizen' as const };
const kind = 'message' as const;
const photo = { id: 'f', name: 'bin.jpg', mediaType: 'image/jpeg', sizeBytes: 7 };

it('holds messages, files and the end, and neither notes nor what was erased', () => {
  const snapshot: EnquirySnapshot = {
    enquiryId: 'e',
    n: 8,
    reference: 'ASH-4F7K-92QX',
    council: { slug: 'ashvale', name: 'Ashvale' },
    channel: 'chat',
    locale: 'en',
    state: 'closed',
    openedAt: at,
    closedAt: '2026-11-24T09:30:00.000Z',
    messages: [
      { n: 2, at, by, kind, text: 'My bin\nwas missed' },
      { n: 4, at, by: maria, kind, text: 'Which street?' },
      { n: 5, at, by: maria, kind: 'note', text: 'the third time' },
      { n: 6, at, by, kind },
      { n: 7, at, by, kind, text: '', attachments: [photo] },
    ],
  };
  expect(transcriptOf(snapshot, words)).toBe(`Your conversation with Ashvale
Reference: ASH-4F7K-92QX

You, 09:00
My bin
was missed

Maria from Northmarch, 09:00
Which street?

You, 09:00
This message was deleted.

You, 09:00
File: bin.jpg

The conversation ended at 09:30.
`);
});
