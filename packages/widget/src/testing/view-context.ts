/** For tests of views: surroundings whose client answers as the test says, and fails loudly where it says nothing. */
import { ClientError, type ClientErrorCode } from '@moothall/client';
import type { CoreClient } from '@moothall/client/core';
import type { Accepted, CouncilProfile, ThemeColours } from '@moothall/protocol';
import { localise } from '@moothall/rules';
import type { ViewContext } from '../view.js';
import { NEUTRAL_THEME } from './neutral-theme.js';

export const ACCEPTED: Accepted = {
  ok: true,
  commandId: '00000000-0000-4000-8000-000000000001',
  enquiryId: '00000000-0000-4000-8000-000000000002',
  n: 1,
  reference: 'ASH-4F7K-92QX',
};

const LIGHT: ThemeColours = {
  primary: '#1d3a5f',
  onPrimary: '#ffffff',
  surface: '#ffffff',
  onSurface: '#17202a',
  muted: '#f1f4f7',
  onMuted: '#44525f',
  accent: '#f2b705',
  onAccent: '#1a1400',
  danger: '#a8201a',
  onDanger: '#ffffff',
  citizen: '#1d3a5f',
  onCitizen: '#ffffff',
  adviser: '#f1f4f7',
  onAdviser: '#17202a',
  focus: '#f2b705',
  border: '#c4ccd4',
};

export const PROFILE: CouncilProfile = {
  slug: 'ashvale',
  name: 'Ashvale District Council',
  languages: ['en'],
  telephone: { display: '01632 960 000', uri: 'tel:01632960000' },
  website: 'https://ashvale.example',
  privacyUrl: 'https://ashvale.example/privacy',
  theme: { light: LIGHT },
  tokens: NEUTRAL_THEME,
  texts: { en: { greeting: 'How can we help?' } },
  hours: {
    timeZone: 'Europe/London',
    weekly: Object.fromEntries(['mon', 'tue', 'wed', 'thu', 'fri'].map((day) => [day, [['09:00', '17:00']]])),
  },
  hoursWords: { en: ['Monday to Friday, 9am to 5pm'] },
  emergency: {},
  forms: [],
};

/** The parts given replace the defaults; of the client, only the methods that the test expects to be called. */
export function viewContext({
  client,
  ...others
}: Partial<Omit<ViewContext, 'client'>> & { readonly client: Partial<CoreClient> }): ViewContext {
  const { locale = 'en' } = others;
  return {
    client: new Proxy({ council: PROFILE.slug, ...client } as CoreClient, {
      get(target, name, receiver) {
        if (name in target) return Reflect.get(target, name, receiver) as unknown;
        throw new Error(`The view called client.${String(name)}, which the test did not expect.`);
      },
    }),
    connect: () => Promise.reject(new Error('not expected')),
    converse: () => Promise.reject(new Error('not expected')),
    bring: (_chunk, load) => load(),
    profile: PROFILE,
    locale,
    service: undefined,
    page: undefined,
    telephone: PROFILE.telephone,
    localise: (text) => localise(text, locale),
    navigate: () => undefined,
    announce: () => undefined,
    emit: () => undefined,
    ...others,
  };
}

/** As the client gives it. */
export function failure(code: ClientErrorCode, retryable: boolean, path?: string): ClientError {
  return new ClientError({ code, message: code, retryable, ...(path === undefined ? {} : { path }) });
}
