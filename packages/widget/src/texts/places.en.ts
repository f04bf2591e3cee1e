/** English of addresses and places in forms. */
import { subject } from './questions.en.js';

const PARTS: Readonly<Record<string, string>> = {
  line1: 'a first line',
  town: 'a town or city',
  postcode: 'a postcode',
};

export const placesEn = {
  line1: 'Address line 1',
  line2: 'Address line 2 (optional)',
  town: 'Town or city',
  county: 'County (optional)',
  postcode: 'Postcode',
  postcodeIfKnown: 'Postcode, if you know it',
  description: 'Or describe where it is',
  descriptionHint: 'For example the road, and what is near it',
  useHere: 'Use where I am now',
  notHere: 'Do not use where I am',
  here: (metres: string) => `Where this device is${metres && `, to within ${metres} metres`}`,
  locating: 'Finding where you are',
  refused: 'Your browser did not say where you are. Enter a postcode or describe the place.',
  notFound: 'We could not find where you are. Enter a postcode or describe the place.',
  wrongAddress: (label: string, { problem, parts }: Readonly<Record<string, string | number>>) =>
    problem === 'missing'
      ? `${subject(label)} must include ${String(parts)
          .split(' ')
          .map((part) => PARTS[part])
          .join(' and ')}`
      : wrongPostcode(problem),
  wrongPlace: (_label: string, { problem }: Readonly<Record<string, string | number>>) =>
    wrongPostcode(problem),
};

export type PlacesTexts = typeof placesEn;

function wrongPostcode(problem: string | number | undefined): string {
  return problem === 'partial' ? 'Enter a full postcode' : 'Enter a full UK postcode, like ZZ1 1AA';
}
