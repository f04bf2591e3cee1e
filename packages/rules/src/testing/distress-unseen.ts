/** Words written before the patterns were widened, and kept from the widening. Never tune the patterns by these. */

/** As in the other lists: `kind: words`. The Welsh is not reviewed by a Welsh speaker yet. */
export const UNSEEN_DISTRESS = `
suicide: i cant go on anymore
suicide: im thinking about sucide every day
suicide: i dont want to wake up tomorrow
suicide: theres nothing left for me i want it all to stop forever
suicide: ive got the pills in front of me
suicide: everyone would be better off if i was gone
suicide: I have written my goodbye letters
suicide: im stood on the motorway bridge
suicide: my son says he's going to hang himself
suicide: she has taken a load of paracetamol
suicide: i keep cutting my self and cant stop
suicide: i just wanna be dead
suicide: no reason to live since the eviction letter
suicide: i feel like jumping off the multi storey
suicide: whats the point of carrying on
suicide: thinking of topping myself
suicide: my friend has just texted me goodbye and says she wont be here in the morning
suicide: dont think i can keep myself safe tonight
suicide: im planning to kil myself
suicide: self-harming again and scared what i'll do
violence: my husband beats me up when he drinks
violence: he put his hands round my throat last night
violence: my boyfriend wont let me out of the flat
violence: hes tracking my phone and turns up wherever i go
violence: my ex is outside banging on the door
violence: i was sexually assulted last week
violence: he forced me to have sex
violence: i think im being abused by my partner
violence: my partner controls all my money and hits me
violence: theres a man with a knife in the park
violence: my dad punches my mum
violence: someone is trying to get into my house right now
violence: im terrified of my boyfriend
violence: my son attacked me again
violence: he says he will kill me if i leave
violence: my carer hits my mother
violence: they are going to force me to marry my cousin
violence: two men fighting with bottles and one is bleeding
violence: dont feel safe at home
violence: i need a refuge he will find me
child: a child is being beaten next door
child: i think my neighbours baby is being neglected
child: toddler on the road on her own
child: my niece told me her stepdad touches her
child: little boy with bruises all over his arms
child: kids left home alone again tonight
child: the children next door are always hungry and filthy
child: my teacher touched me
child: my stepdad comes into my room at night
child: worried a little girl is being groomed
child: hearing a child screaming and being hit
child: theyve locked their kid in the shed
gas: can smell gas in my kitchen
gas: theres a gas leek in the road
gas: strong smell of gass on the stairs
gas: my carbon monoxide alarm is going off
gas: carbon monoxyde alarm wont stop and we have headaches
gas: the digger has gone through a gas pipe
gas: hissing from the gas meter
gas: i think the boiler is leaking fumes everyone feels sick
gas: co alarm bleeping
gas: stinks of gas outside number 4
wires: electric cable has come down in the storm
wires: power line lying across the path
wires: sparks coming from the lamp post
wires: live wires hanging out of the streetlight
wires: my son got an electric shock from the lamppost
wires: overhead cable touching the tree and smoking
wires: bare wires sticking out where the kids play
wires: pylon wire on the ground
wires: socket is sparking and burning
fire: my kitchen is on fire
fire: theres smoke coming out of the flat upstairs
fire: bins on fire behind the shops
fire: the house opposite is burning down
fire: someones set fire to the playground
fire: a car is ablaze on our street
fire: the moor is alight and its coming towards us
fire: flames from the roof
fire: can see thick black smoke from the school
flood: water is coming in under the front door
flood: my house is flooding
flood: the river has burst its banks
flood: the river is about to come over the wall
flood: water gushing through the ceiling
flood: we are trapped upstairs by flood water
flood: the water is up to our knees
flood: burst watermain flooding the street
flood: sewage is pouring into my home
structure: the ceiling has come down on the bed
structure: a wall is about to fall on the pavement
structure: balcony is hanging off
structure: big tree fallen across the road
structure: huge hole has opened up in the road
structure: tiles are falling off the roof onto people
structure: the bridge looks like its going to collapse
structure: scaffolding has blown down
homeless: ive got nowhere to sleep tonight
homeless: im sleeping in my car with my kids
homeless: been thrown out by my mum and have nowhere
homeless: landlord has changed the locks and we're on the street
homeless: bailiffs are evicting us this morning
homeless: there is someone sleeping in a tent in the freezing cold
homeless: we will be on the streets tonight
homeless: kiked out with no where to stay
missing: my daughter is missing
missing: my nan has wandered off from the care home
missing: my little boy has dissapeared
missing: we cant find our dad he has dementia
missing: my son never came home last night
missing: elderly lady lost and confused in the street
missing: child lost in the town centre
missing: my husband with alzheimers has gone out and not come back
medical: someone has collapsed outside the library
medical: my mum isnt breathing
medical: he is having a heart atack
medical: my wife cant breathe
medical: old man has fallen and cant get up
medical: my dads face has dropped on one side
medical: theres a lot of blood he is bleeding badly
medical: shes having a seizure
medical: a cyclist has been knocked down by a car
medical: my baby wont wake up
medical: he's passed out and wont wake up
medical: i think im having a stroke
suicide: alla i ddim mynd ymlaen
suicide: sa i moyn byw rhagor
suicide: dwi ddim isio bod yma ddim mwy
suicide: dwi am ladd fy hun
suicide: mae fy mrawd yn bygwth crogi ei hun
suicide: dwin meddwl am hunan laddiad
suicide: dwi'n torri fy hun eto
suicide: does dim pwynt byw
suicide: wedi cymryd gormod o dabledi
suicide: mae hi wedi cymryd overdose
violence: mae fy ngŵr yn fy nghuro i
violence: mae o'n fy nharo i o flaen y plant
violence: mae arna i ofn fy nghariad
violence: mae gan rywun gyllell yn y stryd
violence: ces i fy nhreisio
violence: mae fy mhartner yn bygwth fy lladd
violence: dwi ddim yn teimlon saff adra
violence: mae rhywun yn trio torri mewn i'r tŷ
violence: mae'n fy ngham-drin i
child: mae plentyn drws nesa yn cael ei gam-drin
child: plant bach wedi eu gadael ar ben eu hunain
child: mae cleisiau dros y babi
child: mae rhywun wedi cyffwrdd yn fy merch
child: mae'r plant yna'n llwgu
gas: dwin ogleuo nwy
gas: mae ogla nwy cryf yma
gas: arogl nwy yn y gegin
gas: larwm carbon monocsid yn canu
gas: mae'r bibell nwy yn gollwng
wires: mae gwifren drydan ar y llawr
wires: cebl trydan wedi dod lawr yn y gwynt
wires: gwifrau byw yn sticio allan o'r polyn
wires: ces i sioc drydan oddi ar y polyn lamp
fire: mae'r gegin ar dân
fire: tân mawr ar y mynydd
fire: mae'r sied yn llosgi
fire: mwg du yn dod o'r fflat
flood: mae dŵr yn dod mewn i'r tŷ
flood: mae'r afon yn gorlifo
flood: llifogydd yn ein stryd ni ac ryn ni'n sownd
flood: mae'r ty dan ddwr
structure: mae'r wal ar fin cwympo
structure: coeden wedi disgyn ar draws y lôn
structure: mae'r nenfwd wedi dod lawr
homeless: sgen i nunlle i gysgu heno
homeless: dwi'n ddigartref
homeless: dwi'n cysgu yn y car
homeless: wedi cael ein taflu allan o'r fflat
missing: mae fy mab ar goll
missing: mae nain wedi crwydro o'r cartref
missing: methu ffeindio fy merch fach
medical: dydi o ddim yn anadlu
medical: mae hi wedi llewygu
medical: trawiad ar y galon
medical: mae mam wedi cwympo ac yn methu codi
medical: mae hi'n gwaedu'n drwm
`;

/** Everyday matters, each with a word in it that also stands in emergencies. */
export const UNSEEN_HARMLESS = `
the boiler is killing my bills
gas meter reading
my street light wires look untidy
dead badger on the verge
i'm dying to know when the pool opens
abuse of parking permit
the parking charges are killing the high street
my gas bill is too high
when will you fix the gas board's hole in our road
who do I call about smart gas meter
my neighbours bonfire smoke gets in my washing
fire station opening hours
fire safety check for my shop
how do I become a firefighter
i was fired from my job can i get council tax support
fireworks display tickets
where do I get a carbon monoxide alarm
free smoke alarm for pensioners
flood risk map for my postcode
is the park closed because of the flood last month
flood defence scheme consultation
flooded with leaflets through the door
homeless charity donations
how do I volunteer at a night shelter
report on homelessness figures 2025
child benefit form
child seat for bike hire
childrens centre times
my child is missing her library card
missing bin lid
missed bin collection again
my lost dog has not come home
lost my bus pass
cat missing since tuesday
the hanging baskets on the high street are lovely
hang a banner across the road
a tree branch is touching my fence
tree roots lifting the pavement
cut the grass on the verge
cut my own hedge on council land
cut backs to the library are a disgrace
stop the cuts
a shot of the parade for your website
shooting star playgroup
knife and fork set for the hall hire
hit by a parking fine
my car was hit by a falling branch and I want to claim
claiming for damage after I hit a pothole
street fighting for better buses
a stroke of luck that I found this page
swimming stroke lessons
breathing classes at the leisure centre
blood donation session at town hall
first aid course
heart of the town regeneration plan
overhead projector for the meeting room
power of attorney
power washing the bus shelter
water bill
water butt offer
water meter leaking
tap dripping in my kitchen
broadband cable to the village
cable cars planning objection
wire fence along the allotments
lamp post not working
wall needs painting
permission to build a wall
party wall agreement
roof tiles missing on my council house
ceiling needs replastering
damp on the ceiling
scaffolding licence cost
how do I end my tenancy
end my direct debit
i want to leave my garden waste subscription
my mum died and I need to register her death
dead tree in the park
dead cat on the road
dying trees on the avenue
bury a relative in the garden
cost of living help
living wage employers
life in the uk test
better off calculation for universal credit
point of contact for the allotments
jump start scheme for businesses
bridge street parking
bridge club at the library
bus pass pass out times
kick boxing classes
kicking a football against my wall all day
punch and judy show licence
pushchair access at the museum
slap in the face this council tax rise
abusive language on my neighbours sign
attack on our green belt
violent colours on the mural
stabbing a guess when are bins collected
raped seed fields smell
stalking butterfly in the nature reserve
safe route to school
unsafe parking outside school
is it safe to put batteries in the bin
dangerous dog breeds list
elderly persons bus pass
elderly car park
my elderly mother needs a blue badge
dementia cafe times
alzheimers support group
nowhere to park
no where to put my recycling
nowhere to sit in the town centre
sleep over at the museum for kids
tent pitches at the country park
evict my lodger advice for landlords
locks on the canal
changing the locks on my garage
kids kicked out of the youth club
out of date website
darlleniad mesurydd nwy
bil nwy yn rhy uchel
mochyn daear marw ar y ffordd
gwasanaeth tân
prawf larwm mwg
tan faint mae'r llyfrgell ar agor
tan pryd mae'r swyddfa ar agor
map risg llifogydd
trwydded sgaffaldiau
gorsaf dân
mae'r bin ar goll
dwi wedi colli fy nhocyn bws
ci ar goll
torri'r gwair
torri coed
bil dŵr
dwr yfed yn yr ysgol
wal derfyn
caniatâd cynllunio am estyniad to
plant meithrin
tocyn plentyn i'r pwll
budd-dal plant
lladd chwyn ar y palmant
pris bwyd yn codi
polyn lamp ddim yn gweithio
y stryd fawr yn marw
marw yn y teulu, cofrestru
ysgol goedwig yn llosgi calorïau
elusen digartrefedd
car wedi parcio ar y palmant
cysgu dros nos mewn maes parcio carafanau
bygythiad i gau'r llyfrgell
`;
