/** Hears emergencies in what a citizen types, on the device: nothing is sent to find out. English here, Welsh beside it. */

export type Emergency =
  | 'suicide'
  | 'violence'
  | 'child'
  | 'gas'
  | 'wires'
  | 'fire'
  | 'flood'
  | 'structure'
  | 'homeless'
  | 'missing'
  | 'medical';

/**
 * A language's patterns by kind, parted by commas. A pattern's terms stand near each other in any order, or with `!` in
 * front next to each other and in this order. A term is the beginnings of words, parted by strokes; from five letters on
 * it may be anywhere in the word, which also finds Welsh words whose first letter changes; with a full stop it is the
 * whole word. `^` and `$` are beginning and end of the text, `&` and `#` the children and adults of `people`. Accents and
 * apostrophes are left out.
 */
export interface DistressWords {
  readonly kinds: Readonly<Record<Emergency, string>>;
  /** Everyday matters with the same words in them: what they take is not looked at again. */
  readonly harmless: string;
  readonly people: Readonly<Record<'&' | '#', string>>;
}

const ENGLISH: DistressWords = {
  kinds: {
    suicide:
      'suicid,kil/kll/hang/harm/drown myself/himself/herself/self.,keep myself safe,slit/cut wrist/arms.,!cut/hurting/top/my myself/himself/herself/self,want/wanna die.,wish/better dead,!be dead,!want/reason to live $/any,!to be here/alive,!be here any/tomorrow,!to wake up,!cant/cannot go/carry/keep on/going $/any/like,!cope any,point/reason/worth living/life./carrying,!end it $/all,ending it.,end/tak my/own life.,overdos,took/taken/load/bottle tablet/pill/paracet,jump/stood bridge./front/roof/train,enough life.,better without me.',
    violence:
      'hit/beat/punch/kick/slap/pushe me./us./her./him./mum/mother,!hurt me,throat hand/grab,strangl,raped.,assault,forced/made sex.,stabb,abus,violen,attack,threat me./us.,!kill. me./us.,knife./knives/gun./weapon has/got/with/man.,been shot.,scared/afraid/terrif/fright of husband/partner/wife/him./ex./boyf/dad./son.,stalk me./by.,control my money/partner/husband,ex. outside/turn/follow/door,try/someone break/broken in./into,lock me./us. in.,!let me leave/out,!in danger $/from,!im/am/feel not safe,not/dont feel safe home/him.,forc/made marry/marri',
    child:
      '& abus/neglect/hurt/bruis/starving./danger./risk/alone/touch/safeguard/hit./hits/beat/groom/nobody/wander,& left own.,touch/hurts me.,step/dad. me./room touch/bed',
    gas: 'gas./gass smel/stink/odo/leak/leek/escap/hit./hiss/burst/through,monox,!co alarm/detector,boiler/alarm fume/headach/dizzy',
    wires:
      'wire/wiring/cable/pylon down/fall/fell/live./expos/bare/hang/ground/across/spark/touch/stick,power/overhead line,sparks./sparking.,electric shock',
    fire: 'fire.,fires.,flames.,ablaze,alight.,smoke coming/fill/pour/thick,burning down./house/flat/car./field/bin',
    flood:
      'flood,water/sewage pour/gush/knee/trap,water rising fast/home/house/street/door,water/sewage coming in/through/under,burst pipe/main/bank/water,!under water,river burst/rising',
    structure:
      'wall/building/ceiling/roof/chimney/scaffold/masonry/brick/balcony/bridge collaps/caved/fall/fell/leaning/crumbl/dangerous/blown,wall/ceiling/roof came/come/coming down/away,tree fallen/blown,sinkhole',
    homeless:
      'homeless,nowhere sleep/stay/live/go./left/$,!no where to sleep/stay/live/go,!have no home,kick/kik/threw/thrown/chuck me./us. out.,!been kicked/thrown/chucked out,sleep/slept rough,sleeping/slept outside/tent/doorway,!sleep/sleeping/living/am in/on my/the/a car./street/streets,evict today/now/tonight/tomorrow/morning,landlord chang locks',
    missing:
      'missing/disap &/#/vulnerab/elder/dementi,dementi/alzheimer/elder/old lost/wander/walked/gone,wander #,!child/toddler lost,!cant/cannot find my/our little/&/#,hasnt/not/didnt/never come/came home he./she./&/#',
    medical:
      '!not/isnt/cant/to breathing/breath/breathe,heart attack/atack,unconsc,chest pain,bleed bad/heav/lot,lot blood,!a seizure/stroke,face drooping/dropped,been run over.,fall/fell cant/cannot/unable up./move,wont wake,he./she./man./#/& collaps,!passed out,need/call/send ambulance,!badly hurt/injured',
  },
  harmless:
    '!fire/flood door/risk/alarm/safety/service/station/extin/drill/exit/place/work/warning/plain,smoke control/bonfire/barbecue,smoke/monox alarm free/fit/where,floodlight,fire./flood/domest/violen/abus/suicid/safeguard/homeless training/course/strateg/policy/forum/volunteer/charit/shelter/applic/insur/map/zone/defen/grant/email/permit/badge/bay/parking,missing/missed/lost bin/card/pass/box/payment/sign/dog,child benefit/minder,broadband/phone/charg cable/wire',
  people: {
    '&': 'child/kid/baby/toddler/boy./girl/daughter/son./neph',
    '#': 'mum/dad/mother/father/gran/nan./wife/husband/brother/sister/woman/lady/person/someone',
  },
};

/** The terms of a pattern stand within so many words. */
const WITHIN_WORDS = 9;

/**
 * Every kind of emergency that the text speaks of; mostly none.
 * @param language English, or the words of another
 */
export function findEmergencies(
  text: string,
  { kinds, harmless, people }: DistressWords = ENGLISH,
): readonly Emergency[] {
  // What is left of Welsh letters without their accents is within `\w`.
  const plain = `^ ${text} $`.normalize('NFD').replace(/[\p{M}'’]/gu, '');
  const words = plain.toLowerCase().match(/[\w^$]+/g) ?? [];
  for (const pattern of harmless.split(','))
    for (let places; (places = find(pattern, words)).length;) for (const at of places) words[at] = '';
  return (Object.keys(kinds) as Emergency[]).filter((kind) =>
    kinds[kind]
      .replace(/[&#]/g, (who) => people[who as '&'])
      .split(',')
      .some((pattern) => find(pattern, words).length),
  );
}

/** Whether some of it may be Welsh, so that its words are wanted; a guess that is free to be wrong about English. */
export function mayBeWelsh(text: string): boolean {
  return /\b(y[rn]?|mae|fy|dwi?|gen|dim|wedi|mewn|ar)\b|drin|dd|\bll|[^aeiou ]w[^aeiouhs]|[âŵŷ]|ygl|ocs|iga/i.test(
    text,
  );
}

/** @returns where the terms stand; nowhere unless all do */
function find(pattern: string, words: readonly string[]): readonly number[] {
  const isPhrase = pattern[0] === '!';
  const terms: number[][] = [];
  for (const term of pattern.replace('!', '').split(' ')) {
    const stems = term.split('/');
    const all = words.flatMap((word, at) => (stems.some((stem) => fits(word, stem)) ? at : []));
    if (!all.length) return all;
    terms.push(all);
  }
  for (const start of terms.flat()) {
    const places = terms.map(
      (all, index) =>
        all.find((at) => (isPhrase ? at === start + index : at >= start && at < start + WITHIN_WORDS)) ?? -1,
    );
    if (!places.includes(-1)) return places;
  }
  return [];
}

/**
 * Whether a word fits a term's beginning; in longer ones one letter may be wrong, missing, too much or swapped, but not
 * the first and not the last, which would make another word: `floor`, `attach`, `strange`.
 */
function fits(word: string, stem: string): boolean {
  if (stem.endsWith('.')) return `${word}.` === stem;
  if (stem.length < 5) return word.startsWith(stem);
  if (word.includes(stem)) return true;
  let at = 0;
  while (word[at] === stem[at]) at++;
  if (!at || at > stem.length - 2) return false;
  const [rest, wanted] = [word.slice(at), stem.slice(at)];
  const agree = (skipped: number, left: number) => rest.slice(skipped).startsWith(wanted.slice(left));
  return agree(1, 1) || agree(0, 1) || agree(1, 0) || (rest[0] === wanted[1] && agree(2, 2));
}
