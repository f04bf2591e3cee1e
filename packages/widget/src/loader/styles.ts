/** The launcher's and the shell's look, made from the council's colours before anything else is loaded. */
import type { LoaderSettings } from '@moothall/protocol';

/** The page's own variable, then the council's colour, then the page's well-known variables, then a neutral one. */
export function launcherStyles(theme: Partial<LoaderSettings['theme']> = {}, isDark = false): string {
  const primary = (isDark && theme.darkPrimary) || theme.primary;
  const onPrimary = (isDark && theme.darkOnPrimary) || theme.onPrimary;
  return `:host{color-scheme:${isDark ? 'dark' : 'light'};--mh-primary:var(--moothall-primary,${primary ?? 'var(--govuk-brand-colour,var(--button-bg-color,var(--color-accent,#1d3a5f)))'});--mh-on-primary:var(--moothall-on-primary,${onPrimary ?? 'var(--button-text-color,#fff)'});--mh-surface:var(--moothall-surface,${isDark ? '#15181c' : '#fff'});--mh-on-surface:var(--moothall-on-surface,${isDark ? '#eceff2' : '#17202a'});--mh-focus:var(--moothall-focus,${theme.focus ?? '#0b57d0'});--mh-radius:var(--moothall-radius,${theme.radius ?? '8px'});--mh-font-body:var(--moothall-font-body,${theme.fontBody ?? 'var(--font-primary)'});font:400 max(var(--moothall-font-size,16px),1rem)/1.5 var(--mh-font-body,sans-serif);font-family:var(--mh-font-body,inherit)}
.launcher,dialog,.inline{font-size:max(var(--moothall-font-size,16px),1rem);line-height:1.5;font-weight:400;font-style:normal;text-align:start;text-transform:none;white-space:normal;contain:layout style;box-sizing:border-box;border:0;color:var(--mh-on-surface)}
.launcher{display:inline-flex;align-items:center;gap:10px;min-height:48px;padding:10px 20px;border:2px solid transparent;border-radius:min(var(--mh-radius)*3,24px);background:var(--mh-primary);color:var(--mh-on-primary);font-family:inherit;font-weight:600;cursor:pointer}
.fixed{position:fixed;inset-block-end:max(16px,env(safe-area-inset-bottom));inset-inline-end:16px;z-index:var(--moothall-z-index,999);box-shadow:0 2px 4px #0003,0 6px 20px #0003}
.start{inset-inline:16px auto}
.launcher svg{width:22px;height:22px}
:focus-visible{outline:3px solid var(--mh-focus);outline-offset:0;box-shadow:inset 0 0 0 2px var(--mh-on-primary)}
[hidden],moothall-panel:not([view=home])>:is([slot=door],[slot=topic]),moothall-panel:not([view=chat])>[slot=composer]{display:none!important}
dialog{inset-block:auto 16px;margin:0;padding:0;width:400px;height:min(680px,100vh - 96px);background:var(--mh-surface);border-radius:var(--mh-radius);overflow:hidden}
dialog.start{inset-inline:16px auto}
@media(max-width:479px){dialog.fixed{inset:0;width:100%;max-width:none;height:100dvh;max-height:none;border-radius:0}}
moothall-panel:not(:defined){display:flex;flex-direction:column;gap:8px;padding:20px;overflow:auto;height:100%;box-sizing:border-box}
h2{margin:0;font-size:24px;line-height:1.3}h2:focus{outline:0}
[slot=close]{align-self:end}
[slot=door]{display:block;min-height:72px;text-align:start;width:100%;padding:8px;background:none;border:0;font:inherit;color:inherit}
[slot=door]>*{display:block}
[slot=topic],textarea{box-sizing:border-box;width:100%;font:inherit;font-size:max(1em,16px);color:inherit;padding:8px 12px;min-height:44px}
@media(forced-colors:active){.launcher,dialog{border:2px solid}}
@media print{:host{display:none}}`;
}
