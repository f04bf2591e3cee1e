/** What the doors say now. Nothing is invented: what the hall does not know is `unknown`. */
import { Type, type Static } from 'typebox';
import { ChannelSchema, Localised, Moment } from './scalars.js';

const state = {
  state: Type.Union([Type.Literal('open'), Type.Literal('closed'), Type.Literal('unknown')]),
  /** The next opening, where it is closed and one is near enough to be known. */
  opensAt: Type.Optional(Moment),
  /** When it closes, where it is open and closes within two weeks. */
  closesAt: Type.Optional(Moment),
  words: Type.Optional(
    Type.Unsafe<Localised>({
      ...Localised,
      description: '“Open until 5pm”, “Opens tomorrow at 9am”, in the languages of the council',
    }),
  ),
};

export const Door = Type.Object({
  channel: ChannelSchema,
  ...state,
  /** Expected wait in seconds, where the hall can tell. */
  waitSeconds: Type.Optional(Type.Object({ low: Type.Integer(), high: Type.Integer() })),
});
export type Door = Static<typeof Door>;
export const Doors = Type.Object({
  doors: Type.Array(Door),
  telephone: Type.Optional(
    Type.Object(state, { description: 'The council’s telephone, which is no channel of the hall' }),
  ),
});
export type Doors = Static<typeof Doors>;

export const Slot = Type.Object({ startsAt: Moment, endsAt: Moment });
export type Slot = Static<typeof Slot>;
/** A slot as it is offered, in words on the council's clock. */
export const OfferedSlot = Type.Object({
  ...Slot.properties,
  day: Type.Unsafe<Localised>({ ...Localised, description: '“Wednesday 25 November”' }),
  heading: Type.Unsafe<Localised>({ ...Localised, description: '“Tomorrow, Wednesday 25 November”' }),
  time: Type.Unsafe<Localised>({ ...Localised, description: '“9am to 11am”' }),
});
export type OfferedSlot = Static<typeof OfferedSlot>;
export const Slots = Type.Object({
  /** `known` also where none is left, and where the council offers none. */
  state: Type.Union([Type.Literal('known'), Type.Literal('unknown')]),
  slots: Type.Array(OfferedSlot),
});
export type Slots = Static<typeof Slots>;

export const ServiceSuggestion = Type.Object({
  id: Type.String(),
  name: Localised,
  link: Type.Optional(Type.String({ description: 'The council’s own online service' })),
  responsible: Type.Union([Type.Literal('own'), Type.Literal('other')], {
    description: 'Whether this council answers for it, or the other tier does, or no council',
  }),
});
export type ServiceSuggestion = Static<typeof ServiceSuggestion>;
export const ServiceSuggestions = Type.Object({
  state: Type.Union([Type.Literal('known'), Type.Literal('unknown')]),
  services: Type.Array(ServiceSuggestion),
});
export type ServiceSuggestions = Static<typeof ServiceSuggestions>;
