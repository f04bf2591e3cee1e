/** What was said in an enquiry, as a text that a citizen can keep. */
import type { Actor, CouncilName, EnquirySnapshot, Message, Moment } from '@moothall/protocol';

/** The sentences around what was written, in the citizen's language. */
export interface TranscriptWords {
  /** The first line: what this is. */
  title(council: CouncilName): string;
  reference(reference: string): string;
  /** A moment on the citizen's clock. */
  at(moment: Moment): string;
  you: string;
  /** The hall itself, where no person wrote. */
  hall: string;
  adviser(name: string, council: CouncilName): string;
  /** In the place of what was deleted. */
  erased: string;
  /** In the place of a file, which a text cannot hold. */
  file(name: string): string;
  ended(at: string): string;
}

/** One block for each message; what staff wrote for each other is not among them. Lines end with a line feed. */
export function transcriptOf(snapshot: EnquirySnapshot, words: TranscriptWords): string {
  const { council, reference, messages, closedAt } = snapshot;
  const blocks = [
    [words.title(council), words.reference(reference)],
    ...messages.filter(({ kind }) => kind === 'message').map((message) => block(message, words)),
    ...(closedAt === undefined ? [] : [[words.ended(words.at(closedAt))]]),
  ];
  return `${blocks.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function block({ by, at, text, attachments }: Message, words: TranscriptWords): string[] {
  const files = attachments?.map(({ name }) => words.file(name)) ?? [];
  // Neither a text nor a file: it was erased.
  const said = text === undefined && files.length === 0 ? [words.erased] : text ? [text] : [];
  return [`${nameOf(by, words)}, ${words.at(at)}`, ...said, ...files];
}

function nameOf(by: Actor, words: TranscriptWords): string {
  if (by.kind === 'citizen') return words.you;
  return by.kind === 'hall' ? words.hall : words.adviser(by.displayName, by.council);
}
