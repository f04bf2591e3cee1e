/** Four councils and one adviser for tests and screenshots; fictional, as in the demonstration. */
import type { CouncilProfile, FormDefinition, StaffProfile } from '@moothall/protocol';

const SHAPES: Readonly<Record<string, string>> = {
  ashvale: '<path d="M12 20V9M12 12c-5 0-7-3-7-7 5 0 7 3 7 7zm0 3c4 0 6-2 6-6-4 0-6 2-6 6z"/>',
  northmarch: '<path d="M5 4h14v8c0 5-4 7-7 8-3-1-7-3-7-8zM12 4v16M5 11h14"/>',
  'kestrel-bay': '<path d="M3 9c4-4 7 0 9 2 2-4 6-5 9-4-3 1-5 4-8 6M3 18c3-2 5-2 7 0s5 2 7 0 3-1 4-1"/>',
  glanafon: '<path d="M2 16 8 7l4 6 3-4 7 8M4 20c4-2 6 1 9-1s5-1 7 0"/>',
};

/** A council's mark as an address that needs no hall. */
export function cannedMark(slug: string, colour: string): string {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24" fill="none" stroke="${colour}" stroke-width="2" stroke-linecap="round" stroke-linejoin="round">${SHAPES[slug] ?? ''}</svg>`;
  return `data:image/svg+xml,${encodeURIComponent(drawing)}`;
}

const COUNCILS = [
  ['ashvale', 'Ashvale District Council', '#1f4d36', '01632 960 100'],
  ['northmarch', 'Northmarch County Council', '#7a1f2b', '01632 960 200'],
  ['kestrel-bay', 'Kestrel Bay Council', '#0b4f6c', '01632 960 300'],
  ['glanafon', 'Glanafon County Borough Council', '#4b2a7b', '01632 960 400'],
] as const;

export const MARIA: StaffProfile = {
  adviserId: '00000000-0000-4000-8000-00000000a001',
  displayName: 'Maria',
  email: 'maria@northmarch.example',
  council: 'northmarch',
  feeds: COUNCILS.map(([slug]) => slug),
  councils: COUNCILS.map(([slug, name, primary]) => ({
    slug,
    name,
    mark: cannedMark(slug, primary),
    colours: { primary, onPrimary: '#ffffff' },
  })),
};

export function cannedCouncil(slug: string): CouncilProfile | undefined {
  const found = COUNCILS.find(([known]) => known === slug);
  if (found === undefined) return undefined;
  const [, name, primary, telephone] = found;
  const colours = {
    primary,
    onPrimary: '#ffffff',
    surface: '#ffffff',
    onSurface: '#17202a',
    muted: '#f1f4f7',
    onMuted: '#44525f',
    accent: primary,
    onAccent: '#ffffff',
    danger: '#a8201a',
    onDanger: '#ffffff',
    citizen: primary,
    onCitizen: '#ffffff',
    adviser: '#f1f4f7',
    onAdviser: '#17202a',
    focus: primary,
    border: '#d8dde3',
  };
  return {
    slug,
    name,
    languages: slug === 'glanafon' ? ['cy', 'en'] : ['en'],
    telephone: { display: telephone, uri: `tel:${telephone.replaceAll(' ', '')}` },
    website: `https://www.${slug}.example`,
    privacyUrl: `https://www.${slug}.example/privacy`,
    theme: { light: colours },
    tokens: { light: '' },
    texts: { en: { greeting: 'What do you need?' } },
    hours: { timeZone: 'Europe/London', weekly: { mon: [['09:00', '17:00']] } },
    hoursWords: { en: ['Monday, 9am to 5pm'] },
    emergency: {},
    forms: [{ id: CANNED_FORM.id, title: CANNED_FORM.title }],
  };
}

export const CANNED_FORM: FormDefinition = {
  id: 'report-pothole',
  version: 3,
  title: { en: 'Report a pothole' },
  pages: [
    {
      id: 'where',
      title: { en: 'Where it is' },
      fields: [
        { id: 'road', type: 'text', label: { en: 'Road or street' } },
        { id: 'place', type: 'long-text', label: { en: 'Describe the place' } },
        { id: 'postcode', type: 'postcode', label: { en: 'Nearest postcode' }, required: false },
      ],
    },
    {
      id: 'what',
      title: { en: 'What it is like' },
      fields: [
        {
          id: 'size',
          type: 'choice-one',
          label: { en: 'How big is it?' },
          choices: [
            { id: 'plate', label: { en: 'About as big as a dinner plate' } },
            { id: 'bin', label: { en: 'About as big as a dustbin lid' } },
          ],
        },
        {
          id: 'danger',
          type: 'choice-many',
          label: { en: 'Who is in danger?' },
          choices: [
            { id: 'cyclists', label: { en: 'People on bicycles' } },
            { id: 'walkers', label: { en: 'People on foot' } },
          ],
        },
        { id: 'seen', type: 'date', label: { en: 'When did you first see it?' } },
      ],
    },
    {
      id: 'you',
      title: { en: 'How we reach you' },
      fields: [
        { id: 'name', type: 'text', label: { en: 'Your name' } },
        { id: 'email', type: 'email', label: { en: 'E-mail address' }, required: false },
        { id: 'telephone', type: 'telephone', label: { en: 'Telephone' }, required: false },
      ],
    },
  ],
};
