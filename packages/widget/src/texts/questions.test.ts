/** The sentences that say what to do, for labels of every kind. */
import { describe, equal, it } from '../testing/check.js';
import { questionsEn } from './questions.en.js';

describe('the sentence for an answer', () => {
  const missing = (label: string, type: 'text' | 'choice-one' = 'text') => questionsEn.missing(label, type);

  it('reads the label on as part of the sentence', () => {
    equal(missing('Your postcode'), 'Enter your postcode');
    equal(missing('E-mail address'), 'Enter e-mail address');
    equal(missing('NHS number'), 'Enter NHS number');
    equal(missing('I am ringing about'), 'Enter I am ringing about');
    equal(missing('Subject', 'choice-one'), 'Select subject');
  });

  it('quotes a label that asks', () => {
    equal(missing('Where is it?'), 'Enter an answer to “Where is it?”');
    equal(questionsEn.tooLong('What happened?', 2000), 'Your answer must be 2,000 characters or fewer');
  });

  it('counts one character as one', () => {
    equal(questionsEn.left(1), 'You have 1 character remaining');
    equal(questionsEn.left(0), 'You have 0 characters remaining');
    equal(questionsEn.left(-2), 'You have 2 characters too many');
  });
});
