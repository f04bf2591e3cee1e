/** Runs of messages, and who is said to answer, from snapshots alone. */
import { describe, equal, it } from '../testing/check.js';
import { MARIA, message, snapshot } from '../testing/fake-conversation.js';
import { chatLines } from './chat-lines.js';

const CITIZEN = { kind: 'citizen' } as const;
const brief = (lines: ReturnType<typeof chatLines>): string[] =>
  lines.map((line) =>
    line.kind === 'message'
      ? `${line.side} ${line.isFirstOfRun ? 'first ' : ''}${line.state} ${line.text ?? '(erased)'}`
      : `answering ${line.adviser.displayName}`,
  );

describe('chatLines', () => {
  it('is empty before anything was said', () => equal(chatLines(undefined, []), []));

  it('joins messages of one sender into runs, and begins a new one after ten minutes', () => {
    const messages = [
      message(2, CITIZEN, 'a'),
      message(3, CITIZEN, 'b'),
      message(4, CITIZEN, 'c', '2026-06-02T09:00:00.000Z'),
    ];
    equal(brief(chatLines(snapshot({ messages }), [])), [
      'citizen first sent a',
      'citizen sent b',
      'citizen first sent c',
    ]);
  });

  it('names an adviser before their first message, and the holder who has not yet written', () => {
    const john = { ...MARIA, adviserId: 'x', displayName: 'John' };
    const messages = [message(2, CITIZEN, 'a'), message(4, MARIA, 'b'), message(5, MARIA, 'c')];
    equal(brief(chatLines(snapshot({ messages, holder: john, state: 'held' }), [])), [
      'citizen first sent a',
      'answering Maria',
      'other first sent b',
      'other sent c',
      'answering John',
    ]);
  });

  it('shows what is still on its way last, and keeps the place of what was erased', () => {
    const lines = chatLines(snapshot({ messages: [message(2, CITIZEN, undefined)] }), [
      { commandId: 'p', text: 'later', at: '2026-06-02T08:01:00.000Z', state: 'failed' },
    ]);
    equal(brief(lines), ['citizen first sent (erased)', 'citizen failed later']);
  });

  it('shows no notes', () => {
    equal(chatLines(snapshot({ messages: [{ ...message(2, MARIA, 'x'), kind: 'note' }] }), []), []);
  });
});
