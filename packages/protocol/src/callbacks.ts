/** Finding a call again: by its reference and the number that was to be rung, or by the session that asked for it. */
import { Type, type Static } from 'typebox';
import { OfferedSlot } from './availability.js';
import { Id, Localised, Moment, strict } from './scalars.js';

export const LookUpCallback = strict({
  reference: Type.String({ minLength: 1, maxLength: 60, description: 'As the citizen typed it' }),
  telephone: Type.String({
    minLength: 1,
    maxLength: 40,
    description: 'The whole number that was given, in any format',
  }),
});
export type LookUpCallback = Static<typeof LookUpCallback>;

export const CallFound = Type.Object({
  enquiryId: Id,
  reference: Type.String(),
  slot: Type.Optional(OfferedSlot),
  service: Type.Optional(Type.Unsafe<Localised>({ ...Localised, description: 'What it is about' })),
  telephoneEnds: Type.String({ description: 'The last three digits of the number to be rung' }),
  capability: Type.String({ description: 'Goes along with `move-callback` and `cancel-callback`' }),
  expiresAt: Moment,
});
export type CallFound = Static<typeof CallFound>;
