/** How a fact looks to a reader: what staff wrote for each other has only its number for citizens. */
import { AUDIENCES, type Audience, type Fact, type RecordedFact } from '@moothall/protocol';

/** @param reader `staff` sees all; `everyone` stands for the citizen */
export function viewOf(fact: RecordedFact, reader: Audience): Fact {
  if (reader === 'staff' || AUDIENCES[fact.kind] === 'everyone') return fact;
  return { enquiryId: fact.enquiryId, n: fact.n, kind: 'withheld' };
}
