/** The small shapes that all others are made of. */
import { Type, type Static } from 'typebox';
import { MESSAGE_MAX_CHARACTERS } from './constants.js';

const UUID = '^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$';

/** A UUID in lower case. Enquiries and commands get theirs from whoever asks first, so that a repeat is known. */
export const Id = Type.String({ pattern: UUID, description: 'UUID in lower case' });
export type Id = Static<typeof Id>;

/** A council's own short name in addresses: `kestrel-bay`. */
export const Slug = Type.String({
  pattern: '^[a-z][a-z0-9-]{1,62}$',
  description: 'Lower case words joined by hyphens',
});
export type Slug = Static<typeof Slug>;

/** A BCP 47 language tag: `en`, `cy`, `ur`. */
export const Locale = Type.String({
  pattern: '^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$',
  description: 'BCP 47 language tag',
});
export type Locale = Static<typeof Locale>;

/** A moment as ISO 8601 in UTC with milliseconds. */
export const Moment = Type.String({
  pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}\\.\\d{3}Z$',
  description: 'ISO 8601, UTC, milliseconds',
});
export type Moment = Static<typeof Moment>;

export const ChannelSchema = Type.Union(
  [Type.Literal('chat'), Type.Literal('callback'), Type.Literal('form')],
  {
    description: 'How the enquiry reaches the hall',
  },
);

/** What somebody wrote: at least one character that is not white space. */
export const MessageText = Type.String({ minLength: 1, maxLength: MESSAGE_MAX_CHARACTERS, pattern: '\\S' });

/** A text by language tag; `en` is always there and is what other languages fall back to. */
export const Localised = Type.Unsafe<{ readonly en: string; readonly [locale: string]: string }>(
  Type.Object(
    { en: Type.String() },
    {
      additionalProperties: Type.String(),
      description: 'A text for each language tag; `en` is the fallback',
    },
  ),
);
export type Localised = Static<typeof Localised>;

/** An object that refuses fields it does not know: for whatever comes in. */
export function strict<const Properties extends Parameters<typeof Type.Object>[0]>(
  properties: Properties,
  description?: string,
) {
  return Type.Object(properties, {
    additionalProperties: false,
    ...(description === undefined ? {} : { description }),
  });
}
