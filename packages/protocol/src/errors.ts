/** Every error the hall can give: its code, HTTP status and a sentence on which a person can act. */

import type { OfferedSlot } from './availability.js';

interface ErrorEntry {
  /** HTTP status with which the code travels. */
  readonly status: number;
  /** What happened and what to do, for whoever builds or runs; citizens read the widget's own sentence for the code. */
  readonly sentence: string;
  /** True where the very same request can succeed later without a change. */
  readonly retryable?: true;
}

/** The catalogue. A code, once published, keeps its meaning. */
export const ERRORS = {
  'malformed-request': {
    status: 400,
    sentence:
      'The request does not have the shape that the API describes. Compare the named field with /openapi.json.',
  },
  'malformed-command': {
    status: 400,
    sentence:
      'The command does not have the shape that the protocol describes. Compare the named field with /asyncapi.json.',
  },
  'unknown-command': {
    status: 400,
    sentence:
      'The hall knows no command of this kind. Check its spelling, or whether the client is newer than the hall.',
  },
  'command-too-large': {
    status: 413,
    sentence: 'The command is larger than 64 KiB. Send less text, or send files by the files API.',
  },
  'command-id-reused': {
    status: 409,
    sentence: 'This command id was already used for another command. Make a new id for each command.',
  },
  'field-missing': { status: 422, sentence: 'A required answer is missing. Fill in the named field.' },
  'field-too-long': {
    status: 422,
    sentence: 'An answer is longer than its field allows. Shorten the named field.',
  },
  'field-format': {
    status: 422,
    sentence: 'An answer is not in the format that its field asks for. Correct the named field.',
  },
  'card-number': {
    status: 422,
    sentence:
      'The named field holds the number of a payment card. Take the number out and send the rest again; nothing of it was kept.',
  },
  'protocol-unsupported': {
    status: 400,
    sentence:
      'This hall does not speak that protocol version. Load the widget or client from the hall again.',
  },
  'unknown-council': {
    status: 404,
    sentence:
      'No council of this name is in this hall. Check the council attribute, or add the council with `moothall council add`.',
  },
  'origin-not-allowed': {
    status: 403,
    sentence:
      'Pages of this origin may not speak for this council. Add the origin to the council’s `origins`.',
  },
  'council-key-required': {
    status: 403,
    sentence:
      'A client without a web origin needs a council key. Send it in the header `moothall-council-key`.',
  },
  'not-signed-in': {
    status: 401,
    sentence: 'Nobody is signed in. Sign in, or send the session in the Authorization header.',
  },
  'session-expired': {
    status: 401,
    sentence:
      'The session has ended. Start a new one; what was not yet acknowledged can be sent again in it.',
  },
  'sign-in-failed': {
    status: 401,
    sentence: 'The e-mail address and the password do not belong together. Check both and try again.',
  },
  'not-allowed': {
    status: 403,
    sentence: 'This account may not do that. Ask a manager of the council concerned for the right.',
  },
  'not-holder': { status: 409, sentence: 'Somebody else holds this enquiry, or nobody does. Take it first.' },
  'already-taken': { status: 409, sentence: 'Another adviser took this enquiry first. Choose the next one.' },
  'enquiry-unknown': { status: 404, sentence: 'There is no such enquiry, or this account may not see it.' },
  'enquiry-exists': {
    status: 409,
    sentence: 'An enquiry with this id exists already. Make a new id for each enquiry.',
  },
  'enquiry-closed': {
    status: 409,
    sentence: 'This enquiry is closed. Open a new one and mention its reference.',
  },
  'enquiry-open': {
    status: 409,
    sentence: 'This enquiry is still open. It can be rated when it has ended.',
  },
  'already-rated': {
    status: 409,
    sentence: 'This enquiry was rated already. A rating is given once.',
  },
  'callback-exists': {
    status: 409,
    sentence: 'A call was already asked for in this enquiry. Change that one instead.',
  },
  'fact-unknown': {
    status: 404,
    sentence: 'The enquiry has no fact of this number, or it holds nothing that can be erased.',
  },
  'form-unknown': {
    status: 404,
    sentence: 'The council has no form of this name. Check the form attribute.',
  },
  'form-changed': {
    status: 409,
    sentence: 'The form was changed since it was opened. Load it again; the answers that still fit are kept.',
  },
  'slot-unavailable': { status: 409, sentence: 'This time can no longer be booked. Choose another one.' },
  'slot-full': {
    status: 409,
    sentence:
      'The last place of this time has just been taken. Choose another one; `slots` has those that are left.',
  },
  'callback-unknown': {
    status: 404,
    sentence:
      'No call that can still be changed has this reference and this telephone number. Check both; whether one of them alone is right is not said.',
  },
  'too-many-requests': {
    status: 429,
    sentence: 'Too many requests in a short time. Wait for the seconds named in `retry-after`.',
    retryable: true,
  },
  'not-found': { status: 404, sentence: 'There is nothing at this address.' },
  'file-unknown': {
    status: 404,
    sentence: 'There is no such file, or its address has expired. Ask for a new address.',
  },
  'file-too-large': { status: 413, sentence: 'The file is larger than 10 MB. Send a smaller one.' },
  'file-type-refused': {
    status: 415,
    sentence:
      'Files of this type are not taken. Send a picture (JPEG, PNG or WebP), a PDF, a document (DOCX or ODT without macros) or plain text; save a HEIC picture as JPEG first.',
  },
  'file-type-differs': {
    status: 415,
    sentence:
      'The file is not of the type that was named with it. Name the type that it has, or send the right file.',
  },
  'file-damaged': {
    status: 422,
    sentence: 'The file is empty, cut short or damaged. Save it again, or send another.',
  },
  'file-too-many': {
    status: 422,
    sentence: 'There are too many files that no message carries yet. Send or remove some first.',
  },
  'picture-too-large': {
    status: 422,
    sentence: 'The picture has more than 40 million pixels. Make it smaller.',
  },
  'file-id-reused': {
    status: 409,
    sentence: 'This file id was already used for another file. Make a new id for each file.',
  },
  'attachment-unknown': {
    status: 422,
    sentence:
      'A file of this message is not in the hall: it never arrived, was kept for a day without a message, or went with another one. Add it again.',
  },
  'storage-full': {
    status: 507,
    sentence:
      'The hall’s disk is full, so nothing more can be kept. Free or add space; nothing that was acknowledged is lost.',
    retryable: true,
  },
  'database-unavailable': {
    status: 503,
    sentence:
      'The hall cannot reach its database at the moment. The command was not carried out; send it again.',
    retryable: true,
  },
  'shutting-down': {
    status: 503,
    sentence: 'This node of the hall is stopping. Connect again.',
    retryable: true,
  },
  unexpected: {
    status: 500,
    sentence:
      'Something went wrong in the hall that its makers did not foresee. The log has the details under the request id.',
  },
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof ERRORS;

/** An error as it travels: in an HTTP body and in a refused command. */
export interface ErrorBody {
  readonly code: ErrorCode;
  readonly message: string;
  /** JSON pointer to the field concerned, where one is. */
  readonly path?: string;
  /** True where the very same request can succeed later. */
  readonly retryable: boolean;
  /** With `slot-full` and `slot-unavailable`: the times that can still be booked. */
  readonly slots?: readonly OfferedSlot[];
}

/** Builds the travelling form of a code. */
export function errorBody(code: ErrorCode, path?: string, detail?: string): ErrorBody {
  const entry: ErrorEntry = ERRORS[code];
  return {
    code,
    message: detail ?? entry.sentence,
    retryable: entry.retryable ?? false,
    ...(path === undefined ? {} : { path }),
  };
}
