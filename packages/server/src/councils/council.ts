/** What follows from councils' definitions: their public profile, who answers for whom, whose pages may speak for them. */
import type { CouncilDefinition, CouncilName, CouncilProfile, FormDefinition } from '@moothall/protocol';
import { hoursOf, noticesAt } from './opening.js';
import { themeTokens } from './theme-tokens.js';

/** The council as sentences name it. */
export function nameOf({ slug, name, nameCy }: CouncilDefinition): CouncilName {
  return { slug, name, ...(nameCy === undefined ? {} : { nameCy }) };
}

/** The council whose team answers this council's enquiries. */
export function answeringCouncil(definition: CouncilDefinition): string {
  return definition.answeredBy ?? definition.slug;
}

/** The councils whose enquiries the advisers of `slug` answer. A council that another one answers for answers none of its own. */
export function answeredCouncils(all: readonly CouncilDefinition[], slug: string): readonly string[] {
  return all.filter((definition) => answeringCouncil(definition) === slug).map(({ slug }) => slug);
}

/** Whether pages of this origin may speak for the council; the hall's own pages always may. */
export function allowsOrigin(definition: CouncilDefinition, origin: string, hallUrl: string): boolean {
  return origin === hallUrl || definition.origins.includes(origin);
}

/** Harmless, quick, and nothing that somebody would ask about. */
const EXIT_PAGE = 'https://www.bbc.co.uk/weather';

/** What a page may know at a moment. Addresses of the hall's own are absolute, because pages stand elsewhere. */
export function profileOf(
  definition: CouncilDefinition,
  forms: readonly FormDefinition[],
  hallUrl: string,
  hasMark: boolean,
  at: Date,
): CouncilProfile {
  const { slug, name, nameCy, languages, telephone, website, theme, texts, emergency } = definition;
  const notices = noticesAt(definition, at);
  return {
    slug,
    name,
    ...(nameCy === undefined ? {} : { nameCy }),
    languages,
    telephone,
    website,
    privacyUrl: definition.privacyUrl ?? `${hallUrl}/c/${slug}/privacy`,
    ...(definition.controller === undefined ? {} : { controller: definition.controller }),
    ...(definition.exitPage === undefined ? {} : { exitPage: definition.exitPage.address ?? EXIT_PAGE }),
    ...(hasMark ? { mark: `${hallUrl}/v1/councils/${slug}/mark.svg` } : {}),
    theme,
    tokens: themeTokens(theme),
    texts,
    ...hoursOf(definition, at),
    ...(notices.length === 0 ? {} : { notices }),
    emergency,
    forms: definition.forms.flatMap((id) => {
      const form = forms.find((form) => form.id === id);
      return form === undefined ? [] : [{ id, title: form.title }];
    }),
  };
}
