/** English of a chat that becomes a call. */

export const callEn = {
  callName: 'Your name',
  callTelephone: 'Your telephone number',
  callHint: 'We ring about what you have written here. You need not tell it again.',
  callSend: 'Ask for the call',
  callCancel: 'Go on here',
  callNameMissing: 'Enter your name',
  callTelephoneWrong: 'Enter a telephone number, like 01632 960 001 or 07700 900 982',
  callFailed: 'That did not reach us. Check your connection and send it again.',
};
