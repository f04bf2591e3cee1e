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
`;
