import type { GenderRow, RoleRow, WordsRow } from "../../annotate/entities/rules.ts";

/** Words before a name that are no office: "Mr.", "Sir". */
export const HONORIFICS: readonly GenderRow[] = [
  {
    id: "honorific-m",
    gender: "m",
    words: "mr.|mr|sir|lord|monsieur|señor|senor|herr|don|brother|father|fr.|st.",
    examples: ["Then Mr. person[Okoro] left."],
    never: [],
  },
  {
    id: "honorific-f",
    gender: "f",
    words: "mrs.|mrs|ms.|ms|miss|madame|mme|lady|dame|señora|senora|frau|sister|aunt|madam",
    examples: ["Then Mrs. person[Okoro] left."],
    never: [],
  },
  {
    id: "honorific-u",
    gender: "u",
    words: "dr.|dr|prof.|prof|rev.|rev|hon.|atty.|mx.|mx",
    examples: ["Then Dr. person[Okoro] left."],
    never: [],
  },
];

/** Nouns for persons. An office has one holder at a time in a report; a title may stand before a name. */
export const ROLES: readonly RoleRow[] = [
  {
    id: "office",
    gender: "u",
    title: true,
    office: true,
    words:
      "president|vice president|president-elect|vice president-elect|prime minister|deputy prime minister|premier|chancellor|" +
      "foreign minister|defense minister|defence minister|finance minister|interior minister|justice minister|health minister|" +
      "energy minister|economy minister|trade minister|environment minister|culture minister|education minister|" +
      "foreign affairs minister|minister|foreign secretary|home secretary|defense secretary|defence secretary|health secretary|" +
      "treasury secretary|secretary of state|secretary of defense|secretary of the treasury|secretary of energy|" +
      "secretary of homeland security|secretary of agriculture|secretary-general|secretary general|secretary|sec.|" +
      "attorney general|solicitor general|surgeon general|inspector general|governor general|governor|gov.|gov|" +
      "lieutenant governor|lt. gov.|mayor|deputy mayor|speaker|house speaker|majority leader|minority leader|senate majority leader|" +
      "senate minority leader|house majority leader|house minority leader|majority whip|minority whip|whip|" +
      "opposition leader|supreme leader|party leader|leader|head|chief|police chief|fire chief|chief executive|" +
      "chief executive officer|chief operating officer|chief financial officer|chief economist|chief justice|ceo|cfo|coo|" +
      "chairman|chairperson|chair|vice chairman|vice chair|co-chairman|co-chair|director|executive director|managing director|" +
      "deputy director|director general|director-general|commissioner|high commissioner|administrator|comptroller|" +
      "ambassador|envoy|special envoy|special representative|special counsel|special prosecutor|consul|" +
      "chief of staff|deputy chief of staff|national security adviser|national security advisor|campaign manager|" +
      "campaign chairman|campaign chair|press secretary|communications director|spokesman|spokesperson|" +
      "secretary-treasurer|chief strategist|senior adviser|senior advisor|treasurer|superintendent|sheriff|coroner|district attorney|" +
      "commander|commander in chief|chief rabbi|grand mufti|patriarch|pope|pontiff|archbishop|bishop|" +
      "dean|rector|provost|principal|founder|co-founder|cofounder|owner|publisher|editor|managing editor|executive editor|" +
      "editor-in-chief|editor in chief|moderator|host|anchor|head coach|coach|captain|manager|general manager|" +
      "nominee|presidential nominee|vice presidential nominee|presumptive nominee|candidate|presidential candidate|" +
      "vice presidential candidate|front-runner|frontrunner|running mate|incumbent|challenger|contender|hopeful|presidential hopeful|" +
      "commander-in-chief|head of state|dictator|ruler|strongman|potus|general secretary|first secretary|congressman|senator|sen.|sen",
    examples: ["Finance Minister person[Ana Ilieva] resigned."],
    never: [],
  },
  {
    id: "office-m",
    gender: "m",
    title: true,
    office: true,
    words:
      "king|prince|crown prince|emperor|sultan|emir|sheikh|sheik|ayatollah|grand ayatollah|imam|mullah|duke|baron|tsar|pope|rabbi|businessman|congressman|chairman|cardinal|pontiff",
    examples: ["King person[Oswin] waved."],
    never: [],
  },
  {
    id: "office-f",
    gender: "f",
    title: true,
    office: true,
    words:
      "queen|princess|empress|duchess|baroness|first lady|former first lady|chairwoman|congresswoman|spokeswoman|councilwoman|assemblywoman|businesswoman|alderwoman|anchorwoman",
    examples: ["Queen person[Oswina] waved."],
    never: [],
  },
  {
    id: "member",
    gender: "u",
    title: true,
    office: false,
    words:
      "rep.|rep|representative|reps.|sens.|govs.|u.s. representative|u.s. senator|state representative|state senator|state sen.|state rep.|" +
      "lawmaker|legislator|deputy|delegate|superdelegate|councilman|councilor|councillor|councilmember|alderman|assemblyman|mp|m.p.|mep|lord|peer|" +
      "judge|justice|magistrate|prosecutor|attorney|lawyer|counsel|general counsel|solicitor|barrister|" +
      "general|gen.|lieutenant general|lt. gen.|major general|maj. gen.|brigadier general|brig. gen.|brigadier|admiral|adm.|vice admiral|" +
      "vice adm.|rear admiral|rear adm.|colonel|col.|lieutenant colonel|lt. col.|major|maj.|capt.|lieutenant|lt.|lt|sergeant|sgt.|staff sgt.|corporal|cpl.|private|pvt.|" +
      "marshal|field marshal|officer|detective|deputy sheriff|agent|special agent|trooper|constable|inspector|chief inspector|superintendent|" +
      "gynecologist|cardiologist|neurosurgeon|neurologist|oncologist|dentist|biologist|chemist|physicist|geologist|seismologist|meteorologist|sociologist|anthropologist|archaeologist|criminologist|virologist|technician|engineer|mathematician|statistician|philosopher|professor|associate professor|assistant professor|law professor|doctor|physician|surgeon|pediatrician|nurse|psychologist|psychiatrist|psychotherapist|" +
      "economist|analyst|political analyst|political scientist|scientist|climatologist|epidemiologist|researcher|historian|presidential historian|biographer|scholar|legal scholar|fellow|senior fellow|" +
      "expert|specialist|pollster|strategist|consultant|operative|adviser|advisor|aide|top aide|lobbyist|activist|organizer|campaigner|pundit|commentator|" +
      "journalist|reporter|correspondent|columnist|blogger|author|writer|novelist|poet|playwright|critic|photographer|filmmaker|producer|" +
      "director|actor|comedian|singer|rapper|musician|artist|designer|architect|chef|radio host|talk show host|television host|late-night host|contributor|" +
      "executive|entrepreneur|billionaire|millionaire|mogul|real estate mogul|tycoon|magnate|real estate magnate|investor|financier|banker|trader|developer|philanthropist|donor|megadonor|fundraiser|bundler|" +
      "spokesperson|secretary|staffer|interpreter|diplomat|politician|statesman|bureaucrat|oligarch|warlord|commander|fighter|militant|insurgent|rebel|dissident|" +
      "reverend|pastor|minister|preacher|evangelist|televangelist|theologian|priest|rabbi|monk|cleric|" +
      "quarterback|striker|midfielder|goalkeeper|boxer|golfer|swimmer|runner|player|star|athlete|champion|" +
      "teacher|student|graduate|veteran|soldier|marine|sailor|pilot|driver|farmer|rancher|worker|firefighter|astronaut|cosmonaut|" +
      "democrat|republican|socialist|libertarian|independent|conservative|liberal|progressive|moderate|tory|rival|opponent|counterpart|predecessor|successor|whistleblower|defector|suspect|gunman|shooter|terrorist|dictator|sen|pres.|chief negotiator|negotiator|mediator|envoy|undersecretary|under secretary|assistant secretary|deputy secretary|state department spokesman|rev.|father|sir",
    examples: ["Rep. person[Ana Ilieva] resigned.", "The analyst person[Ana Ilieva] disagreed."],
    never: [],
  },
  {
    id: "person",
    gender: "u",
    title: false,
    office: false,
    words:
      "official|source|insider|person|individual|adult|child|kid|baby|teenager|teen|toddler|citizen|resident|local|native|immigrant|migrant|refugee|tourist|traveler|" +
      "victim|survivor|witness|eyewitness|bystander|passerby|attendee|protester|demonstrator|voter|caucusgoer|taxpayer|customer|passenger|patient|client|" +
      "employee|employer|boss|contractor|supervisor|subordinate|colleague|co-worker|neighbor|neighbour|guest|visitor|user|follower|reader|viewer|listener|" +
      "speaker|participant|organizer|member|partner|leader|winner|loser|newcomer|outsider|novice|politico|surrogate|appointee|bureaucrat|" +
      "attacker|assailant|bomber|hacker|killer|murderer|rapist|thief|prisoner|inmate|detainee|hostage|captive|defendant|plaintiff|suspect|juror|felon|criminal|fugitive|" +
      "owner|antagonist|adversary|tenant|landlord|buyer|seller|dealer|shopper|vendor|worker|laborer|cook|waiter|clerk|cashier|mechanic|plumber|electrician|carpenter|guard|bodyguard|" +
      "scientist|jihadist|extremist|separatist|loyalist|nationalist|populist|feminist|environmentalist|socialite|celebrity|legend|hero|icon|" +
      "muslim|christian|catholic|protestant|jew|mormon|hindu|sikh|evangelical|atheist",
    examples: ["person[A source] confirmed it."],
    never: [],
  },
  {
    id: "person-m",
    gender: "m",
    title: false,
    office: false,
    words:
      "man|gentleman|boy|guy|lad|gunman|policeman|fireman|serviceman|anchorman|craftsman|fisherman|salesman|frontman|madman|waiter|bachelor|widower|statesman|newsman",
    examples: [],
    never: [],
  },
  {
    id: "person-f",
    gender: "f",
    title: false,
    office: false,
    words:
      "woman|girl|lady|waitress|actress|policewoman|servicewoman|saleswoman|heroine|hostess|widow|housewife|homemaker|nun|beauty queen|mistress|comedienne|stewardess",
    examples: [],
    never: [],
  },
  {
    id: "relation-m",
    gender: "m",
    title: false,
    office: false,
    relation: true,
    words:
      "husband|ex-husband|father|dad|stepfather|son|stepson|brother|half-brother|uncle|nephew|grandfather|grandson|father-in-law|son-in-law|brother-in-law|boyfriend|groom|godfather",
    examples: [],
    never: [],
  },
  {
    id: "relation-f",
    gender: "f",
    title: false,
    office: false,
    relation: true,
    words:
      "wife|ex-wife|mother|mom|mum|stepmother|daughter|stepdaughter|sister|half-sister|aunt|niece|grandmother|granddaughter|mother-in-law|daughter-in-law|sister-in-law|girlfriend|bride",
    examples: [],
    never: [],
  },
  {
    id: "relation-u",
    gender: "u",
    title: false,
    office: false,
    relation: true,
    words:
      "spouse|parent|sibling|cousin|twin|grandparent|grandchild|relative|fiance|fiancee|fiancé|fiancée|friend|best friend|ally|supporter|backer|loyalist|critic|detractor|opponent|foe|enemy|rival|" +
      "aide|adviser|advisor|confidant|confidante|associate|mentor|protege|protégé|lawyer|attorney|assistant|deputy|successor|predecessor|colleague|counterpart|running mate|fan|admirer|heir|biographer|endorser|surrogate|donor|neighbor|roommate|classmate",
    examples: [],
    never: [],
  },
];

/** Short titles, and the noun that a report uses for their holder. */
export const TITLE_ABBREVIATIONS: readonly WordsRow[] = [
  {
    id: "title-abbreviations",
    words:
      "gov.=governor|gov=governor|govs.=governor|lt. gov.=governor|sen.=senator|sen=senator|u.s. senator=senator|state senator=senator|state sen.=senator|rep.=representative|rep=representative|u.s. representative=representative|state representative=representative|state rep.=representative|" +
      "gen.=general|lt. gen.=general|maj. gen.=general|brig. gen.=general|lieutenant general=general|major general=general|brigadier general=general|adm.=admiral|vice adm.=admiral|rear adm.=admiral|rear admiral=admiral|col.=colonel|lt. col.=colonel|maj.=major|capt.=captain|lt.=lieutenant|lt=lieutenant|sgt.=sergeant|staff sgt.=sergeant|" +
      "prof.=professor|law professor=professor|associate professor=professor|assistant professor=professor|rev.=reverend|pres.=president|sec.=secretary|chief justice=justice|m.p.=mp|attorney general=attorney general|inspector general=inspector general|surgeon general=surgeon general|solicitor general=solicitor general",
    examples: [],
    never: [],
  },
];

/** Words for many people that are no plurals by their form, or that name a body of people. */
export const CROWDS: readonly WordsRow[] = [
  {
    id: "crowds",
    words:
      "people|police|staff|crowd|audience|public|electorate|media|press|press corps|family|couple|pair|duo|trio|clergy|men|women|children|wives|folks|majority|minority|" +
      "youth|elite|establishment|community|population|leadership|rank and file|grassroots|delegation|jury|panel|squad|crew|cast|team|brass|cabinet|opposition|intelligence community|base|" +
      "troops|forces|authorities|personnel|rebels|militants|americans|parents|millennials|elders|two|others|some|many|most|millions|thousands|hundreds|dozens|latinos|hispanics|african-americans|blacks|whites|gays|seniors|evangelicals|jews|muslims|christians|catholics|mormons|tories|whigs|conservatives|liberals|progressives|moderates|nevertrumpers|masses|ranks",
    examples: [],
    never: [],
  },
];

/** What may stand before a role and belongs to it. */
export const ROLE_MODIFIERS: readonly WordsRow[] = [
  {
    id: "role-modifiers",
    words:
      "former|ex|then|acting|interim|deputy|vice|assistant|associate|senior|junior|chief|top|lead|leading|current|late|incoming|outgoing|new|retired|longtime|long-time|veteran|fellow|republican|democratic|gop|presidential|vice-presidential|presumptive|likely|sitting|one-time|onetime|twice-elected|freshman|national|state|federal|local|foreign|executive|managing|general|special|prominent|influential|conservative|liberal|progressive|independent|libertarian|former-",
    examples: [],
    never: [],
  },
];

/** Short forms of given names. */
export const NICKNAMES: readonly WordsRow[] = [
  {
    id: "nicknames",
    words:
      "condi:condoleezza|joe:joseph|joey:joseph|bill:william|billy:william|will:william|bob:robert|bobby:robert|rob:robert|robbie:robert|jim:james|jimmy:james|jamie:james|tim:timothy|don:donald|mike:michael|mick:michael|" +
      "jon:jonathan|jack:john|johnny:john|tom:thomas|tommy:thomas|dick:richard|rick:richard|rich:richard|ricky:richard|charlie:charles|chuck:charles|ed:edward|eddie:edward|ted:edward|ted:theodore|liz:elizabeth|beth:elizabeth|betsy:elizabeth|" +
      "maggie:margaret|peggy:margaret|meg:margaret|sandy:sandra|debbie:deborah|deb:deborah|debbie:debra|dan:daniel|danny:daniel|dave:david|ben:benjamin|tony:anthony|chris:christopher|chris:christine|pat:patrick|pat:patricia|patty:patricia|matt:matthew|sam:samuel|sam:samantha|" +
      "steve:steven|steve:stephen|jerry:gerald|jerry:jerome|ron:ronald|ronnie:ronald|ken:kenneth|kenny:kenneth|larry:lawrence|andy:andrew|drew:andrew|frank:franklin|bernie:bernard|nick:nicholas|greg:gregory|jeff:jeffrey|phil:philip|becky:rebecca|" +
      "kate:katherine|kate:catherine|kathy:katherine|kathy:kathleen|cathy:catherine|katie:katherine|sue:susan|suzy:susan|vicky:victoria|vicki:victoria|al:albert|al:alan|al:alfred|alex:alexander|alex:alexandra|lex:alexander|abe:abraham|art:arthur|barb:barbara|barry:barack|cindy:cynthia|" +
      "doug:douglas|fred:frederick|gabe:gabriel|gene:eugene|hank:henry|harry:henry|jake:jacob|jen:jennifer|jenny:jennifer|jess:jessica|josh:joshua|kim:kimberly|leo:leonard|len:leonard|lou:louis|mandy:amanda|marty:martin|max:maxwell|mel:melvin|mitch:mitchell|nancy:ann|nate:nathan|nat:nathaniel|" +
      "pete:peter|ray:raymond|ross:roscoe|russ:russell|stan:stanley|terry:terence|terri:theresa|tina:christina|val:valerie|vince:vincent|walt:walter|wes:wesley|zach:zachary|tig:john|newt:newton|mitt:willard|rudy:rudolph|jeb:john|vlad:vladimir|sasha:alexander|misha:mikhail|volodya:vladimir|pepe:jose|paco:francisco|benjamin:binyamin|sergei:sergey|aleksandr:alexander|alexei:aleksei|dmitri:dmitry|mohammed:muhammad|mohammad:muhammad|mohamed:muhammad|volodymyr:vladimir",
    examples: [],
    never: [],
  },
];

/** Surnames that reports use alone for somebody whom every reader knows, with the pronoun. */
export const WELL_KNOWN: readonly WordsRow[] = [
  {
    id: "well-known",
    words:
      "trump:m|obama:m|putin:m|merkel:f|macron:m|hollande:m|sarkozy:m|cameron:m|biden:m|zelensky:m|zelenskyy:m|poroshenko:m|yanukovych:m|lavrov:m|medvedev:m|navalny:m|rubio:m|sanders:m|romney:m|mccain:m|reagan:m|nixon:m|kissinger:m|netanyahu:m|" +
      "erdogan:m|erdoğan:m|assad:m|rouhani:m|khamenei:m|khomeini:m|modi:m|xi:m|abe:m|duterte:m|maduro:m|chavez:m|castro:m|lula:m|bolsonaro:m|rousseff:f|kirchner:f|berlusconi:m|renzi:m|tsipras:m|orban:m|orbán:m|tusk:m|juncker:m|draghi:m|lagarde:f|" +
      "thatcher:f|blair:m|corbyn:m|starmer:m|sunak:m|stalin:m|lenin:m|gorbachev:m|yeltsin:m|hitler:m|mussolini:m|churchill:m|mao:m|gandhi:u|mandela:m|gaddafi:m|qaddafi:m|mubarak:m|sisi:m|morsi:m|arafat:m|abbas:m|rabin:m|sharon:m|kim:m|musk:m|bezos:m|zuckerberg:m|" +
      "snowden:m|assange:m|clinton:u|bush:m|pence:m|cruz:m|kasich:m|christie:m|giuliani:m|gingrich:m|pelosi:f|schumer:m|mcconnell:m|ryan:m|harris:f|warren:f|kerry:m|comey:m|mueller:m|kennedy:u|lincoln:m|roosevelt:m|eisenhower:m|shakespeare:m|einstein:m|darwin:m|marx:m|freud:m|jesus:m|muhammad:m|zuma:m|ramaphosa:m|mugabe:m|trudeau:m|harper:m|milei:m|petro:m|lukashenko:m|mattarella:m|meloni:f|scholz:m|rutte:m|stoltenberg:m|guterres:m|milosevic:m|vance:m|hegseth:m",
    examples: ["Then person[Merkel] agreed."],
    never: [],
  },
];

/** Verbs whose subject speaks or thinks. Lemmas. */
export const SPEECH: readonly WordsRow[] = [
  {
    id: "speech",
    words:
      "say|tell|add|note|argue|claim|insist|explain|believe|think|ask|write|state|announce|declare|warn|suggest|acknowledge|admit|deny|assert|contend|maintain|point|stress|emphasize|emphasise|tweet|post|reply|respond|answer|report|predict|" +
      "promise|vow|pledge|urge|call|criticize|criticise|blame|accuse|praise|describe|recall|remember|joke|quip|concede|confirm|continue|conclude|complain|comment|charge|boast|agree|disagree|propose|demand|hope|want|fear|worry|expect|know|feel|" +
      "repeat|reiterate|echo|tout|ridicule|credit|highlight|label|characterize|deem|allude|concur|signal|hint|imply|indicate|observe|mention|remark|testify|swear|lament|mock|slam|blast|decry|denounce|condemn|reject|dismiss|endorse|support|oppose|refuse|decline|plan|intend|decide|threaten|advise|recommend|speak|talk|opine|muse|wonder|estimate|allege|reveal|disclose|caution|counter|shout|yell|whisper|exclaim|chant|scoff|apologize|apologise|thank|welcome|applaud|question|dispute|rebut|retort|speculate|suspect|assume|consider|see|view|doubt|realize|realise|understand|recognize|learn|dream|wish|like|love|hate|prefer",
    examples: [],
    never: [],
  },
];
