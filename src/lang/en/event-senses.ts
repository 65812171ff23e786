// Written by training/event-senses.ts from WordNet 3.1 (Princeton University, WordNet licence); not edited by hand.

/** Coarse senses of news nouns ("n:") and verbs ("v:"): WordNet's lexicographer file, two where the second is common. */
export const SENSES: { readonly [sense: string]: string } = {
  "n:Tops":
    "animal entity event food group individual knowledge location motivation motive object person phenomenon " +
    "relation space substance",
  "n:Tops+attribute": "quantity",
  "n:Tops+cognition": "feeling",
  "n:act":
    "abortion abuse accomplishment achievement acquisition acquittal action adherence administration " +
    "admission adoption advocacy agriculture allegiance ambush amendment analysis antic application " +
    "appointment approach approval arbitrage arrest arrival arson assault assignment assist assistance attack " +
    "attempt attendance auction autopsy avenue award balloting banking baseball basketball battle behavior " +
    "berth betrayal blessing blitz blockade blocking bloodletting blow bombing boost boxing boycott breach " +
    "breakdown breaking breakout buildup burglary burning burst buying calling campaigning cancellation " +
    "candidacy care career carnage carry censorship chase cloning closing closure clutch collaboration combat " +
    "coming commerce completion compliance compromise conditioner conflict conquest construction consumption " +
    "contact continuation contraception contribution cooperation cooperative correction counterattack " +
    "counterintelligence counting coup course courtesy crackdown craft creation crime crossing cruelty cruise " +
    "cutback cutting dating deal dealings debut decision default defection defense deference delivery " +
    "demonstration departure deployment deportation deregulation determination diagnosis difficulty dining " +
    "disappearance discovery disenfranchisement dismissal disobedience disruption divorce domination double " +
    "downturn drafting drilling drinking driving dunk duty e-commerce education effort election emigration " +
    "emission empowerment encounter encryption endeavor enforcement engagement engineering enlargement " +
    "enrollment entertainment error escalation escape espionage evacuation evaluation examination execution " +
    "exercise exodus expansion experiment exploit exploitation exploration expulsion extradition failure fair " +
    "fault favor feat felony festivity feud fight fighting finance financing finding firewall firing fishing " +
    "flip flurry football foray foreclosure founding fraud fray fumble fun gaffe gala gambling game gaming " +
    "gasp gaze genocide gentrification gesture get giving glimpse golf governing graduation grip gunfire " +
    "gunshot handling haul havoc healthcare hearing heist help hike hit hold holding homage homer homicide " +
    "homosexuality hug identification immigration implementation importation imposition imprisonment " +
    "inauguration injection injustice inroad inspection integration intensification interaction interception " +
    "interruption intervention intimidation involvement issuance jab jihad job journey kick kidnapping kill " +
    "ko lapse larceny lawsuit layoff leadership leaner legalization lending liberalization liberation lift " +
    "lingering litigation logistics looking lurch maintenance makeover makeshift making management maneuver " +
    "manhunt manipulation manufacturing marathon marketing massacre matchup mayhem means measure mercy merger " +
    "migration mining miscalculation misconduct misdeed misdemeanor misstep mistake mixing mobilization mock " +
    "monitoring move movement murder negligence neutrality nomination nonprofit obligation observation " +
    "occupation offense offensive operation opposition oppression out outreach overhaul overthrow packaging " +
    "paperwork participation pass passage passing penalty perjury persecution philanthropy planning playing " +
    "plunge porn pornography practice precaution prep preparation presentation preservation prevention " +
    "primary privatization procedure proceedings process production programming progress project prosecution " +
    "protection publishing pull punch punishment purchase purge push racketeering raid rallying rampage rbi " +
    "reassurance rebellion reconciliation recount recourse recruitment redemption reduction reelection " +
    "referendum reform registration rehabilitation reinforcement rejection removal renovation reorganization " +
    "repair repatriation repayment repeal replacement rescue research resettlement residency responsibility " +
    "restraint resurgence retail retaliation retreat revenge reversal revival revolt ride riot ritual rivalry " +
    "robbery role roundup routine ruling run running ruse rush rushing sabotage sacrifice safeguard sale " +
    "sampling scam scheduling scoring scramble scrimmage scrutiny scuffle search selection sell selling " +
    "service sexism shakeup shenanigan shifting shipping shooting shootout shopping shutdown shy simulation " +
    "single sitting skateboarding slaughter slaying slight slip slowdown smoking soccer solo spanking " +
    "spending split sponsorship sport spree spying squeeze stare starting stay step stop storage stretch " +
    "stride strike struggle study stumble stunt suicide supervision support supporting surveillance swap swat " +
    "swimming swing swipe takeover taking tally task technology tennis terrorism testing theft therapy throw " +
    "toss touchdown tourism tracking trade trading training transaction transfer transition travel treatment " +
    "trial trick trip try tug tumble turning uprising use utilization vendetta verdict violation violence " +
    "volley vote voting waiting waiver walk walkout war warfare welfare willing winning yield",
  "n:act+Tops": "possession",
  "n:act+artifact": "backing drive installation liner marketplace painting path shot work",
  "n:act+attribute": "behalf commitment conduct naturalization",
  "n:act+cognition": "calculation custom discrimination orientation pursuit realization",
  "n:act+communication":
    "capitalization charge interference lesson performance receipt revision show survey withdrawal",
  "n:act+event": "blast breakup campaign destruction invasion leap spin stroke tremor twist",
  "n:act+group":
    "circus classification enterprise establishment exhibition flight formation gathering market mission sex " +
    "visit",
  "n:act+phenomenon": "resistance",
  "n:act+possession": "discount investment venture",
  "n:act+process": "capture development suppression",
  "n:act+relation": "comparison",
  "n:act+shape": "turn",
  "n:act+state": "activity complication embrace employment",
  "n:act+substance": "breath",
  "n:act+time": "kickoff march restoration tour",
  "n:animal":
    "b bat bear bird bug camel cat collie dog drone duck eagle egg elephant female fish fly giant hawk horse " +
    "human lion mosquito mouse oriole pet pig queen raven salmon stray virus young",
  "n:animal+act": "down",
  "n:animal+artifact": "colt",
  "n:animal+food": "beef",
  "n:animal+person": "male wolf worm",
  "n:artifact":
    "accessory aircraft airline airplane airport aisle alley ammunition anchor annex apartment apparatus " +
    "apparel archive arsenal art asylum auditorium auto automobile backdrop backyard bag baggage bakery " +
    "balcony ball balloon ballroom banner bar barn barrel barricade barroom base basement basket bathrobe " +
    "bathroom bathtub bed bedroom bell belt bench bike billboard blanket block boardroom boat bomb bomber " +
    "boot booth bottle boulevard boutique bow bowl box brainchild brick bridge buck bucket buckle building " +
    "bulldozer bullet bulwark bungalow bus butt button cabinet cache cafe cafeteria camera camp can candle " +
    "canvas cap capitol car cargo carpet casino ceiling cellphone chair chamber chandelier cigarette " +
    "classroom cleaner clip clock clothes clothing clubhouse coat coffer coffin collar commodity computer " +
    "condo condominium constituent consulate container corridor couch counter counterweight courthouse " +
    "courtroom cover creamery cross crossroad crown cuff curb cure cushion cyberspace dairy dam deck desk " +
    "detour device die dish ditch dock door dress drug embassy empty engine entanglement entrance equipment " +
    "exit explosive export fabric facility factory fake farm fax fence firearm firehouse firework fixture " +
    "flag flagship flap floor foodstuff footage fork frame furnace furniture garage garment garter gate gauge " +
    "gear gem generator gig glove goggles greenhouse grenade grocery gun gunpoint gutter gym hall hallway " +
    "handcuff handgun handle hat haven headquarters heater hedge helicopter helmet heroin highway holder hook " +
    "hoop hospital hotel house housing hub hurdle import infrastructure ingredient innovation instrument " +
    "internet intranet jacket jail jeans jet jewel jewellery jewelry key kitchen knife knit lab laboratory " +
    "ladder landing landline lane laser laundry layer lectern lens lever library lingerie load lobby local " +
    "lock locker loop lounge machine machinery magnum makeup mall map marker mat match medication merchandise " +
    "microphone microprocessor mill mine mirror missile montage monument mosque motel motor motorcycle museum " +
    "necklace net nightclub noose nuke obstruction office offstage outlet output paint pale panel pants " +
    "pavement pc pen perch pharmaceutical phone photo photograph picture piece pill pillow pin pipe pistol " +
    "plate platform pocket pool portfolio post pot prison product prop pulpit pump radar raft rafter rail " +
    "razor recording regulator rein restaurant restroom revolver rifle road robot rocket roof room rope round " +
    "sack safe sanctuary satellite scoreboard scourge screen seal segment sens sham shed shelf shell shelter " +
    "shield shim ship shipyard shirt shoe shook shop short shortcut shorts shotgun sidewalk silk sink " +
    "skyscraper slate sleeve slide slipper snapshot sole spoon stadium stand standby staple station statue " +
    "stole store stove strap street string stronghold structure studio submarine subway suit supermarket " +
    "surface suv switch synagogue system tank tape telephone teleprompter tent terminal textile theater " +
    "thread tobacco toilet tool torch tower toy train transit transport trap trench trigger truck trump tube " +
    "tunnel turban turbine umbrella underwear uniform vaccine wagon waistband wall wallet warehouse watch " +
    "wayside weapon well wheel wheelchair wheelhouse whip window wire wool working workings workplace " +
    "workstation zoo",
  "n:artifact+Tops": "cell plant",
  "n:artifact+act":
    "addition assembly blockbuster circuit ferry forgery gather grab helm launch leading mask modeling " +
    "release seating shipment shower transportation",
  "n:artifact+animal": "rod wing",
  "n:artifact+attribute": "setup",
  "n:artifact+body": "heel",
  "n:artifact+cognition": "barrier grid strand total",
  "n:artifact+communication": "card emblem radio vehicle",
  "n:artifact+group": "gallery palace turnout",
  "n:artifact+location": "tack",
  "n:artifact+person": "carrier classic pole receiver scanner shooter starter",
  "n:artifact+plant": "needle",
  "n:artifact+quantity": "cup",
  "n:artifact+shape": "plane",
  "n:artifact+state": "cage tie",
  "n:attribute":
    "access accountability accuracy advantage age aggression amenity appearance aqua aspiration asset " +
    "austerity authenticity authority availability bad beauty biodiversity black bulk caliber calm capability " +
    "capacity catch caution charisma charm clarity clearance color competence competitiveness complexity " +
    "concentration connectivity consistency control cool correctness corruption courage credibility " +
    "dedication deficit degree demeanor depth difference dignity disadvantage disparity disposition distance " +
    "diversity due durability ease echo effectiveness eligibility entitlement ethnicity excellence excess " +
    "exposure fairness fashion fidelity finish firepower fitness flexibility force fortitude gap generosity " +
    "glamour glare glut good goodness greatness greed green hallmark height heroism high honesty hostility " +
    "humanity hush identity importance impropriety inequality inequity inevitability influence innocence " +
    "insensitivity intensity intricacy jurisdiction justice large lead legitimacy length lifestyle likelihood " +
    "limit loyalty lure luxury magnitude majority manner manners mass merit mode momentum nature number " +
    "obesity odds odor openness orthodoxy parallel patch patience pep personality pink pitch plenty " +
    "popularity pose power price privilege probability profitability qualification quality raise recklessness " +
    "reserve resolve ring sake scope semblance sexuality shape shortcoming shortfall significance similarity " +
    "size solidarity sound specialty stability stamina stance strength style succession superiority surplus " +
    "sway sweep temperament temperature timing tolerance toughness trademark trait trustworthiness ugliness " +
    "unpopularity unpredictability unwillingness validity viability vice vigor virtue volatility vulgarity " +
    "wariness way weight willingness wrongdoing",
  "n:attribute+act":
    "acceleration aid atrocity bounce brutality carelessness civility dash dereliction disposal evil getaway " +
    "indecency initiative look placement sin upbringing wrong",
  "n:attribute+artifact": "blue",
  "n:attribute+cognition": "ability dimension familiarity nationalism uncertainty",
  "n:attribute+communication": "defiance humor tone voice",
  "n:attribute+event": "spread",
  "n:attribute+feeling": "closeness humility sincerity",
  "n:attribute+group": "streak",
  "n:attribute+location": "extreme range right",
  "n:attribute+state": "dominance equality level privacy secrecy shortage silence",
  "n:body":
    "ankle arm ass back blood body bone brain breast cheek chest chin come ear eye eyebrow face finger " +
    "forearm gut hair haircut hand head knee lap leg ligament lip liver mouth muscle neck nose organ palm " +
    "shoulder skin sweat tear throat thumb toe tongue tooth torso waist wrist",
  "n:body+act": "transplant",
  "n:body+artifact": "chassis meniscus pathway vessel",
  "n:body+attribute": "nerve",
  "n:body+communication": "vein",
  "n:body+quantity": "foot",
  "n:cognition":
    "activism affair agenda aim alternative appreciation arrangement assessment assurance attention attitude " +
    "autism average awareness belief bias bigotry bonus burden certainty characteristic chemistry complex " +
    "component composite compound concept conclusion confidence confirmation consciousness conservatism " +
    "consideration containment conviction counterpart counterterrorism craze curiosity defensive democracy " +
    "demographic derivative detail dilemma disarray disbelief discipline distinction distraction distribution " +
    "distrust doctrine doubt downside dream dynamics economics electronics element equivalent essence " +
    "estimate ethic example exception experience expertise extremism facet fact faith fantasy fascism " +
    "favorite feature feel framework furor geography goal grasp groundwork guessing hang heart heritage " +
    "hesitation idea ideal ideology ignorance image imagery imagination implication impression inability " +
    "inexperience insight instinct intelligence intention interpretation intersection issue it kind knack " +
    "know living logic magic mainstream math matter medicine memory mentality method mind model mystery " +
    "notion objective onus opinion outlook overlap parameter partisanship perception persona perspective " +
    "philosophy pick pillar plan plot point poll populism precedent prediction pricing principle probe " +
    "professionalism program projection psychology purpose quest rating rationale reading reckoning " +
    "recollection reflection regard religion respect restriction retrospect sample savvy scheme science score " +
    "sense sensitivity sight skepticism skill socialism sort specter standpoint statistics stereotype " +
    "stimulus strategy substitute suspicion tactic talent technique tendency theory think thinking thought " +
    "tradition truth type understanding valuation versatility view viewpoint vision vogue warmth whole will",
  "n:cognition+Tops": "attribute",
  "n:cognition+act":
    "acceptance analogy audition breakthrough choice coordination design disregard habit investigation " +
    "judgment oversight pattern racism test vigil",
  "n:cognition+artifact":
    "blueprint centerpiece cornerstone grounds inspiration obstacle pharmacy representation surgery",
  "n:cognition+attribute":
    "aspect background breadth candor focus idealism interest limitation mistrust pragmatism smell value " + "wisdom",
  "n:cognition+communication":
    "evidence form inquiry intent judgement justification policy proof review rule schedule suggestion " + "testament",
  "n:cognition+feeling": "anticipation concern sensibility sympathy taste worry",
  "n:cognition+group": "culture faculty",
  "n:cognition+object": "requirement",
  "n:cognition+person": "character self",
  "n:cognition+state": "expectation headache possibility reality",
  "n:communication":
    "accent accolade accordance account accusation acronym ad adaptation address advertisement advice " +
    "advisory affidavit airwave allegation altercation anecdote announcement answer anthem apology applause " +
    "argument arraignment article assertion audio authorization autobiography ballot ban barb bargain " +
    "bargaining benchmark beta bidding bill biography blacklist blah blame blog boo book brand brief briefing " +
    "broadcast broadside brochure bulletin call caveat centerfold certificate channel chant chapter " +
    "characterization chart charter chatter cheer circulation claim clause clout clue code comeback comedy " +
    "command comment commentary commercial communication compliment con concert concession condolence " +
    "confession confrontation congratulation consent constitution consultation contention context contract " +
    "controversy conversation counseling credentials criticism cry cue curse daily dance database debate " +
    "declaration decree deed demand denial denunciation description dialogue dictum disclosure discourse " +
    "discussion dispute disrespect dissent doctorate document documentary documentation e-mail editorial " +
    "email embargo ending endorsement entry equation equivocation exam excerpt excuse exhibit explanation " +
    "farewell fiction figure file filing film finale fingerprint flourish footprint forecast formula fracas " +
    "franchise gender gloss goodbye gossip grin guarantee handshake headline heroic hint honor hype ie " +
    "illustration impeachment indication indicator indictment injunction input insistence insult interdiction " +
    "interrogation interview inventory invitation item jeer joke journal journalism label lament language " +
    "laugh laughter lecture legend legislation letter lie lineup list litany literature magazine mail malware " +
    "mandate mantle mantra mark medal medium memo memoir memorandum memorial mention message messaging " +
    "metaphor misinformation missive misunderstanding mockery moniker motion movie music musical myth name " +
    "narrative negative negotiation news newsletter newspaper nickname no nonsense note notice novel nuance " +
    "oath objection offer offering opposite order ovation overture pact page paragraph parole passport " +
    "password permission permit petition ph.d. phrase placard platitude play playbook plea poster posting " +
    "praise premiere premise prescription preview proclamation profile prohibition promotion pronouncement " +
    "propaganda proposal proposition prospectus protest protocol provision publicity q query question " +
    "questionnaire quintet quip quote rant rap ratification read rebuke rebuttal reception recipe " +
    "recommendation recrimination reference refrain refusal register regulation remark reply report reporting " +
    "reprimand request resolution respects resume return rhetoric roster rumor saga scandal scenario scream " +
    "screening screenplay script secret sentence session showdown shrug sigh sign signal signing slogan slot " +
    "slur smile software song spat speaking spectacle speech spur squabble staging stamp statement statute " +
    "stem story stress subpoena summary surname syllabus symbol tabloid tag tale talk talking target tattoo " +
    "telecom telegram television telling tenet tense term testimony text textbook thanks thesis thriller " +
    "ticket timeline title topic transcript treaty tribute tune tv ultimatum visa vow warning warrant website " +
    "whisper word wording",
  "n:communication+Tops": "act",
  "n:communication+act":
    "advertising airing arbitration assassination barrage bid clarification condemnation crossfire deception " +
    "defamation display encouragement guidance instruction introduction listing nod plagiarism portrayal " +
    "prayer publication sanction showing update urging writing",
  "n:communication+animal": "chat",
  "n:communication+artifact":
    "album cable copy icon loophole omnibus pic pipeline pointer portrait positive print puzzle record suite " +
    "tab trophy video",
  "n:communication+attribute":
    "agreement appeal correspondence definition diplomacy expression format hypocrisy signature supplement " + "tenor",
  "n:communication+cognition":
    "assumption badge conspiracy coupon criterion critique deliberation docket guess guideline information " +
    "keynote meaning promise reminder revelation speculation standard subject telecommunication theme version",
  "n:communication+event": "drama milestone outburst",
  "n:communication+feeling": "grievance resignation",
  "n:communication+group": "edition",
  "n:communication+object": "section",
  "n:communication+relation": "index",
  "n:communication+state": "license",
  "n:communication+substance": "paper",
  "n:event":
    "accident accommodation advance aftershock bang beginning blowout boom break bust case catastrophe cause " +
    "celebration chorus click coincidence collision conflagration contest contingency conversion crash damage " +
    "death debacle defeat destiny distortion doom downfall drip eager earthquake emergence emergency epidemic " +
    "eruption explosion factor fate fiasco fire flow funeral inception incident instance jump knock knocking " +
    "landslide meet miracle misfire noise occasion occurrence opener outcome outflow playoff prelude quake " +
    "quarterfinal racket raising recovery repeat reward ricochet rise roar roll romp runoff seek semifinal " +
    "setback shift slam smash start tap temblor tide tilt touch tournament tragedy transformation trickle " +
    "tsunami tweet unification vagary variant variation victory wages waning wave wedding whirl wildfire win",
  "n:event+act":
    "adjustment backlash brawl buzz ceremony conservation consolidation dislocation footstep improvement " +
    "initiation intrusion killing lottery onslaught pat rebound replay revolution rising slap standoff " +
    "striking success surge",
  "n:event+artifact": "spike whistle",
  "n:event+attribute": "descent flash",
  "n:event+cognition": "convergence trouble",
  "n:event+communication": "blowback episode sequel takedown",
  "n:event+feeling": "triumph",
  "n:event+group": "race",
  "n:event+phenomenon": "impact",
  "n:event+relation": "change",
  "n:event+state": "clash disturbance",
  "n:feeling":
    "admiration affection alienation ambition anger angst animosity antipathy appetite bitterness " +
    "consternation contempt cynicism desire disappointment disapproval discontent disdain disgust dismay " +
    "dissatisfaction distaste eagerness ego embarrassment emotion empathy euphoria exasperation excitement " +
    "fear fervor fondness frustration fury grief hate hatred hope joy leaning liking love mood nostalgia " +
    "optimism panic passion penchant pessimism pleasure pride rage regret relief remorse resentment sadness " +
    "scorn sensuality sorrow spite surprise temper terror torture wish wrath yen zeal",
  "n:feeling+act": "devotion harassment ire outrage shock",
  "n:feeling+artifact": "alarm horror",
  "n:feeling+attribute": "compassion enthusiasm seriousness",
  "n:feeling+cognition": "apprehension preference sentiment",
  "n:feeling+communication": "surrender",
  "n:feeling+event": "wonder",
  "n:feeling+state": "shame",
  "n:food":
    "alcohol apple beer bitter blackberry bread breakfast butter candy cheese chocolate cocktail coffee " +
    "cookie cracker dinner drink feed grist jam lunch luncheon meal milk mix pie pizza pork takeaway tea " +
    "toast wine",
  "n:food+act": "serving",
  "n:food+attribute": "orange",
  "n:food+cognition": "roast",
  "n:group":
    "academy agency ally army array association audience aviation backfield backlog band bastion batch " +
    "battery bloc brigade brokerage bunch bureau bureaucracy capitalism cartel cast category caucus chain " +
    "charity chunk civilization clan class clinic club coalition collection college colony column combination " +
    "commission committee communism community company conference congregation constituency content contingent " +
    "cordon core corporation council couple court cream crew crowd data dealership delegation department " +
    "diaspora dictatorship division doj drove dynasty economy ecosystem elderly electorate elite enemy " +
    "entourage faction family federation few firm fleet folk forest fraternity gang generation gop government " +
    "grade hierarchy hollywood hostile household industry ins institute institution insurer ji judiciary " +
    "junta jury kkk law league legion legislature line mafia manufacturer meeting military militia mob nation " +
    "nationality network ois organisation organization outfit pac pair parade parliament partnership party " +
    "patrol people personnel pile police poor population public queue rank republic rich row school series " +
    "set settlement slain society species squad staff subcommittee subset team tech traffic tribe trilogy " +
    "troops troupe tyranny underworld union utility vanguard variety village wildlife workforce",
  "n:group+act": "business labor profession rally reunion seminar",
  "n:group+artifact": "brush church forum ministry newsroom package scum table university van",
  "n:group+attribute": "minority",
  "n:group+cognition": "convention cult regime",
  "n:group+communication": "contents",
  "n:group+event": "rout",
  "n:group+location": "commonwealth country rear",
  "n:group+person": "publisher",
  "n:group+plant": "branch",
  "n:group+process": "defence",
  "n:group+quantity": "pack",
  "n:group+state": "membership",
  "n:group+substance": "board",
  "n:location":
    "area battlefield battleground beat birthplace border borough bottom campus cemetery center centre city " +
    "common corner county de desert dig direction district downtown edge enclave end epicenter field foothold " +
    "front frontier habitat heartland heaven hell homeland hometown hotspot id inside jersey landmark " +
    "landscape left lyon middle midst north open orbit origin park place port position precinct province " +
    "reach refuge region reservation residence resort rooftop route scene seat setting side sideline site " +
    "skyline source south spot state suburb terrain territory thick tip top town trend unknown upside venue " +
    "vicinity west whereabouts zone",
  "n:location+act": "emirate midway",
  "n:location+artifact": "home mansion",
  "n:location+attribute": "horizon",
  "n:location+cognition": "destination forefront",
  "n:location+communication": "outline",
  "n:location+group": "empire municipality neighborhood outpost",
  "n:location+shape": "boundary",
  "n:motive": "dynamic incentive reason",
  "n:motive+attribute": "conscience",
  "n:object":
    "abyss agent beach bluff bubble calculus cascade cliff climb coast continent crack draw earth globe grain " +
    "ground hill island leak mainland mobile moon mountain narrow necessary ocean opening plain planet " +
    "pothole quagmire rainbow remains rift river rock sea seaside shore sky splinter star steep stone stream " +
    "sun track turf universe valley waterway world",
  "n:object+artifact": "cape chip hole trail web",
  "n:object+attribute": "gulf",
  "n:object+cognition": "bedrock variable",
  "n:object+communication": "sheet",
  "n:object+event": "outpouring",
  "n:object+group": "bank",
  "n:object+possession": "land",
  "n:person":
    "absentee academic accomplice accountant activist actor actress addict adherent administrator admirer " +
    "adoptee adversary advertiser adviser advisor advocate aide alien alternate ambassador analyst anarchist " +
    "angel antagonist anthropologist applicant appointee arbiter architect arsonist artist assailant assassin " +
    "assistant associate astronaut athlete attacker attendee attorney aunt author authoritarian baby bachelor " +
    "backer bagman banker bearer begin behemoth believer beneficiary bidder bigot billionaire biographer " +
    "biologist blogger bombshell boomer booster borrower boss boxer boy boyfriend broker brother buddy bully " +
    "burglar businessman buyer caller campaigner candidate canvasser capitalist captain cardinal caregiver " +
    "casualty catcher catholic celebrity centrist ceo chairman chairwoman challenger champion chancellor " +
    "checker cheerleader chief child citizen civilian classmate clerk client closer co-defendant co-worker " +
    "coach colleague colonist columnist comedian commander commentator commissioner committeeman communist " +
    "competitor confidant congressman congresswoman conservative consultant consumer contender contractor " +
    "contributor controller coordinator cop cornerback coroner correspondent counsel countryman cousin crane " +
    "crazy creator creditor criminal critic crusader cuban culprit customer da dad darling daughter dealer " +
    "dean debater defector defendant defender delegate democrat demonstrator dentist deputy descendant " +
    "designer detainee detective detractor developer dictator diplomat director dispatcher dissident " +
    "distributor doctor donor drinker driver earner ecologist economist editor educator elder elitist " +
    "embodiment employee employer endorser enforcer engineer entertainer enthusiast entrepreneur " +
    "environmentalist envoy escort evangelist eve ex-wife executive exile expert explorer extremist " +
    "eyewitness familiar fanatic farmer fascist father fellow felon feminist fighter filmmaker financier " +
    "firefighter fisherman fledgling flier foe follower foreigner freshman friend fugitive gangster gay " +
    "general gentleman girl girlfriend godfather goer golfer goth governor grader graduate grandchild " +
    "granddaughter grandfather grandmother grandparent grandson guard guardian guerrilla guest guide gunman " +
    "guy gynecologist hack hacker hater healer heavyweight heckler heir heroine historian hitman hitter " +
    "holdout homeowner hoodlum hopeful hostage humanitarian hunt husband idealist immigrant incumbent " +
    "independent industrialist infant informant informer inmate innocent insider inspector insurgent " +
    "intellectual intern interviewer intruder investigator investor islamist isolationist jacob jeweler " +
    "jihadist jogger journalist judge juggernaut junior jurist juror kid kidnapper killer king knight laborer " +
    "lady landlord lawmaker lawrence lawyer leader leaker leftist legislator lender lesbian liar liberal " +
    "libertarian lieutenant lightweight listener lobbyist loser lover loyalist mafioso magistrate magnate " +
    "maid mailer mainstay maker man manager manipulator marcher marine marshal master mate mayor mechanic " +
    "member mentor merchant messenger migrant militant millionaire miner minister minor misogynist mistress " +
    "mobster moderate mom mommy monarch monarchist monster mother motorist mourner murderer muslim narrator " +
    "national nationalist native nativist negotiator neighbor neocon nephew neurosurgeon newcomer nominee nun " +
    "nurse observer obstetrician offender officeholder officer official oligarch operative opponent " +
    "opportunist organizer outsider owner parent parishioner participant partisan partner passenger passer " +
    "pastor patient patriarch patriot patron payer peacekeeper peasant pediatrician peer perpetrator " +
    "philanthropist phony photographer physician pilot pioneer pitcher pivot plaintiff planner player " +
    "policeman politician pollster pop pope populist powerhouse predecessor president priest prince prior " +
    "prisoner pro producer professional professor prophet proponent prosecutor prostitute protester provider " +
    "provocateur psychiatrist psychologist psychopath publicist pundit purchaser quarterback questioner rabbi " +
    "racist raiser rapist reader rebel recipient recruiter referee referral refugee regular relative reporter " +
    "representative republican researcher resident respondent responder retailer retiree reveler reviewer " +
    "rider rioter rival robber rookie ross ruler runner rusher sailor saint savage scapegoat schizophrenic " +
    "scholar schoolteacher scientist scion scorer screenwriter secretary seeker seller senator senior " +
    "sergeant servant server sexist shareholder sheriff shopper showman shrink sibling sir sister skeptic " +
    "slave sleeper slugger smuggler sneak sniper socialist soldier son soul southpaw speaker specialist " +
    "spectator speculator speechwriter spoiler spokesman spokesperson spokeswoman sponsor spouse spy staffer " +
    "stalwart starlet statesman steelmaker stepfather stepmother steward stiff stranger strategist strongman " +
    "student subscriber sucker sue suitor supervisor supplier supporter supremacist surrogate survivor " +
    "suspect sweetheart swimmer sympathizer tackle taker taxpayer teach teacher teammate technician " +
    "technologist teen teenager terrorist thief thinker thug titan totalitarian tough tourist tracker trader " +
    "trafficker trailer traitor traveler treasurer turk turncoat twin tycoon uncle underdog undergraduate " +
    "underwriter user vampire vendor veteran victim victor viewer villager villain visitor volunteer voter " +
    "warrior watcher wholesaler widow wife winner witch witness woman wonk worker writer youngster youth",
  "n:person+act": "filibuster forward jerk knockout ouster swagger",
  "n:person+animal": "admiral adult denizen maverick wasp watchdog",
  "n:person+artifact": "broadcaster changer diner fan jock jumper kingpin lame monitor rep trainer",
  "n:person+attribute": "blond",
  "n:person+body": "boob",
  "n:person+cognition": "heavy hero outlier successor",
  "n:person+communication": "browser incarnation proxy same voucher",
  "n:person+event": "fundraiser",
  "n:person+food": "fodder taco",
  "n:person+group": "affiliate fed host raider subsidiary",
  "n:person+location": "mandatory",
  "n:person+object": "fossil neighbour",
  "n:person+shape": "crook",
  "n:person+state": "spirit",
  "n:person+substance": "moderator",
  "n:phenomenon":
    "attraction blizzard breeze consequence dent drag effect electricity exchange flood fortune headwind heat " +
    "inversion leverage light lightning magnetism polarization pressure rain resonance result smoke spectrum " +
    "storm trajectory transparency turbulence upshot wake weather whiff wind",
  "n:phenomenon+act": "traction",
  "n:phenomenon+attribute": "energy gravity reluctance",
  "n:phenomenon+cognition": "mirage",
  "n:phenomenon+communication": "firestorm response",
  "n:phenomenon+event": "aftermath current repercussion",
  "n:phenomenon+object": "cloud deposit",
  "n:phenomenon+possession": "bond",
  "n:phenomenon+state": "strain",
  "n:plant":
    "bush cherry corn crop flower frond fruit grass mum nut oat orchid peanut pepper root rose seed stump " +
    "tree weed",
  "n:plant+act": "rape shoot",
  "n:plant+animal": "embryo",
  "n:plant+artifact": "marijuana",
  "n:plant+attribute": "thrift",
  "n:plant+communication": "sticker",
  "n:plant+food": "cereal watermelon",
  "n:plant+person": "neophyte",
  "n:possession":
    "appropriation audit bet booty bribe budget buy capital cash check coin collateral compensation cost cut " +
    "damages diamond dime dividend draft earnings equity estate expenditure expense fee finances fine fund " +
    "gift goodwill income installment insurance legacy loan loot loss money mortgage option overhead pawn pay " +
    "paycheck payoff payroll pension perk pledge premium principal prize proceeds profit rent revenue royalty " +
    "salary savings share slice stake stock subsidy sum tariff tax tender trove tuition wage",
  "n:possession+act": "donation extortion funding grant levy ownership payment take",
  "n:possession+attribute": "amount benefit coverage currency gold pearl property resource toll",
  "n:possession+cognition": "bail scholarship trust",
  "n:possession+communication": "credit debenture lease",
  "n:process":
    "attrition backup decline deletion deposition dissolution dump erosion evolution flame freeze " +
    "globalization growth healing heating inflation influx iteration mechanism melting processing reaction " +
    "saturation segregation slump",
  "n:process+attribute": "leeway",
  "n:process+communication": "feedback",
  "n:process+event": "blaze meltdown",
  "n:process+phenomenon": "warming",
  "n:process+possession": "accession",
  "n:quantity":
    "a ace acre amp bandwidth billion bit c cc cent digit dozen eight en euro fifth fifty franc g gallon " +
    "guilder half handful hp hundred in inch increase kilometer kilometre km little lot maximum mile million " +
    "minimum mm nine nineteen ninety no. peak pound prime punt r real seventy slew supply ten third thousand " +
    "ton trillion unit volume won yard zero",
  "n:quantity+act": "count parking",
  "n:quantity+artifact": "cutoff",
  "n:quantity+attribute": "gain worth",
  "n:quantity+cognition": "one",
  "n:quantity+communication": "trio",
  "n:quantity+event": "outage spate",
  "n:quantity+group": "duo",
  "n:quantity+location": "quarter",
  "n:quantity+object": "swath",
  "n:quantity+person": "grad",
  "n:quantity+possession": "dollar",
  "n:relation":
    "alt bearing competition contradiction contrary contrast correlation eleventh first former foundation " +
    "fourth ninth norm part percent percentage politics portion proportionality ratio remainder remnant rest " +
    "scale seventh sixth turnover westward",
  "n:relation+artifact": "link reverse",
  "n:relation+attribute": "function highlight inconsistency proportion",
  "n:relation+cognition": "basis efficiency",
  "n:relation+group": "sisterhood",
  "n:relation+location": "east southeast southwest",
  "n:relation+person": "operator progressive",
  "n:relation+quantity": "eighth metric",
  "n:relation+state": "connection relationship",
  "n:shape":
    "angle bound brink dip disk dot fissure flare fold fringe margin notch perimeter snag spiral square wedge " +
    "wrinkle",
  "n:shape+act": "extrusion perversion",
  "n:shape+artifact": "mold",
  "n:shape+attribute": "verge",
  "n:shape+cognition": "inclination",
  "n:shape+communication": "chord",
  "n:shape+group": "circle sector",
  "n:shape+person": "mogul",
  "n:shape+quantity": "drop",
  "n:state":
    "absence addiction alliance amnesty anomaly anonymity arena atmosphere balance bankruptcy bleeding " +
    "bondage boon bosom bruise bump burn cancer championship chance chaos circumstance climate condition " +
    "confidentiality congestion consensus constraint convenience craziness custody danger dark darkness " +
    "deadlock deficiency delusion dementia depression devastation disability discomfort disease disgrace " +
    "dishonor disorder dysfunction ed emphasis environment exclusion existence extinction fame fascination " +
    "fatigue fit fix flashpoint flaw footing fracture freedom friendship glitch gloom guilt harm hazard " +
    "health hunger illness immunity inaction incarceration inclusion independence insanity integrity " +
    "irritation isolation jeopardy lack leukemia liability liberty life low madness marriage maternity mess " +
    "misery monopoly need niche notoriety nudity oblivion opportunity pain parenthood peace perfection peril " +
    "plight pneumonia pollution potential poverty pregnancy preparedness presence priority problem prospect " +
    "prosperity ranking realm recess recession reprieve reputation retirement rioting romance safety sanity " +
    "say schizophrenia security shadow showcase situation slavery sleep sovereignty spotlight sprain " +
    "stagnation standing standstill stature status stir stoppage summit supremacy survival tension thing " +
    "truce turmoil unemployment unity upheaval urgency vacancy vacuum vulnerability want weakness welcome woe " +
    "wound wreck xenophobia",
  "n:state+Tops": "being",
  "n:state+act": "affiliation confinement detention failing internment quarantine risk seizure strife travail upset",
  "n:state+artifact": "lighting limelight orphanage press ruin sphere",
  "n:state+attribute":
    "aura citizenship defect disagreement extent hardship inconvenience instability liquidity morale " +
    "obscurity prominence quiet readiness wealth",
  "n:state+cognition": "confusion discretion recognition",
  "n:state+communication": "accord alert bluster challenge complaint liaison threat",
  "n:state+event": "collapse crisis disaster halt injury refinement separation",
  "n:state+feeling": "anxiety comfort insecurity scare suffering",
  "n:state+food": "bite",
  "n:state+group": "rash",
  "n:state+location": "clear divide domain kingdom wild",
  "n:state+object": "necessity",
  "n:state+person": "founder tier",
  "n:state+phenomenon": "luck",
  "n:state+possession": "debt",
  "n:state+quantity": "plurality",
  "n:state+shape": "void",
  "n:state+substance": "soil",
  "n:substance":
    "aluminum brass builder carbon cement chemical coal concrete crude crush d dioxide dna dust dy e es " +
    "ethanol fallout fell fiber fraction fuel garbage gasoline ice junk leather litmus marble material metal " +
    "mud newsprint oxygen pesticide petrol petroleum pigment plank plastic poison powder radical rb render " +
    "rubber rubble sand sap shake silver solution steam steel straw suspension trash volatile water",
  "n:substance+act": "waste",
  "n:substance+animal": "hide leopard",
  "n:substance+artifact": "crystal glass oil spray stuff",
  "n:substance+attribute": "grit",
  "n:substance+body": "fat",
  "n:substance+communication": "crap p vitriol",
  "n:substance+food": "salt",
  "n:substance+group": "conglomerate wood",
  "n:substance+location": "air",
  "n:substance+person": "catalyst firebrand",
  "n:substance+quantity": "h",
  "n:substance+state": "dirt gas",
  "n:time":
    "1930s 1940s 1950s 1960s 1970s 1980s 1990s afternoon anniversary august birth birthday bout cease century " +
    "childhood close commencement cycle date dawn day deadline decade demise downtime duration era est " +
    "evening fall festival full future gmt go halftime heyday history hitch holiday hour hr last lifetime " +
    "meantime midnight minute moment month morning night noon offset old outset overtime pace past pause " +
    "payday period preseason present presidency probation reign s season second sixties speed spring stage " +
    "stint summer tenure threshold today tomorrow tonight turnaround vacation week weekday weekend while " +
    "winter year yesterday",
  "n:time+act": "delay extension wait",
  "n:time+artifact": "grave",
  "n:time+cognition": "interval",
  "n:time+communication": "calendar leave",
  "n:time+event": "time",
  "n:time+phenomenon": "daylight twilight",
  "n:time+possession": "rate",
  "n:time+relation": "frequency",
  "n:time+state": "blackout maturity phase",
  "v:body":
    "bathe beam behave bleed blow breathe choke cure don dress energize frown harm hemorrhage infect injure " +
    "laugh maim metastasize resurrect revitalize revive shrug sleep smile sprain suffer wake wear weep wink " +
    "wound",
  "v:body+change": "inject relax",
  "v:body+consumption": "exhaust",
  "v:body+creation": "hatch",
  "v:body+social": "relieve",
  "v:change":
    "accelerate accustom adapt adjust affect age align alter amass amplify begin blister blunt boil bolster " +
    "branch break broaden burn burst calibrate change clear clock color complete complicate compound " +
    "concentrate conflate consolidate convert cool correct cripple crystallize culminate damage dampen " +
    "decimate decline decrease deepen demonize destabilize detonate devastate die dilute diminish disable " +
    "disappear disqualify dissolve diversify double dry dwindle edit eliminate emanate emerge empty enable " +
    "enhance enrich eradicate erase erode erupt escalate evaporate exacerbate explode extinguish facilitate " +
    "fade fill finalize finish firm fix flaw flourish fortify gear grow hamper happen harden heat heighten " +
    "highlight immigrate improve incorporate increase inflate integrate intensify isolate limit magnify mar " +
    "materialize maximize melt mend merge minimize mix modify narrow naturalize occur paralyze perish " +
    "polarize politicize pollute prime privatize process progress proliferate prolong punctuate quell " +
    "radicalize raise ravage reappear reconcile reduce reform reinforce relocate remove renovate repair " +
    "resettle restrict restructure resume revamp reverse root sharpen shatter shorten shrink silence simplify " +
    "skew slow solidify specialize spirit spotlight stabilize standardize start stimulate strengthen " +
    "structure swell switch temper terminate thrive tighten torch transform transition triple tune unfold " +
    "unify wane warm weaken white widen wither worsen zero",
  "v:change+body": "abort heal",
  "v:change+cognition": "infuse time",
  "v:change+communication": "add update",
  "v:change+competition": "mobilize",
  "v:change+consumption": "light",
  "v:change+contact": "coalesce confine drown eviscerate mount stun",
  "v:change+creation": "evolve prepare",
  "v:change+emotion": "aggravate upset",
  "v:change+motion": "expand freeze hasten transpire",
  "v:change+perception": "crack sour vanish",
  "v:change+possession": "get render",
  "v:change+social": "can coordinate regulate replace suppress",
  "v:change+stative": "become delay remain stay vary",
  "v:cognition":
    "analyze anticipate aspire assess associate assume attribute audit await base believe calculate check " +
    "choose classify commemorate compare conclude confirm confound confuse consider conspire credit decide " +
    "deem derive desert diagnose differentiate disapprove discover discredit distinguish doubt engineer " +
    "equate estimate evaluate examine exclude expect explore factor figure foresee forget gauge group guess " +
    "identify intend judge know learn liken link mark master mastermind measure memorize misjudge mistake " +
    "mull muse neglect opt overrule pick plan plot ponder pore presume prioritize rank rate react read " +
    "realize reassess recall reckon recognize reconsider regard rely remember reshape resolve respect respond " +
    "rethink schedule select shape skip slate solve study stump subordinate surprise think tolerate trace " +
    "train trust underestimate understand value verify",
  "v:cognition+body": "anoint",
  "v:cognition+change": "upgrade",
  "v:cognition+communication": "affirm insure interpret propose reason remind review speculate suppose wonder",
  "v:cognition+competition": "aim",
  "v:cognition+contact": "apprehend engulf",
  "v:cognition+emotion": "feel",
  "v:cognition+perception": "contemplate focus survey view",
  "v:cognition+possession": "accept reject",
  "v:cognition+social": "book date discriminate",
  "v:cognition+stative": "contrast relate",
  "v:communication":
    "accuse acknowledge acquiesce acquit address admit advertise advise advocate agree alert allege allude " +
    "amend announce answer apologize applaud approve argue ask assert assure authorize beef beg belittle " +
    "bemoan bet betray blame bless boo bow brag brief broadcast bypass cable call caricature caution " +
    "challenge chant chastise chat chide cite claim clamor clarify command commend comment communicate " +
    "complain compromise concede concur condemn condone confer confess congratulate consult contact contend " +
    "contest contract convey convict convince counsel count criticise criticize critique cry damn debunk " +
    "declare decry dedicate deliberate deliver demand demur denounce deplore deride describe designate deter " +
    "devote dial dictate disagree disallow disavow disclose discount discourage discuss dismiss disparage " +
    "dispute disregard dissuade distort divulge document doom dub echo elaborate email emphasize ensure " +
    "entice evade evidence exaggerate exclaim exhort explain express face fate feign file film flirt flout " +
    "forbid forecast foreshadow forgive greet guarantee hail headline hedge herald hint ignore illustrate " +
    "implore imply indicate inflict inform initial inquire insist instruct insult interject interview " +
    "introduce investigate issue jeer justify kid label laud leak lecture low lure mention message mince mind " +
    "misinterpret misrepresent misstate mitigate moan mock mumble mutter name negotiate network nickname nod " +
    "nominate notify object order outline overstate pardon phone photograph plead pledge point praise pray " +
    "preach predicate predict premise probe proclaim profess prohibit project promise pronounce publicize " +
    "purport question quip quote rail re-examine reaffirm rebuff rebuke rebut recite recommend record recount " +
    "refer refuse reiterate relay remand remark renege renegotiate repeal repeat reply report reprimand " +
    "repudiate request rescind research restate revile rewrite ridicule roar rumor sanction say scoff scold " +
    "scream sentence shout shun sidestep signal skirt snap solicit spam speak specify spell spurn state " +
    "stress submit subpoena suggest summon suspect swear symbolize talk taunt teach telegraph televise tell " +
    "tempt term testify thank title tone tout trumpet underline underscore understate underwrite unmask urge " +
    "utter vent voice vouch vow warn warrant wave word yell",
  "v:communication+body": "joke",
  "v:communication+change": "disrupt downplay flag interrupt moderate redact translate",
  "v:communication+cognition": "debate destine detail determine refute",
  "v:communication+competition": "oppose",
  "v:communication+contact": "bar log post",
  "v:communication+creation": "formulate portray pretend program",
  "v:communication+emotion": "cheer",
  "v:communication+motion": "circulate coach proceed",
  "v:communication+possession": "articulate certify deny",
  "v:communication+social": "counter deal list permit protest revise sign volunteer",
  "v:communication+stative": "boast characterize mean threaten uphold",
  "v:competition":
    "arm assail assault attack barnstorm battle best bomb campaign champion circumvent combat compete defeat " +
    "deploy direct disarm feud field fight fire game gun jockey level mobilise outscore overcome pit protect " +
    "retaliate shell shield shoot side station surrender target team vanquish vie ward wrestle",
  "v:competition+cognition": "bias",
  "v:competition+communication": "charge confront defend referee revoke savage",
  "v:competition+contact": "score",
  "v:competition+emotion": "overpower",
  "v:competition+motion": "hunt invade overtake",
  "v:competition+possession": "enlist win",
  "v:competition+social": "guard",
  "v:competition+stative": "outweigh",
  "v:consumption":
    "addict cater consume dine drink eat employ expend exploit feed host lunch misuse pander power revel sip " +
    "smoke suck swallow use utilize",
  "v:consumption+change": "mess",
  "v:consumption+possession": "afford",
  "v:consumption+social": "exercise",
  "v:consumption+stative": "apply",
  "v:contact":
    "absorb anchor append arrange arrest attach attract band bash batter bind bite blend border boss box " +
    "brain bruise brush buckle bump bust carry carve catapult catch cement chain chip chop clap clash clean " +
    "clinch compress connect core couple cut deform delete delve dent deposit dig disconnect dislodge " +
    "disperse drag drape draw drill eject embed ensconce enshrine extract fold frame fumble function funnel " +
    "gather grab graze grind grip ground gut hack hammer handcuff hang harness haul hijack hinge hit hood " +
    "hook hug hurl insert install intercept jab kidnap kill kiss kneel knock lash lay load lob lock mail mate " +
    "mingle mow nail notch nudge pack park patch pave pierce pile pin place plant plaster posit pound press " +
    "prop propel pull punch punt put rally reap rebind release reopen repel rest restrain rip rub ruin " +
    "scratch screw seal seat section seed segment seize set sever sew shed shut shutter single sit size " +
    "skewer slam slap slash slice smear snag snatch sow spank spill splash sprawl spray spread squeeze stab " +
    "stack stick strew strike surround tack tamp tamper tap tarnish tear throw tie tinker touch trim trounce " +
    "tweak uncover undo unleash unload unlock unravel unveil wad whack whip winnow wipe wrack wrap wreck " +
    "wrest yank",
  "v:contact+body": "taint",
  "v:contact+change": "cobble dip fan flood hone ice impact inundate plug polish slaughter smash stifle suspend",
  "v:contact+cognition": "grasp penetrate",
  "v:contact+communication": "burden heckle lambast muster tape",
  "v:contact+competition": "beat jack pelt pump scoop",
  "v:contact+creation": "concoct weave",
  "v:contact+emotion": "brace cling",
  "v:contact+motion": "kick stamp stuff thread toss",
  "v:contact+perception": "brandish search",
  "v:contact+possession": "undercut",
  "v:contact+social": "block close launch open operate trap",
  "v:contact+stative": "cover stand tangle",
  "v:creation":
    "author build capture cast cause co-author coin configure construct cook craft create cultivate demolish " +
    "devise dismantle engender envision erect fabricate festoon forge fulfil fulfill generate grace imagine " +
    "induce initiate innovate invent manufacture map model motivate pen picture pioneer plow print produce " +
    "profile prompt publish raze rebuild recast reference reinvent reprint reprise script sing sketch spark " +
    "stage trigger undertake",
  "v:creation+body": "spawn",
  "v:creation+change": "activate brew develop phase renew republish",
  "v:creation+cognition": "design orchestrate",
  "v:creation+communication": "depict incite invoke write",
  "v:creation+competition": "draft play",
  "v:creation+contact": "destroy paint sandwich",
  "v:creation+perception": "dream",
  "v:creation+social": "accomplish assemble perform",
  "v:emotion":
    "alienate anger appease assuage bug calm care cherish comfort demean depress despise disappoint dislike " +
    "dissatisfy distract embarrass enamor endear enjoy evoke exasperate fear frighten galvanize grieve harbor " +
    "hate hearten hope horrify humble humiliate impress infuriate inspire intimidate invite irritate lament " +
    "like loathe love mourn offend outrage placate please pride provoke reassure recapture regret relish " +
    "scare shock startle steel tease terrify torture trouble vex want wish worry worship",
  "v:emotion+change": "electrify excite still",
  "v:emotion+cognition": "appreciate prefer",
  "v:emotion+communication": "alarm bully overwhelm scorn",
  "v:emotion+competition": "harass",
  "v:emotion+consumption": "delight",
  "v:emotion+contact": "bore disturb floor rile",
  "v:emotion+perception": "admire",
  "v:motion":
    "advance angle approach arrive ascend backtrack bank bend board boat bounce buoy burrow careen channel " +
    "chase circle click climb come convene cower crash creep crisscross cross crowd cruise crumble dart dash " +
    "decamp depart derail descend disband dispatch dispel displace dive divert dodge dog drift drive drop " +
    "duck edge encounter enter escort exit fall flee flip float flock flop flow fly forward go guide halt " +
    "helm hop huddle inch infiltrate jam jolt jump lag land lean leave lift lurch maneuver march mass meander " +
    "move muscle navigate near overflow overturn pace part pass peak pivot plummet poise pounce pour push " +
    "race rack ratchet re-enter reach rebound redirect reel retreat return revisit ricochet ride roam rock " +
    "roll romp round rouse route run rush sag sail scatter scramble scuttle send settle shake ship shy sink " +
    "skate skateboard skyrocket slide slump soar spin spring stagger steer step stir stomp stride stumble " +
    "surf surface surge sway sweep swim swing swirl thrust thump tilt tip topple tour track trail trample " +
    "transfer transport travel trend trip truck tumble turn usher vault veer walk wander wind withdraw",
  "v:motion+body": "collapse ease stream",
  "v:motion+change": "boost embark evacuate lower overhaul restart rise shift slip speed",
  "v:motion+communication": "escape mislead",
  "v:motion+contact": "bolt bring pan pitch plunge pop position roil shove straighten twist upend",
  "v:motion+creation": "dance pedal replicate",
  "v:motion+emotion": "haunt",
  "v:motion+social": "head",
  "v:motion+stative": "elude stop",
  "v:perception":
    "blare blast boom chime conceal detect disguise display experience expose eye flash gag glow hear hide " +
    "hurt inspect itch listen look miss monitor mute notice obscure observe peer perceive present reflect " +
    "reverberate ring scan scrutinize see seem sense show soften sound spot stare taste tick undergo witness",
  "v:perception+body": "snuff",
  "v:perception+change": "appear season sweeten",
  "v:perception+cognition": "demonstrate resonate",
  "v:perception+communication": "air note reveal spy",
  "v:perception+competition": "pepper subject trump",
  "v:perception+contact": "mask tweet",
  "v:perception+creation": "drum riff",
  "v:perception+emotion": "quiet titillate",
  "v:perception+motion": "rattle",
  "v:perception+social": "bury watch",
  "v:perception+stative": "exhibit overlook",
  "v:possession":
    "abandon acquire adopt allocate auction award bargain benefit borrow bribe broker buy capitalize cash " +
    "cede confiscate contribute default deprive discard dispose distribute ditch donate download dump earn " +
    "equip espouse exchange export extort finance find fuel fund fundraise gain garner give graduate grant " +
    "gross hand have headquarter hospitalize husband import inherit invest lend leverage loan lose market " +
    "monger net obtain offer outsource owe own partner pay peddle pocket price profit provide purchase " +
    "receive reclaim recover regain relinquish repay repurchase retrieve rid sack sacrifice scrap secure sell " +
    "shop site smuggle sponsor steal stock store strip subsidize supplement supply take tax tender trade " +
    "traffic transmit unearth welcome withhold yield",
  "v:possession+change": "accumulate",
  "v:possession+cognition": "reserve",
  "v:possession+communication": "bid bill subscribe trash",
  "v:possession+consumption": "squander waste",
  "v:possession+contact": "annex browse collect cop seek spar wield",
  "v:possession+creation": "compile",
  "v:possession+motion": "access",
  "v:possession+stative": "belong locate maintain share",
  "v:social":
    "abet abolish achieve affiliate agitate aid ally appeal appoint assist attain attempt avert backfire bail " +
    "balk ballot bilk blacklist boycott brand buck cancel caucus celebrate chairman chance coerce collaborate " +
    "commission compel comply condition constrain control cooperate cope corner corrupt court criminalize " +
    "crush curb dare deceive declassify defect defraud delegate deport depose detain devolve dignify " +
    "disassociate disenfranchise dishonor district divide divorce do educate elect elevate empower enact " +
    "encourage endorse enforce engage entertain entitle execute exempt expel fail favor fine fixate fool " +
    "force forgo foster free frustrate further govern handle heed help hire honor implement imprison indict " +
    "interfere intervene invalidate jail join labor lease legalize legislate let liberate license litigate " +
    "lobby make man manage mandate marginalize marry mishandle murder neutralize nullify obligate organize " +
    "oust oversee overthrow participate party patrol penalize poison police poll practice preside pressure " +
    "prevent promote prosecute punish pursue quash rampage rape ratify rebel recruit redeem regroup reign " +
    "rein reinstate rejoin renounce repatriate rescue resign resort restore retire reunite revolt rig riot " +
    "risk sabotage school second service shame sideline sin slay sophisticate spare spearhead splinter split " +
    "stoke struggle succeed sue supervise support tackle test thwart toil treat trick try undermine unionize " +
    "vest vet victimize vote wage waive woo work",
  "v:social+body": "act foment",
  "v:social+change": "abuse crown subdue unite void zone",
  "v:social+cognition": "disrespect establish influence rule screen sort validate",
  "v:social+communication": "allow arraign assassinate avoid ban chair commit impose persuade register reward veto",
  "v:social+competition": "cheat fend stake strive",
  "v:social+consumption": "task",
  "v:social+contact": "breach grapple impede manipulate obstruct peg spike spur",
  "v:social+creation": "conduct found short underperform",
  "v:social+emotion": "bother distress",
  "v:social+motion": "back deflect infringe meet raid visit",
  "v:social+possession": "administer assign rent save",
  "v:stative":
    "accompany accord account amount arise attend average balance be bear belie brave bridge camp cap cease " +
    "coincide compensate comprise concern consist constitute contain continue contradict converge correspond " +
    "cost define defy depend deserve differ dominate dot embody embroil encompass ensue entail exceed exist " +
    "fare feature fit fizzle flank gravitate hesitate hold house imperil implicate incline include intrigue " +
    "involve keep lack last live localize loom lurk match matter neighbor offset originate outnumber overlap " +
    "overshadow perpetuate pertain populate possess postpone precede prevail qualify quit rage ramp range " +
    "refrain require resemble reside result rival satisfy separate serve shore situate spend star stem storm " +
    "stretch suit survive sustain tally tend top total tower transcend wait weigh withstand",
  "v:stative+change": "accommodate adhere combine end expire extend persist",
  "v:stative+cognition": "abide center dwell endure prove",
  "v:stative+communication": "defer endanger exemplify number pause represent sum",
  "v:stative+competition": "resist surpass",
  "v:stative+consumption": "need",
  "v:stative+contact": "embrace lie line litter",
  "v:stative+creation": "compose scale",
  "v:stative+motion": "bristle distance falter follow hover jar lead linger mire stall swarm waver weather",
  "v:stative+perception": "eclipse pose",
  "v:stative+possession": "preserve",
  "v:stative+social": "conflict form jeopardize occupy retain violate",
  "v:weather": "coal ignite mirror plague",
  "v:weather+contact": "swamp",
};

/** Nouns of action with the verb that they are made from: "acquisition:acquire". */
export const DERIVATIONS: string =
  "abortion:abort acceptance:accept accession:access accommodation:accommodate accomplishment:accomplish " +
  "accordance:accord accusation:accuse achievement:achieve acquisition:acquire acquittal:acquit action:act " +
  "activity:act adaptation:adapt addiction:addict adherence:adhere adjustment:adjust " +
  "administration:administer admission:admit adoption:adopt advertisement:advertise advertising:advertise " +
  "advisory:advise advocacy:advocate affiliation:affiliate agreement:agree airwave:air allegation:allege " +
  "alliance:ally amendment:amend analysis:analyze announcement:announce anticipation:anticipate " +
  "applause:applaud application:apply appointment:appoint approval:approve argument:argue " +
  "arraignment:arraign arrangement:arrange arrival:arrive assassination:assassinate assault:assail " +
  "assertion:assert assessment:assess assignment:assign assistance:assist assumption:assume " +
  "assurance:assure attendance:attend attention:attend attraction:attract authorization:authorize " +
  "backing:back backup:back balloting:ballot banking:bank bargaining:bargain beginning:begin " +
  "behavior:behave betrayal:betray bidding:bid blast:blare bleeding:bleed blessing:bless blockade:block " +
  "blocking:block blowout:blow bombing:bomb boxing:box breach:break breakdown:break breaking:break " +
  "breakout:break breakup:break briefing:brief burning:burn buying:buy calculation:calculate calling:call " +
  "cancellation:cancel capitalization:capitalize celebration:celebrate certificate:certify " +
  "characterization:characterize chatter:chat circulation:circulate clarification:clarify " +
  "classification:classify closing:close closure:close coincidence:coincide collaboration:collaborate " +
  "coming:come commentary:comment commitment:commit communication:communicate comparison:compare " +
  "compensation:compensate complaint:complain completion:complete compliance:comply complication:complicate " +
  "component:compose concession:concede conclusion:conclude condemnation:condemn conditioner:condition " +
  "confession:confess confinement:confine confirmation:confirm confrontation:confront confusion:confuse " +
  "congratulation:congratulate consideration:consider consolidation:consolidate conspiracy:conspire " +
  "constitution:constitute constraint:constrain construction:construct consultation:consult " +
  "consumption:consume containment:contain contention:contend contest:contend continuation:continue " +
  "contribution:contribute convergence:converge conversion:convert conviction:convict cooperation:cooperate " +
  "coordination:coordinate correction:correct correspondence:correspond counseling:counsel counting:count " +
  "coverage:cover creation:create criticism:criticise crossing:cross cutback:cut cutting:cut dating:date " +
  "dealings:deal decision:decide declaration:declare defection:defect defense:defend deference:defer " +
  "definition:define deletion:delete deliberation:deliberate delivery:deliver demonstration:demonstrate " +
  "denial:deny departure:depart deployment:deploy deportation:deport deposition:deposit depression:depress " +
  "descent:descend description:describe destiny:destine destruction:destroy determination:determine " +
  "devastation:devastate development:develop diagnosis:diagnose dining:dine disability:disable " +
  "disagreement:disagree disappearance:disappear disclosure:disclose discovery:discover " +
  "discrimination:discriminate discussion:discuss disenfranchisement:disenfranchise dismissal:dismiss " +
  "disruption:disrupt dissolution:dissolve distortion:distort distraction:distract distribution:distribute " +
  "disturbance:disturb documentary:document documentation:document domination:dominate donation:donate " +
  "draft:draw drafting:draft drag:draw drilling:drill drinking:drink driving:drive earnings:earn " +
  "education:educate election:elect electricity:electrify emergence:emerge employment:employ " +
  "empowerment:empower encouragement:encourage ending:end endorsement:endorse enforcement:enforce " +
  "engagement:engage engineering:engineer entertainment:entertain entry:enter equation:equate erosion:erode " +
  "eruption:erupt escalation:escalate establishment:establish evacuation:evacuate evaluation:evaluate " +
  "evolution:evolve examination:examine exclusion:exclude execution:execute exhibition:exhibit " +
  "existence:exist expansion:expand expectation:expect expenditure:expend explanation:explain " +
  "exploitation:exploit exploration:explore explosion:explode expression:express expulsion:expel " +
  "extent:extend extortion:extort failing:fail failure:fail fighting:fight filing:file financing:finance " +
  "finding:find firing:fire flood:flow formation:form formula:forge founder:found founding:found " +
  "freedom:free funding:fund gambling:game gaming:game gathering:gather giving:give governing:govern " +
  "graduation:graduate groundwork:ground growth:grow guessing:guess guidance:guide handling:handle " +
  "healing:heal hearing:hear heating:heat hesitation:hesitate holding:hold identification:identify " +
  "ignorance:ignore illustration:illustrate imagination:imagine immigration:immigrate " +
  "implementation:implement implication:implicate importation:import imposition:impose impression:impress " +
  "imprisonment:imprison improvement:improve inclusion:include indication:indicate indicator:indicate " +
  "indictment:indict inflation:inflate information:inform initiation:initiate injection:inject " +
  "injury:injure inquiry:inquire insistence:insist inspection:inspect inspiration:inspire " +
  "installation:install installment:install instruction:instruct insurance:insure integration:integrate " +
  "intensification:intensify intent:intend intention:intend interception:intercept interference:interfere " +
  "interpretation:interpret interruption:interrupt intervention:intervene intimidation:intimidate " +
  "introduction:introduce invasion:invade investigation:investigate investment:invest invitation:invite " +
  "involvement:involve irritation:irritate isolation:isolate issuance:issue judgement:judge judgment:judge " +
  "justification:justify kidnapping:kidnap killing:kill knocking:knock laughter:laugh leaner:lean " +
  "legalization:legalize legislation:legislate letter:let liberation:liberate lighting:light " +
  "limitation:limit liner:line lingering:linger listing:list litigation:litigate living:live looking:look " +
  "making:make management:manage manipulation:manipulate manufacturing:manufacture marketing:market " +
  "marketplace:market marriage:marry meaning:mean melting:melt merger:merge misfire:miss mixing:mix " +
  "mobilization:mobilize mockery:mock monitoring:monitor movement:move naturalization:naturalize " +
  "negotiation:negotiate nomination:nominate notice:notify objection:object obligation:obligate " +
  "observation:observe occupation:occupy occurrence:occur offense:offend offering:offer opener:open " +
  "operation:operate opposite:oppose opposition:oppose option:opt oversight:oversee ownership:own " +
  "painting:paint participation:participate passage:pass passing:pass passport:pass payment:pay " +
  "performance:perform permission:permit planning:plan playing:play pointer:point polarization:polarize " +
  "pollution:pollute portrait:portray portrayal:portray possession:possess poster:post posting:post " +
  "prayer:pray precedent:precede prediction:predict preparation:prepare preparedness:prepare " +
  "presentation:present preservation:preserve pressure:press prevention:prevent pricing:price " +
  "privatization:privatize procedure:proceed proceedings:proceed process:proceed processing:process " +
  "proclamation:proclaim production:produce programming:program prohibition:prohibit projection:project " +
  "promotion:promote pronouncement:pronounce proposal:propose proposition:propose prosecution:prosecute " +
  "protection:protect provision:provide publication:publish publishing:publish punishment:punish " +
  "purpose:purport pursuit:pursue raising:raise rallying:rally rampage:ramp ranking:rank " +
  "ratification:ratify rating:rate reaction:react reading:read realization:realize reassurance:reassure " +
  "rebellion:rebel rebuttal:rebut receipt:receive reckoning:reckon recognition:recognize " +
  "recommendation:recommend reconciliation:reconcile recovery:recover recruitment:recruit redemption:redeem " +
  "reduction:reduce reference:refer reflection:reflect refusal:refuse registration:register " +
  "regulation:regulate reinforcement:reinforce rejection:reject reminder:remind removal:remove " +
  "renovation:renovate repatriation:repatriate repayment:repay replacement:replace reporting:report " +
  "representation:represent requirement:require resettlement:resettle residency:reside resignation:resign " +
  "resistance:resist resolution:resolve resonance:resonate response:respond restoration:restore " +
  "restraint:restrain restriction:restrict retaliation:retaliate retirement:retire revelation:reveal " +
  "reversal:reverse revision:revise revival:revive revolution:revolt rioting:riot rising:rise rivalry:rival " +
  "ruling:rule running:run rushing:rush savings:save scheduling:schedule scoring:score screening:screen " +
  "seizure:seize selection:select selling:sell separation:separate service:serve shifting:shift " +
  "shipping:ship shooting:shoot shopping:shop showing:show signal:sign signature:sign signing:sign " +
  "sitting:sit situation:situate skateboarding:skateboard slaying:slay slowdown:slow smoking:smoke " +
  "spanking:spank speaking:speak speculation:speculate speech:speak spending:spend spying:spy staging:stage " +
  "standard:stand standing:stand standpoint:stand standstill:stand starting:start statement:state " +
  "stimulus:stir stock:store stoppage:stop storage:store striking:strike success:succeed suffering:suffer " +
  "suggestion:suggest supervision:supervise supporting:support suppression:suppress survival:survive " +
  "swimming:swim taking:take talking:talk television:televise telling:tell tendency:tend tender:tend " +
  "testimony:testify testing:test thinking:think tier:tie tracking:track trading:trade training:train " +
  "transaction:trade transformation:transform treatment:treat turning:turn understanding:understand " +
  "unification:unify urgency:urge urging:urge utilization:utilize valuation:value variant:vary " +
  "variation:vary violation:violate voting:vote waiting:wait waiver:waive waning:wane warming:warm " +
  "warning:warn winning:win withdrawal:withdraw wording:word writing:write";
