import type { NationRow, WordsRow } from "../../annotate/entities/rules.ts";

/** Countries with their adjectives and people. From general knowledge. */
export const NATIONS: readonly NationRow[] = [
  {
    id: "nations",
    words: `\
afghanistan:afghan:afghans|albania:albanian:albanians|algeria:algerian:algerians|angola:angolan:angolans|\
argentina:argentine,argentinian:argentines,argentinians|armenia:armenian:armenians|\
australia:australian:australians|austria:austrian:austrians|azerbaijan:azerbaijani,azeri:azerbaijanis,azeris|\
bahrain:bahraini:bahrainis|bangladesh:bangladeshi:bangladeshis|belarus:belarusian:belarusians|\
belgium:belgian:belgians|bolivia:bolivian:bolivians|bosnia:bosnian:bosnians|botswana:botswanan:botswanans|\
brazil:brazilian:brazilians|britain,great britain,united kingdom,uk,u.k.:british:britons,brits|\
bulgaria:bulgarian:bulgarians|burkina faso:burkinabe:burkinabes|myanmar,burma:burmese:burmese|\
cambodia:cambodian:cambodians|cameroon:cameroonian:cameroonians|canada:canadian:canadians|chad:chadian:chadians|\
chile:chilean:chileans|china:chinese:chinese|colombia:colombian:colombians|congo:congolese:congolese|costa
rica:costa rican:costa ricans|croatia:croatian:croatians,croats|cuba:cuban:cubans|cyprus:cypriot:cypriots|czech
republic,czechia:czech:czechs|denmark:danish:danes|ecuador:ecuadorian,ecuadorean:ecuadorians|\
egypt:egyptian:egyptians|el salvador:salvadoran:salvadorans|england:english:englishmen|\
eritrea:eritrean:eritreans|estonia:estonian:estonians|ethiopia:ethiopian:ethiopians|finland:finnish:finns|\
france:french:frenchmen|gabon:gabonese:gabonese|gambia:gambian:gambians|germany:german:germans|\
ghana:ghanaian:ghanaians|greece:greek:greeks|greenland:greenlandic:greenlanders|guatemala:guatemalan:guatemalans|\
guinea:guinean:guineans|haiti:haitian:haitians|honduras:honduran:hondurans|hungary:hungarian:hungarians|\
iceland:icelandic:icelanders|india:indian:indians|indonesia:indonesian:indonesians|iran:iranian:iranians|\
iraq:iraqi:iraqis|ireland:irish:irishmen|israel:israeli:israelis|italy:italian:italians|ivory
coast:ivorian:ivorians|jamaica:jamaican:jamaicans|japan:japanese:japanese|jordan:jordanian:jordanians|\
kazakhstan:kazakh:kazakhs|kenya:kenyan:kenyans|kosovo:kosovar:kosovars|kuwait:kuwaiti:kuwaitis|\
kyrgyzstan:kyrgyz:kyrgyz|laos:laotian:laotians|latvia:latvian:latvians|lebanon:lebanese:lebanese|\
liberia:liberian:liberians|libya:libyan:libyans|lithuania:lithuanian:lithuanians|\
luxembourg:luxembourgish:luxembourgers|malawi:malawian:malawians|malaysia:malaysian:malaysians|\
mali:malian:malians|malta:maltese:maltese|mauritania:mauritanian:mauritanians|mexico:mexican:mexicans|\
moldova:moldovan:moldovans|mongolia:mongolian:mongolians|montenegro:montenegrin:montenegrins|\
morocco:moroccan:moroccans|mozambique:mozambican:mozambicans|namibia:namibian:namibians|\
nepal:nepalese,nepali:nepalis|netherlands,the netherlands,holland:dutch:dutchmen|new zealand:new zealand:new
zealanders|nicaragua:nicaraguan:nicaraguans|niger:nigerien:nigeriens|nigeria:nigerian:nigerians|north
korea:north korean:north koreans|north macedonia,macedonia:macedonian:macedonians|norway:norwegian:norwegians|\
oman:omani:omanis|pakistan:pakistani:pakistanis|palestine:palestinian:palestinians|panama:panamanian:panamanians|\
paraguay:paraguayan:paraguayans|peru:peruvian:peruvians|philippines,the philippines:philippine,filipino:filipinos|\
poland:polish:poles|portugal:portuguese:portuguese|puerto rico:puerto rican:puerto ricans|qatar:qatari:qataris|\
romania:romanian:romanians|russia:russian:russians|rwanda:rwandan:rwandans|saudi arabia:saudi,saudi
arabian:saudis|scotland:scottish:scots|senegal:senegalese:senegalese|serbia:serbian:serbians,serbs|sierra
leone:sierra leonean:sierra leoneans|singapore:singaporean:singaporeans|slovakia:slovak,slovakian:slovaks|\
slovenia:slovenian,slovene:slovenians,slovenes|somalia:somali:somalis|south africa:south african:south africans|\
south korea:south korean:south koreans|south sudan:south sudanese:south sudanese|soviet union,ussr:soviet:soviets|\
spain:spanish:spaniards|sri lanka:sri lankan:sri lankans|sudan:sudanese:sudanese|sweden:swedish:swedes|\
switzerland:swiss:swiss|syria:syrian:syrians|taiwan:taiwanese:taiwanese|tajikistan:tajik:tajiks|\
tanzania:tanzanian:tanzanians|thailand:thai:thais|tibet:tibetan:tibetans|togo:togolese:togolese|\
tunisia:tunisian:tunisians|turkey,turkiye,türkiye:turkish:turks|turkmenistan:turkmen:turkmens|\
uganda:ugandan:ugandans|ukraine:ukrainian:ukrainians|united arab emirates,uae,u.a.e.:emirati:emiratis|united
states,united states of america,the united states,u.s.,us,usa,u.s.a.,america:american:americans|\
uruguay:uruguayan:uruguayans|uzbekistan:uzbek:uzbeks|venezuela:venezuelan:venezuelans|\
vietnam:vietnamese:vietnamese|wales:welsh:welshmen|yemen:yemeni:yemenis|zambia:zambian:zambians|\
zimbabwe:zimbabwean:zimbabweans|europe:european:europeans|africa:african:africans|asia:asian:asians|latin
america:latin american:latin americans|korea:korean:koreans|chechnya:chechen:chechens|kurdistan:kurdish:kurds|\
catalonia:catalan:catalans|texas:texan:texans|california:californian:californians|new york:new york:new yorkers|\
iowa:iowan:iowans|florida:floridian:floridians|ohio:ohio:ohioans|virginia:virginian:virginians|\
hawaii:hawaiian:hawaiians|crimea:crimean:crimeans`,
    examples: ["Talks in place[Bulgaria] ended.", "group[Bulgarians] vote today."],
    never: ["They sat at a place[china] shop."],
  },
];

/** Cities, regions, seas. Cities and regions from compromise (MIT), widened by hand. */
export const PLACES: readonly WordsRow[] = [
  {
    id: "places",
    words: `\
aalborg|aarhus|abidjan|abu dhabi|abuja|accra|aceh|addis ababa|adygea|agartala|aguascalientes|ahmedabad|\
aizawl|akron|al basrah al qadimah|al mawsil al jadidah|alabama|alaska|albany|alberta|albuquerque|aleppo|\
algiers|almaty|altai|amaravati|america|amman|amsterdam|anaheim|anapolis|anchorage|ancona|andhra pradesh|\
andorra|anguilla|ankara|ann arbor|annapolis|antananarivo|antarctica|antigua and barbuda|antwerp|aqaba|\
arabian peninsula|arctic|arizona|arkansas|arlington|aruba|arunachal pradesh|ashdod|ashgabat|assam|\
asuncion|athens|atlanta|atlantic|auckland|baghdad|bagram|bahamas|bahia|baja california|bakersfield|\
bakhmut|baku|bali|balkans|balkaria|balochistan|baltic sea|baltics|baltimore|bamako|bandung|bangalore|\
bangkok|bangui|banja luka|baotou|barbados|barcelona|bari|barranquilla|basel|bashkortostan|basque|basra|\
basrah|baton rouge|bavaria|bayan nur|beijing|beirut|belfast|belgrade|belize|belo horizonte|bengaluru|\
benghazi|benin|bergen|berkeley|berlin|bermuda|bern|beslan|bethlehem|beverly hills|bhopal|bhubaneshwar|\
bhutan|bible belt|bihar|birmingham|black sea|bogota|boise|bonaire|bonn|bordeaux|bosnia and herzegovina|\
bosphorus|boston|bouvet island|bradford|brasilia|bratislava|brazzaville|bremen|brisbane|bristol|british
columbia|british isles|british virgin islands|bronx|brooklyn|bruges|brunei|brussels|bucharest|\
buckinghamshire|budapest|buenos aires|buffalo|bujumbura|burgas|burlington|burma|bursa|burundi|buryatia|\
busan|butuan|cagliari|cairo|calais|calgary|camayenne|cambridge|cambridgeshire|camden|camp david|campeche|\
canberra|cancun|cannes|cape canaveral|cape town|cape verde|capitol hill|caracas|cardiff|caribbean|carson
city|caspian sea|catania|caucasus|cayman islands|ceara|cebu|cedar rapids|central african republic|central
america|central asia|central europe|changchun|changsha|changzhou|charleston|charlotte|chattanooga|\
chattogram|chengdu|chengzhong|chennai|chequers|cherkessia|chhattisgarh|chiang mai|chiapas|chibok|chicago|\
chihuahua|chisinau|chittagong|chongqing|christchurch|christmas island|chuvashia|cincinnati|cleveland|\
coahuila|cocos islands|colima|cologne|colombo|colorado|columbia|columbus|comoros|conakry|concord|congo
brazzaville|connecticut|constanta|cook islands|copenhagen|cordoba|cork|corsica|cote de ivoire|coventry|\
craiova|cumbria|curacao|curitiba|czechia|czechoslovakia|d.c.|dadonghai|daegu|daejeon|dagestan|dakar|\
dalian|dallas|damascus|dar es salaam|darfur|daugavpils|davos|dayton|deep south|dehradun|delaware|delhi|\
democratic republic of congo|democratic republic of the congo|denver|derbyshire|derry|des moines|detroit|\
dhaka|diego garcia|dispur|djibouti|doha|dominica|dominican republic|donbas|donbass|donetsk|dongguan|\
dorset|dortmund|dover|downing street|dprk|dr congo|drc|dresden|dubai|dublin|duesseldorf|dunkirk|durango|\
durban|dushanbe|east africa|east asia|east china sea|east coast|east germany|east jerusalem|east timor|\
eastern europe|edinburgh|edmonton|eindhoven|el paso|equatorial guinea|essex|eswatini|eugene|eurasia|\
faisalabad|falkland islands|fallujah|far east|faroe islands|fiji|flint|foggy bottom|fort lauderdale|fort
worth|fortaleza|foshan|frankfurt|freetown|french guiana|french polynesia|fresno|fujian|fukushima|fukuyama|\
gaborone|galveston|galway|gandhinagar|gangtok|gansu|gao|garissa|gaza|gaza strip|gdansk|geneva|genoa|\
georgia|ghent|gibraltar|giza|glasgow|gloucestershire|goa|golan heights|gold coast|goma|gothenburg|grand
rapids|graz|great britain|grenada|grenoble|grozny|guadalajara|guadalupe|guadeloupe|guam|guanajuato|\
guangdong|guangzhou|guantanamo|guantanamo bay|guayaquil|guernsey|guinea bissau|guizhou|gujarat|gujrat|gulf
coast|gulf of mexico|guyana|haifa|halifax|hama|hamburg|hampshire|hangzhou|hannover|hanoi|harare|harbin|\
harlem|hartford|haryana|havana|hebron|hefei|helmand|helsinki|heraklion|herat|hertfordshire|herzegovina|\
hidalgo|himachal pradesh|hiroshima|ho chi minh|holland|hollywood|holy see|homs|hong kong|honolulu|horn of
africa|hudson river|hull|hunan|hyderabad|ibadan|idaho|idlib|illinois|imphal|incheon|indiana|\
indianapolis|indore|ingushetia|irkutsk|isfahan|islamabad|isle of man|istanbul|itanagar|iwo jima|izmir|\
iztapalapa|jacksonville|jaipur|jakarta|jalalabad|jalisco|jammu|jeddah|jersey|jerusalem|jharkhand|jiangxi|\
jilin|jinan|johannesburg|juba|kabardino|kabul|kaduna|kaliningrad|kallakurichi|kalmykia|kampala|kandahar|\
kano|kanpur|kansas|kaohsiung|karachay|karachi|karaj|karelia|karnataka|kashmir|kaunas|kawaguchi|kedah|\
keeling islands|kelantan|kentucky|kerala|khakassia|khan younis|kharkiv|khartoum|kherson|khulna|kiev|\
kigali|kingston|kinshasa|kiribati|kirkuk|kismayo|klaipeda|knoxville|kobani|kohima|kolkata|komi|\
kopavogur|korean peninsula|kosice|kowloon|krakow|kuala lumpur|kunduz|kunming|kunshan|kyiv|kyoto|l.a.|la
paz|la plata|lagos|lahore|lancashire|langley|lansing|lanzhou|laredo|las vegas|latakia|lausanne|le mans|\
leeds|leicester|leicestershire|leipzig|lesotho|levant|lexington|lhasa|libreville|liechtenstein|liege|\
lille|lima|limassol|lincolnshire|linz|lisbon|little rock|liverpool|london|long beach|long island|los
angeles|louisiana|louisville|luanda|lucknow|ludhiana|luhansk|lusaka|lviv|lyon|macao|macau|macedonia|\
madagascar|madhya pradesh|madrid|maghreb|maharashtra|maiduguri|maine|makassar|malacca|maldives|malmo|\
manaus|manchester|mandalay|manhattan|manila|manipur|manitoba|maputo|mar-a-lago|maracaibo|maracay|\
maranhao|marawi|maribor|mariupol|marrakesh|marseille|marshall islands|martinique|maryland|mashhad|\
massachusetts|mauritius|mayotte|mazar-i-sharif|mecca|medan|medellin|mediterranean|meghalaya|melbourne|\
memphis|messina|miami|michigan|michoacan|micronesia|middle east|mideast|midlands|midwest|milan|milwaukee|\
minas gerais|mindanao|minneapolis|minnesota|minsk|miskolc|misrata|mississauga|mississippi|mississippi
river|missouri|mizoram|mogadishu|monaco|monrovia|montana|montevideo|montgomery|montpellier|montreal|\
montserrat|mordovia|morelos|moscow|mosul|mumbai|munich|muscat|n'djamena|nablus|nagaland|nagano|nagasaki|\
nagoya|nagpur|nairobi|nanchang|nanchong|nanjing|nantes|nantong|naples|nashville|nauru|nayarit|naypyidaw|\
nazareth|nebraska|nevada|new brunswick|new delhi|new england|new hampshire|new haven|new jersey|new mexico|\
new orleans|new taipei|new york city|new york state|newark|newcastle|newfoundland|newfoundland and labrador|\
niamey|nice|ningbo|niue|norfolk|norfolk island|normandy|north africa|north america|north carolina|north
dakota|north yorkshire|northamptonshire|northern ireland|northern mariana islands|nottinghamshire|nova scotia|\
novosibirsk|nuevo leon|nunavut|nuremberg|nyc|oakland|oaxaca|oceania|odesa|odessa|odisha|okinawa|\
oklahoma|oklahoma city|omaha|omsk|ontario|oran|ordos|oregon|orlando|osaka|oslo|ossetia|ottawa|\
ouagadougou|oxford|oxfordshire|pacific|padua|pahang|palau|palermo|palmyra|palo alto|panaji|panama canal|\
panmunjom|papua new guinea|parana|paris|patna|patras|pearl harbor|pei|peking|penang|pennsylvania|\
pennsylvania avenue|perak|pernambuco|persian gulf|peshawar|petah tikva|philadelphia|phnom penh|phoenix|\
pilsen|piraeus|pitcairn islands|pittsburgh|plymouth|port au prince|port elizabeth|port harcourt|port said|\
portland|porto|potsdam|poznan|prague|prc|pretoria|prince edward island|pristina|providence|provo|puebla|\
punjab|puyang|pyongyang|qingdao|qinghai|quebec|queens|queensland|queretaro|quetta|quezon|quintana roo|\
quito|rabat|rafah|raipur|rajasthan|rajshahi|rakhine|raleigh|ramadi|ramallah|ranchi|rangoon|rangpur|\
raqqa|rawalpindi|recife|red sea|reims|rennes|reno|republic of ireland|reykjavik|rhode island|richmond|\
riga|rio|rio de janeiro|rio grande|riyadh|rochester|rome|rotterdam|rust belt|sacramento|saint helena|\
saint louis|saint lucia|saint martin|saint petersburg|salem|salt lake city|salzburg|samoa|san antonio|san
bernardino|san diego|san francisco|san jose|san juan|san luis potosi|san marino|san pedro|san salvador|\
sanaa|santa ana|santa catarina|santa fe|santa marta|santa monica|santo domingo|sao paulo|sapporo|sarajevo|\
sarawak|saskatchewan|savannah|saxony|scandinavia|scotland yard|scottsdale|seattle|selangor|seoul|\
sevastopol|seville|seychelles|shanghai|shantou|sheffield|shenyang|shenzhen|shijiazhuang|shillong|shimla|\
shiyan|siberia|sichuan|sicily|sikkim|silicon valley|silk road|silver spring|simferopol|sinai|sinaloa|\
sindh|sint maarten|sirte|skopje|solomon islands|somerset|sonora|south america|south asia|south carolina|\
south china sea|south dakota|southeast asia|soweto|spokane|srebrenica|srinagar|st. louis|st. paul|st.
petersburg|staffordshire|staten island|stockholm|strait of hormuz|strasbourg|stuttgart|sub-saharan africa|\
suez canal|suffolk|sun belt|surabaya|surat|suriname|surrey|sussex|suzhou|swat|swaziland|sylhet|syracuse|\
tabasco|tabriz|tacoma|taian|taichung|tainan|taipei|taiyuan|tallinn|tamaulipas|tamil nadu|tampa|tampere|\
tangier|tangshan|tartu|tashkent|tasmania|tatarstan|tbilisi|tegucigalpa|tehran|tel aviv|telangana|\
tennessee|the bronx|the hague|thessaloniki|tianjin|tianshui|tijuana|tikrit|tilburg|timbuktu|timisoara|\
timor leste|tirana|tiraspol|tlaxcala|tokelau|tokyo|toledo|tomsk|tonga|topeka|toronto|toulon|toulouse|\
trenton|trieste|trinidad and tobago|trinidad tobago|tripoli|tripura|trondheim|tucson|tulsa|tunis|turin|\
turks and caicos islands|turku|tuscany|tuva|tuvalu|u.a.e.|u.k.|u.s.|u.s.a.|uae|udmurtia|uk|ulan bator|\
united kingdom|united states of america|urumqi|us|us virgin islands|usa|ussr|utah|utrecht|uttar pradesh|\
uttarakhand|valencia|vancouver|vanuatu|varna|vatican|vatican city|venice|veracruz|vermont|verona|\
versailles|vienna|vilnius|virginia beach|vladivostok|volgograd|wall street|wallis and futuna|warsaw|\
warwickshire|washington|washington d.c.|washington, d.c.|wellington|west africa|west bank|west bengal|west
coast|west germany|west palm beach|west virginia|western europe|westminster|wexford|whitehall|wichita|\
wicklow|windhoek|winnipeg|winterthur|wisconsin|wroclaw|wuhan|wuxi|wuzhou|wyoming|xiamen|xian|xinjiang|\
xinyang|yakutia|yangon|yekaterinburg|yerevan|yokohama|yorkshire|yucatan|yugoslavia|yukon|yunfu|zacatecas|\
zagreb|zanzibar|zaporizhzhia|zhangzhou|zhengzhou|zhongshan|zibo|zurich`,
    examples: ["They met in place[Reykjavik]."],
    never: ["It was a place[nice] day."],
  },
  {
    id: "state-abbreviations",
    words: `\
ala.|ariz.|ark.|calif.|colo.|conn.|del.|d.c.|fla.|ga.|ill.|ind.|kan.|ky.|la.|md.|mass.|mich.|\
minn.|miss.|mo.|mont.|neb.|nev.|n.h.|n.j.|n.m.|n.y.|n.c.|n.d.|okla.|ore.|pa.|r.i.|s.c.|s.d.|tenn.|\
tex.|vt.|va.|wash.|w.va.|w. va.|wis.|wyo.`,
    examples: ["They met in place[Chico], place[Calif.], today."],
    never: [],
  },
];
