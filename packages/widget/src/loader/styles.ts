/** The launcher's and the shell's look, made from the council's colours before anything else is loaded. */
import { PINNED } from './build.js';
import type { LoaderSettings } from '@moothall/protocol';

/** The page's own variable, then the council's colour, then the page's well-known variables, then a neutral one. */
export function launcherStyles(theme: LoaderSettings['theme'] | undefined, isDark: boolean): string {
  const token = (name: string, value: string): string => `--mh-${name}:var(--moothall-${name},${value});`;
  const darkPrimary = isDark && theme?.darkPrimary;
  return (
    `:host{color-scheme:${isDark ? 'dark' : 'light'};` +
    (PINNED || !theme
      ? token('primary', 'var(--govuk-brand-colour,var(--button-bg-color,var(--color-accent,#1d3a5f)))') +
        token('on-primary', 'var(--button-text-color,#fff)') +
        token('focus', '#0b57d0') +
        token('radius', '8px') +
        token('font-body', 'var(--font-primary)')
      : token('primary', darkPrimary || theme.primary) +
        token('on-primary', (darkPrimary && theme.darkOnPrimary) || theme.onPrimary) +
        token('focus', theme.focus) +
        token('radius', theme.radius ?? '8px') +
        token('font-body', theme.fontBody ?? 'var(--font-primary)')) +
    `}*{box-sizing:border-box;font-size:inherit;line-height:inherit;font-family:var(--mh-font-body,inherit);color:inherit;border:0}
button,dialog{font-size:max(var(--moothall-font-size,16px),1rem);line-height:1.5;text-align:start}
.launcher{display:flex;align-items:center;min-height:48px;padding:10px 20px;border:2px solid #0000;border-radius:min(var(--mh-radius)*3,24px);background:var(--mh-primary);color:var(--mh-on-primary);font-weight:600;cursor:pointer}
.launcher::before{content:"";width:18px;height:13px;border:2px solid;border-radius:5px 5px 5px 0;margin-inline-end:10px}
.fixed{position:fixed;inset-block:auto 16px;inset-inline:auto 16px;z-index:var(--moothall-z-index,999);box-shadow:0 4px 16px #0004;contain:layout style}
.start{inset-inline:16px auto}
:focus-visible{outline:3px solid var(--mh-focus);box-shadow:inset 0 0 0 2px var(--mh-on-primary)}
[hidden],:not([view=home])>:is([slot=door],[slot=topic]),:not([view=chat])>[slot=composer]{display:none!important}
dialog{position:static;margin:0;padding:0;width:auto;background:var(--moothall-surface,Canvas);color:var(--moothall-on-surface,CanvasText);border-radius:var(--mh-radius);overflow:hidden}
dialog.fixed{width:400px;height:min(680px,100vh - 32px)}
@media(max-width:479px){dialog.fixed{inset:0;width:100%;max-width:100%;height:100dvh;max-height:100%;border-radius:0}}
moothall-panel:not(:defined){display:grid;gap:8px;padding:20px}
[slot=door]{min-height:76px}
b,small{display:block}
input,textarea{width:100%;padding:10px;border:2px solid}
@media print{:host{display:none}}`
  );
}
