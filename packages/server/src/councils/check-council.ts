/** What a council's file must keep beyond its shape, each with the place and the reason in words. */
import type { CouncilDefinition, FormDefinition, ThemeColours } from '@moothall/protocol';
import { contrastRatio, TEXT_CONTRAST } from '@moothall/rules';
import { checkHours } from './check-hours.js';
import { checkWelshName } from './check-welsh-name.js';
import type { Problem } from './problem.js';

/** What the other files of the same folder offer. */
export interface Surroundings {
  readonly councils: readonly string[];
  readonly forms: readonly FormDefinition[];
}

const PAIRS = [
  ['primary', 'onPrimary'],
  ['surface', 'onSurface'],
  ['muted', 'onMuted'],
  ['accent', 'onAccent'],
  ['danger', 'onDanger'],
  ['citizen', 'onCitizen'],
  ['adviser', 'onAdviser'],
] as const satisfies readonly (readonly [keyof ThemeColours, keyof ThemeColours])[];

/** Fonts and radius are written into style sheets, so nothing may end the declaration they stand in. */
const FONT_LIST = /^[\p{Letter}\p{Number} ,'"_-]+$/u;
const CSS_LENGTH = /^(0|\d+(\.\d+)?(px|rem|em))$/;

/** @returns every problem of a definition that has the right shape */
export function checkCouncil(definition: CouncilDefinition, around: Surroundings): readonly Problem[] {
  return [
    ...checkTheme(definition.theme),
    ...checkReferences(definition, around),
    ...checkAddresses(definition),
    ...checkHours(definition),
    ...checkWords(definition),
    ...checkWelshName(definition),
  ];
}

function checkTheme(theme: CouncilDefinition['theme']): Problem[] {
  const schemes = [
    ['light', theme.light],
    ['dark', theme.dark],
  ] as const;
  const tooFaint = schemes.flatMap(([scheme, colours]) =>
    colours === undefined ? [] : PAIRS.flatMap(([under, upon]) => checkPair(scheme, colours, under, upon)),
  );
  const fonts = (['fontBody', 'fontHeading'] as const).flatMap((name) =>
    theme[name] === undefined || FONT_LIST.test(theme[name])
      ? []
      : [{ path: `/theme/${name}`, reason: 'is not a list of font families' }],
  );
  const radius =
    theme.radius === undefined || CSS_LENGTH.test(theme.radius)
      ? []
      : [{ path: '/theme/radius', reason: 'is not a length like 4px or 0.5rem' }];
  return [...tooFaint, ...fonts, ...radius];
}

function checkPair(
  scheme: 'light' | 'dark',
  colours: ThemeColours,
  under: keyof ThemeColours,
  upon: keyof ThemeColours,
): Problem[] {
  const ratio = contrastRatio(colours[under], colours[upon]);
  if (ratio >= TEXT_CONTRAST) return [];
  // Rounded down: 4.498 must not read as 4.50.
  const shown = (Math.floor(ratio * 100) / 100).toFixed(2);
  return [
    {
      path: `/theme/${scheme}/${upon}`,
      reason: `has a contrast of ${shown}:1 with ${under}, and needs ${String(TEXT_CONTRAST)}:1`,
    },
  ];
}

function checkReferences(definition: CouncilDefinition, around: Surroundings): Problem[] {
  const problems: Problem[] = [];
  if (definition.answeredBy !== undefined && !around.councils.includes(definition.answeredBy)) {
    problems.push({ path: '/answeredBy', reason: 'names a council that is not in the folder' });
  }
  if (definition.referencePrefix === undefined && !/^[a-z]{3}/.test(definition.slug)) {
    problems.push({
      path: '/referencePrefix',
      reason: 'is missing, and the slug does not begin with three letters',
    });
  }
  definition.forms.forEach((id, index) => {
    if (around.forms.some((form) => form.id === id)) return;
    problems.push({
      path: `/forms/${String(index)}`,
      reason: `names a form that forms/ does not hold: ${id}`,
    });
  });
  definition.services.forEach(({ id }, index) => {
    if (definition.services.findIndex((service) => service.id === id) === index) return;
    problems.push({ path: `/services/${String(index)}/id`, reason: `is used twice: ${id}` });
  });
  return problems;
}

function checkAddresses(definition: CouncilDefinition): Problem[] {
  const pages: readonly (readonly [string, string | undefined])[] = [
    ['/website', definition.website],
    ['/privacyUrl', definition.privacyUrl],
    ['/exitPage/address', definition.exitPage?.address],
    ...(definition.notices ?? []).map(({ link }, index) => [`/notices/${String(index)}/link`, link] as const),
    ...definition.services.flatMap(({ link, linkCy }, index) => [
      [`/services/${String(index)}/link`, link] as const,
      [`/services/${String(index)}/linkCy`, linkCy] as const,
    ]),
  ];
  const notPages = pages.flatMap(([path, address]) =>
    address === undefined || isPage(address) ? [] : [{ path, reason: 'is not an http or https address' }],
  );
  const notOrigins = definition.origins.flatMap((origin, index) =>
    URL.canParse(origin) && new URL(origin).origin === origin
      ? []
      : [{ path: `/origins/${String(index)}`, reason: 'is not an origin like https://www.council.example' }],
  );
  return [...notPages, ...notOrigins];
}

function isPage(address: string): boolean {
  return URL.canParse(address) && ['http:', 'https:'].includes(new URL(address).protocol);
}

function checkWords({ languages, texts, emergency }: CouncilDefinition): Problem[] {
  return languages.flatMap((language) => [
    ...(texts[language] === undefined
      ? [{ path: '/texts', reason: `has no texts in the council’s language ${language}` }]
      : []),
    ...(emergency[language] === undefined
      ? [{ path: '/emergency', reason: `names no emergency contacts in the council’s language ${language}` }]
      : []),
  ]);
}
