import type { AliasRow, HeadRow, MetonymRow, OrganizationRow, WordsRow } from "../../annotate/entities/rules.ts";

/** Organisations whose names do not show what they are. From general knowledge. */
export const ORGANIZATIONS: readonly OrganizationRow[] = [
  {
    id: "bodies",
    sector: "government",
    words:
      "white house|the white house|kremlin|the kremlin|pentagon|the pentagon|oval office|federal reserve|fed|the fed|fbi|cia|nsa|dea|irs|epa|fda|fcc|ftc|fec|sec|cdc|nih|hud|dhs|doj|tsa|fema|nasa|usda|va|gao|cbo|omb|atf|ice|fdic|cfpb|osha|nlrb|nist|noaa|usaid|dnc staff|mi5|mi6|gchq|fsb|kgb|gru|mossad|shin bet|isi|" +
      "nato|un|u.n.|united nations|eu|e.u.|european union|imf|world bank|wto|who|oecd|opec|osce|iaea|icc|ecb|unesco|unicef|unhcr|african union|arab league|asean|mercosur|g7|g8|g20|brics|interpol|europol|eurozone|security council|u.n. security council|general assembly|european commission|european council|" +
      "european central bank|bank of england|secret service|coast guard|national guard|air force|navy|army|marine corps|marines|downing street|foreign office|home office|élysée|elysee|elysee palace|foggy bottom|quai d'orsay|whitehall|state department|justice department|treasury|the treasury|homeland security|centers for disease control|centers for disease control and prevention|" +
      "ministry of foreign affairs|foreign ministry|defense ministry|interior ministry|social security administration|peace corps|joint chiefs of staff|joint chiefs|obama administration|council of europe|european court of human rights|international criminal court|commonwealth|vatican|the vatican|holy see|blue house",
    examples: ["The organization[Kremlin] declined to comment."],
    never: [],
  },
  {
    id: "parliaments",
    sector: "parliament",
    words:
      "congress|u.s. congress|senate|u.s. senate|us senate|house|u.s. house|house of representatives|house of commons|house of lords|commons|parliament|knesset|bundestag|bundesrat|duma|state duma|rada|verkhovna rada|sejm|riksdag|storting|folketing|cortes|diet|lok sabha|rajya sabha|majlis|loya jirga|national assembly|european parliament|politburo|federation council|general court",
    examples: ["The organization[Knesset] votes today."],
    never: [],
  },
  {
    id: "courts",
    sector: "court",
    words:
      "supreme court|u.s. supreme court|constitutional court|high court|court of appeals|circuit court|district court|u.s. district court|old bailey|the hague tribunal",
    examples: ["The organization[Supreme Court] ruled on it."],
    never: [],
  },
  {
    id: "parties",
    sector: "party",
    words:
      "gop|g.o.p.|dnc|rnc|democratic national committee|republican national committee|democratic congressional campaign committee|national republican congressional committee|dccc|nrcc|dscc|nrsc|tea party|republican party|democratic party|green party|libertarian party|labour|labour party|tory party|conservative party|liberal democrats|lib dems|ukip|snp|sinn fein|afd|spd|cdu|csu|fdp|likud|hamas|fatah|hezbollah|plo|bjp|anc|akp|pkk|chp|communist party|united russia|syriza|podemos|fidesz|front national|national front|national rally|bloc québécois|" +
      "isis|isil|islamic state|daesh|al qaeda|al-qaeda|al-qaida|al qaida|taliban|the taliban|boko haram|al-shabab|al shabaab|al-shabaab|muslim brotherhood|ku klux klan|kkk|ira|eta|farc|houthis",
    examples: ["The organization[Taliban] denied it."],
    never: [],
  },
  {
    id: "media",
    sector: "media",
    words:
      "cnn|fox|fox news|fox news channel|fox business|msnbc|nbc|nbc news|cbs|cbs news|abc|abc news|pbs|npr|c-span|cnbc|bbc|bbc news|sky news|itv|channel 4|al jazeera|al arabiya|rt|russia today|sputnik|tass|itar-tass|interfax|ria novosti|xinhua|reuters|associated press|the associated press|ap|afp|agence france-presse|upi|united press international|bloomberg|bloomberg news|bloomberg politics|dow jones|" +
      "new york times|the new york times|washington post|the washington post|the post|the times|wall street journal|the wall street journal|los angeles times|la times|usa today|chicago tribune|boston globe|new york post|daily news|new york daily news|new york magazine|new yorker|the new yorker|guardian|the guardian|financial times|the economist|economist|daily mail|daily telegraph|the telegraph|the sun|daily mirror|the independent|the observer|" +
      "politico|breitbart|breitbart news|huffington post|the huffington post|huffpost|buzzfeed|buzzfeed news|daily beast|the daily beast|daily caller|the daily caller|drudge report|vox|slate|salon|axios|the hill|the intercept|mother jones|national review|weekly standard|the weekly standard|the atlantic|atlantic|new republic|the nation|reason|time|newsweek|forbes|fortune|people magazine|vanity fair|rolling stone|esquire|gq|vogue|cosmopolitan|der spiegel|spiegel|die zeit|bild|le monde|le figaro|libération|liberation|el país|el pais|el mundo|corriere della sera|la repubblica|kommersant|izvestia|pravda|novaya gazeta|haaretz|jerusalem post|times of israel|hurriyet|times of india|people's daily|global times|south china morning post|asahi shimbun|yomiuri shimbun|nhk|kyodo|yonhap|deutsche welle|ard|zdf|france 24|rai|" +
      "nielsen|gallup|yougov|quinnipiac|rasmussen|public policy polling|pew|pew research center|univision|telemundo|tmz|the view|meet the press|face the nation|morning joe|wikipedia|wikileaks|mlive|western journalism|the star-ledger|des moines register|boston herald|miami herald|tampa bay times|detroit free press|denver post|the onion|espn",
    examples: ["organization[Reuters] reported it."],
    never: [],
  },
  {
    id: "companies",
    sector: "company",
    words:
      "google|alphabet|apple|microsoft|amazon|facebook|meta|twitter|youtube|instagram|whatsapp|snapchat|netflix|uber|lyft|airbnb|tesla|spacex|intel|ibm|oracle|cisco|nvidia|samsung|sony|huawei|tencent|alibaba|baidu|xiaomi|tiktok|bytedance|openai|paypal|ebay|yahoo|aol|verizon|at&t|t-mobile|comcast|sprint|vodafone|nokia|ericsson|siemens|bosch|volkswagen|vw|bmw|daimler|mercedes-benz|mercedes|audi|porsche|ford|general motors|gm|chrysler|fiat chrysler|toyota|honda|nissan|hyundai|kia|mazda|renault|peugeot|boeing|airbus|lockheed martin|raytheon|northrop grumman|general electric|ge|bae systems|rolls-royce|" +
      "goldman sachs|morgan stanley|jpmorgan|jpmorgan chase|jp morgan|j.p. morgan|citigroup|citibank|bank of america|wells fargo|hsbc|barclays|deutsche bank|ubs|credit suisse|bnp paribas|lehman brothers|bear stearns|merrill lynch|blackrock|blackstone|berkshire hathaway|aig|visa|mastercard|american express|fannie mae|freddie mac|moody's|standard & poor's|fitch|exxon|exxonmobil|exxon mobil|chevron|bp|shell|royal dutch shell|total|conocophillips|halliburton|gazprom|rosneft|lukoil|aramco|saudi aramco|petrobras|glencore|rio tinto|" +
      "walmart|wal-mart|target|costco|home depot|lowe's|macy's|sears|kmart|starbucks|mcdonald's|burger king|wendy's|chick-fil-a|coca-cola|pepsi|pepsico|nestle|unilever|procter & gamble|johnson & johnson|pfizer|moderna|astrazeneca|novartis|roche|merck|bayer|monsanto|glaxosmithkline|sanofi|eli lilly|disney|time warner|warner bros.|paramount|viacom|21st century fox|news corp|news corp.|caterpillar|john deere|3m|dupont|dow chemical|fedex|ups|dhl|delta|united airlines|american airlines|southwest airlines|lufthansa|ryanair|british airways|air france|nike|adidas|ikea|lego|h&m|zara|lvmh|gucci|l'oréal|nintendo|enron|blackberry|dell|hewlett-packard|hp|xerox|kodak|motorola|qualcomm|linkedin|reddit|google maps|nyse|nasdaq|etsy|shopify|palantir|foxconn|softbank",
    examples: ["organization[Microsoft] agreed."],
    never: [],
  },
  {
    id: "societies",
    sector: "society",
    words:
      "red cross|amnesty international|human rights watch|greenpeace|oxfam|doctors without borders|médecins sans frontières|planned parenthood|aclu|a.c.l.u.|naacp|n.a.a.c.p.|nra|n.r.a.|afl-cio|uaw|seiu|teamsters|aarp|aipac|emily's list|moveon|moveon.org|black lives matter|occupy wall street|heritage foundation|brookings|brookings institution|cato institute|rand|rand corporation|american enterprise institute|chatham house|carnegie|fifa|uefa|ioc|nfl|nba|mlb|nhl|ncaa|wada|boy scouts|girl scouts|salvation army|ymca|splc|peta|sierra club|nature conservancy|chamber of commerce|u.s. chamber of commerce|club for growth|americans for prosperity|citizens united|judicial watch|transparency international|bellingcat|mensa|scientology|catholic church|electoral college|wall street|silicon valley|hollywood",
    examples: ["organization[Greenpeace] objected."],
    never: [],
  },
  {
    id: "universities",
    sector: "university",
    words:
      "harvard|yale|princeton|stanford|mit|columbia|cornell|dartmouth|georgetown|oxford|cambridge|ucla|uc berkeley|nyu|usc|notre dame|duke|johns hopkins|liberty university|west point|sciences po|eton|caltech|penn state|ohio state|michigan state",
    examples: [],
    never: [],
  },
];

/** Common nouns for organisations. */
export const ORGANIZATION_NOUNS: readonly OrganizationRow[] = [
  {
    id: "noun-company",
    sector: "company",
    words:
      "bank|company|firm|corporation|conglomerate|manufacturer|automaker|carmaker|airline|retailer|lender|insurer|brokerage|startup|start-up|brewer|drugmaker|chipmaker|contractor|developer|publisher|subsidiary|parent company|hedge fund|fund",
    examples: [],
    never: [],
  },
  {
    id: "noun-media",
    sector: "media",
    words:
      "network|newspaper|paper|magazine|channel|station|website|outlet|broadcaster|news agency|wire service|tabloid|daily|weekly|journal|blog|publication|news channel|television channel|cable network|cable channel|radio station|news service|news outlet|news site|television network|tv network|tv channel|tv station|editorial board",
    examples: ["organization[The newspaper] said so."],
    never: [],
  },
  {
    id: "noun-government",
    sector: "government",
    words:
      "government|administration|ministry|foreign ministry|defense ministry|department|agency|bureau|commission|authority|office|regulator|watchdog|central bank|council|cabinet|board|embassy|consulate|directorate|inspectorate|junta|regime|city council|municipality|alliance|bloc|treasury",
    examples: ["organization[The ministry] said so."],
    never: [],
  },
  {
    id: "noun-parliament",
    sector: "parliament",
    words: "parliament|congress|senate|legislature|assembly|committee|subcommittee|panel|caucus|select committee",
    examples: [],
    never: [],
  },
  {
    id: "noun-court",
    sector: "court",
    words: "court|appeals court|supreme court|high court|tribunal|federal court|grand jury|jury",
    examples: [],
    never: [],
  },
  {
    id: "noun-party",
    sector: "party",
    words:
      "party|ruling party|opposition party|faction|movement|militia|militant group|terror group|terrorist group|insurgency",
    examples: [],
    never: [],
  },
  {
    id: "noun-campaign",
    sector: "campaign",
    words: "campaign|presidential campaign|super pac|superpac|pac|transition team|ticket",
    examples: [],
    never: [],
  },
  {
    id: "noun-university",
    sector: "university",
    words:
      "university|college|academy|institute|institution|seminary|law school|business school|high school|laboratory|lab",
    examples: [],
    never: [],
  },
  {
    id: "noun-force",
    sector: "force",
    words: "police|military|army|navy|air force|force|police department|coalition|peacekeeping mission",
    examples: [],
    never: [],
  },
  {
    id: "noun-society",
    sector: "society",
    words:
      "group|advocacy group|interest group|rights group|organization|organisation|association|union|trade union|labor union|federation|foundation|charity|nonprofit|non-profit|ngo|society|think tank|coalition|church|delegation|task force|consortium|trust|cooperative|center|centre|network of volunteers|guild",
    examples: ["organization[The union] said so."],
    never: [],
  },
  {
    id: "noun-team",
    sector: "team",
    words: "team|franchise|orchestra|choir",
    examples: [],
    never: [],
  },
];

/** Words at the end (or start, before "of" and "for") of a capitalised name that tell its kind. */
export const HEADS: readonly HeadRow[] = [
  {
    id: "head-government",
    kind: "organization",
    sector: "government",
    words:
      "department|dept.|ministry|agency|bureau|commission|administration|authority|office|council|cabinet|treasury|board|directorate|service|embassy|consulate|government|command|corps|guard|secretariat|organization|nations|reserve|fed|police|registry|mission",
    examples: ["The organization[Department of Fisheries] agreed."],
    never: [],
  },
  {
    id: "head-parliament",
    kind: "organization",
    sector: "parliament",
    words:
      "committee|subcommittee|congress|senate|parliament|assembly|legislature|caucus|chamber|house|panel|delegation",
    examples: ["The organization[Senate Ethics Committee] agreed."],
    never: [],
  },
  { id: "head-court", kind: "organization", sector: "court", words: "court|tribunal|circuit", examples: [], never: [] },
  {
    id: "head-party",
    kind: "organization",
    sector: "party",
    words: "party|front|movement|brigade|brigades|alliance|brotherhood|resistance|militia",
    examples: ["The organization[Rhubarb Party] lost."],
    never: [],
  },
  { id: "head-campaign", kind: "organization", sector: "campaign", words: "campaign|pac", examples: [], never: [] },
  {
    id: "head-university",
    kind: "organization",
    sector: "university",
    words:
      "university|college|school|academy|institute|institution|hospital|clinic|museum|library|seminary|polytechnic|laboratory|laboratories|observatory|universidad|université",
    examples: ["organization[Brizzel University] agreed."],
    never: [],
  },
  {
    id: "head-company",
    kind: "organization",
    sector: "company",
    words:
      "inc.|inc|corp.|corp|co.|ltd.|ltd|llc|l.l.c.|plc|gmbh|ag|s.a.|llp|l.p.|company|corporation|group|holdings|holding|partners|bank|bancorp|financial|capital|securities|insurance|motors|airlines|airways|aerospace|industries|enterprises|technologies|systems|software|energy|petroleum|oil|pharmaceuticals|pharma|foods|stores|brands|resorts|hotels|casino|records|pictures|studios|entertainment|ventures|advisors|advisers|consulting|strategies|communications|electronics|telecom|realty|properties|steel|brothers|bros.|& co.|labs|analytics|railways|railroad|markets|fargo|coal|mining|minerals|mines|transit|transport|logistics|shipping|freight|chemicals|semiconductor|semiconductors|biotech|therapeutics|textiles|metals|cement|breweries|supermarkets|robotics|automotive|engineering|construction|dairies|biosciences|aviation|shipyards|ferries|materials|diagnostics|wireless",
    examples: ["organization[Brizzel Holdings] agreed."],
    never: [],
  },
  {
    id: "head-media",
    kind: "organization",
    sector: "media",
    words:
      "news|times|post|journal|tribune|herald|gazette|globe|chronicle|press|magazine|radio|television|tv|network|observer|register|inquirer|examiner|dispatch|telegraph|review|bulletin|daily|weekly|sentinel|courier|star|sun|mirror|mail|independent|standard|today|channel|media|broadcasting|podcast|ledger|republic|reporter|politics",
    examples: ["The organization[Brizzel Gazette] reported it."],
    never: [],
  },
  {
    id: "head-society",
    kind: "organization",
    sector: "society",
    words:
      "association|foundation|society|union|federation|league|institute|center|centre|coalition|council|network|initiative|fund|trust|club|guild|confederation|conference|church|diocese|synod|lobby|committee|group|forum|international|watch|project|campaign for|citizens|americans|veterans|physicians|mothers|students|workers|teamsters|fellowship|ministries|crusade|endowment|consortium|exchange|chapter|order|collaborative|chambers",
    examples: ["The organization[Brizzel Foundation] agreed."],
    never: [],
  },
  {
    id: "head-team",
    kind: "organization",
    sector: "team",
    words:
      "fc|united|city fc|giants|patriots|cowboys|yankees|mets|lakers|bulls|broncos|panthers|steelers|packers|seahawks|cubs|dodgers|warriors|cavaliers|celtics|knicks|rangers|orchestra|band|wanderers|rovers|athletic",
    examples: [],
    never: [],
  },
  {
    id: "head-place",
    kind: "place",
    words:
      "river|lake|sea|ocean|bay|gulf|strait|island|islands|peninsula|mountain|mountains|mount|valley|hills|desert|forest|canyon|coast|beach|cape|county|province|region|state|district|city|town|village|township|borough|prefecture|oblast|governorate|street|avenue|road|lane|boulevard|square|plaza|highway|bridge|airport|station|stadium|arena|park|tower|palace|castle|cathedral|mosque|temple|synagogue|hotel|hall|theater|theatre|center|heights|springs|falls|creek|ridge|republic|kingdom|emirates|territory|territories|ranch|harbor|port|fort|camp|cemetery|memorial|monument|gardens|building|prison|jail|base|zone|border|canal|isle|isles|plateau|rapids",
    examples: ["They met by the place[Brizzel River]."],
    never: [],
  },
  {
    id: "head-thing",
    kind: null,
    words:
      "act|bill|law|amendment|constitution|treaty|accord|accords|agreement|deal|pact|resolution|protocol|convention|declaration|war|battle|revolution|crisis|summit|olympics|cup|bowl|championship|league title|award|awards|prize|medal|oscar|emmy|grammy|day|week|month|eve|night|year|season|election|primary|caucuses|debate|debates|conference call|tour|speech|address|plan|doctrine|rule|clause|code|report|index|average|theory|syndrome|disease|virus|flu|fever|hurricane|storm|earthquake|show|movie|film|book|album|song|series|trilogy|bible|quran|koran|gospel|testament|tuesday|wednesday|thursday|friday|saturday|sunday|monday|century|era|age|depression|recession|holocaust|inquisition|reformation|renaissance|enlightenment|dream|order|standard time|time|degree|manual|guide|memo|papers|files|emails|tapes|pipeline|jet|missile|submarine|program|security number|card|scandal|hearing|investigation|trial|case|poll|inauguration|parade|festival|fair|expo|games|trophy|open|masters|marathon|derby|march|rally|affair|gate|way|truth|team|v.|vs.",
    examples: [],
    never: ["They quoted the organization[Clean Rivers Act]."],
  },
];

/** Capitalised plurals of parties and faiths, with the singular that may stand before a name. */
export const FOLLOWERS: readonly WordsRow[] = [
  {
    id: "followers",
    words:
      "republicans:republican|democrats:democrat|libertarians:libertarian|greens:green|tories:tory|socialists:socialist|communists:communist|marxists:marxist|nazis:nazi|fascists:fascist|independents:independent|conservatives:conservative|liberals:liberal|progressives:progressive|islamists:islamist|" +
      "muslims:muslim|christians:christian|catholics:catholic|protestants:protestant|jews:jew|mormons:mormon|hindus:hindu|sikhs:sikh|buddhists:buddhist|evangelicals:evangelical|baptists:baptist|methodists:methodist|sunnis:sunni|shiites:shiite|shias:shia|alawites:alawite|yazidis:yazidi|druze:druze|zionists:zionist|" +
      "latinos:latino|latinas:latina|hispanics:hispanic|african-americans:african-american|african americans:african american|blacks:black|whites:white|arabs:arab|kurds:kurd|berbers:berber|roma:roma|rohingya:rohingya|uighurs:uighur|uyghurs:uyghur|tatars:tatar|bolsheviks:bolshevik|confederates:confederate|westerners:westerner|southerners:southerner|northerners:northerner|midwesterners:midwesterner|native americans:native american|asian americans:asian american|tea partiers:tea partier|millennials:millennial|boomers:boomer|brexiteers:brexiteer|remainers:remainer|marines:marine|peshmerga:peshmerga|gurkhas:gurkha|houthis:houthi|chechens:chechen|scots:scot",
    examples: ["group[Republicans] voted against it."],
    never: [],
  },
];

/** Short names that stand for long ones, whichever comes first in a report. */
export const ALIASES: readonly AliasRow[] = [
  {
    id: "aliases",
    words:
      "gop=republican party|g.o.p.=republican party|dnc=democratic national committee|rnc=republican national committee|dccc=democratic congressional campaign committee|nrcc=national republican congressional committee|fbi=federal bureau of investigation|cia=central intelligence agency|nsa=national security agency|irs=internal revenue service|epa=environmental protection agency|fda=food and drug administration|fcc=federal communications commission|fec=federal election commission|doj=justice department|doj=department of justice|department of justice=justice department|department of state=state department|department of defense=pentagon|defense department=pentagon|department of homeland security=homeland security|department of homeland security=dhs|the fed=federal reserve|fed=federal reserve|un=united nations|u.n.=united nations|eu=european union|imf=international monetary fund|who=world health organization|ecb=european central bank|nato=north atlantic treaty organization|iaea=international atomic energy agency|" +
      "us=united states|u.s.=united states|usa=united states|u.s.a.=united states|america=united states|uk=united kingdom|u.k.=united kingdom|britain=united kingdom|great britain=united kingdom|uae=united arab emirates|kiev=kyiv|holland=netherlands|burma=myanmar|isis=islamic state|isil=islamic state|daesh=islamic state|al qaeda=al-qaeda|al-qaida=al-qaeda|al qaida=al-qaeda|" +
      "ap=associated press|afp=agence france-presse|upi=united press international|nyt=new york times|wsj=wall street journal|gm=general motors|ge=general electric|vw=volkswagen|naacp=national association for the advancement of colored people|aclu=american civil liberties union|a.c.l.u.=american civil liberties union|nra=national rifle association|n.r.a.=national rifle association|ukip=uk independence party|wal-mart=walmart|jp morgan=jpmorgan|jpmorgan chase=jpmorgan|u.s. senate=senate|us senate=senate|u.s. house=house|house of representatives=house|u.s. house of representatives=house|u.s. supreme court=supreme court|u.s. congress=congress|u.n. security council=security council|house of commons=commons|exxonmobil=exxon mobil|exxon=exxon mobil|bbc news=bbc|cnn news=cnn|huffpost=huffington post|breitbart=breitbart news|fox=fox news|fox news channel=fox news|nbc news=nbc|cbs news=cbs|abc news=abc|nyc=new york city|l.a.=los angeles|la=los angeles|d.c.=washington|washington d.c.=washington|washington, d.c.=washington|the hague=hague|tories=conservative party|labour=labour party|drc=democratic republic of congo|zelenskyy=zelensky",
    examples: [],
    never: [],
  },
];

/** What a place or building stands for when it "says" something. */
export const METONYMS: readonly MetonymRow[] = [
  {
    id: "metonyms",
    words:
      "kremlin=Russia's leadership|white house=the US president's office|oval office=the US presidency|pentagon=US Defense Department|downing street=the British prime minister's office|10 downing street=the British prime minister's office|no. 10=the British prime minister's office|whitehall=the British civil service|westminster=the British parliament|foggy bottom=US State Department|capitol hill=the US Congress|elysee=the French presidency|élysée=the French presidency|quai d'orsay=the French Foreign Ministry|vatican=the Holy See|wall street=the US financial industry|blue house=the South Korean presidency|zhongnanhai=China's leadership|" +
      "washington=the US government|moscow=the Russian government|beijing=the Chinese government|london=the British government|paris=the French government|berlin=the German government|kiev=the Ukrainian government|kyiv=the Ukrainian government|tehran=the Iranian government|ankara=the Turkish government|jerusalem=the Israeli government|tokyo=the Japanese government|seoul=the South Korean government|pyongyang=the North Korean government|brussels=the European Union's institutions|damascus=the Syrian government|riyadh=the Saudi government|cairo=the Egyptian government|new delhi=the Indian government|delhi=the Indian government|islamabad=the Pakistani government|rome=the Italian government|madrid=the Spanish government|warsaw=the Polish government|athens=the Greek government|minsk=the Belarusian government|baghdad=the Iraqi government|kabul=the Afghan government|caracas=the Venezuelan government|havana=the Cuban government|sofia=the Bulgarian government|budapest=the Hungarian government",
    examples: [],
    never: [],
  },
];
