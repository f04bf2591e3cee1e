/** A council's own loader: the built loader with the council's settings written into it. */
import type { CouncilDefinition, LoaderSettings } from '@moothall/protocol';

/** Stands in the built loader for the settings, once, as a string. */
const PLACEHOLDER = /(["'`])__MOOTHALL_COUNCIL__\1/g;

export interface Hall {
  /** Without a slash at the end. */
  readonly publicUrl: string;
  /** Version of the widget that the loader loads. */
  readonly version: string;
}

/** What stands on a page before the citizen acts, as the widget's build leaves it: values in braces are the council's. */
export interface ShellTemplate {
  /** With `{primary}`, `{on-primary}`, `{focus}` and `{radius}`. */
  readonly css: string;
  /** By language: markup with `{launcher}`, `{uri}` and `{display}`, and what the launcher says by default. */
  readonly languages: Readonly<Record<string, { readonly markup: string; readonly launcher: string }>>;
}

/** Everything the launcher needs, so that it asks the hall for nothing before it is opened. */
export function loaderSettings(
  { slug, languages, texts, telephone, theme }: CouncilDefinition,
  { publicUrl, version }: Hall,
  template: ShellTemplate,
): LoaderSettings {
  const { primary, onPrimary, focus } = theme.light;
  return {
    base: `${publicUrl}/embed/${version}/`,
    council: slug,
    shell: Object.fromEntries(
      languages.flatMap((language) => {
        const words = template.languages[language];
        if (words === undefined) return [];
        const launcher = texts[language]?.launcher ?? words.launcher;
        return [[language, filled(words.markup, { ...telephone, launcher }, escaped)]];
      }),
    ),
    css: filled(template.css, { primary, 'on-primary': onPrimary, focus, radius: theme.radius ?? '8px' }),
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

function filled(
  template: string,
  values: Readonly<Record<string, string>>,
  written: (value: string) => string = (value) => value,
): string {
  return template.replace(/\{([a-z-]+)\}/g, (whole, name: string) =>
    values[name] === undefined ? whole : written(values[name]),
  );
}

/** Text as it may stand in markup, in an attribute's quotes too. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** JSON that stays JSON wherever a script may stand, inline in a page included. */
function scriptJson(value: unknown): string {
  return JSON.stringify(value)
    .replaceAll('</', '<\\/')
    .replaceAll('<!', '\\u003c!')
    .replaceAll(/[\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`);
}
