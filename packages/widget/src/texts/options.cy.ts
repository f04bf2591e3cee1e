/** Welsh of the options: what the citizen may do about this device. */
import type { optionsEn } from './options.en.js';

export const optionsCy: typeof optionsEn = {
  forget: 'Anghofio’r ddyfais hon',
  forgetQuestion:
    'Bydd popeth y mae’r ddyfais hon yn ei gofio am eich ymholiadau yn cael ei ddileu. Bydd y cyngor yn cadw ei gofnod.',
  forgetYes: 'Dileu oddi ar y ddyfais hon',
  forgetNo: 'Cadw',
  forgotten: 'Nid yw’r ddyfais hon yn cofio eich ymholiadau mwyach.',
};
