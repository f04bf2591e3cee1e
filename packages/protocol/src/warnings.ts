/** Every warning that the widget writes to a page's console: for whoever builds the page, explained at `/docs/warnings`. */

export interface Warning {
  /** What happened, in a line. */
  readonly title: string;
  /** What to do. */
  readonly advice: string;
}

/** The catalogue. A code, once published, keeps its meaning; its place on the page is its code. */
export const WARNINGS = {
  'unknown-council': {
    title: 'The page names a council that this hall does not know',
    advice:
      'Compare the name in the address of the loader (/embed/v1/<council>.js) and in the attribute council with the slug in the council’s file. With the pinned loader every element needs the attribute. Until then the links inside the element stay, or nothing is shown.',
  },
  'unknown-attribute': {
    title: 'An element has an attribute that it does not know',
    advice:
      'Check the spelling. What each element knows is in custom-elements.json; attributes of your own begin with data-. The attribute is ignored.',
  },
  contrast: {
    title: 'Two colours of the theme cannot be read on each other',
    advice:
      'Give the named pair a contrast of at least 4.5 to 1, in the council’s theme or in the page’s --moothall- properties. Until then black or white is used in place of the text’s colour.',
  },
  'entry-failed': {
    title: 'A call that the page put into the queue has failed',
    advice:
      'The function, or the method with its arguments, given to Moothall.push threw the named error. Correct it in the page; other calls of the queue were carried out.',
  },
  'start-failed': {
    title: 'The widget could not be built on this page',
    advice:
      'The named error says why. Often another script of the page changed what browsers provide, or a policy forbids it: compare the page’s Content-Security-Policy, Trusted Types included, with the guide to it. The links inside the element stay.',
  },
  'hall-unreachable': {
    title: 'The hall could not be reached, so the telephone number is shown instead',
    advice:
      'See whether the hall answers at /readyz, and whether the page’s policy lets it be reached (script-src, connect-src). The next press tries again.',
  },
} as const satisfies Readonly<Record<string, Warning>>;

export type WarningCode = keyof typeof WARNINGS;
