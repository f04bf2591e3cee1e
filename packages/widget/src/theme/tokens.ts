/** The chain of tokens: the page's `--moothall-*`, then the council's theme, then the page's well-known variables, then neutral. */
import type { LoaderSettings, Theme, ThemeColours } from '@moothall/protocol';

type ColourName = keyof ThemeColours;

const NEUTRAL_LIGHT: ThemeColours = {
  primary: '#1d3a5f',
  onPrimary: '#ffffff',
  surface: '#ffffff',
  onSurface: '#17202a',
  muted: '#f1f4f7',
  onMuted: '#44525f',
  accent: '#f2b705',
  onAccent: '#1a1400',
  danger: '#a8201a',
  onDanger: '#ffffff',
  citizen: '#1d3a5f',
  onCitizen: '#ffffff',
  adviser: '#e9eef3',
  onAdviser: '#17202a',
  focus: '#0b57d0',
  border: '#cbd3da',
};

const NEUTRAL_DARK: ThemeColours = {
  primary: '#a9c7ee',
  onPrimary: '#0c1c31',
  surface: '#15181c',
  onSurface: '#eceff2',
  muted: '#22272d',
  onMuted: '#b9c3cc',
  accent: '#f2c53d',
  onAccent: '#1a1400',
  danger: '#ffb4ab',
  onDanger: '#2b0603',
  citizen: '#a9c7ee',
  onCitizen: '#0c1c31',
  adviser: '#2a3138',
  onAdviser: '#eceff2',
  focus: '#8ab4f8',
  border: '#3c444d',
};

/** Names that design systems of the field give the same thing; asked only where the council has no theme. */
const WELL_KNOWN: Partial<Record<ColourName, readonly string[]>> = {
  primary: ['--govuk-brand-colour', '--button-bg-color', '--color-accent'],
  onPrimary: ['--button-text-color'],
  surface: ['--govuk-body-background-colour'],
  onSurface: ['--govuk-text-colour', '--color-text'],
  onMuted: ['--govuk-secondary-text-colour'],
  danger: ['--govuk-error-colour'],
  focus: ['--govuk-focus-colour', '--color-focus'],
  border: ['--govuk-border-colour', '--border-color'],
};

/**
 * Every token as declarations of a `:host` rule.
 * @param early what the loader knows of the theme, until the whole has come
 * @param pageFont the font family that the element inherits, for where neither page nor council names one
 */
export function tokenStyles(
  theme: Theme | undefined,
  isDark: boolean,
  pageFont: string,
  early?: LoaderSettings['theme'],
): string {
  const council = theme ? (isDark ? theme.dark : theme.light) : early && earlyColours(early, isDark);
  const neutral = isDark ? NEUTRAL_DARK : NEUTRAL_LIGHT;
  const colours = (Object.keys(neutral) as ColourName[])
    .map((name) => {
      const known = isDark ? undefined : WELL_KNOWN[name];
      return token(kebab(name), council?.[name] ?? fallback(known ?? [], neutral[name]));
    })
    .join('');
  const radius = theme?.radius ?? early?.radius ?? fallback(['--border-radius'], '8px');
  const body = theme?.fontBody ?? early?.fontBody ?? fallback(['--font-primary'], pageFont);
  return `:host{${colours}${token('radius', radius)}${token('font-body', body)}${token(
    'font-heading',
    theme?.fontHeading ?? 'var(--mh-font-body)',
  )}${token('spacing', '8px')}${token('shadow', '0 2px 6px #0003, 0 12px 40px #0004')}--mh-space:var(--mh-spacing);--mh-link:var(--mh-primary);--mh-radius-inner:min(var(--mh-radius),12px);--mh-radius-small:min(var(--mh-radius),4px)}`;
}

/** The pairs whose contrast is guarded: text token, ground token. */
export const PAIRS: readonly (readonly [string, string])[] = [
  ['on-primary', 'primary'],
  ['on-surface', 'surface'],
  ['on-muted', 'muted'],
  ['on-accent', 'accent'],
  ['on-danger', 'danger'],
  ['on-citizen', 'citizen'],
  ['on-adviser', 'adviser'],
  ['link', 'surface'],
  ['danger', 'surface'],
];

function earlyColours(early: LoaderSettings['theme'], isDark: boolean): Partial<ThemeColours> {
  const { darkPrimary, darkOnPrimary } = early;
  const [primary, onPrimary] =
    isDark && darkPrimary && darkOnPrimary ? [darkPrimary, darkOnPrimary] : [early.primary, early.onPrimary];
  return { primary, onPrimary, citizen: primary, onCitizen: onPrimary, focus: early.focus };
}

function token(name: string, value: string): string {
  return `--mh-${name}:var(--moothall-${name},${value});`;
}

function fallback(names: readonly string[], value: string): string {
  return names.reduceRight((inner, name) => `var(${name},${inner})`, value);
}

function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
}
