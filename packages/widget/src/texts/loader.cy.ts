/** Welsh of the loader, which the hall writes into the loaders of councils that speak it. */
import type { LoaderTexts } from '../loader/markup.js';

export const loaderCy: LoaderTexts = {
  launcher: 'Cysylltu â ni',
  heading: 'Sut gallwn ni helpu?',
  close: 'Cau',
  chat: ['Sgwrsio â ni', 'Ysgrifennwch at ymgynghorydd'],
  callback: ['Gofyn i ni eich ffonio', 'Gadewch eich rhif'],
  form: ['Llenwi ffurflen', 'Anfonwch y manylion atom'],
  message: 'Eich neges',
  unreachable: 'Ni allwn gysylltu â’n gwasanaeth. Rhowch gynnig arall arni ymhen ychydig funudau',
  ring: 'neu ffoniwch',
};
