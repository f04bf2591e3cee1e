/** The look of the panel; and of the shell's nodes, which stand in the root around it. */
import { css } from 'lit';

export const panelStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100%;
    background: var(--mh-surface);
    color: var(--mh-on-surface);
    font-family: var(--mh-font-body);
    line-height: 1.5;
    accent-color: var(--mh-primary);
  }
  :host([in-flow]) {
    height: auto;
    min-height: 420px;
    border: 1px solid var(--mh-border);
    border-radius: var(--mh-radius);
  }
  .header {
    flex: none;
    display: flex;
    flex-wrap: wrap;
    justify-content: end;
    align-items: center;
    gap: calc(var(--mh-space) * 1.5);
    min-height: 64px;
    padding-block: var(--mh-space);
    padding-inline: calc(var(--mh-space) * 2.5) calc(var(--mh-space) * 1.5);
    background: var(--mh-primary);
    color: var(--mh-on-primary);
    border-block-end: 4px solid var(--mh-accent);
  }
  .mark {
    width: 40px;
    height: 40px;
    padding: 4px;
    border-radius: var(--mh-radius-small);
    background: #fff;
    object-fit: contain;
  }
  .name {
    flex: 1 6em;
    font: 700 1.0625em/1.25 var(--mh-font-heading);
    text-wrap: balance;
    overflow-wrap: anywhere;
  }
  .back {
    align-self: flex-start;
    margin: 0 calc(var(--mh-space) * 2.5);
  }
  .main {
    flex: 1;
    min-height: 0;
    display: flex;
    flex-direction: column;
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  .main > * {
    flex: none;
  }
  moothall-chat-view {
    flex: 1 !important;
  }
  .page,
  moothall-form-list-view {
    padding: calc(var(--mh-space) * 2.5);
  }
  .page > .notice {
    margin-block: var(--mh-space);
  }
  .lede {
    min-height: 3em;
    margin-block: var(--mh-space);
    color: var(--mh-on-muted);
  }
  .doors {
    margin-block: calc(var(--mh-space) * 2);
    border-block-start: 1px solid var(--mh-border);
  }
  .footer {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--mh-space) * 2);
    margin-block-start: auto;
    padding: var(--mh-space) calc(var(--mh-space) * 2.5);
    border-block-start: 1px solid var(--mh-border);
    font-size: 0.875em;
  }
  .footer > * {
    padding: 0.4em 0;
    color: var(--mh-on-muted);
  }
  @media (max-width: 340px) {
    .mark {
      display: none;
    }
  }
  @media (max-height: 440px) {
    :host {
      overflow-y: auto;
      /* What has the focus is not under the way out, which stays in sight. */
      scroll-padding-block-start: 96px;
    }
    .main {
      flex: none;
      overflow: visible;
    }
  }
`;

/** For the root in which the loader's nodes stand: they are the citizen's doors, field and heading for good. */
export const slottedStyles = `
button,dialog{font-family:var(--mh-font-body)}
[part=launcher]{border-radius:min(var(--mh-radius)*3,24px);background:var(--mh-primary);color:var(--mh-on-primary)}
[data-count]::after{content:attr(data-count);margin-inline-start:10px;padding:0 8px;border-radius:12px;background:var(--mh-accent);color:var(--mh-on-accent);font-size:.875em}
dialog{color:var(--mh-on-surface);background:var(--mh-surface);box-shadow:var(--mh-shadow);border:1px solid var(--mh-border);border-radius:var(--mh-radius)}
@media(max-width:479px){dialog{border:0;border-radius:0}}
:host(:not(moothall-contact)) dialog{width:auto;height:auto}
p{padding:16px;background:var(--mh-muted)}
p a{color:inherit}
:is([slot=close],[slot=language]){min-height:44px;padding:0 12px;border-radius:var(--mh-radius-inner);background:none;text-decoration:underline;text-underline-offset:.2em;cursor:pointer}
:is([slot=close],[slot=language]):focus-visible{outline-color:currentColor;outline-offset:-3px;box-shadow:inset 0 0 0 5px var(--mh-primary)}
input,textarea{display:block;min-height:48px;padding:10px 12px;font-size:max(1em,16px);background:none;border-color:var(--mh-on-muted);border-radius:var(--mh-radius-inner);resize:none}
[slot=door]{display:grid;grid-template:auto auto/40px 1fr 8px;gap:0 16px;align-items:center;width:100%;min-height:76px;padding-block:12px;padding-inline:0 8px;background:none;border-bottom:1px solid var(--mh-border);cursor:pointer}
b{align-self:end}
small{grid-area:2/2;align-self:start;color:var(--mh-on-muted);font-weight:400;font-size:.875em}
[slot=door]:hover b{text-decoration:underline;text-underline-offset:.2em}
svg{grid-row:1/3;height:40px;padding:9px;border-radius:min(var(--mh-radius),20px);background:var(--mh-muted);color:var(--mh-link)}
[slot=door]::after{content:'';grid-area:1/3/3;width:8px;height:8px;border:solid var(--mh-on-muted);border-width:2px 2px 0 0;rotate:45deg}
[slot=door]:dir(rtl)::after{rotate:-135deg}
@media(prefers-reduced-motion:no-preference){dialog[open]{animation:i .15s ease-out}@keyframes i{from{opacity:0;transform:translateY(8px)}}}
@media(forced-colors:active){svg{background:none}}`;
