/** What people write to a council every day, with words in it that could be taken for an emergency. One a line. */
export const HARMLESS = `
how do I pay my gas bill
I need a gas safety certificate for my rented flat
gas boiler service in a council house
when will the gas engineer come
change of gas supplier, do I tell you
fire door inspection form
where do I send the fire risk assessment
apply for a fireworks display licence
is it legal to have a bonfire in my garden
fire alarm test on Tuesday, will it be loud
my smoke alarm needs a new battery
book a visit from the fire service for a talk at school
where is the nearest fire station
fire extinguisher disposal
fireplace removal planning permission
killing time until the library opens
what kills weeds on the pavement
can you kill the weeds on our street
the new parking charges are killing the high street
killed by kindness community event
road kill on the A41, please collect
a dead fox on the road
dead animal removal
my car battery died in the car park
my mother died last week, how do I tell the council
registering a death
my dad has passed away and I need to cancel his council tax
dying to know when the new pool opens
how do I book a burial plot
abuse of parking permits in my street
someone is abusing the disabled bay
report misuse of a blue badge
substance misuse service opening times
report benefit fraud
when is the domestic waste collected
domestic bin not emptied
domestic violence training course for staff
can I volunteer for the domestic abuse forum
violence against women strategy document
suicide prevention strategy 2025
suicide awareness course booking
mental health first aid training
self service machine at the library is broken
I want to hit my recycling target
the bin lorry hit my wall
a car hit the bollard
my car was hit by a shopping trolley, who do I claim from
the tennis courts need hitting boards
punch cards for the tip
the kids want to know when swimming starts
children's play area equipment broken
child benefit and council tax
apply for a school place for my child
free school meals for my children
child care costs help
how do I get a childminder licence
foster a child
child safeguarding policy document
safeguarding training dates
missing bin
my missed bin has not been collected
missing street sign on Mill Lane
my recycling box is missing
a page is missing from the form
missing council tax payment
lost property at the leisure centre
I lost my bus pass
lost my library card
lost dog near the canal
the link is broken and I can't find the form
I can't find my council tax number
can't find the opening times
street light not working
lamp post flickering outside number 9
power washing the market square
power of attorney and council tax
cable tv box installation in a listed building
can I put up a wire fence
electric car charging point
electricity meter reading for my council flat
flood risk map for my house
is my house in a flood zone
flood defence grant
sandbags: where can I collect them
flooded with emails about the consultation
drain blocked at the end of the road
water bill enquiry
water butt discount
water the flowers in the park
my tap is dripping
the pipe in the park fountain is turned off
planning permission to knock down a wall
building a garden wall, do I need permission
building regulations for a loft conversion
wall chart of bin days
report a pothole
a tree is overhanging my garden
cut back the tree on the corner please
the hedge needs cutting
cutting the grass verges
fallen leaves need sweeping
autumn leaves have fallen on the path
the roof of the bus shelter is dirty
dangerous dogs licence
dangerous junction, can you add a sign
it is dangerous to cross here, can we have a zebra crossing
homeless charity donations
homelessness strategy consultation
volunteer at the homeless shelter
apply to the housing register
how long is the housing waiting list
where can I stay tonight near the museum, any hotels
late night shopping tonight
evicted tenants' furniture dumped in the lane
rough grass on the sports pitch
sleeping policeman speed bump request
sleep clinic address
gun licence renewal
knife bin location
knife amnesty bins
attack of the wasps nest
pest control for rats
break in the weather, is the park open
break times at the school
stroke the ponies at the farm park
heart of the town festival
bleed the radiator
breathing space debt scheme
breathe easy walking group
jump start a flat battery
jumping castle hire in the park
overdose of road signs here
the end of my tenancy
end my garden waste subscription
I want to end my direct debit
no point in paying twice
cannot go on Tuesday, can I move my appointment
I can't go on the date you gave
scared my payment has not gone through
I'm afraid I filled in the form wrong
I am afraid my partner's name is spelt wrong
my husband has moved out, council tax discount
my ex still has the blue badge
threatening letter from bailiffs about council tax
locked out of my account
the gate to the park is locked
trapped wind turbine planning objection
smell from the drains
smell of rubbish from the tip
smoke control area rules
a neighbour is burning garden rubbish
smoking ban in playgrounds
burning question about recycling
explosion of litter after the market
the toilets are in a shocking state
shocked by my council tax bill
live stream of the council meeting
live music licence
life insurance for allotment holders
carbon footprint of the council
CO2 targets
collapsed queue on your website
my claim has collapsed on your website again
the market stall fell over last year
balcony plants competition
scaffolding licence application
manhole cover rattles when cars pass
shelter at the bus stop has graffiti
biniau ddim wedi'u casglu
sut mae talu bil nwy
tystysgrif diogelwch nwy
drws tân angen ei archwilio
larwm tân yn cael ei brofi
ble mae'r orsaf dân
cofrestru marwolaeth
bu farw fy nhad, sut mae canslo treth y cyngor
ci ar goll
mae fy min ar goll
ffurflen ar goll ar y wefan
collais fy ngherdyn llyfrgell
strategaeth digartrefedd
elusen i'r digartref
gwneud cais am le mewn ysgol i blentyn
prydau ysgol am ddim i blant
gofal plant
perygl llifogydd ar y map
amddiffyn rhag llifogydd
bil dŵr
trydan ar gyfer car
golau stryd ddim yn gweithio
lladd chwyn ar y palmant
caniatâd cynllunio ar gyfer wal
adeilad rhestredig
coeden wedi tyfu dros y ffordd
dail wedi disgyn ar y llwybr
ble mae'r ganolfan hamdden
casglu gwastraff gardd
trwydded barcio
dw i eisiau byw yn y dref hon
dw i'n byw yn Stryd Fawr
sut mae dod â fy nhanysgrifiad i ben
cyfarfod byw o'r cyngor
I was told to ring back but nobody answered
when do you grit the roads
my council tax went up and I can't afford it
the street light outside my house has been out for a week
there's a smell from the bins in the summer
apply for a disabled parking bay for my mum
how long does the fire safety check take
my child's school transport has been cancelled
report a dead bird
water leak on the pavement
there are loose wires on the fence of the allotment
the playground gate is broken and dangerous
tree roots are lifting the pavement
can I see the plans for the new building on Castle Street
when will the scaffolding come down from the town hall
the flat upstairs is too noisy and I can't sleep
I sleep badly because of street noise
my husband and I want a joint bus pass
homeless application status
book the gas engineer for Tuesday
is the water safe to swim in at the beach
my car is blocked in
a car has been abandoned in our street
someone is selling drugs in the car park
the bus stop was hit by a van
my mum fell over on a loose paving stone last month and wants to claim
who is responsible for the wall at the end of my garden
carbon monoxide alarm fitting for tenants
can you move my callback to tomorrow
my son is starting school in September
missing recycling collection for the flats
I have a child with special needs
the house next door is empty and the roof leaks
my boiler is broken and there's no hot water
there's a wasp nest in the roof
cut the electric bill
we live on a flood plain
council house exchange
I want to live in a two bedroom flat
do you do home visits for elderly people
the man at the counter was rude to me
what time does the tip close on Sundays
I want to complain about the noise from the pub
can someone cut the hedge by the bus stop
my neighbour's extension blocks my light
I need a copy of my birth certificate
how do I get married at the town hall
the lift in our block is broken again
dog fouling outside the school
my mum needs a stairlift
apply for a hackney carriage licence
how do I pay a penalty charge notice
there are potholes on my road that damage my car
school admissions appeal
the bus shelter glass is smashed
graffiti on the wall of the community centre
can I plant a tree on the verge
overhanging branches over the cable box
the boiler man didn't come today
my child has lost his bus pass
my son has a place at nursery but I can't find the letter
can I hang baskets on the lamp posts
bonfire night display tickets
the smoke from next door's barbecue is annoying
someone keeps parking across my drive
fly tipping down the lane by the farm
who cleans the windows of council flats
the tenant above leaves water running all night
what is the water rate for council tenants
can I have a skip on the road
dead tree needs cutting in the park
the clock on the church tower is wrong
I'm sick of the seagulls attacking the bins
my landlord won't fix the damp
rent arrears payment plan
housing benefit overpayment
is the swimming pool open on bank holidays
I live in a flat above a shop and need bins
can you tell me my polling station
where do I vote
the crossing lights are not working
can I cut the tree back myself
I hurt myself on a broken slab and want compensation
these bills will kill us
killing two birds with one stone, can I pay both bills here
the noise is driving me to the edge
floodlights on the tennis courts
kitchen wall units are falling apart
wall mounted boiler replacement
the ceiling light needs a new bulb
roof leak, tiles slipped in the wind
how far from the building must my fence be
apply to change a building's use
my mum's bin is missing
the street sign is missing since someone hit it
my daughter lost her school coat
I lost my child's birth certificate
my son never came to the school open day
an old wardrobe was left in the street
pick up an old fridge I can't get down the stairs
I'm going to be in the street when the bin lorry comes
we live on a busy street
should the bin be on the street by 7
old sofa thrown out of a van
my chairs have been thrown out by the tip staff
get out of my garden waste contract
rubbish left outside overnight
no sleep because the pub is loud outside
bed bugs in the flat, can't sleep
gas bottles at the tip
do you take gas canisters
gas safe engineer
gas main works on the high street, how long
road closed for gas works
broadband cable laid across the pavement
cable for charging my car across the pavement
phone wire hanging low over the garden
electric heater for damp room
light cable in the hall needs repair
my fire is a wood burner, what can I burn
burning smell from the takeaway
burn garden waste
water pressure is low
water stain on ceiling from last year
water rates rising again
bottle bank is full of water
water fountain in the park
bridge over the river needs painting
river walk opening times
flood of complaints about parking
safe place for my bike
is it safe to cross here
the playground is not safe for kids
kids at risk of a fine for no bus pass
risk assessment for a street party
scared of dogs in the park
worried about my council tax debt
my partner moved in, do I lose my discount
my husband hit the gate with the car
a lorry hit my parked car
the ball hit my window
punched card for the tip
kick off time for the match on the council pitch
pushed my complaint to stage two
beat the queue, can I book online
my back hurts and I need a blue badge
heart disease blue badge application
stroke survivor needs a ramp
breathing problems from damp
out of breath on the stairs, need a ground floor flat
chest freezer collection
blood pressure check at the library
bleeding radiators in a council flat
face to face appointment, drop in session
wake up service for bins at 6am is too early
he can't get up the steps with his wheelchair, needs a ramp
unconscious bias training
seizure of goods by bailiffs
control of my direct debit
parking control on our street
following my last email
I want to follow up my complaint
who do I attack first, rent or council tax arrears
the wind has attacked the tarpaulin
threatened with a fine for my bins
threat of eviction letter, what are my rights
evicted last year, am I still on the list
my tenant left, locks need changing
locksmith for council house
missing persons memorial bench
vulnerable person council tax discount
elderly discount
dementia friendly swimming
old age pension and bus pass
end of life care home fees
life membership of the library
tired of the noise
no point complaining
I can't go on the website
cannot go on holiday, can I cancel my permit
take all my old tablets to a pharmacy or the tip
jump the queue for housing
hang a sign on the bridge
top up my bus card myself
I don't want to be here on the electoral roll twice
better off paying by direct debit
nothing to live in but a caravan, planning rules
self build plot
self employed council tax
bwrw glaw, ydi'r cae ar agor
mae'r bin yn llawn ers dydd Mawrth
torri coed ar dir y cyngor
gorsaf dan Bangor
mae arna i dreth y cyngor
ofn colli fy nhocyn
taflu soffa allan
tan y Pasg mae'r pwll ar gau
dwr ddim yn boeth yn y fflat
codi wal yn yr ardd
plant yn chwarae pel yn y stryd
wedi colli cerdyn fy mab
methu codi'r ffon
dod a'r contract i ben
mae pont newydd yn cael ei chodi
`;
