/** Hears emergencies in what a citizen types, English and Welsh, on the device: nothing is sent to find out. */

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
 * Patterns by kind, parted by commas. A pattern's terms stand near each other in any order, or with `!` in front next to
 * each other and in this order. A term is the beginnings of words, parted by strokes; from five letters on it may be
 * anywhere in the word, which also finds Welsh words whose first letter changes; with a full stop it is the whole word.
 * `^` and `$` are beginning and end of the text. Accents and apostrophes are left out.
 * The Welsh is not reviewed by a Welsh speaker yet.
 */
const PATTERNS: Readonly<Record<Emergency, string>> = {
  suicide:
    'suicid,hunanladd,kill/kll/hang./hurt/harm/cut/top./lladd/ladd/brifo/niweid myself/himself/herself/hun,self harm,slit wrist,want/wanna die.,wish dead,better dead/without,!to live $/any/like,!be here any,!go on any/living,point/worth/pwynt living/life./byw,!end it $/all,end/tak my/own life.,overdos,orddos,took/all tablet/pill,jump bridge/front/roof,enough life.,!eisiau/isio/am marw,!eisiau/isio byw $/rhag,diwedd mywyd',
  violence:
    'hit/beat/punch/kick/slap/push me./us./her./him./mum,strangl,raped,assault,stabb,abus,violen,attack,threat/kill/stab me./us.,knife./gun./machete has/with,scared/afraid of husband/partner/wife/him./ex.,stalk me./by,try break in.,lock me in.,!let me leave,!in danger $/from,!im/am/feel not safe,forced marri,nharo,nghuro,mrifo,reisio,trais./drais.,drin.,ofn ngwr/mhartner,yllell,bygwth,ymosod,torri mewn',
  child:
    'child/kid/baby/toddler/boy./girl/daughter/son./neph/lentyn/plant./blant./babi abus/neglect/hurt/bruis/starving./danger./risk/alone/touch/safeguard/hit./nobody/wander/drin./erygl/niwed/sgeulus/hun,touch/hurt me.',
  gas: 'gas./gass smel/leak/escap/hit.,monox,!co alarm/detector,nwy arogl/oglau/drewi/ollwng/ollyng',
  wires:
    'wire/cable/pylon/gwifr/wifr/cebl/llinell down/fall/fell/live./expos/bare/hang/ground/across/wympo/isgyn/lawr/llawr/hongian/noeth/fyw,power/overhead line,sparks./sparking.,electric shock,wreichion',
  fire: 'fire.,fires.,flames.,smoke coming/fill,burning house/flat/building/car./field,!ar dan,!^ tan $,!mae tan,mwg,fflam',
  flood:
    'flood,water pour/ceiling/rising,water coming in/through/under,burst pipe/main/bank,!under water,lifog,dwr/ddwr mewn/llifo,!dan ddwr,byrst,orlif',
  structure:
    'wall/building/ceiling/roof/chimney/scaffold/masonry/brick/balcony/wal./nenfwd/adeilad/simnai collaps/caved/fall/fell/leaning/crumbl/dangerous/wympo/isgyn/syrthio/ymchwel/eryglus,wall/ceiling/roof came/coming down/away,tree/coeden fallen/wympo,sinkhole',
  homeless:
    'homeless,igartref,nowhere sleep/stay/live/go./left,!no where to,!have no home,kick/threw me./us. out.,sleep/slept rough/outside/tent/doorway,!sleep/living/am in/on my/the car./street,evict today/now,chang locks,unman/dim cysgu/gysgu/aros/fynd,cysgu stryd/car,nhaflu/troi allan.',
  missing:
    'missing/goll child/kid/baby/toddler/boy./girl/daughter/son./neph/lentyn/mum/dad/mother/father/gran/person/brother/vulnerab/elder/wife/husband/mam/nhad/tad/dementi/bregus,dementi/alzheimer/elder lost/wander,!cant/cannot find my/our boy./girl/daughter/son./mum/dad,hasnt/not/didnt come home,crwydro',
  medical:
    'not/isnt/cant breath,heart attack,unconsc,chest pain,bleed bad/heav,having stroke,been run over,!cant get up,he/she/man/woman/someone/mum collaps,ddim anadlu,trawiad galon,nymwybod,waedu',
};

const KINDS = Object.keys(PATTERNS) as Emergency[];

/** Everyday matters with the same words in them: what they take is not looked at again. */
const HARMLESS =
  'fire door/risk/alarm/safety/service/station/extinguish/insur/drill,smoke alarm/detector/control/bonfire/barbecue,flood risk/zone/defen/map/grant/warning/insur/email/plain,domest/violen/abus/suicid/safeguard/homeless training/course/strateg/policy/forum/aware/prevent/volunteer/consult/charit/shelter/applic,abus/misuse permit/badge/bay/parking,child benefit/minder,monox fit/install/provid/free,knife bin/amnesty,life insur,lifog map/rhag,igartref strateg/elusen';

/** The terms of a pattern stand within so many words. */
const WITHIN_WORDS = 9;

/** Every kind of emergency that the text speaks of; mostly none. */
export function findEmergencies(text: string): readonly Emergency[] {
  // What is left of Welsh letters without their accents is within `\w`.
  const plain = `^ ${text} $`.normalize('NFD').replace(/[\p{M}'’]/gu, '');
  const words = plain.toLowerCase().match(/[\w^$]+/g) ?? [];
  const isFound = (pattern: string) => find(pattern, words).length > 0;
  for (const pattern of HARMLESS.split(','))
    for (let places; (places = find(pattern, words)).length;) for (const at of places) words[at] = '';
  return KINDS.filter((kind) => PATTERNS[kind].split(',').some(isFound));
}

/** @returns where the terms stand; nowhere unless all do */
function find(pattern: string, words: readonly string[]): readonly number[] {
  const isPhrase = pattern[0] === '!';
  const terms = pattern
    .replace('!', '')
    .split(' ')
    .map((term) => {
      const stems = term.split('/');
      return words.flatMap((word, at) => (stems.some((stem) => fits(word, stem)) ? at : []));
    });
  for (const start of terms.flat()) {
    const places = terms.map(
      (all, index) =>
        all.find((at) => (isPhrase ? at === start + index : at >= start && at < start + WITHIN_WORDS)) ?? -1,
    );
    if (!places.includes(-1)) return places;
  }
  return [];
}

/** Whether a word fits a term's beginning; in longer ones one letter after the first may be wrong, missing, too much or swapped. */
function fits(word: string, stem: string): boolean {
  if (stem.endsWith('.')) return `${word}.` === stem;
  if (stem.length < 5) return word.startsWith(stem);
  if (word.includes(stem)) return true;
  let at = 0;
  while (word[at] === stem[at]) at++;
  const [rest, wanted] = [word.slice(at), stem.slice(at)];
  const agree = (skipped: number, left: number) => rest.slice(skipped).startsWith(wanted.slice(left));
  return at > 0 && (agree(1, 1) || agree(0, 1) || agree(1, 0) || (rest[0] === wanted[1] && agree(2, 2)));
}
