/** Welsh of addresses and places in forms. */
import { mutate } from '@moothall/rules';
import type { PlacesTexts } from './places.en.js';
import { subjectCy } from './questions.cy.js';

const PARTS: Readonly<Record<string, string>> = {
  line1: 'llinell gyntaf',
  town: 'tref neu ddinas',
  postcode: 'cod post',
};

export const placesCy: PlacesTexts = {
  line1: 'Llinell gyntaf y cyfeiriad',
  line2: 'Ail linell y cyfeiriad (dewisol)',
  town: 'Tref neu ddinas',
  county: 'Sir (dewisol)',
  postcode: 'Cod post',
  postcodeIfKnown: 'Cod post, os ydych yn ei wybod',
  description: 'Neu disgrifiwch ble mae',
  descriptionHint: 'Er enghraifft y ffordd, a beth sydd gerllaw',
  useHere: 'Defnyddio’r man lle rydw i nawr',
  notHere: 'Peidio â defnyddio’r man lle rydw i',
  here: (metres) => `Lle mae’r ddyfais hon${metres && `, o fewn ${metres} metr`}`,
  locating: 'Wrthi’n dod o hyd i ble rydych chi',
  refused: 'Ni ddywedodd eich porwr ble rydych chi. Rhowch god post neu disgrifiwch y lle.',
  notFound: 'Ni allem ddod o hyd i ble rydych chi. Rhowch god post neu disgrifiwch y lle.',
  wrongAddress: (label, { problem, parts }) =>
    problem === 'missing'
      ? `Rhaid i ${subjectCy(label)} gynnwys ${list(String(parts).split(' '))}`
      : wrongPostcode(problem),
  wrongPlace: (_label, { problem }) => wrongPostcode(problem),
};

/** “llinell gyntaf, tref neu ddinas a chod post”: “a” aspirates what follows. */
function list(parts: readonly string[]): string {
  const words = parts.map((part) => PARTS[part] ?? '');
  const last = words.pop() ?? '';
  return words.length ? `${words.join(', ')} a ${mutate(last, 'aspirate')}` : last;
}

function wrongPostcode(problem: string | number | undefined): string {
  return problem === 'partial' ? 'Rhowch god post llawn' : 'Rhowch god post llawn yn y DU, fel ZZ1 1AA';
}
