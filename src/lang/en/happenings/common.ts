/** Everyday verbs of news and what fits no other table: words that can name one happening, by group. See `index.ts`. */
export const COMMON = {
  harvest: "harvest n:crop n:yield v:reap v:pick v:grow n:production v:gather v:produce v:plant",
  forecastWeather: "forecast v:predict n:warning v:expect v:warn n:alert n:forecaster n:outlook n:watch n:advisory",
  move:
    "move v:go v:travel v:head v:leave n:departure v:depart v:proceed v:transfer v:relocate v:shift journey " +
    "v:advance",
  arrive:
    "v:arrive n:arrival v:reach v:land n:landing v:come v:enter n:entry v:touch v:fly v:return v:dock v:get " +
    "v:appear",
  leave: "v:leave n:departure v:depart exit v:go v:quit v:flee v:withdraw v:set v:head n:farewell v:abandon v:check",
  return: "return v:come v:back v:go n:homecoming v:rejoin v:resume v:reappear n:comeback v:reenter v:revisit",
  enter: "v:enter n:entry n:entrance v:go v:walk access v:join v:arrive v:cross v:penetrate v:board",
  fly: "v:fly n:flight v:soar v:take n:takeoff n:take-off v:pilot v:travel v:head v:jet v:depart n:trip",
  drive: "drive ride v:steer v:travel v:speed n:driver v:cruise n:trip v:motor v:pilot",
  walk: "walk march hike stroll trek v:step v:stride v:wander n:walker n:hiker",
  follow: "v:follow v:pursue v:tail v:trail v:track v:shadow v:stalk v:trace v:chase",
  carry: "v:carry transport v:convey v:bring v:take v:ferry v:bear v:haul v:move v:deliver v:tow v:cart",
  send:
    "v:send dispatch v:despatch v:deliver n:delivery v:ship n:shipment v:mail v:transmit n:transmission v:forward " +
    "v:deploy",
  rise:
    "rise increase n:growth v:grow v:climb v:soar surge jump v:gain v:double v:swell v:mount v:escalate spike " +
    "v:skyrocket v:rocket v:up",
  fall: "fall drop decline decrease v:plunge dip v:shrink v:slide v:slump v:tumble v:plummet v:dwindle v:ebb v:sink",
  change:
    "change v:alter n:alteration switch shift v:modify v:transform n:transformation v:convert n:conversion " +
    "v:adjust n:adjustment v:vary v:turn v:revise v:reform",
  improve:
    "v:improve n:improvement boost v:enhance n:enhancement upgrade v:strengthen v:better v:bolster v:ease " +
    "v:recover v:advance",
  begin:
    "v:begin n:beginning start v:commence n:commencement launch v:open n:opening v:kick v:initiate n:kick-off " +
    "v:embark v:get v:set n:onset v:trigger",
  resume:
    "v:resume n:resumption restart v:reopen n:reopening v:return v:continue v:relaunch v:renew v:restore v:revive",
  end:
    "end finish v:conclude n:conclusion close v:complete n:completion v:terminate n:termination v:cease v:halt " +
    "v:stop n:ending v:expire v:lapse n:culmination v:wrap",
  stop:
    "stop halt v:cease v:suspend n:suspension v:end v:block v:interrupt n:interruption v:discontinue v:quit " +
    "v:freeze v:prevent v:curb",
  continue:
    "v:continue n:continuation v:extend n:extension v:persist v:keep v:remain v:stay v:last v:prolong v:proceed " +
    "v:press v:drag",
  delay:
    "delay v:postpone n:postponement v:put v:defer n:deferral v:push v:suspend v:reschedule v:hold v:adjourn " +
    "n:adjournment v:slip v:stall n:setback",
  cancel:
    "v:cancel n:cancellation v:scrap v:call v:abandon n:abandonment v:axe v:drop v:pull v:ditch v:shelve " +
    "v:withdraw v:abort v:nix v:scrub",
  hasten: "v:speed v:accelerate n:acceleration v:hasten v:expedite v:rush v:hurry v:fast-track v:advance v:bring",
  give:
    "v:give v:donate n:donation v:hand v:present n:presentation n:gift grant v:provide offer v:award v:contribute " +
    "n:contribution v:supply v:deliver n:donor v:bequeath",
  donate:
    "v:donate n:donation gift v:give n:donor v:contribute n:contribution v:pledge n:charity n:bequest v:bequeath " +
    "v:leave n:philanthropist v:raise",
  take:
    "v:take v:grab v:seize v:get v:obtain v:acquire v:receive v:collect v:snatch v:gain v:remove v:accept v:claim " +
    "v:win",
  get:
    "v:get v:receive n:receipt v:obtain v:gain v:secure v:win v:acquire v:earn v:land v:procure v:collect " +
    "v:garner v:net",
  find:
    "find v:discover n:discovery v:locate v:spot v:trace v:recover n:recovery v:uncover v:detect v:track " +
    "v:stumble v:identify v:turn n:finder v:sight n:sighting",
  lose: "v:lose n:loss v:forfeit v:miss v:mislay v:misplace v:drop v:surrender v:shed a:lost a:missing",
  hide:
    "v:hide v:conceal n:concealment v:cover n:cover-up v:disguise v:stash v:mask v:bury v:withhold v:obscure " +
    "n:hideout n:hiding v:cloak",
  keep: "v:keep v:retain n:retention v:hold v:maintain v:preserve v:stay v:save v:store v:remain",
  help:
    "help v:assist n:assistance aid support v:back v:save v:relieve n:relief v:rescue n:helper v:serve " +
    "v:facilitate",
  prevent:
    "v:prevent n:prevention v:stop v:block v:avert v:thwart v:foil v:bar v:avoid v:deter v:halt v:hinder " +
    "v:obstruct v:stave v:keep v:hamper v:preclude",
  try: "try attempt v:seek bid n:effort v:aim v:strive v:struggle v:endeavour v:endeavor v:work v:move",
  cause:
    "cause v:trigger v:spark v:lead v:prompt v:provoke v:bring v:create v:result v:produce v:induce v:force " +
    "v:fuel v:ignite v:set v:drive v:unleash v:stir",
  hit:
    "hit v:strike v:slam v:smash v:knock v:punch slap n:blow v:bang v:collide n:impact v:bump v:pound v:crash " +
    "v:thump v:pelt v:beat",
  damage:
    "damage v:destroy n:destruction v:wreck v:ruin v:ravage v:devastate n:devastation harm v:batter v:smash " +
    "v:flatten v:mar v:hit v:rip v:crack v:wipe",
  destroy:
    "v:destroy n:destruction v:demolish v:wreck v:wipe v:level v:raze v:ruin v:devastate n:devastation " +
    "v:obliterate v:flatten v:gut v:annihilate v:burn",
  repair:
    "repair fix v:restore n:restoration v:mend v:rebuild v:patch v:replace v:renovate n:renovation v:service " +
    "n:maintenance v:overhaul",
  rebuild:
    "v:rebuild n:rebuilding v:reconstruct n:reconstruction v:restore n:restoration v:repair v:renovate " +
    "n:renovation v:recover v:redevelop n:redevelopment v:refurbish",
  break:
    "break v:shatter v:smash v:snap v:crack fracture v:split rupture v:burst v:tear n:breakage v:splinter " +
    "v:crumble",
  place:
    "v:place v:put v:install n:installation v:set v:lay v:plant v:position v:erect v:mount v:fit v:station " +
    "v:locate v:fix",
  remove:
    "v:remove n:removal v:take v:withdraw n:withdrawal v:pull v:strip v:clear v:delete n:deletion v:eject v:evict " +
    "n:eviction v:extract n:extraction v:cut v:lift v:tear v:scrub",
  replace: "v:replace n:replacement substitute n:substitution swap v:switch v:change v:succeed v:supplant v:exchange",
  evict:
    "v:evict n:eviction v:eject n:ejection v:remove n:removal v:oust v:throw v:expel v:clear v:turf v:dislodge " +
    "v:kick v:foreclose n:foreclosure",
  ejectperson:
    "v:eject n:ejection v:throw v:remove n:removal v:kick v:boot v:escort v:bar v:expel v:drag v:bounce v:oust",
  throw: "throw v:hurl v:toss v:pelt v:fling v:lob v:hit v:pitch v:chuck v:launch v:shower n:missile n:egg",
  open: "open v:reopen n:opening v:unlock v:unseal v:launch v:inaugurate v:start v:debut v:unveil",
  close: "v:close n:closure v:shut n:shutdown v:seal v:lock v:shutter v:end v:cease v:bar v:block",
  join:
    "v:join v:enter v:enlist n:enlistment v:sign v:enrol v:enroll v:link v:unite n:union v:become recruit v:team " +
    "v:accede",
  divide:
    "v:divide n:division split v:separate n:separation v:part partition v:break v:sever n:rift n:schism " +
    "v:fracture",
  gather:
    "v:gather n:gathering v:assemble n:assembly v:meet v:congregate n:congregation v:convene v:rally v:collect " +
    "v:flock v:mass v:attend v:converge v:crowd",
  attend:
    "v:attend n:attendance v:join v:go v:visit v:turn v:appear n:appearance n:attendee v:show n:turnout " +
    "v:participate n:participation v:come n:guest",
  appear:
    "v:appear n:appearance v:emerge n:emergence v:surface v:show v:turn v:pop v:materialise v:materialize v:come " +
    "v:resurface v:arise n:sighting",
  see: "v:see v:spot v:sight n:sighting v:watch witness v:notice v:observe v:view glimpse n:onlooker n:bystander",
  show: "v:show v:demonstrate v:display v:exhibit v:present v:reveal v:prove v:indicate v:illustrate v:depict v:expose",
  decide:
    "v:decide n:decision v:choose n:choice v:opt v:resolve v:determine v:agree n:ruling v:settle v:rule n:move " +
    "v:plan v:vote",
  choose:
    "v:choose n:choice pick v:select n:selection v:opt v:elect v:decide v:prefer n:option v:name v:favour v:favor",
  plan:
    "plan v:intend n:intention v:propose n:proposal v:aim v:prepare n:preparation v:arrange n:arrangement " +
    "v:schedule v:consider v:mull v:eye v:want v:expect v:set v:look v:weigh v:ponder v:contemplate",
  prepare:
    "v:prepare n:preparation v:ready v:brace v:plan v:gear v:arrange v:organise v:organize v:train v:rehearse " +
    "n:rehearsal v:mobilise v:mobilize",
  make:
    "v:make v:create n:creation v:produce n:production v:build v:manufacture v:develop v:form v:fashion v:craft " +
    "v:invent v:design",
  establish:
    "v:establish n:establishment v:found n:founding n:foundation v:set v:create n:creation v:form n:formation " +
    "v:start v:launch v:open n:founder v:institute",
  use: "use v:employ v:utilise v:utilize v:deploy v:apply n:application v:exploit n:usage v:exercise v:wield v:consume",
  buy:
    "buy purchase v:acquire n:acquisition v:sell n:sale n:buyer v:snap v:pay v:order v:splurge v:spend n:seller " +
    "n:shopper v:shop v:get",
  pay:
    "pay n:payment v:spend v:shell n:payout v:fork v:settle v:cough v:reimburse n:reimbursement refund " +
    "v:compensate n:compensation v:foot v:hand v:fund v:repay",
  cost: "cost v:set n:price n:bill n:expense v:run v:total n:fee charge",
  wait: "wait queue v:await line v:camp v:expect delay v:linger v:hold v:stand v:anticipate",
  fail:
    "v:fail n:failure flop v:collapse v:miss v:falter v:founder v:flounder v:bomb v:lose n:setback v:fizzle " +
    "malfunction",
  succeedAchieve:
    "v:succeed n:success v:achieve n:achievement v:accomplish n:accomplishment v:win v:manage v:triumph n:feat " +
    "v:attain v:pull v:complete v:reach",
  happen:
    "v:happen v:occur n:occurrence v:take n:incident n:event v:unfold v:break v:erupt v:come n:episode " +
    "v:transpire",
  celebrate:
    "v:celebrate n:celebration v:party v:rejoice v:cheer v:mark v:revel n:revelry n:festivity v:toast " +
    "n:jubilation v:dance v:commemorate",
  save: "v:save n:saving rescue v:protect v:preserve v:spare v:salvage v:revive v:resuscitate n:resuscitation",
  releaseGeneral: "release v:free v:issue v:publish v:launch v:let v:unveil v:discharge v:drop v:distribute",
  publish: "v:publish n:publication v:release v:print v:issue v:run v:post v:carry v:reprint v:reveal v:unveil",
  restrict: "v:restrict n:restriction limit curb cap ban v:tighten v:constrain control v:ration n:clampdown v:bar",
  increaseSecurity:
    "v:tighten v:beef v:step v:bolster v:boost v:strengthen v:reinforce v:heighten n:alert v:deploy n:security " +
    "v:increase",
  regulate:
    "v:regulate n:regulation v:control n:rule v:impose v:introduce n:law v:require n:requirement v:mandate n:curb " +
    "v:govern v:police",
  inspect:
    "v:inspect n:inspection n:inspector v:examine n:examination check v:visit n:audit v:tour v:monitor v:test " +
    "v:verify",
  compete:
    "v:compete n:competition n:competitor v:vie v:contend n:contender contest v:race v:battle v:rival v:challenge " +
    "v:enter v:face",
  lead: "lead v:head v:top v:command v:run n:leader v:helm v:chair v:direct v:spearhead v:front v:manage",
  transferpower:
    "n:handover v:hand transfer n:transition v:cede v:relinquish v:pass v:take n:takeover v:surrender v:delegate",
  overcome: "v:overcome v:beat v:conquer v:defeat v:surmount v:survive v:fight v:tackle v:master v:vanquish",
  attackverbal:
    "attack v:slam v:lash v:hit v:blast v:rip v:lambast v:lambaste v:rail n:tirade n:broadside v:target v:savage " +
    "n:swipe n:jab",
  drinkdrug: "v:drink binge v:smoke v:use relapse v:sniff v:snort n:addiction n:bender a:drunk v:party",
  sleepcollapse: "collapse v:faint v:pass n:fainting v:slump v:keel v:fall v:swoon",
  sexComingOut: "v:come a:gay n:sexuality v:reveal v:announce v:out n:lesbian n:outing v:admit v:say transition",
  bodyimage: "tattoo n:haircut v:shave v:dye v:cut n:makeover v:transform n:look v:flaunt v:show",
  childleft: "v:abandon n:abandonment v:leave v:desert v:dump n:neglect v:forget v:lock n:foundling",
  workaccident:
    "n:accident v:crush v:injure v:kill v:fall v:trap n:worker n:mishap n:death v:electrocute v:hurt n:incident " +
    "n:machine v:amputate",
  gunaccident: "v:shoot n:accident a:accidental discharge v:fire v:kill n:mishap n:shooting n:gun v:misfire",
  bridgecollapse: "collapse v:fall v:give v:crumble n:disaster v:plunge v:crash v:buckle n:failure",
  dambreach: "v:burst breach v:rupture collapse v:overflow v:fail n:failure v:flood v:break n:release",
  buscrash:
    "crash plunge v:overturn n:accident v:collide n:collision v:veer v:fall v:careen v:roll n:coach v:swerve " +
    "v:hit",
  ferrydisaster:
    "v:sink n:sinking v:capsize n:disaster v:drown n:ferry n:boat n:tragedy v:overturn v:submerge n:passenger " +
    "n:accident",
  helicopter: "crash n:chopper n:helicopter v:plunge n:accident v:go v:ditch v:spin v:down n:copter",
  balloon: "n:balloon v:crash v:fall v:drift v:burst v:plunge v:land v:float n:accident",
  sharkattack: "attack bite v:maul n:shark n:mauling v:kill n:swimmer n:surfer v:drag n:encounter",
  dogattack: "attack v:maul bite n:mauling n:dog v:savage n:pitbull v:set v:rip",
  lostFoundChild:
    "v:find v:reunite n:reunion v:locate v:return v:wander a:missing v:disappear n:disappearance n:toddler " +
    "v:vanish v:rescue",
  buildingevac: "v:evacuate n:evacuation v:clear n:alarm n:scare v:lock n:lockdown n:alert v:empty n:hoax n:threat",
  drone: "n:drone n:strike v:kill v:fire v:hit v:target n:attack v:fly v:crash v:spot n:missile",
  custodydeath: "v:die n:death v:hang n:suicide a:dead v:find n:inmate n:cell v:kill n:custody",
  corruptionscandal:
    "n:scandal n:corruption n:graft n:affair n:controversy n:sleaze n:probe n:bribery n:allegation v:implicate " +
    "n:saga n:row n:case",
  ethicsprobe: "n:ethics censure reprimand rebuke n:probe n:violation v:violate v:discipline n:inquiry v:admonish",
  reprimand:
    "reprimand rebuke v:discipline v:punish n:punishment v:scold v:admonish n:admonishment v:censure v:warn " +
    "v:chastise n:slap",
  punish:
    "v:punish n:punishment v:penalise v:penalize n:penalty v:discipline sanction v:fine v:suspend v:flog " +
    "n:flogging v:cane n:caning v:whip lash",
  suspendjob:
    "v:suspend n:suspension v:sideline v:bench v:stand n:leave v:place v:furlough v:remove v:relieve v:pull " +
    "v:ground",
  reinstate:
    "v:reinstate n:reinstatement v:restore n:restoration v:return v:rehire v:readmit v:resume v:bring v:back " +
    "v:unban",
  debtdeal:
    "n:bailout n:restructuring n:haircut n:loan n:rescue v:agree n:deal v:restructure n:swap v:forgive " +
    "n:writedown",
  cryptocurrency: "n:bitcoin v:plunge v:crash v:trade n:exchange v:surge v:hack n:currency v:mine v:ban",
  housing: "n:house n:home v:sell n:sale v:buy v:list purchase n:mansion v:offload n:property v:move",
  squatland:
    "v:seize n:seizure v:occupy n:occupation v:evict n:eviction grab v:invade n:invasion v:settle n:settlement",
  wage: "n:wage pay n:salary v:earn raise n:minimum increase n:hike v:lift n:pay-rise",
  childrescue: "rescue v:save v:free v:pull v:pluck n:baby n:well v:trap v:extricate v:revive",
  medicalerror:
    "n:error n:mistake v:botch n:blunder n:malpractice v:misdiagnose n:misdiagnosis v:mix n:mix-up n:negligence " +
    "v:bungle",
  blunder:
    "blunder n:gaffe n:error n:mistake n:slip v:err n:mix-up n:blooper n:howler v:bungle n:goof v:fluff " +
    "n:oversight n:faux-pas fumble",
  peacekeeper: "n:peacekeeper n:mission v:deploy v:send n:force n:troop n:observer v:monitor v:authorise n:deployment",
  observeVote:
    "n:observer monitor v:observe n:mission v:oversee n:watchdog v:supervise v:watch v:certify v:inspect " +
    "n:inspector",
  awardMedalValour:
    "honour v:honor n:medal v:decorate n:decoration v:award n:bravery v:recognise v:recognize n:citation " +
    "v:present n:hero v:bestow",
  charityrun: "v:run n:marathon n:race v:finish n:runner v:complete v:raise n:fundraiser v:cycle",
  stripTitle: "v:strip v:revoke n:revocation v:lose v:withdraw v:rescind v:remove v:take v:cancel n:loss v:dethrone",
  militia:
    "n:militant n:rebel n:insurgent n:fighter n:gunman n:guerrilla v:attack v:storm v:seize v:raid v:overrun " +
    "n:militia",
  jailvisit: "visit v:meet v:see n:meeting n:inmate n:prisoner n:prison v:tour v:call n:visitor",
  phonehacking: "v:tap n:scandal v:hack n:hacking n:tabloid v:intercept n:phone-hacking n:voicemail",
  mistrial: "n:mistrial n:retrial deadlock v:hang v:declare v:retry v:fail n:jury v:split v:discharge n:abandonment",
  jury:
    "n:jury n:juror v:pick v:select n:selection v:choose v:deliberate n:deliberation v:retire v:seat v:weigh " +
    "v:dismiss v:discharge",
  recuse: "v:recuse n:recusal v:withdraw n:withdrawal v:step v:remove n:removal v:disqualify n:disqualification",
  copyright:
    "n:copyright v:copy v:plagiarise v:plagiarize n:plagiarism v:infringe n:infringement v:sue n:lawsuit v:steal " +
    "v:lift v:sample n:royalty n:piracy v:pirate n:takedown",
  planemissing:
    "v:vanish v:disappear n:disappearance a:missing v:lose n:contact n:loss search n:hunt n:mystery n:wreckage " +
    "n:debris",
  weatherrecord: "n:record v:break n:high n:low v:hit v:reach v:peak n:temperature v:set v:top v:plunge",
  tribal: "clash n:feud raid n:violence v:kill n:killing n:reprisal v:retaliate n:revenge v:avenge n:cattle n:rustler",
  retaliate:
    "v:retaliate n:retaliation n:reprisal v:avenge n:revenge n:vengeance n:response v:respond v:hit v:strike " +
    "v:counter n:payback n:retribution n:counterattack",
  surveillance:
    "n:surveillance v:monitor n:monitoring v:track v:spy n:spying v:watch v:snoop n:camera v:eavesdrop " +
    "n:interception v:tap v:collect n:collection",
  censuscount: "n:census count n:survey n:enumeration v:enumerate n:tally v:poll n:population",
  chesswin: "win v:beat v:checkmate draw v:defend n:title n:champion n:challenger v:retain v:defeat n:victory",
  rosterbench: "v:bench v:drop v:sit v:demote n:demotion v:omit v:start v:replace v:sideline v:leave v:axe",
  weatherdeath:
    "v:die n:death v:kill v:freeze n:hypothermia n:heatstroke n:exposure n:victim v:perish v:claim n:toll " +
    "v:succumb",
  suspectcharged: "n:suspect n:custody charge v:hold v:detain v:name v:identify v:appear v:book v:accuse n:count",
  guncontrol:
    "n:gun ban n:control v:tighten v:restrict n:restriction n:law n:bill v:regulate n:check v:surrender n:amnesty " +
    "n:buyback",
  detainjournalist:
    "n:journalist n:reporter arrest v:detain n:detention v:jail v:hold v:imprison n:correspondent v:expel " +
    "n:crackdown v:convict",
  poisonedfood:
    "v:poison n:poisoning v:sicken v:die n:meal n:lunch v:contaminate n:pesticide n:alcohol n:moonshine " +
    "n:methanol v:hospitalise v:hospitalize v:drink",
  caughtcamera: "v:catch v:film v:record n:recording n:video n:footage tape v:capture n:clip v:show n:cctv n:image",
  portraitphoto: "pose v:photograph n:photo n:shoot n:cover v:appear v:strip v:grace n:portrait n:spread n:picture",
  militaryparade:
    "parade v:march n:ceremony n:procession v:display n:review n:salute n:flypast n:spectacle n:anniversary",
  oilprice: "n:price v:rise v:fall v:climb v:drop n:crude n:barrel v:trade v:settle v:surge v:slide v:jump n:oil",
  vandalgrave:
    "n:desecration v:desecrate n:vandalism v:vandalise v:vandalize v:deface v:daub v:topple v:smash n:tombstone " +
    "n:swastika n:graffiti",
  leadershipspill:
    "n:leadership n:contest challenge v:elect n:election v:oust v:topple n:ballot n:spill n:coup v:replace " +
    "n:leader v:win",
  electboss:
    "v:elect n:election v:choose v:name vote v:pick n:chairman n:president n:head v:succeed n:leader v:become " +
    "v:appoint",
  exile: "exile v:flee v:banish n:banishment v:leave v:escape n:refuge n:departure v:return n:asylum",
  birdflu:
    "n:flu cull n:outbreak v:slaughter v:detect n:detection v:infect n:strain v:spread n:poultry n:case v:confirm",
  smokingban:
    "ban n:smoking v:prohibit n:prohibition v:outlaw v:smoke n:tobacco n:cigarette v:restrict n:restriction " +
    "v:light v:bar",
  testpositive:
    "test a:positive n:positive v:fail n:sample v:detect n:trace n:case n:result v:contract v:catch v:infect",
  pleadMercy: "v:plead n:plea v:beg n:clemency n:mercy appeal v:ask petition v:seek v:implore n:pardon",
  speakerslip:
    "n:gaffe n:slip v:misspeak n:blunder stumble n:mistake n:remark n:embarrassment v:embarrass n:error v:fluff",
  causeWide:
    "cause v:spark v:trigger v:touch v:unleash v:set v:provoke v:prompt v:ignite v:start v:lead v:result v:send " +
    "v:generate v:produce v:bring",
  arriveWide: "arrive arrival v:come v:land v:reach v:enter n:entry v:return n:return v:pull v:dock",
  travel: "travel v:go v:fly n:flight v:drive n:drive v:head v:move v:sail v:ride n:journey n:trip v:cross",
  chaseWide: "chase pursue pursuit v:follow v:hunt n:hunt v:track v:trail",
  blockStop:
    "block v:prevent prevention v:thwart v:foil v:stop v:avert v:repel v:interdict v:disrupt v:intercept v:halt " +
    "v:fend v:fight v:rescue v:scuttle v:defeat v:frustrate",
  driveWide: "drive v:steer v:operate n:driving v:ride v:pilot",
  hideWide: "hide v:conceal v:stash v:disguise v:bury v:cover",
  carryWide: "carry v:bring v:hold v:transport v:bear v:take",
  giveWide: "give v:hand v:provide v:grant v:deliver v:present v:supply n:supply v:offer v:award v:donate",
  getWide: "get v:receive v:obtain v:gain v:acquire v:win v:take v:collect v:pick",
  placeWide: "place put v:set v:lay v:position v:install v:bench",
  removeWide: "remove removal v:take v:strip v:pull v:withdraw v:delete v:oust v:drop v:eliminate v:clear",
  attempt: "attempt v:try n:bid n:effort v:attack n:attack v:seek n:plot v:plot n:conspiracy v:conspire n:try",
  helpWide: "help aid v:assist assistance v:support n:support n:relief v:back v:rescue",
  feel: "feel n:feeling n:reaction v:react v:fear n:fear v:worry n:concern v:sense n:shock v:shock n:outrage",
  think: "think believe v:suspect n:suspicion v:assume v:consider v:reckon v:expect",
  know: "know v:learn v:discover v:realize v:find n:knowledge",
  showWide: "show v:demonstrate v:reveal v:indicate v:suggest v:prove n:proof v:display",
  changeWide:
    "change v:alter v:modify v:shift n:shift v:transform n:transformation v:amend n:amendment v:revise n:revision " +
    "n:reform v:reform v:adjust v:update",
  compare: "compare comparison v:resemble v:liken",
  need: "need require v:demand v:want v:lack",
  occur:
    "occur v:happen v:come v:take v:hit v:strike v:unfold n:incident n:event n:accident n:tragedy n:disaster " +
    "n:thing n:occurrence",
  situation:
    "n:incident n:accident n:tragedy n:disaster n:event n:attack n:shooting n:crash n:problem n:case n:affair " +
    "n:scandal n:crime n:crisis n:emergency n:matter n:catastrophe n:ordeal n:episode n:drama",
} as const;
