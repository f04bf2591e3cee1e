/** English of what is offered once a chat is over. */
import type { CouncilName } from '@moothall/protocol';

export const afterEn = {
  rate: 'How was this conversation?',
  scores: ['Very bad', 'Bad', 'Neither good nor bad', 'Good', 'Very good'],
  comment: 'What could we do better? You need not answer',
  rateSend: 'Send your answer',
  rateMissing: 'Select how it was',
  rateFailed: 'Your answer did not reach us. Send it again.',
  rated: 'Your answer has been kept. It helps us to do better.',
  transcript: 'Save this conversation as a file',
  transcriptTitle: (council: CouncilName) => `Your conversation with ${council.name}`,
  transcriptFile: (name: string) => `File: ${name}`,
  transcriptEnded: (at: string) => `Ended on ${at}`,
};
