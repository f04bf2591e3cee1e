/**
 * The launcher's and the shell's look before anything else is loaded. The hall writes it into a council's loader with the
 * council's values; each gives way to the page's own `--moothall-<name>`.
 */

/** The few tokens of a theme that are seen before the panel is there. */
export type LauncherTokens = Readonly<Record<'primary' | 'on-primary' | 'focus' | 'radius', string>>;

/** Where no council's theme is known: the page's well-known variables, then neutral ones. */
export const NEUTRAL: LauncherTokens = {
  primary: 'var(--govuk-brand-colour,var(--button-bg-color,var(--color-accent,#1d3a5f)))',
  'on-primary': 'var(--button-text-color,#fff)',
  focus: '#0b57d0',
  radius: '8px',
};

/**
 * The shell has head, heading, field and doors where the panel will have them, so that nobody presses another door than they saw.
 * The children that are a page's fallback keep their room where the page goes on after them and the loader's script.
 */
export function launcherStyles(tokens: LauncherTokens): string {
  const token = (name: keyof LauncherTokens): string => `var(--moothall-${name},${tokens[name]})`;
  return `*{box-sizing:border-box;margin:0;border:0;font:inherit;color:inherit}
button,dialog{position:fixed;inset-block:auto 16px;inset-inline:auto 16px;z-index:var(--moothall-z-index,999);padding:10px 20px;font-size:max(var(--moothall-font-size,16px),1rem);line-height:1.5;text-align:start;box-shadow:0 4px 16px #0004}
:host([position=start])>*{inset-inline:16px auto}
:host(:not(moothall-contact))>*,dialog *{position:static;box-shadow:none}
[part=launcher]{border:2px solid #0000;border-radius:min(${token('radius')}*3,24px);background:${token('primary')};color:${token('on-primary')};font-weight:600;cursor:pointer}
:focus-visible{outline:3px solid ${token('focus')}}
dialog{width:400px;height:min(680px,100vh - 32px);padding:0;background:var(--moothall-surface,Canvas);color:var(--moothall-on-surface,CanvasText);overflow:clip}
@media(max-width:479px){dialog{inset:0;width:100%;max-width:100%;height:100dvh;max-height:100%}}
dialog[open]~*,:host([launcher=none])>[part=launcher],[hidden],:not([view=home])>:is([slot=door],input),:not([view=chat])>textarea{display:none!important}
:host(moothall-contact:nth-last-child(n+3)) slot[hidden]{display:contents!important;visibility:hidden}
moothall-panel:not(:defined){display:grid;padding:0 20px}
:not(:defined)>button{height:76px;padding:0 56px;background:none}
:not(:defined)>[slot=close]{height:68px;margin:0 -20px;padding:0 20px;background:${token('primary')};color:${token('on-primary')};text-align:end}
:not(:defined)>h2{margin:17px 0 64px;font-size:1.5em;line-height:1.3}
:not(:defined)>input{height:48px;margin-bottom:17px}
b,h2,small{display:block;font-weight:600}
input,textarea{border:2px solid;width:100%}
@media print{:host{display:none}}`;
}
