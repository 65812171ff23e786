/** Crime, police and courts: words that can name one happening, by group. See `index.ts`. */
export const CRIME = {
  murder:
    "murder n:killing v:kill n:homicide v:slay n:slaying n:slayer n:murderer n:killer n:victim n:death v:die " +
    "a:dead a:slain n:manslaughter n:bloodshed n:assassination v:execute",
  assassinate:
    "v:assassinate n:assassination n:assassin v:kill n:killing murder v:shoot v:slay n:slaying n:hit n:plot v:gun " +
    "n:attempt a:slain n:gunman",
  massacre:
    "massacre slaughter n:bloodbath n:carnage n:killing v:kill murder n:rampage n:spree n:atrocity n:shooting " +
    "v:butcher n:butchery n:bloodshed n:genocide n:tragedy v:mow",
  shoot:
    "shoot n:shooting fire n:gunfire n:shot n:gunman n:shooter n:gunshot n:bullet gun v:open n:rampage n:attack " +
    "n:incident v:wound v:kill v:spray n:victim n:spree",
  stab:
    "stab n:stabbing knife n:knifing v:slash n:slashing n:knifeman n:attacker attack n:blade n:machete wound " +
    "v:hack n:stabber v:slit",
  poison:
    "poison n:poisoning v:contaminate n:toxin n:cyanide n:novichok n:polonium v:sicken v:lace v:spike n:arsenic " +
    "n:ricin a:toxic n:poisoner n:victim",
  strangle:
    "v:strangle n:strangulation v:choke v:asphyxiate n:asphyxiation v:suffocate n:suffocation v:smother " +
    "v:throttle n:chokehold",
  decapitate:
    "v:behead n:beheading v:decapitate n:decapitation v:dismember n:dismemberment v:execute n:execution " +
    "v:mutilate n:mutilation v:kill n:killing",
  assault:
    "assault attack v:beat n:beating n:attacker n:assailant punch v:hit v:kick n:violence v:batter n:battery " +
    "v:injure v:bash n:bashing v:thrash v:maul v:jump n:altercation n:incident v:pummel",
  sexassault:
    "rape n:rapist assault v:molest n:molestation n:molester abuse n:abuser attack n:groping v:grope n:harassment " +
    "v:harass n:misconduct n:sodomy n:predator n:violation v:violate n:groper",
  childabuse:
    "abuse n:abuser v:molest n:molestation n:paedophile n:pedophile n:grooming v:groom neglect n:mistreatment " +
    "v:mistreat n:cruelty n:pornography n:exploitation v:exploit",
  harass:
    "v:harass n:harassment v:stalk n:stalker n:stalking bully n:bullying v:intimidate n:intimidation v:hound " +
    "v:pester v:torment n:abuse v:troll n:trolling v:heckle",
  kidnap:
    "v:kidnap v:abduct n:abduction n:kidnapping n:kidnapper n:abductor n:captor v:seize n:seizure v:snatch " +
    "n:hostage n:captive n:captivity v:grab n:ransom v:take capture n:disappearance",
  hostage:
    "n:hostage v:seize n:siege n:standoff n:captor n:captive v:hold n:gunman v:barricade n:kidnapping n:crisis " +
    "n:takeover v:storm n:negotiator n:ordeal",
  freehostage:
    "v:free n:freedom release v:liberate n:liberation rescue n:hostage n:captivity v:escape swap n:exchange " +
    "n:captive n:handover return n:ransom",
  rob:
    "v:rob n:robbery n:robber n:heist raid n:holdup v:hold v:steal n:theft n:mugging v:mug n:stickup n:bandit " +
    "loot n:haul v:snatch n:thief v:ransack n:raider",
  steal:
    "v:steal n:theft n:thief v:swipe v:pinch v:nick v:pilfer n:larceny v:lift n:stealing v:snatch n:heist " +
    "a:stolen v:take v:shoplift n:shoplifting n:shoplifter v:loot n:looting n:looter v:pocket v:nab",
  burgle:
    "v:burgle v:burglarize n:burglary n:burglar n:break-in v:break n:intruder n:intrusion v:ransack v:rob " +
    "n:robbery n:theft v:steal raid n:thief v:enter n:housebreaking",
  trespass:
    "trespass n:trespasser n:trespassing n:intruder n:intrusion breach v:enter v:sneak v:scale v:climb v:jump " +
    "n:jumper n:gatecrasher v:gatecrash v:intrude v:break",
  carjack:
    "v:carjack n:carjacking n:carjacker v:hijack n:hijacking n:hijacker v:steal n:theft v:rob n:robbery " +
    "v:commandeer",
  hijack:
    "v:hijack n:hijacking n:hijacker v:seize n:seizure v:commandeer n:takeover v:divert n:diversion n:hostage " +
    "n:skyjacking v:skyjack v:take n:capture",
  piracy:
    "n:piracy n:pirate hijack n:hijacking v:seize n:seizure v:board capture n:ransom n:hostage attack n:boarding " +
    "v:storm v:repel",
  fraud:
    "n:fraud n:fraudster v:defraud scam n:scammer swindle n:swindler con n:conman v:cheat n:scheme n:ponzi v:dupe " +
    "n:deception v:deceive v:fleece v:trick v:bilk n:racket v:rip v:hoodwink",
  embezzle:
    "v:embezzle n:embezzlement n:embezzler v:misappropriate n:misappropriation v:siphon v:steal n:theft v:divert " +
    "misuse v:pocket v:loot n:graft v:plunder n:corruption v:skim",
  bribe:
    "bribe n:bribery n:corruption a:corrupt n:graft n:kickback n:payoff n:payment v:pay n:backhander n:payola " +
    "n:sleaze n:inducement v:corrupt v:buy n:sweetener n:scandal",
  launder: "v:launder n:laundering n:launderer v:funnel v:conceal v:hide n:scheme v:channel v:wash v:transfer",
  taxevasion:
    "v:evade n:evasion n:evader v:dodge n:dodging n:dodger n:avoidance v:avoid n:fraud v:hide cheat v:conceal",
  blackmail:
    "blackmail n:blackmailer v:extort n:extortion n:extortionist n:ransom v:threaten n:threat v:coerce n:coercion " +
    "n:sextortion n:shakedown demand v:shake n:racketeering",
  counterfeit:
    "counterfeit n:counterfeiter n:counterfeiting v:forge n:forgery n:forger fake v:falsify n:falsification " +
    "a:fake a:forged v:pirate n:piracy v:fabricate n:faker v:doctor",
  hoax:
    "hoax n:hoaxer prank n:prankster n:fabrication v:fabricate fake n:stunt n:swatting v:swat n:joke trick " +
    "n:spoof a:bogus a:fake n:scare",
  smuggle:
    "v:smuggle n:smuggler n:smuggling traffic n:trafficking n:trafficker n:contraband n:trade v:sneak n:courier " +
    "n:mule n:shipment n:ring v:ferry v:run n:runner n:cargo n:stash",
  drugbust:
    "bust n:seizure v:seize n:haul v:intercept n:interception raid v:confiscate n:shipment n:stash v:find " +
    "n:discovery v:nab n:drug n:cocaine n:narcotic v:net",
  humantraffic:
    "n:trafficking n:trafficker traffic n:slavery n:slave v:smuggle n:smuggling n:exploitation v:exploit " +
    "v:enslave n:prostitution n:pimp n:servitude n:victim v:sell n:ring v:lure",
  drugpossession:
    "n:possession v:possess n:drug n:cannabis n:marijuana n:cocaine n:heroin v:catch v:find n:stash v:carry " +
    "n:meth n:substance",
  arson:
    "n:arson n:arsonist v:torch v:burn fire blaze firebomb v:set v:light v:ignite n:firebug n:firebombing " +
    "n:firesetter n:inferno",
  vandalise:
    "v:vandalise v:vandalize n:vandalism n:vandal v:deface n:defacement damage n:graffiti v:daub v:spray " +
    "v:desecrate n:desecration v:smash v:trash v:wreck v:topple sabotage v:paint",
  conspire:
    "v:conspire n:conspiracy n:conspirator plot n:plotter scheme v:collude n:collusion plan n:accomplice " +
    "v:connive",
  arrest:
    "arrest v:detain n:detention v:nab v:apprehend n:apprehension n:custody n:suspect v:hold capture v:catch bust " +
    "v:pick collar v:seize v:round n:roundup v:handcuff v:book n:detainee v:jail n:raid v:take swoop v:cuff " +
    "n:crackdown",
  detain:
    "v:detain n:detention n:detainee v:hold arrest v:jail v:imprison v:intern n:internment n:custody v:lock " +
    "v:incarcerate n:prisoner remand v:keep v:confine n:confinement",
  househarrest:
    "n:arrest v:confine n:confinement n:detention v:detain n:curfew n:tag n:bracelet v:restrict n:restriction",
  surrenderpolice: "surrender v:turn v:give v:hand v:report v:yield n:custody v:present v:confess n:handover",
  manhunt:
    "n:manhunt hunt search n:fugitive v:seek v:pursue n:pursuit chase n:dragnet v:track n:suspect v:scour v:comb " +
    "n:lockdown a:wanted n:appeal n:cordon",
  chase: "chase v:pursue n:pursuit v:flee v:speed v:follow v:tail n:getaway v:evade v:race n:stop",
  raid:
    "raid v:storm swoop search v:seize n:seizure n:operation v:burst v:ransack sweep n:sting n:crackdown bust " +
    "v:descend n:warrant v:enter",
  crackdown:
    "n:crackdown v:crack n:clampdown v:clamp n:sweep n:campaign purge n:blitz n:suppression v:suppress " +
    "n:operation v:repress n:repression n:drive v:quash v:crush n:roundup",
  seizeasset:
    "v:seize n:seizure v:confiscate n:confiscation v:impound freeze v:forfeit n:forfeiture v:repossess " +
    "n:repossession v:take v:recover n:recovery v:sequester v:attach v:expropriate n:expropriation v:block",
  interrogate:
    "v:interrogate n:interrogation v:question n:questioning interview v:quiz v:grill n:grilling n:interrogator " +
    "v:examine v:ask n:deposition v:speak",
  investigate:
    "v:investigate n:investigation probe n:inquiry n:enquiry v:examine n:examination v:look n:investigator review " +
    "v:inquire n:scrutiny v:scrutinise v:scrutinize n:case audit n:inspection v:inspect n:fact-finding v:study " +
    "n:hearing",
  spy:
    "spy n:espionage n:spying n:agent n:surveillance v:eavesdrop n:eavesdropping v:snoop n:snooping v:monitor " +
    "n:monitoring n:mole v:leak v:pass n:intelligence v:watch n:informant n:infiltration v:infiltrate v:bug",
  wiretap:
    "wiretap n:wiretapping v:tap n:tapping v:bug n:bugging v:intercept n:interception n:eavesdropping v:eavesdrop " +
    "n:surveillance v:record n:recording v:hack n:hacking v:monitor n:snooping",
  treason:
    "n:treason n:traitor v:betray n:betrayal n:sedition n:subversion n:rebellion n:disloyalty v:collaborate " +
    "n:collaborator n:collaboration",
  charge:
    "charge v:indict n:indictment v:accuse n:accusation n:accused v:arraign n:arraignment n:count v:prosecute " +
    "n:prosecution n:defendant v:book v:face v:cite n:citation n:allegation v:allege n:rap v:slap v:file " +
    "n:suspect n:complaint v:hit",
  arraign:
    "v:arraign n:arraignment v:appear n:appearance n:hearing v:face charge n:plea v:plead n:defendant n:court " +
    "v:haul",
  prosecute:
    "v:prosecute n:prosecution n:prosecutor n:trial v:try charge n:case v:indict n:indictment v:pursue " +
    "n:proceeding v:court-martial v:bring",
  dropcharge:
    "v:drop v:dismiss n:dismissal v:withdraw n:withdrawal v:clear v:throw v:toss v:quash v:abandon v:discontinue " +
    "v:scrap v:exonerate n:exoneration v:decline v:shelve",
  trial:
    "n:trial v:try n:hearing n:case n:court n:proceeding n:retrial n:tribunal n:court-martial v:hear v:face " +
    "v:stand n:prosecution n:defendant n:juror n:jury n:dock n:opening",
  testify:
    "v:testify n:testimony n:witness v:give n:evidence v:tell n:deposition v:appear n:appearance v:depose " +
    "v:recount n:affidavit v:swear v:state v:recall v:say n:account",
  plead:
    "v:plead n:plea n:admission v:admit v:confess n:confession v:enter n:guilt a:guilty v:acknowledge n:deal " +
    "n:bargain v:cop",
  pleadinnocent:
    "v:deny n:denial v:plead n:plea v:contest v:protest v:insist n:innocence a:innocent v:enter v:reject " +
    "v:maintain",
  confess:
    "v:confess n:confession v:admit n:admission v:own v:acknowledge n:acknowledgement n:acknowledgment v:reveal " +
    "v:concede v:tell v:come v:plead v:fess n:statement",
  convict: "convict n:conviction v:find a:guilty n:verdict n:jury v:condemn n:guilt n:ruling v:nail n:offender",
  acquit:
    "v:acquit n:acquittal v:clear v:exonerate n:exoneration v:absolve v:vindicate n:vindication n:verdict v:free " +
    "v:find a:innocent v:walk n:innocence v:release v:beat",
  overturn:
    "v:overturn v:quash v:reverse n:reversal v:annul n:annulment v:void v:strike v:nullify v:invalidate v:vacate " +
    "v:throw v:exonerate n:exoneration v:revoke v:reject v:set v:rescind n:ruling v:cancel",
  sentence:
    "sentence jail v:imprison n:imprisonment v:give n:term v:condemn n:punishment v:punish v:get n:sentencing " +
    "v:receive v:hand v:order v:serve n:prison n:penalty v:fine v:send v:commit v:cage",
  jail:
    "jail v:imprison n:imprisonment v:incarcerate n:incarceration n:prison n:prisoner n:inmate v:lock sentence " +
    "v:cage v:put n:custody n:detention v:detain v:remand n:gaol n:cell v:serve v:hold n:time",
  deathpenalty:
    "v:execute n:execution v:hang n:hanging v:condemn n:injection v:electrocute n:electrocution n:executioner " +
    "v:kill v:behead v:die n:death v:put n:noose n:gallows n:killing",
  stayexecution:
    "stay reprieve v:halt v:block delay v:postpone n:postponement v:spare v:commute n:commutation n:clemency " +
    "n:moratorium v:suspend",
  parole: "parole v:free n:freedom release v:grant n:bail n:probation n:parolee v:walk v:leave v:let",
  bail: "bail bond v:free release v:grant v:post v:remand v:let v:walk n:surety n:custody",
  prisonrelease:
    "release v:free n:freedom v:liberate v:walk v:leave v:let n:liberation discharge n:parole v:emerge v:set " +
    "v:exit n:liberty",
  pardon:
    "pardon n:clemency v:commute n:commutation n:amnesty v:forgive n:forgiveness v:free v:grant reprieve v:spare " +
    "n:mercy v:absolve",
  appealcourt:
    "appeal n:appellant challenge v:contest v:seek petition v:overturn v:ask review v:file v:fight n:hearing " +
    "n:bid",
  rule:
    "rule n:ruling n:verdict n:judgment n:judgement n:decision v:decide v:find n:finding v:uphold order v:declare " +
    "v:hold v:strike v:determine v:side n:opinion v:reject n:decree v:judge v:adjudicate",
  injunction:
    "n:injunction v:block order v:bar v:halt v:stop ban v:prohibit v:freeze v:enjoin v:restrain v:stay gag " +
    "v:suspend",
  sue:
    "v:sue n:lawsuit n:suit n:litigation v:file n:action n:complaint n:case claim n:plaintiff v:allege v:seek " +
    "v:litigate v:accuse n:filing v:launch v:challenge v:take n:proceeding n:writ v:slap",
  settle:
    "v:settle n:settlement v:pay n:payout n:deal n:agreement v:agree v:resolve n:resolution n:compensation " +
    "n:damages n:payment v:compensate v:end v:reach v:compromise n:pact n:truce",
  damagesaward:
    "n:damages award n:compensation v:pay n:payout v:order n:verdict v:win v:compensate n:payment n:settlement " +
    "v:grant n:sum v:collect",
  fine:
    "fine n:penalty v:penalise v:penalize v:pay v:hit v:punish sanction v:slap v:order n:punishment n:levy " +
    "v:sting v:impose v:cough n:settlement",
  probation: "n:probation sentence v:order n:service v:avoid v:escape v:suspend v:spare n:supervision",
  disbar: "v:disbar n:disbarment v:strike v:suspend n:suspension v:ban v:expel v:bar v:revoke v:remove",
  libel: "n:libel n:defamation v:defame v:sue slander smear n:lawsuit n:suit n:damages n:damage",
  perjury:
    "n:perjury lie v:perjure v:mislead v:deceive v:obstruct n:obstruction n:falsehood n:liar v:fabricate a:false",
  subpoena: "subpoena v:summon n:summons v:call v:order v:compel v:demand v:serve n:warrant v:haul v:issue n:writ",
  warrant: "n:warrant v:issue order v:seek a:wanted n:notice n:alert v:obtain",
  extradite:
    "v:extradite n:extradition v:deport n:deportation v:hand n:handover transfer v:send v:fly n:fugitive return " +
    "v:surrender v:deliver n:rendition v:render",
  escapejail:
    "escape n:escapee n:fugitive n:breakout n:jailbreak v:break v:flee v:abscond n:absconder v:bolt v:slip v:run " +
    "n:inmate n:getaway v:tunnel n:convict v:elude v:walk",
  recapture:
    "recapture v:catch capture arrest v:nab n:custody v:find v:return v:surrender v:corner v:apprehend n:fugitive",
  prisonriot:
    "riot n:uprising n:mutiny n:unrest n:brawl n:disturbance n:inmate n:rioter n:clash n:standoff n:violence " +
    "n:siege",
  torture:
    "torture n:torturer abuse v:mistreat n:mistreatment v:beat n:beating n:brutality n:cruelty n:ill-treatment " +
    "v:waterboard n:waterboarding v:torment",
  policebrutality:
    "n:brutality v:beat n:beating v:tase taser v:shoot n:shooting n:force n:misconduct v:kill n:killing " +
    "v:pepper-spray n:chokehold n:abuse v:restrain n:restraint",
  disappear:
    "v:disappear n:disappearance v:vanish v:go a:missing v:lose n:abduction v:fail n:mystery n:whereabouts v:miss " +
    "n:loss",
  bodyfound:
    "v:find n:discovery v:discover n:body n:corpse n:remains n:remain v:recover n:recovery n:skeleton a:dead " +
    "v:unearth n:cadaver v:locate v:stumble",
  identifybody:
    "v:identify n:identification v:name v:confirm n:confirmation n:identity v:match v:recognise v:recognize " +
    "v:establish",
  autopsy:
    "autopsy n:postmortem n:post-mortem v:examine n:examination n:coroner n:inquest n:exhumation v:exhume " +
    "n:pathologist n:ruling v:rule n:finding n:toxicology",
  suicide: "n:suicide v:kill v:hang n:hanging v:die n:death v:jump v:take overdose v:shoot v:leap n:self-harm v:commit",
  overdose:
    "overdose v:die n:death collapse n:drug n:poisoning n:intoxication v:hospitalise v:hospitalize a:unconscious",
  brawl:
    "brawl fight scuffle n:melee n:fracas n:punch-up clash n:altercation n:skirmish n:fisticuffs n:brawler tussle " +
    "v:scrap v:row n:dust-up v:spar n:affray n:fray n:confrontation",
  feud:
    "feud n:row n:spat n:rift n:dispute clash quarrel squabble n:vendetta n:war n:fallout v:spar n:rivalry n:beef " +
    "n:bust-up",
  drunkdriving:
    "n:dui n:drink-driving n:drunk-driving v:drive a:drunk n:drunkenness n:dwi n:intoxication n:breathalyser " +
    "arrest v:stop n:influence v:pull n:limit",
  speeding: "v:speed n:speeding n:ticket v:clock n:speeder v:stop v:pull v:catch fine n:offence n:offense n:violation",
  hitandrun:
    "n:hit-and-run v:hit v:flee v:strike n:driver v:kill v:run n:crash n:collision v:knock v:mow v:plough v:plow",
  gangwar:
    "n:gang n:feud n:shootout n:cartel n:war n:turf n:gangster n:killing v:gun n:violence n:mobster n:gunfight " +
    "n:ambush",
  copkilled: "n:officer n:policeman n:cop v:kill v:shoot ambush v:die a:fallen v:gun n:trooper n:deputy v:slay",
  confront:
    "v:confront n:confrontation n:standoff n:stand-off n:showdown v:face clash n:face-off n:encounter v:challenge " +
    "n:stalemate n:impasse n:stand",
  witnessprotect: "n:protection v:protect guard n:bodyguard v:shield n:security escort safeguard v:secure",
  neglect:
    "neglect n:negligence v:fail n:failure n:malpractice n:error v:err breach a:negligent n:oversight n:lapse " +
    "v:ignore",
  cheatexam:
    "cheat n:cheating v:plagiarise v:plagiarize n:plagiarism n:plagiarist v:copy n:copying v:lift n:fraud " +
    "n:impersonation v:impersonate",
  impersonate:
    "v:impersonate n:impersonation n:impersonator n:impostor n:imposter v:pose v:masquerade v:pretend v:pass " +
    "v:fake disguise",
  whistleblow:
    "n:whistleblower n:leaker leak v:blow v:expose n:exposure v:disclose n:disclosure v:reveal n:revelation n:tip " +
    "n:tipster v:report v:allege",
  killing:
    "kill slay murder execute v:assassinate slaughter massacre n:killing n:slaying n:assassination n:execution " +
    "n:homicide n:manslaughter v:gun v:butcher n:murderer n:killer v:claim v:stab v:strangle v:behead v:lynch " +
    "n:lynching v:shoot n:bloodshed a:slain a:killed n:bloodbath n:carnage",
  dying:
    "die death dead v:perish v:succumb n:passing v:pass n:fatality v:lose n:loss n:demise a:deceased v:expire " +
    "n:casualty v:collapse",
  suicideWide: "suicide v:hang n:hanging v:kill n:overdose v:drown v:jump v:end",
  drownWide: "drown n:drowning v:sink",
  shootWide:
    "shoot shooting shot v:fire v:gun n:gunfire n:gunshot v:open n:rampage n:gunman n:spree n:massacre n:bullet " +
    "n:crossfire v:spray n:ambush n:firing n:shootout n:fusillade",
  stabWide: "stab stabbing v:knife v:slash n:knifing",
  attack:
    "attack assault v:strike n:strike raid ambush v:storm bombard n:bombardment v:bomb bombing shell v:hit " +
    "n:offensive n:assailant n:incursion v:target n:onslaught n:aggression v:invade n:invasion n:airstrike " +
    "v:pound blitz",
  bombWide:
    "bomb bombing n:bombardment v:blast n:blast v:explode explosion v:detonate n:detonation n:airstrike v:drop " +
    "n:raid v:shell n:shelling v:blow",
  explode: "explode explosion blast v:detonate detonation v:erupt v:burst v:blow n:bang",
  woundWide: "wound injure hurt n:injury a:injured a:wounded v:maim v:cripple a:hurt v:harm n:casualty",
  beatUp: "v:beat n:beating v:assault v:batter v:punch v:attack v:kick v:maul n:brawl n:fight n:battery",
  abduct: "abduct abduction kidnap kidnapping v:seize v:snatch v:take v:hold n:hostage n:kidnapper",
  hijackWide:
    "hijack hijacking v:seize v:capture v:commandeer v:board v:take n:piracy n:seizure v:overrun n:hijacker " +
    "v:attack n:pirate v:hack",
  capture: "capture catch v:seize v:nab v:apprehend v:arrest v:corner recapture v:take v:grab v:collar v:bag v:net",
  rescueWide:
    "rescue v:save v:free v:pluck v:evacuate n:evacuation n:rescuer v:recover v:pull v:airlift v:liberate " +
    "n:liberation",
  evacuateWide: "evacuate evacuation v:flee v:displace n:displacement v:move v:relocate v:clear v:empty",
  missing: "missing v:disappear n:disappearance v:vanish v:lose",
  tortureWide: "torture v:abuse n:abuse v:mistreat n:mistreatment v:torment",
  rape: "rape v:assault n:assault v:molest n:molestation v:abuse n:abuse v:attack",
  arrestWide:
    "arrest detain n:detention n:custody v:nab v:apprehend n:apprehension v:capture v:collar v:catch v:hold " +
    "v:pick v:jail bust v:round n:roundup v:grab v:seize a:arrested v:book v:pull v:stop v:cite v:handcuff v:take " +
    "v:intercept",
  chargeWide:
    "charge accuse indict n:indictment n:accusation v:book n:count v:prosecute n:prosecution v:allege " +
    "n:allegation v:face v:arraign n:arraignment v:cite v:implicate",
  sueWide: "sue suit lawsuit v:file n:filing n:litigation n:complaint n:case n:claim",
  trialWide: "trial try n:case n:hearing n:proceeding n:proceedings n:prosecution n:court v:prosecute n:retrial",
  hear: "hearing n:session v:appear n:appearance n:arraignment v:arraign v:testify n:testimony",
  testifyWide: "testify testimony v:depose n:deposition n:evidence v:attest v:tell",
  convictWide: "convict conviction n:verdict v:find n:guilt a:guilty v:condemn v:rule",
  acquitWide: "acquit acquittal v:clear v:exonerate n:exoneration v:find v:free v:absolve v:vindicate",
  sentenceWide:
    "sentence sentencing v:condemn v:jail v:imprison n:imprisonment n:term v:hand v:get v:receive v:give v:order " +
    "n:punishment v:punish",
  jailWide: "jail imprison imprisonment v:incarcerate n:incarceration n:prison v:lock v:detain n:jailing",
  pleadWide: "plead plea v:admit n:admission v:confess n:confession v:enter",
  appeal: "appeal v:challenge n:challenge v:contest",
  overturnWide:
    "overturn v:reverse reversal v:quash v:annul v:flip v:strike v:void v:overrule v:vacate v:restore v:reinstate " +
    "n:annulment v:invalidate",
  ruleWide:
    "rule ruling n:decision v:decide n:verdict n:judgment n:judgement v:order n:order v:find v:hold v:uphold " +
    "v:say",
  uphold: "uphold v:affirm v:confirm v:back v:sustain v:support",
  bailWide: "bail v:release n:bond v:free",
  release: "release v:free n:freedom v:liberate n:parole v:parole v:pardon n:pardon v:walk n:discharge v:discharge",
  deportWide:
    "deport deportation v:expel n:expulsion v:extradite n:extradition v:remove n:removal v:banish v:return v:send " +
    "v:oust",
  search: "search v:raid n:raid v:comb n:hunt v:hunt n:manhunt v:scour n:sweep v:look n:searcher",
  investigateWide:
    "investigate investigation probe inquiry v:examine n:enquiry v:look n:examination v:study v:review n:review " +
    "n:autopsy n:post-mortem v:inspect n:inspection n:inquest",
  raidWide: "raid swoop sweep v:storm n:crackdown n:operation n:bust v:search blitz v:bust",
  escape:
    "escape v:flee v:run v:break n:breakout v:bolt v:abscond v:walk v:slip v:evade n:flight n:lam n:run v:elude " +
    "n:getaway v:disappear n:jailbreak n:fugitive v:leave v:lead v:drive v:sneak",
  stealWide:
    "steal theft rob robbery heist v:snatch v:burgle burglary v:loot n:loot v:grab v:take v:raid n:raid " +
    "n:break-in n:haul n:larceny v:swipe n:stickup n:holdup v:nab v:lift v:plunder v:embezzle a:stolen n:thief " +
    "n:robber",
  fraudWide:
    "fraud v:defraud v:swindle n:swindle n:scam v:cheat v:embezzle n:embezzlement n:scheme v:launder n:laundering " +
    "v:con",
  drunk:
    "dui n:dwi n:driving v:drive n:drunkenness n:misdemeanor n:misdemeanour n:offense n:offence n:intoxication " +
    "v:drink n:alcohol",
  smuggleWide: "smuggle smuggling traffic trafficking v:transport v:carry v:import",
  arsonWide: "arson v:torch v:set v:burn v:ignite v:light n:arsonist",
  hackWide:
    "hack v:breach n:breach v:attack n:cyberattack n:intrusion v:compromise v:exploit v:penetrate v:infiltrate " +
    "v:deface n:hacker v:take v:hijack",
  protestWide:
    "protest demonstrate demonstration v:march n:march n:rally v:rally n:protester v:picket n:vigil " +
    "n:demonstrator n:sit-in n:strike n:picket",
  riotWide:
    "riot n:unrest v:clash n:clash n:violence n:rioting v:battle n:battle n:disturbance v:erupt n:rampage " +
    "v:rampage v:loot n:turmoil n:mayhem n:disorder n:battleground n:protest n:uprising n:melee n:chaos v:throw",
  clashWide:
    "clash fight battle skirmish n:confrontation v:confront n:fighting n:combat v:exchange n:scuffle v:scuffle " +
    "n:conflict",
  revolt:
    "revolt uprising rebellion v:rebel n:coup n:mutiny v:overthrow n:insurrection n:revolution v:topple " +
    "n:overthrow v:oust n:ouster v:depose v:bring",
} as const;
