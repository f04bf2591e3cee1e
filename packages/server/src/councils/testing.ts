/** For tests: councils that are right, to be made wrong in one place. */
import type { CouncilDefinition, FormDefinition, ThemeColours } from '@moothall/protocol';
import type { LoadedCouncil } from './store.js';

const COLOURS: ThemeColours = {
  primary: '#1d3557',
  onPrimary: '#ffffff',
  surface: '#ffffff',
  onSurface: '#111111',
  muted: '#f1f1f1',
  onMuted: '#333333',
  accent: '#0b5d3b',
  onAccent: '#ffffff',
  danger: '#a4161a',
  onDanger: '#ffffff',
  citizen: '#1d3557',
  onCitizen: '#ffffff',
  adviser: '#eef2f6',
  onAdviser: '#111111',
  focus: '#b35900',
  border: '#767676',
};

export function aCouncil(slug: string, change: Partial<CouncilDefinition> = {}): CouncilDefinition {
  return {
    slug,
    name: `${slug.charAt(0).toUpperCase()}${slug.slice(1)} Council`,
    kind: 'district',
    country: 'England',
    languages: ['en'],
    telephone: { display: '01632 960 000', uri: 'tel:01632960000' },
    website: `https://www.${slug}.example`,
    origins: [`https://www.${slug}.example`],
    theme: { light: COLOURS },
    texts: { en: { greeting: 'Ask us anything' } },
    hours: { timeZone: 'Europe/London', weekly: { mon: [['09:00', '17:00']] } },
    emergency: { en: [{ label: 'Danger to life', telephone: '999', when: 'at any time' }] },
    services: [],
    forms: [],
    ...change,
  };
}

export function aForm(id: string, change: Partial<FormDefinition> = {}): FormDefinition {
  return {
    id,
    version: 1,
    title: { en: `About ${id}` },
    pages: [
      {
        id: 'where',
        title: { en: 'Where is it?' },
        fields: [{ id: 'street', type: 'text', label: { en: 'Street' } }],
      },
    ],
    ...change,
  };
}

export function aLoadedCouncil(slug: string, change: Partial<CouncilDefinition> = {}): LoadedCouncil {
  return { definition: aCouncil(slug, change), forms: [], mark: undefined };
}
