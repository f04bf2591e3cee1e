/** The Welsh words of emergencies, mutated and colloquial ones among them. Not reviewed by a Welsh speaker yet. */
import type { DistressWords } from './distress.js';

export const DISTRESS_WELSH: DistressWords = {
  kinds: {
    suicide:
      'hunanlad,hunan ladd,lladd/ladd/brifo/frifo/niweid/crogi/grogi/torri/dorri hun,pwynt/rheswm byw,gwell hebdd,!eisiau/isio/isho/moyn/am marw/farw,!eisiau/isio/isho/moyn byw $/rhag/dim/mwy/fel,!eisiau/isio/isho/moyn bod yma,ddim/methu/alla/allu/fedra mynd/cario/dal ymlaen,diwedd/ddiwedd/orffen mywyd,orddos,overdos,gormod/llwyth/holl dabled/tabled/pils,neidio bont/pont/tren',
    violence:
      'nharo/nghuro/mwrw/mrifo/nghicio/slapio/nyrnu,taro/daro/guro/curo/fwrw/frifo fi./i./ni./mam/hi.,reisio,trais./drais.,cam/gam/ngham/cham/ham drin,ofn gwr./ngwr/mhartner/bartner/nghariad/gariad/nhad/mab./fo./fe.,ddim teimlo/teimlon saff/ddiogel,yllell,gwn. gan/gyda,bygwth lladd/fi./nghuro,bygwth.,ymosod,torri mewn,cloi mewn.,orfodi briodi,lloches',
    child:
      '& drin./erygl/niwed/sgeulus/hun./hunain/cleis/gleis/llwgu/lwgu/yffwrdd/curo/guro,yffwrdd fi.,& adael pen.',
    gas: 'nwy. arogl/rogl/ogla/oglau/ogle/hogl/drewi/ddrewi/ollwng/ollyng/llyngiad/clywed/pibell/bibell,monocs,monox',
    wires:
      'gwifr/wifr/weier/cebl/gebl/ceblau/llinell/linell/peilon wympo/isgyn/syrthio/lawr/llawr/hongian/noeth/byw./fyw/gwreich/sticio,sioc drydan/trydan,wreichion',
    fire: '!ar dan,!^ tan $,!mae tan,!tan yn y/ein/fy/r,!tan mawr/gwyllt,losgi ty./sied/car./fflat/adeilad/bin/coed/mynydd/gegin/lawr,mwg,fflam',
    flood:
      'lifog,dwr./ddwr mewn/llifo/lifo/dod/ddod/arllwys/tywallt/bobman,!dan ddwr,byrst,orlif,afon ymyl/glannau/codi',
    structure:
      'wal./nenfwd/adeilad/simnai/simne/to./pont./bont./balconi/sgaffal/coeden/goeden/polyn wympo/isgyn/syrthio/ymchwel/eryglus/chwalu,nenfwd/wal./coeden/to. dod/ddod lawr',
    homeless:
      'igartref,unman/unlle/nunlle/nunman/dim cysgu/gysgu/aros/fynd/fyw,cysgu/gysgu stryd/car/allan/pabell/babell/drws/parc,nhaflu/nhroi/nghicio/lluchio allan.,!ein/ei/eu/cael taflu/troi/daflu/droi allan',
    missing:
      'goll. &/#/dementi/bregus,crwydro,grwydro,methu/ffeindio &/#,ddim/heb dod/ddod adre &/#/o./e./hi.',
    medical:
      'ddim/methu/allu anadlu,trawiad/drawiad galon,stroc,nymwybod,lewyg,waedu,gwaed lot/drwm,wympo/syrthio/isgyn methu/ddim codi,ddim/methu deffro/ddeffro,poen frest,ambiwlans',
  },
  harmless:
    'lifog map/rhag/risg,larwm/prawf/gorsaf mwg/tan./dan.,igartref strateg/elusen,bygwth cau/gau,tan pryd/faint',
  people: {
    '&': 'plant/phlant/blant/lentyn/babi/fabi/baban/merch/ferch/mab./fab./bachgen/hogyn/hogan',
    '#': 'mam./fam./nhad/tad./dad./nain/taid/mamgu/tadcu/gwr./ngwr/wraig/ngwraig/brawd/mrawd/chwaer/person/dynes/dyn.',
  },
};
