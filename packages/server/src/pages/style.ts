/** The style sheet of a council's plain pages: its colours and letters, nothing from elsewhere. */
import type { CouncilDefinition, ThemeColours } from '@moothall/protocol';

/** Colours, fonts and lengths were checked where the council was saved; see `checkCouncil`. */
export function styleSheet({ theme }: Pick<CouncilDefinition, 'theme'>): string {
  const body = theme.fontBody ?? 'system-ui, sans-serif';
  return `:root {
  color-scheme: light${theme.dark === undefined ? '' : ' dark'};
  ${variables(theme.light)}
  --radius: ${theme.radius ?? '4px'};
}
${theme.dark === undefined ? '' : `@media (prefers-color-scheme: dark) {\n  :root {\n    ${variables(theme.dark)}\n  }\n}\n`}
*, ::before, ::after { box-sizing: border-box; }
body {
  margin: 0;
  background: var(--surface);
  color: var(--on-surface);
  font: 1.1875rem/1.5 ${body};
}
header { background: var(--primary); color: var(--on-primary); }
header > div, main, footer { max-width: 46rem; margin: 0 auto; padding: 1rem 1.25rem; }
header > div { display: flex; flex-wrap: wrap; align-items: center; gap: 1rem; }
body { overflow-wrap: anywhere; }
/* Marks are drawn in the council's own colours, for a light ground. */
header img { display: block; width: 3rem; height: 3rem; padding: 0.25rem; border-radius: 4px; background: ${theme.light.surface}; }
header nav { margin-inline-start: auto; }
header p { margin: 0; font-weight: 700; font-size: 1.375rem; }
header a { color: inherit; }
h1, h2 { font-family: ${theme.fontHeading ?? body}; line-height: 1.2; }
h1 { font-size: 2rem; margin: 1rem 0; }
h2 { font-size: 1.5rem; margin: 2rem 0 0.75rem; }
p, ul, table { margin: 0 0 1rem; }
a { color: inherit; text-decoration-thickness: max(1px, 0.0625rem); text-underline-offset: 0.15em; }
a:hover { text-decoration-thickness: max(3px, 0.1875rem); }
a:focus-visible, .scroll:focus-visible { outline: 3px solid var(--focus); outline-offset: 2px; }
header a:focus-visible { outline-color: currentColor; }
.number { font-size: 1.75rem; font-weight: 700; }
.notice { border: 2px solid var(--border); border-inline-start: 8px solid var(--focus); padding: 0.75rem 1rem; margin: 0 0 1rem; font-weight: 700; }
.notice p:last-child { margin: 0; }
.emergency { list-style: none; border-inline-start: 6px solid var(--danger); padding-inline-start: 1rem; }
table { border-collapse: collapse; width: 100%; }
caption { text-align: start; font-weight: 700; padding-bottom: 0.5rem; }
th, td { text-align: start; vertical-align: top; padding: 0.5rem 0; padding-inline-end: 1rem; border-bottom: 1px solid var(--border); }
@media (max-width: 30rem) { table { font-size: 1rem; } th, td { padding-inline-end: 0.5rem; } }
.scroll { overflow-x: auto; }
.skip:not(:focus) { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
.skip:focus { display: block; padding: 0.5rem 1.25rem; }
footer { border-top: 1px solid var(--border); margin-top: 2rem; }
footer ul { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0.5rem 1.5rem; }
`;
}

function variables(colours: ThemeColours): string {
  const names = {
    primary: '--primary',
    onPrimary: '--on-primary',
    surface: '--surface',
    onSurface: '--on-surface',
    danger: '--danger',
    focus: '--focus',
    border: '--border',
  } as const satisfies Partial<Record<keyof ThemeColours, string>>;
  return (Object.keys(names) as (keyof typeof names)[])
    .map((name) => `${names[name]}: ${colours[name]};`)
    .join(' ');
}
