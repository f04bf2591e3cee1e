/** Welsh of a chat that becomes a call. */
import type { callEn } from './call.en.js';

export const callCy: typeof callEn = {
  callName: 'Eich enw',
  callTelephone: 'Eich rhif ffôn',
  callHint: 'Byddwn yn ffonio am yr hyn rydych wedi’i ysgrifennu yma. Nid oes angen ei ddweud eto.',
  callSend: 'Gofyn am yr alwad',
  callCancel: 'Parhau yma',
  callNameMissing: 'Rhowch eich enw',
  callTelephoneWrong: 'Rhowch rif ffôn, er enghraifft 01632 960 001 neu 07700 900 982',
  callFailed: 'Ni chyrhaeddodd hynny. Gwiriwch eich cysylltiad a’i anfon eto.',
};
