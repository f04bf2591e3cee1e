/** Every word the console says, in English. Templates hold none of their own. */
import type { Channel, Close, ErrorCode } from '@moothall/protocol';
import type { TroubleCode } from '../data/hall-error.js';

type OutcomeCode = Close['outcome'];

const channels: Readonly<Record<Channel, string>> = { chat: 'Chat', callback: 'Callback', form: 'Form' };

const outcomes: Readonly<Record<Channel, Readonly<Record<OutcomeCode, string>>>> = {
  chat: {
    resolved: 'Answered',
    unresolved: 'Could not be settled',
    'citizen-left': 'The citizen left',
  },
  callback: {
    resolved: 'Rang, and settled it',
    unresolved: 'Rang, could not settle it',
    'citizen-left': 'Could not be reached',
  },
  form: {
    resolved: 'Done',
    unresolved: 'Could not be done',
    'citizen-left': 'Withdrawn by the citizen',
  },
};

const kilobytes = 1_000;

const errors: Partial<Readonly<Record<TroubleCode, string>>> = {
  unreachable: 'The hall gives no answer. Check your connection, then try again.',
  'sign-in-failed': 'E-mail address and password do not belong together. Check both and try again.',
  'too-many-requests': 'There were too many attempts. Wait a minute, then try again.',
  'not-allowed': 'Your account may not do this. Ask a manager of the council for the right.',
  'not-holder': 'You do not hold this enquiry. Take it first.',
  'already-taken': 'A colleague took this enquiry first. Choose the next one.',
  'enquiry-unknown': 'There is no such enquiry, or your account may not see it.',
  'enquiry-closed': 'This enquiry is closed. The citizen can open a new one.',
  'database-unavailable': 'The hall cannot keep anything at the moment. Try again shortly.',
  'storage-full': 'The hall’s disk is full, so nothing more can be kept. Tell whoever runs it.',
  'file-too-large': 'This file is larger than 10 MB. Send a smaller one.',
  'file-type-refused': 'Files of this type are not taken. Send a picture, a PDF, DOCX, ODT or plain text.',
  'file-type-differs': 'The file is not what its name says. Open it and save it again.',
  'file-damaged': 'The file is empty or damaged. Choose another.',
  'picture-too-large': 'The picture has too many pixels. Make it smaller.',
  'file-too-many': 'Too many files wait to be sent. Send or remove some first.',
  'attachment-unknown': 'A file did not reach the hall. Attach it again.',
  'malformed-request': 'Enter an e-mail address and a password.',
};

export const en = {
  product: 'Moothall',
  desk: 'Advisers’ desk',
  title: (waiting: number) => (waiting === 0 ? 'Moothall desk' : `(${waiting}) Moothall desk`),
  skip: 'Skip to the enquiry',
  loading: 'Loading…',
  error: (code: TroubleCode, fallback: string): string => errors[code as ErrorCode] ?? fallback,
  tryAgain: 'Try again',
  cancel: 'Cancel',
  unreachableHeading: 'The hall gives no answer',

  signIn: {
    heading: 'Sign in to the desk',
    lead: 'For advisers of the councils that share this hall.',
    email: 'E-mail address',
    password: 'Password',
    submit: 'Sign in',
    busy: 'Signing in…',
    emailMissing: 'Enter your e-mail address',
    emailFormat: 'Enter an e-mail address in the form name@example.gov.uk',
    passwordMissing: 'Enter your password',
    ended: 'Your session has ended. Sign in again to go on; what you were writing is kept.',
    signedOut: 'You have signed out.',
  },

  account: {
    menu: (name: string) => `Account of ${name}`,
    appearance: 'Appearance',
    system: 'As the device',
    light: 'Light',
    dark: 'Dark',
    signOut: 'Sign out',
    unsentHeading: 'Something is not sent yet',
    unsent: 'What you have typed or attached and not sent is deleted when you sign out.',
    signOutAnyway: 'Sign out and delete it',
  },

  connection: {
    online: 'Connected',
    connecting: 'Connecting…',
    offline: 'No connection to the hall. What you write is kept, and sent as soon as it is back.',
  },

  queue: {
    label: 'Enquiries',
    filter: 'Show',
    all: 'All',
    waiting: 'Waiting',
    mine: 'Mine',
    channel: 'Channel',
    everyChannel: 'All channels',
    groups: { mine: 'With you', waiting: 'Waiting', others: 'With colleagues' },
    waitedLong: (span: string) => `waiting for ${span}`,
    openFor: (span: string) => `open for ${span}`,
    heldBy: (name: string) => `With ${name}`,
    withYou: 'With you',
    isNew: 'New',
    isNewLong: 'something new',
    answeredBy: (council: string) => `answered by ${council}`,
    status: (waiting: number) =>
      waiting === 0
        ? 'Nobody is waiting.'
        : waiting === 1
          ? '1 enquiry is waiting.'
          : `${waiting} enquiries are waiting.`,
    emptyHeading: 'Nobody is waiting',
    empty: 'New enquiries appear here by themselves.',
    emptyMine: 'You hold no enquiry. Take the one that has waited longest.',
    emptyFilteredHeading: 'Nothing here',
    emptyFiltered: 'No open enquiry fits this choice.',
    showAll: 'Show all',
    failed: (council: string) => `The list of ${council} could not be loaded. It is tried again by itself.`,
  },

  channels,
  languages: { en: 'English', cy: 'Welsh' } as Readonly<Record<string, string>>,
  noService: 'General enquiry',

  enquiry: {
    none: 'Choose an enquiry from the list',
    noneHint: 'Who has waited longest stands at the top. Press ? for the keyboard.',
    back: 'All enquiries',
    label: (reference: string) => `Enquiry ${reference}`,
    state: { waiting: 'Waiting', held: 'In progress', closed: 'Closed' },
    take: 'Take',
    taking: 'Taking…',
    release: 'Give back',
    releasing: 'Giving back…',
    close: 'Close…',
    done: 'Mark as done…',
    closing: 'Closing…',
    failedHeading: { take: 'Not taken', release: 'Not given back', close: 'Not closed' },
    dismiss: 'Dismiss',
    missing: 'This enquiry cannot be shown',
    heldByOther: (name: string, council: string) => `${name} of ${council} holds this enquiry.`,
    takeFirst: 'Take the enquiry to answer it.',
    about: 'About this enquiry',
  },

  closing: {
    heading: {
      chat: 'Close this enquiry',
      callback: 'Mark the callback as done',
      form: 'Mark the form as done',
    },
    question: 'How did it end?',
    submit: { chat: 'Close it', callback: 'Mark as done', form: 'Mark as done' },
    warning: 'The citizen sees that the enquiry is closed and can no longer write in it.',
  },

  closed: {
    heading: 'Closed',
    reference: 'Reference',
    outcome: 'Outcome',
    at: 'Closed at',
    unsent: 'You had typed this and not sent it:',
    unsentFiles: 'These files were not sent:',
  },

  outcomes,
  cancelled: 'Cancelled by the citizen',
  outcome: (channel: Channel, outcome: string): string =>
    (outcomes[channel] as Readonly<Record<string, string>>)[outcome] ?? outcome,

  conversation: {
    label: 'Conversation',
    citizen: 'Citizen',
    you: 'You',
    note: 'Note, only staff see it',
    erased: 'This was deleted.',
    typing: 'The citizen is writing…',
    newer: 'Newest messages',
    sending: 'Sending…',
    queued: 'Waiting for the connection',
    accepted: 'Sent',
    notSent: (sentence: string) => `Not sent. ${sentence}`,
    edit: 'Edit',
    discard: 'Discard',
    empty: 'Nothing has been written.',
    opened: (channel: Channel, council: string) =>
      ({
        chat: `The citizen opened a chat with ${council}.`,
        callback: `The citizen asked ${council} to ring.`,
        form: `The citizen sent a form to ${council}.`,
      })[channel],
    assigned: (name: string, council: string) => `${name} of ${council} took the enquiry.`,
    assignedYou: 'You took the enquiry.',
    released: (who: string) => `${who} gave the enquiry back. It waits again.`,
    closed: (who: string, outcome: string) => `${who} closed the enquiry: ${outcome}.`,
    callbackMoved: (hasTime: boolean) =>
      hasTime
        ? 'The citizen moved the call to another time.'
        : 'The citizen wants the call as soon as somebody can.',
    callbackCancelled: 'The citizen cancelled the call.',
    askedForCall: 'The citizen asked to be rung instead. The enquiry is now a callback.',
    warned: 'The citizen has not answered and was told that the chat will close.',
    stayed: 'The citizen is still there.',
    rated: (score: number, comment: string | undefined) =>
      `The citizen rated this ${score} out of 5${comment === undefined ? '.' : `: “${comment}”`}`,
    hall: 'The hall',
    theCitizen: 'The citizen',
    erasedFact: (who: string) => `${who} deleted something that was written.`,
  },

  composer: {
    answeringAs: 'You are answering as',
    noteFor: 'Note in an enquiry of',
    reply: 'Reply',
    note: 'Note',
    mode: 'What you write',
    replyLabel: (council: string) => `Reply as ${council}`,
    noteLabel: 'Note for colleagues',
    replyPlaceholder: 'Write to the citizen',
    notePlaceholder: 'Only staff see this',
    send: 'Send',
    saveNote: 'Add note',
    keys: 'Ctrl + Enter sends',
    left: (count: number) => (count >= 0 ? `${count} characters left` : `${-count} characters too many`),
  },

  files: {
    attach: 'Attach files',
    waiting: 'Files to send',
    sent: 'Files',
    sending: 'Sending…',
    ready: 'Ready',
    remove: (name: string) => `Remove ${name}`,
    opens: 'opens in a new tab',
    along: (count: number) => (count === 1 ? 'With 1 file' : `With ${count} files`),
    size: (bytes: number) =>
      bytes < kilobytes * kilobytes
        ? `${Math.ceil(bytes / kilobytes)} KB`
        : `${(bytes / kilobytes / kilobytes).toFixed(1)} MB`,
  },

  callback: {
    heading: 'Ring back',
    ring: (telephone: string) => `Ring ${telephone}`,
    when: 'When',
    soon: 'As soon as somebody can',
    about: 'About',
    adjustments: 'Before you ring',
    ringThroughRelay: (telephone: string) => `Ring ${telephone} through Relay UK`,
    discreet: (name: string) => `Say that it is the council to nobody but ${name}.`,
    noMessage: 'Leave no message.',
    relayUk: 'Ring through Relay UK: dial 18001 before the number.',
    language: (language: string) => `Speaks: ${language}. Arrange an interpreter before you ring.`,
    moved: 'Moved by the citizen',
    cancelled: (at: string) => `The citizen cancelled this call at ${at}. Do not ring.`,
    erased: 'What the citizen left was deleted.',
  },

  form: {
    heading: (title: string) => title,
    fallbackTitle: 'Form',
    version: (version: number) => `Version ${version}`,
    changed: 'The form has been changed since it was sent. Labels are those of today.',
    missing: 'The form’s labels could not be loaded, so the fields’ own names are shown.',
    unanswered: 'Not answered',
    erased: 'What the citizen sent was deleted.',
    others: 'Other answers',
    position: ({ position, accuracyMetres }: { position: string; accuracyMetres: string }) =>
      `${position.replace(',', ', ')} (where their device was${accuracyMetres && `, within ${accuracyMetres} metres`})`,
  },

  about: {
    label: 'What to know',
    council: 'Whose enquiry',
    ownJob: (council: string) => `${council} is responsible and answers.`,
    shared: (council: string, answering: string) => `${council} is responsible; ${answering} answers for it.`,
    telephone: 'Telephone of the council',
    website: 'Website',
    reference: 'Reference',
    copy: 'Copy',
    copyWhat: 'the reference',
    copied: 'Copied',
    service: 'Service',
    channel: 'Channel',
    language: 'Language',
    page: 'Written from',
    citizen: 'The citizen',
    name: 'Name',
    email: 'E-mail',
    phone: 'Telephone',
    noDetails: 'No details given.',
    present: 'Has the page open',
    away: 'Has left the page',
    opened: 'Opened',
    holder: 'Adviser',
    nobody: 'Nobody yet',
    history: 'History',
  },

  help: {
    open: 'Keyboard',
    heading: 'Keyboard',
    close: 'Close',
    keys: [
      ['j  or  ↓', 'Next enquiry in the list'],
      ['k  or  ↑', 'Previous enquiry in the list'],
      ['Enter', 'Open the enquiry'],
      ['Esc', 'Back to the list'],
      ['Ctrl + Enter', 'Send what you have written (Cmd + Enter on a Mac)'],
      ['?', 'Show this help'],
    ] as readonly (readonly [string, string])[],
  },
} as const;
