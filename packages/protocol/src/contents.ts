/** What an enquiry can begin with on each channel. */
import { Type, type Static } from 'typebox';
import { Moment, strict } from './scalars.js';

/** What the citizen chose to tell about themselves; each is optional unless the channel needs it. */
export const CitizenDetails = strict({
  name: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
  email: Type.Optional(Type.String({ minLength: 3, maxLength: 254 })),
  telephone: Type.Optional(
    Type.String({ minLength: 5, maxLength: 40, description: 'As the citizen typed it' }),
  ),
});
export type CitizenDetails = Static<typeof CitizenDetails>;

/** What whoever rings has to do differently. What is not asked for is missing. */
export const CallNeeds = strict({
  relayUk: Type.Optional(
    Type.Literal(true, { description: 'Ring through Relay UK: 18001 before the number' }),
  ),
  noMessage: Type.Optional(Type.Literal(true, { description: 'Leave no message where nobody answers' })),
  discreet: Type.Optional(
    Type.Literal(true, { description: 'Say that it is the council to nobody but the citizen' }),
  ),
  language: Type.Optional(
    Type.String({ minLength: 1, maxLength: 100, description: 'In the citizen’s words: “Polish”, “BSL”' }),
  ),
});
export type CallNeeds = Static<typeof CallNeeds>;

/** When the citizen wants to be rung. Without a slot: as soon as somebody can. */
export const CallbackWish = strict({
  telephone: Type.String({
    minLength: 5,
    maxLength: 40,
    description: 'As the citizen typed it; the hall checks that it can be dialled',
  }),
  name: Type.String({ minLength: 1, maxLength: 200 }),
  about: Type.Optional(
    Type.String({ maxLength: 2000, description: 'What the call is about, in the citizen’s words' }),
  ),
  slot: Type.Optional(strict({ startsAt: Moment, endsAt: Moment })),
  needs: Type.Optional(CallNeeds),
  adjustments: Type.Optional(
    Type.String({ maxLength: 500, description: 'What else helps with the call, in the citizen’s words' }),
  ),
});
export type CallbackWish = Static<typeof CallbackWish>;

const part = Type.String({ maxLength: 200 });

/**
 * One answer: a text, several choices, the ids of files among the command's attachments, or the parts of a date, an
 * address or a place. A part that was left empty is ''.
 */
export const Answer = Type.Union([
  Type.String({ maxLength: 10_000 }),
  Type.Array(Type.String({ maxLength: 200 }), { maxItems: 200 }),
  strict({
    day: Type.String({ maxLength: 4 }),
    month: Type.String({ maxLength: 12 }),
    year: Type.String({ maxLength: 6 }),
  }),
  strict({ line1: part, line2: part, town: part, county: part, postcode: part }),
  strict({
    postcode: part,
    description: Type.String({ maxLength: 1000 }),
    position: Type.String({
      pattern: '^(-?\\d{1,2}\\.\\d{1,6},-?\\d{1,3}\\.\\d{1,6})?$',
      description: 'Latitude and longitude of the device, WGS 84: `51.50101,-0.12457`',
    }),
    accuracyMetres: Type.String({ pattern: '^\\d{0,7}$', description: 'How far off the position may be' }),
  }),
]);
export type Answer = Static<typeof Answer>;

export const Answers = Type.Record(Type.String({ pattern: '^[a-z][a-z0-9-]{0,62}$' }), Answer, {
  description: 'Answers by field id',
});
export type Answers = Static<typeof Answers>;

/** A form as it was filled in. */
export const Submission = strict({
  form: Type.String({ pattern: '^[a-z][a-z0-9-]{0,62}$' }),
  version: Type.Integer({ minimum: 1 }),
  answers: Answers,
});
export type Submission = Static<typeof Submission>;
