/** A council's theme in the form that the widget's style sheets take, so that no page pays for making it. */
import type { Theme, ThemeTokens } from '@moothall/protocol';

/** Every token of the theme. */
export function themeTokens(theme: Theme): ThemeTokens {
  const { light, dark, radius = '8px', fontBody, fontHeading } = theme;
  const shape = {
    radius,
    ...(fontBody === undefined ? {} : { fontBody }),
    ...(fontHeading === undefined ? {} : { fontHeading }),
  };
  return {
    light: written({ ...light, ...shape }),
    ...(dark === undefined ? {} : { dark: written(dark) }),
  };
}

function written(tokens: Readonly<Record<string, string>>): string {
  return Object.entries(tokens)
    .map(([name, value]) => `${kebab(name)}:${value}`)
    .join(';');
}

/** `onPrimary` → `on-primary`, as custom properties are written. */
function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
