/** The look of the suggested services, which stand in the root around the panel, beside the field. */

/** In the flow, so that nothing is covered at 400 % zoom or by a phone's keyboard. */
const STYLES = `div[slot=topic]{min-height:0;margin:0;padding:0;border:0}
[role=listbox]{margin:4px 0 0;padding:0;list-style:none;border:1px solid var(--mh-border);border-radius:var(--mh-radius-inner);overflow:hidden}
[role=option]{min-height:44px;padding:10px 12px;cursor:pointer;overflow-wrap:anywhere}
[role=option]+[role=option]{border-top:1px solid var(--mh-border)}
[role=option] small{color:var(--mh-on-muted);font-size:.875em}
[role=option]:hover{background:var(--mh-muted);text-decoration:underline}
[role=option][aria-selected=true]{background:var(--mh-primary);color:var(--mh-on-primary)}
[role=option][aria-selected=true] *{color:inherit}
[part=service]{margin-top:8px;padding:12px 16px;border-inline-start:4px solid var(--mh-accent);background:var(--mh-muted);color:var(--mh-on-muted);overflow-wrap:anywhere}
[part=service] p{margin:0;padding:0}
[part=service] p+p,a+p{margin-top:4px!important}
[part=service-link]{display:inline-block;padding:8px 0;color:var(--mh-link);font-weight:600}
@media(forced-colors:active){[role=option][aria-selected=true]{forced-color-adjust:none;background:Highlight;color:HighlightText}[part=service]{border:2px solid CanvasText}}`;

export const comboboxStyles = new CSSStyleSheet();
comboboxStyles.replaceSync(STYLES);
