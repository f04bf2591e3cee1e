/** What people in an emergency write to a council in Welsh: `kind: words`, one a line. Not reviewed by a Welsh speaker yet. */
export const DISTRESS_WELSH = `
suicide: dw i eisiau lladd fy hun
suicide: dwi isio marw
suicide: dw i'n meddwl am hunanladdiad
suicide: Rwy'n teimlo'n hunanladdol
suicide: rydw i'n hunan-niweidio
suicide: mae fy merch yn hunan niweidio
suicide: dw i ddim eisiau byw
suicide: dwi ddim isio byw rhagor
suicide: does dim pwynt byw
suicide: mae e'n mynd i ladd ei hun
suicide: dw i wedi cymryd gorddos
suicide: rwyf am ddiweddu fy mywyd
suicide: dwi'n brifo fy hun
suicide: dw i'n ystyried hunanladiad
violence: mae fy ngŵr yn fy nharo i
violence: mae fy mhartner yn fy nghuro
violence: trais yn y cartref
violence: dw i'n dioddef trais domestig
violence: dw i'n cael fy ngham-drin
violence: cam-drin domestig
violence: mae gen i ofn fy ngŵr
violence: mae gyllell gyda fe
violence: mae'n bygwth fy lladd
violence: mae rhywun yn ymosod ar ddyn yn y stryd
violence: ges i fy nhreisio
violence: mae hi wedi cael ei cham-drin gan ei mab
violence: mae rhywun yn ceisio torri i mewn
child: mae plentyn yn cael ei gam-drin
child: mae'r plant wedi cael eu gadael ar eu pen eu hunain
child: cam-drin plant
child: dw i'n poeni bod plentyn mewn perygl
child: babi ar ei ben ei hun yn y tŷ
child: mae plentyn yn cael ei esgeuluso
child: plentyn mewn perygl o niwed
gas: dw i'n gallu arogli nwy
gas: mae arogl nwy yn y tŷ
gas: gollyngiad nwy
gas: mae nwy yn gollwng
gas: oglau nwy cryf
gas: larwm carbon monocsid yn canu
gas: carbon monocsid
gas: mae'r lle'n drewi o nwy
wires: gwifrau trydan wedi disgyn
wires: mae cebl trydan ar y llawr
wires: mae gwifren fyw yn hongian
wires: llinell bŵer wedi cwympo ar y ffordd
wires: mae ceblau trydan wedi dod i lawr
wires: gwreichion yn dod o'r lamp stryd
wires: gwifrau noeth ar y postyn lamp
fire: mae'r tŷ ar dân
fire: tân!
fire: mae tân yn y fflat
fire: mae mwg yn dod o'r adeilad
fire: mae'r biniau ar dân
fire: fflamau yn dod o'r ffenest
flood: mae llifogydd yn y tŷ
flood: mae dŵr yn dod i mewn i'r tŷ
flood: mae fy nghartref dan ddŵr
flood: dŵr yn llifo trwy'r nenfwd
flood: pibell wedi byrstio
flood: mae'r afon wedi gorlifo i'r tŷ
structure: mae'r wal wedi cwympo
structure: mae'r nenfwd wedi disgyn
structure: adeilad peryglus
structure: mae'r adeilad ar fin dymchwel
structure: mae coeden wedi cwympo ar y tŷ
structure: simnai ar fin syrthio
structure: mae'r to wedi dymchwel
homeless: does gen i unman i gysgu heno
homeless: dw i'n ddigartref heno
homeless: dwi'n ddigartref
homeless: dw i'n cysgu ar y stryd
homeless: rydw i wedi cael fy nhaflu allan
homeless: dim lle i aros heno
homeless: ry'n ni'n cysgu yn y car
homeless: cael ein troi allan heddiw
missing: mae fy mam ar goll ac mae ganddi ddementia
missing: plentyn ar goll
missing: mae person bregus ar goll
missing: mae fy nhad wedi crwydro
medical: dyw e ddim yn anadlu
medical: trawiad ar y galon
medical: mae hi'n anymwybodol
medical: mae'n gwaedu'n ddrwg
medical: my husband's having a stroke
suicide: dw i isio lladd fy hun
gas: mae na arogl nwy cryf yn y stryd
fire: mae'r sied ar dân
homeless: dim unman i fynd heno
violence: mae fy ngŵr yn fy mrifo
flood: llifogydd yn y gegin
suicide: rwy'n bwriadu lladd fy hun
violence: mae fy nghariad yn fy mwrw
gas: arogl nwy yn y gegin
fire: tân yn y sied
homeless: dw i'n ddigartref ers neithiwr
flood: mae'r tŷ dan ddŵr
wires: gwifren wedi cwympo ar y palmant
missing: mae fy nhad ar goll
`;
