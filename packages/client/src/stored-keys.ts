/** Everything that Moothall keeps in a browser. Only tests, which hold it true, and the page made from it read this table: it costs no citizen a byte. */

export interface StoredKey {
  /** As the browser shows it; `*` stands for a council’s slug or an id. */
  readonly key: string;
  readonly place:
    'local storage' | 'session storage' | 'history entry' | 'cookie of the hall' | 'channel between tabs';
  readonly holds: string;
  /** After which act. */
  readonly written: string;
  /** When it goes, next to being forgotten. */
  readonly stays: string;
  /** The source file by which it comes into the browser, from `packages/`. */
  readonly file: string;
}

/**
 * For citizens, on the council’s site. Where the element says `storage="session"` it is session storage that keeps
 * them; where it says `none`, nothing does.
 */
export const CITIZEN_KEYS: readonly StoredKey[] = [
  {
    key: 'moothall:*:session',
    place: 'local storage',
    holds:
      'A secret by which the hall knows this device again, a number for the citizen, and when both end. It says nothing about who the citizen is.',
    written: 'The first message, callback, form or file was sent.',
    stays:
      'It is of no use after 30 days. The next session takes its place; one that the hall ended is removed.',
    file: 'client/src/browser.ts',
  },
  {
    key: 'moothall:*:enquiry',
    place: 'local storage',
    holds: 'The id of the open chat, so that the next page goes on with it.',
    written: 'The first message of a chat was sent.',
    stays: 'Until the citizen ends the chat, or the hall no longer shows it to this device.',
    file: 'client/src/browser.ts',
  },
  {
    key: 'moothall:*:outbox:*',
    place: 'local storage',
    holds:
      'What was sent and has not arrived: the message, or the answers of a callback or form, names and numbers among them.',
    written: 'Something was sent.',
    stays:
      'Until the hall has it. A callback or form that does not get there is removed after 15 seconds; where the page was left before that, it is sent when the citizen next acts. A message that was refused stays until it is sent again or deleted.',
    file: 'client/src/browser.ts',
  },
  {
    key: 'moothall:*:read',
    place: 'local storage',
    holds: 'The id of a chat and the number up to which it was read, so that nothing read counts as new.',
    written: 'An answer came and was looked at.',
    stays: 'Until another chat takes its place.',
    file: 'client/src/browser.ts',
  },
  {
    key: 'moothall:*:draft:*',
    place: 'local storage',
    holds: 'The answers to a form that is not sent yet, and the page where the citizen stopped.',
    written: 'The citizen ticked “Keep my answers on this device until I send them”.',
    stays: 'Until the form is sent or the tick is taken away.',
    file: 'client/src/browser.ts',
  },
  {
    key: 'moothall:*:locale',
    place: 'local storage',
    holds: 'The language that the citizen chose, like `cy`.',
    written: 'A language was chosen that the page itself is not in.',
    stays: 'Until the page’s own language is chosen again.',
    file: 'widget/src/panel/languages.ts',
  },
  {
    key: 'moothall:shared',
    place: 'session storage',
    holds:
      'That others use this computer too, for all councils of the site. It says nothing about the citizen.',
    written: 'The citizen chose “I’m on a shared computer”, here or in another open tab of the site.',
    stays:
      'Until the tab is closed, or left by “Exit this page”. While it is there, session storage keeps what local storage would.',
    file: 'widget/src/panel/wipe.ts',
  },
  {
    key: 'moothall:*:',
    place: 'channel between tabs',
    holds:
      'One of three words for the other tabs: that something changed, that everything is to be forgotten, or that, and that others use this computer too.',
    written: 'Something was sent, this device was told to forget, or the computer was said to be shared.',
    stays: 'It is heard and gone; nothing is kept.',
    file: 'client/src/browser.ts',
  },
  {
    key: 'moothall',
    place: 'history entry',
    holds:
      'A mark on one entry of the tab’s history, so that the back key closes the panel and leaves the page.',
    written: 'The panel was opened on a small screen, in a browser that does not do this by itself.',
    stays: 'Until the panel is closed.',
    file: 'widget/src/panel/phone.ts',
  },
];

/** For staff, on the hall’s own site. */
export const STAFF_KEYS: readonly StoredKey[] = [
  {
    key: '__Host-moothall',
    place: 'cookie of the hall',
    holds:
      'A secret by which the hall knows who is signed in. Scripts cannot read it and other sites cannot use it. Over plain http, on the machine itself, it is called `moothall`.',
    written: 'Signed in.',
    stays: '12 hours, or until signed out.',
    file: 'server/src/staff/http.ts',
  },
  {
    key: 'moothall-console:*:draft:*:*',
    place: 'session storage',
    holds: 'What the adviser is writing and has not sent, as an answer or as a note.',
    written: 'A key was pressed in the answer or in the note.',
    stays: 'Until it is sent or cleared, the tab is closed, or the adviser signs out.',
    file: 'console/src/data/key-value-store.ts',
  },
  {
    key: 'moothall-console:*:outbox:*',
    place: 'session storage',
    holds: 'What the adviser sent and the hall has not acknowledged.',
    written: 'Something was sent, taken, given back or closed.',
    stays: 'Until the hall has it, the tab is closed, or the adviser signs out.',
    file: 'console/src/data/key-value-store.ts',
  },
  {
    key: 'moothall-console:*:seen:*',
    place: 'session storage',
    holds: 'The number up to which the adviser has seen an enquiry.',
    written: 'An enquiry was opened.',
    stays: 'Until the tab is closed or the adviser signs out.',
    file: 'console/src/data/key-value-store.ts',
  },
  {
    key: 'moothall-console:appearance',
    place: 'local storage',
    holds: 'Light, dark, or as the device says.',
    written: 'An appearance was chosen.',
    stays: 'Until another is chosen.',
    file: 'console/src/shell/appearance.ts',
  },
];

/** @returns the row that a stored key belongs to */
export function rowOf(key: string, rows: readonly StoredKey[]): StoredKey | undefined {
  return rows.find((row) => new RegExp(`^${row.key.replaceAll('*', '[^:]+')}$`, 'u').test(key));
}
