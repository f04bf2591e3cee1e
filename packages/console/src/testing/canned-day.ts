/** An ordinary Tuesday morning at the desk: what four councils’ citizens wrote, asked and sent. */
import type { AdviserName } from '@moothall/protocol';
import { CannedHall, MARIA_NAME, type CannedOpening } from './canned-hall.js';

/** The id of the n-th enquiry of the day. */
export function cannedId(n: number): string {
  return `10000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

export const DAVID: AdviserName = {
  kind: 'adviser',
  adviserId: '00000000-0000-4000-8000-00000000a002',
  displayName: 'Dafydd',
  council: { slug: 'glanafon', name: 'Glanafon County Borough Council' },
};

/** Enquiries of the day by what they show. */
export const DAY = {
  chat: cannedId(1),
  waiting: cannedId(2),
  callback: cannedId(3),
  form: cannedId(4),
  others: cannedId(5),
  welsh: cannedId(6),
  closed: cannedId(15),
} as const;

/** @returns a hall in which Maria holds one chat, others wait, a colleague holds some */
export function cannedDay(): CannedHall {
  const hall = new CannedHall();
  const citizen = { kind: 'citizen' } as const;
  let commands = 0;
  const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
  const commandId = () => `20000000-0000-4000-8000-${String((commands += 1)).padStart(12, '0')}`;
  const open = (n: number, opening: Omit<CannedOpening, 'enquiryId'>) =>
    hall.open({ enquiryId: cannedId(n), ...opening });
  const said = (enquiryId: string, text: string, minutes: number, locale = 'en') =>
    hall.record(enquiryId, {
      kind: 'posted',
      by: citizen,
      text,
      locale,
      commandId: commandId(),
      at: ago(minutes),
    });
  const answered = (enquiryId: string, text: string, minutes: number, by: AdviserName = MARIA_NAME) =>
    hall.record(enquiryId, { kind: 'posted', by, text, commandId: commandId(), at: ago(minutes) });
  const taken = (enquiryId: string, minutes: number, by: AdviserName = MARIA_NAME) =>
    hall.record(enquiryId, { kind: 'assigned', by, holder: by, at: ago(minutes) });

  const chat = open(1, {
    council: 'kestrel-bay',
    answeringCouncil: 'northmarch',
    channel: 'chat',
    service: 'missed-bin-collection',
    reference: 'KES-4F7K-92QX',
    minutesAgo: 14,
    citizen: { name: 'Priya Raman', email: 'priya.raman@mail.example' },
    page: 'https://www.kestrel-bay.example/bins/missed-collection',
  });
  said(chat, 'Hello. Our garden waste bin was not emptied this morning, but the neighbours’ were.', 14);
  taken(chat, 11);
  answered(chat, 'Good morning, you are speaking to Maria. I am looking at your round now.', 10);
  answered(chat, 'Can you tell me your postcode and whether the lid was closed?', 10);
  said(chat, 'ZZ3 4PQ. The lid was open a bit, there was a branch sticking out.', 8);
  hall.record(chat, {
    kind: 'noted',
    by: MARIA_NAME,
    text: 'Crew log 07:52: “lid raised, not lifted”. Return visit is free once a quarter, she has not had one.',
    at: ago(6),
  });
  answered(
    chat,
    'Thank you. The crew could not lift the bin because of the branch. If you take it out, we come back on Thursday before noon, without charge.\n\nShall I book that for you?',
    5,
  );
  said(chat, 'Yes please! I have already cut it off.', 2);

  const waiting = open(2, {
    council: 'ashvale',
    answeringCouncil: 'northmarch',
    channel: 'chat',
    service: 'council-tax-single-person-discount',
    reference: 'ASH-7H2M-31PC',
    minutesAgo: 23,
    page: 'https://www.ashvale.example/council-tax/discounts',
  });
  said(waiting, 'My mum moved into a care home on the 3rd. Do I still pay full council tax on my own?', 23);
  said(waiting, 'I have her letter from the home if you need it.', 21);

  const callback = open(3, {
    council: 'northmarch',
    channel: 'callback',
    service: 'blue-badge',
    reference: 'NOR-9KQ2-55TD',
    minutesAgo: 96,
  });
  hall.record(callback, {
    kind: 'callback-requested',
    by: citizen,
    at: ago(96),
    wish: {
      telephone: '01632 960 471',
      name: 'Mrs Eileen Hartley',
      about:
        'My badge runs out in three weeks and the renewal letter has not come. I cannot do it on the computer.',
      slot: {
        startsAt: new Date(Date.now() + 3_600_000).toISOString(),
        endsAt: new Date(Date.now() + 2 * 3_600_000).toISOString(),
      },
      needs: { relayUk: true, noMessage: true, discreet: true, language: 'Polish' },
      adjustments: 'Hard of hearing: speak slowly.',
    },
  });

  const form = open(4, {
    council: 'northmarch',
    channel: 'form',
    service: 'pothole',
    reference: 'NOR-2B8W-70HL',
    minutesAgo: 190,
  });
  hall.record(form, {
    kind: 'form-submitted',
    by: citizen,
    at: ago(190),
    submission: {
      form: 'report-pothole',
      version: 2,
      answers: {
        road: 'Mill Lane, Upper Ashcombe',
        place:
          'Just before the humpback bridge, on the left when coming from the village.\nThere is a yellow ring around it already.',
        postcode: 'ZZ7 1AB',
        size: 'bin',
        danger: ['cyclists', 'walkers'],
        seen: { day: '21', month: '11', year: '2026' },
        name: 'Tom Okafor',
        email: 'tom.okafor@mail.example',
        telephone: '01632 960 118',
        'other-holes': 'two smaller ones further on',
      },
    },
  });

  const others = open(5, {
    council: 'glanafon',
    channel: 'chat',
    service: 'housing-repairs',
    reference: 'GLA-8X3F-12VN',
    minutesAgo: 31,
  });
  said(others, 'The boiler in my flat has no pressure since last night.', 31);
  taken(others, 27, DAVID);
  answered(others, 'Hello, I am Dafydd. Is there water under the boiler?', 26, DAVID);

  const welsh = open(6, {
    council: 'glanafon',
    channel: 'chat',
    service: 'school-transport',
    locale: 'cy',
    reference: 'GLA-5R9D-40KB',
    minutesAgo: 7,
  });
  said(welsh, 'Bore da. Nid yw bws ysgol fy merch wedi cyrraedd heddiw.', 7, 'cy');

  const rest = [
    [7, 'kestrel-bay', 'form', 'beach-hut-licence', 'KES-1D6T-83RA', 1500, 'northmarch'],
    [8, 'ashvale', 'callback', 'planning-application', 'ASH-6C4V-29XE', 62, undefined],
    [9, 'kestrel-bay', 'chat', 'parking-permit', 'KES-3Y8J-66BN', 4, 'northmarch'],
    [10, 'northmarch', 'chat', 'library-membership', 'NOR-5T1G-07QS', 1, undefined],
    [11, 'ashvale', 'form', 'missed-bin-collection', 'ASH-2W9P-48LK', 340, undefined],
    [12, 'glanafon', 'callback', 'housing-benefit', 'GLA-7N2C-91HF', 45, undefined],
    [13, 'northmarch', 'chat', undefined, 'NOR-8E5R-34MW', 0.2, undefined],
    [14, 'kestrel-bay', 'chat', 'council-tax-moving-home', 'KES-9A7B-15ZT', 18, undefined],
  ] as const;
  for (const [n, council, channel, service, reference, minutesAgo, answeringCouncil] of rest) {
    const id = open(n, {
      council,
      channel,
      reference,
      minutesAgo,
      ...(service === undefined ? {} : { service }),
      ...(answeringCouncil === undefined ? {} : { answeringCouncil }),
    });
    if (channel === 'chat') said(id, 'Good morning, I have a question about this.', minutesAgo);
  }
  taken(cannedId(14), 12, {
    ...DAVID,
    adviserId: '00000000-0000-4000-8000-00000000a003',
    displayName: 'Jo',
    council: { slug: 'kestrel-bay', name: 'Kestrel Bay Council' },
  });
  taken(cannedId(9), 3);

  const closed = open(15, {
    council: 'ashvale',
    channel: 'chat',
    service: 'garden-waste',
    reference: 'ASH-0K3L-77PD',
    minutesAgo: 50,
  });
  said(closed, 'When does the brown bin start again?', 50);
  taken(closed, 48);
  answered(closed, 'On the first Monday in March. Your day stays the same.', 47);
  hall.record(closed, { kind: 'closed', by: MARIA_NAME, outcome: 'resolved', at: ago(46) });
  return hall;
}
