/**
 * What stands in the element's root from the start: launcher, dialog, and in it the instant shell, native and operable,
 * whose nodes the panel later takes as they are. The hall writes it into a council's loader, in the council's languages.
 */

export interface LoaderTexts {
  readonly launcher: string;
  readonly heading: string;
  readonly close: string;
  /** Each door: its name, and a line until the hall has said how it stands. */
  readonly chat: readonly [title: string, line: string];
  readonly callback: readonly [title: string, line: string];
  readonly form: readonly [title: string, line: string];
  /** Label of the field for a message. */
  readonly message: string;
  /** Then `, <ring> <number>.` where a number is known. */
  readonly unreachable: string;
  readonly ring: string;
}

/** Words and number stand in it as they are: whoever gives them has made them safe. */
export function shellMarkup(
  texts: LoaderTexts,
  telephone?: { readonly display: string; readonly uri: string },
  launcher = texts.launcher,
  language = 'en',
): string {
  const door = (kind: 'chat' | 'callback' | 'form'): string =>
    `<button slot=door part=door value=${kind}><b>${texts[kind][0]}</b><small>${texts[kind][1]}</small></button>`;
  return `<slot></slot><dialog part=panel aria-labelledby=h><moothall-panel lang=${language}><button slot=close part=close>${
    texts.close
  }</button><h2 slot=heading part=heading tabindex=-1 id=h>${
    texts.heading
  }</h2><input slot=topic part=topic aria-labelledby=h autocomplete=off>${
    door('chat') + door('callback') + door('form')
  }<textarea slot=composer part=composer rows=1 aria-label="${
    texts.message
  }"></textarea><p slot=problem role=alert hidden>${texts.unreachable}${
    telephone ? `, ${texts.ring} <a href="${telephone.uri}">${telephone.display}</a>` : ''
  }.</p></moothall-panel></dialog><button part=launcher>${launcher}</button>`;
}
