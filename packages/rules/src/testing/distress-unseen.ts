/** Words that the patterns were not made from, to see how they do outside their own list. Never tune the patterns by these. */

/** As in the other lists: `kind: words`. */
export const UNSEEN_DISTRESS = `
suicide: I feel like ending my life
suicide: no reason to live anymore
suicide: My friend texted me saying goodbye and that he's going to kill himself
suicide: I have been cutting my arms
suicide: I'd rather be dead than live in this flat
suicide: suicidal thoughts since benefits stopped
violence: my boyfriend grabbed me by the throat
violence: my mother is being hit by her carer
violence: a gang with knives is outside my door
violence: I am a victim of domestic abuse and need rehousing
violence: my ex partner keeps turning up and threatening me
violence: he has hurt me before and he is coming back
violence: someone has been shot
child: the children are in danger with their stepfather
child: my neighbour screams at and hits her toddler
child: I think a child is being sexually abused
child: two small kids left on their own all weekend
gas: strong gas odour in stairwell
gas: I think we have a gas leak
gas: the carbon monoxide alarm won't stop
gas: smell of gas from the cooker
wires: overhead wires down on Mill Lane
wires: the cable is live and a child could touch it
wires: exposed wiring in the bathroom
fire: the house opposite is on fire
fire: I can see flames and smoke
fire: my oven caught fire
flood: water is pouring into my living room
flood: the street is flooding and it's coming to the house
flood: mains pipe burst, the hall is full of water
structure: the ceiling has just collapsed in the bedroom
structure: roof tiles falling onto the pavement
structure: a wall came down in the night next to the school
homeless: I have nowhere to live and I'm pregnant
homeless: sleeping rough with two children
homeless: we've been made homeless by a fire
homeless: they are evicting us tomorrow morning
missing: my wife has dementia and she walked out an hour ago
missing: our little boy is missing
missing: an old man is wandering about confused
medical: he's collapsed and isn't breathing
medical: she is unconscious on the pavement
suicide: rwy'n bwriadu lladd fy hun
violence: mae fy nghariad yn fy mwrw
gas: arogl nwy yn y gegin
fire: tân yn y sied
homeless: dw i'n ddigartref ers neithiwr
flood: mae'r tŷ dan ddŵr
wires: gwifren wedi cwympo ar y palmant
missing: mae fy nhad ar goll
`;

export const UNSEEN_HARMLESS = `
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
`;
