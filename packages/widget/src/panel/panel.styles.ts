/** The look of the panel; and of the shell's nodes, which stand in the root around it. */
import { css } from 'lit';

export const panelStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    block-size: 100%;
    background: var(--mh-surface);
    color: var(--mh-on-surface);
    font-family: var(--mh-font-body);
    font-size: inherit;
    line-height: 1.5;
    accent-color: var(--mh-primary);
  }
  :host([hidden]) {
    display: none;
  }
  :host([in-flow]) {
    block-size: auto;
    min-block-size: 420px;
    border: 1px solid var(--mh-border);
    border-radius: var(--mh-radius);
  }
  .header {
    flex: none;
    display: flex;
    align-items: center;
    gap: calc(var(--mh-space) * 1.5);
    min-block-size: 64px;
    padding: var(--mh-space) calc(var(--mh-space) * 1.5) var(--mh-space) calc(var(--mh-space) * 2.5);
    background: var(--mh-primary);
    color: var(--mh-on-primary);
    border-block-end: 4px solid var(--mh-accent);
  }
  .mark {
    flex: none;
    inline-size: 40px;
    block-size: 40px;
    padding: 4px;
    border-radius: var(--mh-radius-small);
    background: #fff;
    object-fit: contain;
  }
  .name {
    flex: 1;
    min-inline-size: 0;
    font: 700 1.0625em/1.25 var(--mh-font-heading);
    overflow-wrap: anywhere;
    text-wrap: balance;
  }
  .back {
    display: flex;
    align-items: center;
    flex: none;
    min-block-size: 44px;
    margin: 0 calc(var(--mh-space) * 1.5);
    padding: 0 var(--mh-space);
    border: 0;
    background: none;
    color: var(--mh-link);
    text-decoration: underline;
    text-underline-offset: 0.2em;
    cursor: pointer;
    align-self: flex-start;
  }
  .back::before {
    content: '';
    inline-size: 0.5em;
    block-size: 0.5em;
    margin-inline-end: 0.4em;
    border: solid;
    border-width: 0 0 2px 2px;
    rotate: 45deg;
  }
  .back:dir(rtl)::before {
    rotate: -135deg;
  }
  .main {
    flex: 1;
    min-block-size: 0;
    display: flex;
    flex-direction: column;
    overflow-y: auto;
    overscroll-behavior: contain;
  }
  .main > * {
    flex: none;
  }
  .main > moothall-chat-view {
    flex: 1;
  }
  .placeholder {
    padding: calc(var(--mh-space) * 2.5);
  }
  .footer {
    display: flex;
    flex-wrap: wrap;
    gap: 0 calc(var(--mh-space) * 2);
    margin-block-start: auto;
    padding: var(--mh-space) calc(var(--mh-space) * 2.5) calc(var(--mh-space) * 1.5);
    border-block-start: 1px solid var(--mh-border);
    font-size: 0.875em;
  }
  .footer a,
  .footer .link {
    display: inline-flex;
    align-items: center;
    min-block-size: 32px;
    padding: 0;
    color: var(--mh-on-muted);
  }
  .forget {
    flex-basis: 100%;
    margin-block-start: var(--mh-space);
  }
  .forget .button {
    margin: var(--mh-space) var(--mh-space) 0 0;
  }
  @media (max-height: 440px) {
    :host {
      overflow-y: auto;
    }
    .header {
      min-block-size: 48px;
    }
    .main {
      flex: none;
      overflow: visible;
    }
  }
  @media (forced-colors: active) {
    .header {
      border-block-end: 2px solid CanvasText;
    }
  }
`;

/** For the root in which the loader's nodes stand: they are the citizen's doors, field and heading for good. */
export const slottedStyles = `
.launcher,dialog{font-family:var(--mh-font-body);text-transform:none;white-space:normal}
dialog{color:var(--mh-on-surface);background:var(--mh-surface);box-shadow:var(--mh-shadow);border:1px solid var(--mh-border)}
@media(max-width:479px){dialog.fixed{border:0}}
h2:focus{outline:0}
h2{margin:0;font:700 1.5em/1.25 var(--mh-font-heading);color:var(--mh-on-surface);text-wrap:balance;overflow-wrap:anywhere}
[slot=close]{flex:none;min-height:44px;padding:0 12px;border:0;border-radius:var(--mh-radius-inner);background:none;color:inherit;font:inherit;text-decoration:underline;text-underline-offset:.2em;cursor:pointer}
[slot=close]:focus-visible{outline-color:var(--mh-on-primary);outline-offset:-3px;box-shadow:inset 0 0 0 5px var(--mh-primary)}
[slot=topic],[slot=composer]{display:block;min-height:48px;padding:10px 12px;font-size:max(1em,16px);background:var(--mh-surface);color:var(--mh-on-surface);border:2px solid var(--mh-on-muted);border-radius:var(--mh-radius-inner);resize:none}
[slot=topic]{margin-top:8px}
[slot=door]{display:block;width:100%;text-align:start;background:none;position:relative;min-height:76px;padding:12px 28px 12px 56px;border-bottom:1px solid var(--mh-border);cursor:pointer}
[slot=door]:dir(rtl){padding:12px 56px 12px 28px}
[slot=door] b{font:600 1.0625em/1.35 var(--mh-font-body)}
[slot=door] small{color:var(--mh-on-muted);font-size:.875em;line-height:1.4}
[slot=door]:hover b{text-decoration:underline;text-underline-offset:.2em}
[slot=door] svg{position:absolute;inset-block-start:18px;inset-inline-start:0;width:40px;height:40px;padding:9px;border-radius:min(var(--mh-radius),20px);box-sizing:border-box;background:var(--mh-muted);color:var(--mh-link)}
[slot=door]::after{content:'';position:absolute;inset-block-start:calc(50% - 5px);inset-inline-end:8px;width:8px;height:8px;border:solid var(--mh-on-muted);border-width:2px 2px 0 0;rotate:45deg}
[slot=door]:dir(rtl)::after{rotate:-135deg}
[slot=door]:focus-visible{outline-offset:-3px;box-shadow:inset 0 0 0 5px var(--mh-surface)}
.launcher[data-count]::after{content:attr(data-count);margin-inline-start:10px;padding:0 8px;border-radius:12px;background:var(--mh-accent);color:var(--mh-on-accent);font-size:.875em}
@media(prefers-reduced-motion:no-preference){dialog[open]{animation:mh-in .15s ease-out}@keyframes mh-in{from{opacity:0;transform:translateY(8px)}}}
@media(forced-colors:active){[slot=door] svg{background:none;color:ButtonText}[slot=door]{border:0;border-bottom:1px solid}}`;
