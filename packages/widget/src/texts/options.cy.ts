/** Welsh of the options: what the citizen may do about this device. */
import type { optionsEn } from './options.en.js';

export const optionsCy: typeof optionsEn = {
  shared: 'Rwy’n defnyddio cyfrifiadur a rennir',
  sharedHint: 'Wedyn ni chedwir dim a ysgrifennwch yma ar ôl i chi gau’r tab hwn.',
  forThisTab: 'Ni chedwir dim a ysgrifennwch yma ar ôl i chi gau’r tab hwn.',
  afterwards:
    'Pan fyddwch wedi gorffen, dewiswch “Anghofio’r ddyfais hon”, neu caewch bob ffenestr o’r porwr hwn. Os agorwch dab arall, dewiswch hyn eto yno.',
  forget: 'Anghofio’r ddyfais hon',
  forgetQuestion:
    'Bydd popeth y mae’r ddyfais hon yn ei gofio am eich ymholiadau yn cael ei ddileu, a’r hyn nad ydych wedi’i anfon. Bydd y cyngor yn cadw ei gofnod.',
  forgetYes: 'Dileu oddi ar y ddyfais hon',
  forgetNo: 'Cadw',
  forgotten: 'Nid yw’r ddyfais hon yn cofio eich ymholiadau mwyach.',
};
