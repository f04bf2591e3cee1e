/** A council as it describes itself in a declarative file, and as everybody may see it. */
import { Type, type Static } from 'typebox';
import { Interval, Notice, OpeningHours, Week } from './hours.js';
import { WelshName } from './people.js';
import { Localised, Moment, Slug, strict } from './scalars.js';

const Colour = Type.String({ pattern: '^#[0-9a-f]{6}$', description: 'A colour as #rrggbb in lower case' });

/** The paired colours of one scheme. Each `on…` is for text upon its partner, at 4.5:1 or better. */
export const ThemeColours = strict({
  primary: Colour,
  onPrimary: Colour,
  surface: Colour,
  onSurface: Colour,
  muted: Colour,
  onMuted: Colour,
  accent: Colour,
  onAccent: Colour,
  danger: Colour,
  onDanger: Colour,
  citizen: Colour,
  onCitizen: Colour,
  adviser: Colour,
  onAdviser: Colour,
  focus: Colour,
  border: Colour,
});
export type ThemeColours = Static<typeof ThemeColours>;

export const Theme = strict({
  light: ThemeColours,
  dark: Type.Optional(ThemeColours),
  radius: Type.Optional(Type.String({ maxLength: 20, description: 'A CSS length' })),
  fontBody: Type.Optional(Type.String({ maxLength: 200, description: 'A CSS font family list' })),
  fontHeading: Type.Optional(Type.String({ maxLength: 200, description: 'A CSS font family list' })),
});
export type Theme = Static<typeof Theme>;

export const Telephone = strict({
  display: Type.String({ description: 'As people write it: 01632 960 000' }),
  uri: Type.String({ pattern: '^tel:\\+?[0-9]+$' }),
});

/** A number that does not depend on staff of the hall. */
export const EmergencyContact = strict({
  label: Type.String(),
  telephone: Type.String(),
  when: Type.String(),
});

export const Service = strict({
  id: Type.String({ pattern: '^[a-z][a-z0-9-]{0,62}$' }),
  lgsl: Type.Optional(Type.Integer({ description: 'Local Government Service List id' })),
  name: Localised,
  searchWords: Type.Optional(
    Type.Object(
      { en: Type.Optional(Type.Array(Type.String())), cy: Type.Optional(Type.Array(Type.String())) },
      { additionalProperties: false },
    ),
  ),
  tier: Type.Union([
    Type.Literal('district'),
    Type.Literal('county'),
    Type.Literal('unitary'),
    Type.Literal('all'),
  ]),
  link: Type.Optional(Type.String({ description: 'The council’s own online service' })),
  linkCy: Type.Optional(
    Type.String({ description: 'The same in Welsh; where it is missing, `link` is for both languages' }),
  ),
});
export type Service = Static<typeof Service>;

/** What a council's file holds. */
export const CouncilDefinition = strict(
  {
    slug: Slug,
    name: Type.String({ minLength: 2 }),
    nameCy: Type.Optional(WelshName),
    kind: Type.Union([Type.Literal('district'), Type.Literal('county'), Type.Literal('unitary')]),
    country: Type.Union([
      Type.Literal('England'),
      Type.Literal('Wales'),
      Type.Literal('Scotland'),
      Type.Literal('Northern Ireland'),
    ]),
    languages: Type.Array(Type.String(), { minItems: 1, description: 'The first is the default' }),
    referencePrefix: Type.Optional(
      Type.String({
        pattern: '^[A-Z]{3}$',
        description: 'Begins each reference; by default the first three letters of the slug',
      }),
    ),
    telephone: Telephone,
    website: Type.String(),
    origins: Type.Array(Type.String({ pattern: '^https?://[^/]+$' }), {
      description: 'Web origins whose pages may speak for this council',
    }),
    privacyUrl: Type.Optional(Type.String()),
    controller: Type.Optional(
      Type.String({
        minLength: 2,
        maxLength: 200,
        description: 'Who is responsible for personal data, where it is not the council under its own name',
      }),
    ),
    exitPage: Type.Optional(
      strict(
        {
          address: Type.Optional(
            Type.String({ description: 'Where it leads; a weather forecast unless another page is named' }),
          ),
        },
        'Given where the widget offers to leave the page at once, for people who are watched at home',
      ),
    ),
    theme: Theme,
    texts: Type.Record(
      Type.String(),
      strict({ greeting: Type.String(), launcher: Type.Optional(Type.String()) }),
    ),
    hours: OpeningHours,
    notices: Type.Optional(
      Type.Array(Notice, { description: 'What everybody should know, shown between `from` and `to`' }),
    ),
    emergency: Type.Record(Type.String(), Type.Array(EmergencyContact)),
    services: Type.Array(Service),
    forms: Type.Array(Type.String()),
    callbackSlots: Type.Optional(
      strict({
        daysAhead: Type.Integer({ minimum: 1, maximum: 60, description: 'Days after today' }),
        windows: Type.Array(Interval, { description: 'The same every day that the callbacks’ hours cover' }),
        perWindow: Type.Integer({ minimum: 1, description: 'Calls that can be promised in each' }),
      }),
    ),
    chatTimeout: Type.Optional(
      strict(
        {
          warnAfterMinutes: Type.Integer({ minimum: 1, maximum: 1440 }),
          closeAfterMinutes: Type.Integer({ minimum: 1, maximum: 120 }),
        },
        'When the citizen of a chat is told that it closes, counted from an adviser’s last message, and how much later it does. By default 20 and 5; a change is for chats opened from then on',
      ),
    ),
    answeredBy: Type.Optional(
      Type.Unsafe<Slug>({
        ...Slug,
        description: 'The council whose team answers; by default its own. Agreements will say it',
      }),
    ),
  },
  'A council as its declarative file describes it',
);
export type CouncilDefinition = Static<typeof CouncilDefinition>;

const HoursWords = Type.Unsafe<HoursWords>(
  Type.Record(Type.String(), Type.Array(Type.String()), {
    description:
      'Opening hours in words, a line for each run of days, by language: “Monday to Friday, 9am to 5pm”',
  }),
);
interface HoursWords {
  readonly en: readonly string[];
  readonly [locale: string]: readonly string[];
}

/** A theme as the widget's style sheet takes it: `primary:#1f4d36;on-primary:#ffffff;…`, each token after `--moothall-`. */
export const ThemeTokens = Type.Object({
  light: Type.String(),
  dark: Type.Optional(Type.String({ description: 'Only the tokens that differ from the light ones' })),
});
export type ThemeTokens = Static<typeof ThemeTokens>;

/** What a page may know of a council: everything it needs to look and speak like it. */
export const CouncilProfile = Type.Object({
  slug: Slug,
  name: Type.String(),
  nameCy: Type.Optional(WelshName),
  languages: Type.Array(Type.String()),
  telephone: Telephone,
  website: Type.String(),
  privacyUrl: Type.String(),
  controller: Type.Optional(
    Type.String({ description: 'Who is responsible for personal data, where it is not `name`' }),
  ),
  exitPage: Type.Optional(
    Type.String({ description: 'Where “Exit this page” leads; missing where it is not offered' }),
  ),
  mark: Type.Optional(Type.String({ description: 'Address of the council’s mark, an SVG' })),
  theme: Theme,
  tokens: ThemeTokens,
  texts: Type.Record(
    Type.String(),
    Type.Object({ greeting: Type.String(), launcher: Type.Optional(Type.String()) }),
  ),
  hours: Type.Object({ timeZone: Type.String(), weekly: Week }),
  hoursWords: HoursWords,
  hoursChanges: Type.Optional(
    Type.Unsafe<HoursWords>({
      ...HoursWords,
      description: 'How the next two weeks differ: “Closed on Friday 25 December: Christmas Day”',
    }),
  ),
  channelHoursWords: Type.Optional(
    Type.Object(
      {
        chat: Type.Optional(HoursWords),
        callback: Type.Optional(HoursWords),
        telephone: Type.Optional(HoursWords),
      },
      { description: 'Of the channels whose hours differ' },
    ),
  ),
  notices: Type.Optional(
    Type.Array(
      Type.Object({ text: Localised, link: Type.Optional(Type.String()), until: Type.Optional(Moment) }),
      { description: 'What everybody should know now; absent where there is nothing' },
    ),
  ),
  emergency: Type.Record(Type.String(), Type.Array(EmergencyContact)),
  forms: Type.Array(Type.Object({ id: Type.String(), title: Localised })),
});
export type CouncilProfile = Static<typeof CouncilProfile>;

/** What the hall writes into a council's own loader. Every page view pays for it. */
export interface LoaderSettings {
  /** Where the chunks of this version are, with a slash at the end. */
  readonly base: string;
  readonly council: string;
  /** Launcher and instant shell as markup, by language tag. */
  readonly shell: Readonly<Record<string, string>>;
  /** Their style sheet, in the council's colours. */
  readonly css: string;
}
