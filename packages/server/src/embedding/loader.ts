/** A council's own loader: the built loader with the council's settings written into it. */
import type { CouncilDefinition, LoaderSettings } from '@moothall/protocol';

/** Stands in the built loader for the settings, once, as a string. */
const PLACEHOLDER = /(["'`])__MOOTHALL_COUNCIL__\1/g;

/** What the launcher says where the council has no words of its own for it. */
const DEFAULT_LABELS: Readonly<Record<string, string>> = { en: 'Contact us', cy: 'Cysylltu â ni' };

export interface Hall {
  /** Without a slash at the end. */
  readonly publicUrl: string;
  /** Version of the widget that the loader loads. */
  readonly version: string;
}

/** Everything the launcher needs, so that it asks the hall for nothing before it is opened. */
export function loaderSettings(definition: CouncilDefinition, hall: Hall): LoaderSettings {
  const { light, dark, radius, fontBody } = definition.theme;
  return {
    hall: hall.publicUrl,
    version: hall.version,
    council: definition.slug,
    name: definition.name,
    telephone: definition.telephone,
    labels: Object.fromEntries(
      definition.languages.flatMap((language) => {
        const label = definition.texts[language]?.launcher ?? DEFAULT_LABELS[language];
        return label === undefined ? [] : [[language, label]];
      }),
    ),
    theme: {
      primary: light.primary,
      onPrimary: light.onPrimary,
      ...(dark === undefined ? {} : { darkPrimary: dark.primary, darkOnPrimary: dark.onPrimary }),
      focus: light.focus,
      ...(radius === undefined ? {} : { radius }),
      ...(fontBody === undefined ? {} : { fontBody }),
    },
  };
}

/** Whether a built loader has the one place that settings go to. */
export function isLoaderTemplate(template: string): boolean {
  return template.match(PLACEHOLDER)?.length === 1;
}

/** Writes settings into the built loader. */
export function fillLoader(template: string, settings: LoaderSettings): string {
  return template.replace(PLACEHOLDER, () => scriptJson(settings));
}

/** JSON that stays JSON wherever a script may stand, inline in a page included. */
function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(
    /[<>\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
