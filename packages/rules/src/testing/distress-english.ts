/** What people in an emergency write to a council in English, with the kind of emergency: `kind: words`, one a line. */
export const DISTRESS_ENGLISH = `
suicide: I want to kill myself
suicide: i am going to end my life tonight
suicide: feeling suicidal and nobody listens
suicide: I want to die
suicide: i dont want to live anymore
suicide: I'm thinking about suicide
suicide: thoughts of sucide every day since the eviction letter
suicide: i have taken an overdose
suicide: ive took all my tablets
suicide: I can't go on any more
suicide: there is no point in living
suicide: I just want it all to end, I want to end it all
suicide: I'm self harming again
suicide: my daughter is cutting herself
suicide: i keep hurting myself when the letters come
suicide: he says he will kill himself if you take the house
suicide: my son tried to hang himself
suicide: I would be better off dead
suicide: everyone would be better off without me
suicide: theres a man on the bridge going to jump
suicide: going to jump in front of a train
suicide: im gonna kll myself
suicide: Feeling suicdal, no one at the council cares
suicide: I wish I was dead
suicide: not worth living with this debt
suicide: I've had enough of life
violence: my husband hits me
violence: my partner is beating me up
violence: I am being abused by my boyfriend
violence: domestic abuse
violence: my ex is threatening to kill me
violence: he has a knife
violence: there is a man with a gun outside
violence: I'm scared of my husband, he hit me again
violence: suffering domestic violence and need to leave
violence: domestc abuse, I need somewhere safe
violence: he raped me
violence: I have been sexually assaulted
violence: someone is being attacked in the street
violence: my neighbour attacked me
violence: he strangled me last night
violence: my dad punches my mum
violence: she wont let me leave the house and takes my phone, I am being controlled by my wife
violence: He's going to kill me
violence: my carer is abusing me
violence: elderly neighbour is being abused by her son
violence: someone is trying to break in
violence: there's been a stabbing
violence: he locked me in
violence: I'm being stalked by my ex
violence: afraid of my partner
violence: I am in danger
child: a child is being abused next door
child: I think the kids are being hit
child: the children next door have been left home alone
child: baby left alone in the flat
child: child abuse
child: he is touching my daughter
child: worried a child is in danger
child: a little girl is being neglected
child: the boy has bruises all over and says dad hurts him
child: I want to report a child at risk
child: safeguarding concern about a child
child: my stepdad hurts me and I'm 12
child: toddler wandering in the road on her own
child: the childrn are starving and being neglected
gas: I can smell gas
gas: there is a strong smell of gas in the hallway
gas: gas leak in my flat
gas: gass leak
gas: my house smells of gas
gas: theres a gas smell coming from the boiler
gas: carbon monoxide alarm is going off
gas: my CO alarm keeps beeping
gas: carbon monixide detector gone off
gas: smelling gas on the street by the roadworks
gas: workmen have hit a gas pipe
gas: gas is leaking
wires: power line down across the road
wires: electric cable hanging down
wires: there are fallen wires on the pavement
wires: live wires are exposed on the lamp post
wires: lamp post has bare wires sticking out
wires: overhead cable has come down in the storm
wires: a tree has brought down the power lines
wires: sparks coming from the street light
wires: exposed electric wires in my kitchen
wires: live cable in the garden
wires: I got an electric shock from the lamppost
wires: electrcity cable on the ground
wires: sparking socket in my council flat
fire: my house is on fire
fire: there's a fire in the flat below
fire: the bins are on fire
fire: smoke is coming from the building
fire: flames coming out of the window
fire: fire!
fire: someone has set fire to the shed
fire: kitchen fire help
fire: the field behind us is burning
fire: there is smoke filling the corridor
fire: call the fire brigade
fire: a car is on fire in the car park
flood: my house is flooding
flood: water is pouring through the ceiling
flood: there is water coming into my home
flood: the river has burst its banks and is coming in
flood: the flat is flooded
flood: burst pipe and water everywhere
flood: flood water coming under the door
flood: our kitchen is under water
flood: water pouring through the light fitting
flood: trapped by the flood
flood: basement floodng fast
structure: the wall has collapsed onto the pavement
structure: my ceiling has fallen in
structure: the building is about to collapse
structure: chimney is about to fall down
structure: the roof has caved in
structure: a dangerous wall is leaning over the school path
structure: dangerous building, bricks falling on to the street
structure: tree has fallen on a house
structure: a sinkhole has opened in the road
structure: balcony is coming away from the wall
structure: scaffolding has colapsed
structure: masonry falling from the old bank
structure: manhole cover missing, someone will fall in
homeless: I have nowhere to sleep tonight
homeless: I am homeless tonight
homeless: I've been kicked out and have nowhere to go
homeless: sleeping in my car with my kids
homeless: I'm sleeping on the street
homeless: we are being evicted today
homeless: no where to stay tonight
homeless: landlord changed the locks and i am on the street
homeless: im homeless
homeless: We will be homeless tomorrow
homeless: my mum threw me out
homeless: rough sleeper outside freezing
homeless: there's someone sleeping rough in the doorway
homeless: nowhere to live from tonight
homeless: homless and pregnant
missing: my mum has dementia and has gone missing
missing: my father has wandered off, he has alzheimers
missing: missing child
missing: an elderly man is lost and confused
missing: my son hasnt come home
missing: we can't find our daughter
missing: vulnerable resident missing since this morning
missing: missing person
medical: my neighbour is not breathing
medical: he is having a heart attack
medical: she has collapsed and is unconscious
medical: someone has been run over
medical: he is bleeding badly
medical: my gran has fallen and can't get up
medical: I think he's having a stroke
medical: chest pains and cant breathe
suicide: I can't cope and I'm going to take my own life
suicide: thinking of ending it
suicide: my brother says he wants to end his life
suicide: life isn't worth it any more
suicide: hes slit his wrists
suicide: I don't want to be here anymore
suicide: going to top myself
violence: my son's dad keeps beating me
violence: he's hitting me please help
violence: being abused at home
violence: my wife throws things at me and slaps me
violence: people fighting with machetes outside
violence: he pushed me down the stairs
violence: i'm not safe at home
violence: forced marriage, my parents will not let me leave
violence: my landlord threatened me with a knife
child: kids left alone all night next door
child: I've seen bruises on my nephew's arms
child: my teacher touched me
child: there's a baby crying and nobody home
gas: gas smells really strong here
gas: we can all smell gas outside the school
gas: my boiler is leaking carbon monoxide
gas: can smell gas
wires: electric wires are hanging from the pylon
wires: power cable across the footpath after the storm
wires: damaged cable sparking
fire: there's smoke coming out of next door's roof
fire: huge fire at the recycling centre
fire: our block is on fire
fire: electrical fire in the meter cupboard
flood: water coming through my ceiling
flood: sewage flooding into the kitchen
flood: my home has flooded
flood: water rising fast in our street
structure: part of the ceiling came down
structure: bricks have fallen off the chimney onto the road
structure: the garden wall has fallen on a child
homeless: I've got nowhere to go tonight with my baby
homeless: been made homeless
homeless: landlord threw us out today
homeless: we have no home from tomorrow
homeless: sofa surfing and nowhere left to go
missing: my grandad has gone missing from the care home
missing: elderly woman wandering the street in her nightie
medical: someone has collapsed in the park
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
`;
