/** Elections, government, law-making and diplomacy: words that can name one happening, by group. See `index.ts`. */
export const POLITICS = {
  run:
    "run n:candidacy n:candidate bid v:announce v:seek v:stand v:enter v:declare n:campaign v:join v:launch " +
    "v:throw n:contender n:hopeful v:vie v:contest v:challenge n:race",
  dropout:
    "v:drop v:withdraw n:withdrawal v:quit v:end v:suspend v:pull exit v:bow v:abandon v:leave v:concede v:stand " +
    "n:departure",
  campaign:
    "campaign v:stump rally v:canvass v:tour n:trail v:barnstorm n:stop v:electioneer n:electioneering v:woo " +
    "v:court n:campaigner n:speech",
  endorse:
    "v:endorse n:endorsement back n:backing support v:throw v:champion v:approve v:favour v:favor v:recommend " +
    "n:nod v:side n:blessing",
  poll:
    "poll survey v:show lead v:trail n:rating n:pollster n:popularity n:support v:find n:approval v:suggest " +
    "n:respondent v:indicate",
  primary:
    "n:primary n:caucus n:contest win n:nomination n:victory vote n:race v:carry v:sweep n:delegate v:beat " +
    "v:clinch n:nominee",
  debate:
    "debate n:face-off v:spar clash v:argue n:argument n:duel v:discuss n:discussion n:showdown v:trade " +
    "n:exchange v:face v:square n:hustings",
  election:
    "n:election vote n:poll n:ballot v:elect n:voter n:balloting n:voting n:polling n:contest n:race n:runoff " +
    "n:by-election n:turnout v:choose v:cast v:go n:result n:referendum",
  winelection:
    "win n:victory v:elect n:election v:beat defeat triumph v:retain v:secure n:landslide v:sweep v:concede " +
    "v:lose n:winner n:re-election v:re-elect v:take n:loss n:majority n:mandate v:trounce v:unseat " +
    "n:president-elect v:clinch",
  loseelection:
    "v:lose n:loss n:defeat v:concede n:concession v:fall v:oust v:unseat n:rout n:loser v:suffer n:setback " +
    "n:drubbing v:reject v:admit v:trounce",
  voterigging:
    "n:fraud v:rig n:rigging n:irregularity v:steal v:cheat n:manipulation v:manipulate v:tamper n:tampering " +
    "n:stuffing v:stuff n:vote-rigging n:interference v:meddle n:meddling v:interfere n:cheating",
  recount: "recount tally count n:audit v:verify n:result v:review n:ballot v:certify n:certification n:counting",
  postponeelection: "v:postpone n:postponement delay v:put v:reschedule v:move v:defer v:push v:suspend",
  callelection:
    "v:call v:set v:announce n:election v:schedule n:poll v:dissolve n:dissolution n:date a:early v:trigger",
  referendum: "n:referendum n:plebiscite vote n:poll n:ballot v:approve v:reject v:back v:decide n:voter n:initiative",
  coalition:
    "n:coalition n:alliance v:ally v:join v:form n:formation n:partnership v:partner n:government n:pact n:deal " +
    "v:unite v:team n:bloc n:union v:agree",
  coalitioncollapse:
    "collapse v:quit v:leave fall v:break v:withdraw n:withdrawal v:topple v:walk n:crisis n:breakup v:split " +
    "v:implode v:bolt",
  noconfidence:
    "n:confidence n:no-confidence vote n:motion v:oust censure v:survive v:lose v:topple v:defeat n:ouster v:face",
  resign:
    "v:resign n:resignation v:quit v:step v:leave n:departure exit v:go v:stand v:retire n:retirement v:depart " +
    "v:relinquish v:vacate v:abdicate v:bow v:oust n:ouster v:tender v:hand v:give",
  abdicate:
    "v:abdicate n:abdication v:renounce v:step v:relinquish n:throne v:give v:pass v:stand v:crown n:succession " +
    "v:succeed n:handover",
  sack:
    "sack v:fire n:firing v:dismiss n:dismissal v:oust n:ouster v:axe v:remove n:removal v:dump boot v:ditch " +
    "n:sacking v:terminate n:termination v:replace v:drop v:lose v:can v:relieve n:departure v:depart v:leave " +
    "v:part v:purge v:cut n:exit",
  appoint:
    "v:appoint n:appointment v:name v:nominate n:nomination n:nominee pick v:choose n:choice v:select n:selection " +
    "v:tap n:appointee v:install v:hire n:hiring v:designate v:succeed n:successor v:replace n:replacement " +
    "v:promote v:become v:elevate v:take",
  nominate:
    "v:nominate n:nomination n:nominee pick v:choose n:choice v:select n:selection v:name v:propose v:tap v:put " +
    "n:candidate v:crown v:anoint v:accept v:clinch",
  confirmPost:
    "v:confirm n:confirmation v:approve n:approval vote v:endorse v:ratify n:hearing v:reject v:clear " +
    "n:appointment v:back",
  swearin:
    "v:swear n:swearing-in n:inauguration v:inaugurate n:oath v:take v:assume n:ceremony v:install v:become " +
    "n:investiture v:invest n:inaugural",
  reshuffle:
    "reshuffle n:shake-up n:shakeup v:replace n:replacement v:appoint v:sack v:move overhaul n:change n:cabinet " +
    "v:name v:shuffle v:demote v:promote",
  demote:
    "v:demote n:demotion v:downgrade v:relegate n:relegation v:reassign n:reassignment v:strip v:move v:sideline " +
    "v:drop",
  promote: "v:promote n:promotion v:elevate n:elevation v:upgrade v:advance v:rise v:move v:become v:raise",
  succeed:
    "v:succeed n:successor n:succession v:replace n:replacement v:take v:follow v:inherit v:fill v:become " +
    "v:assume v:step v:ascend n:heir n:accession",
  defectparty:
    "v:defect n:defection n:defector switch v:join v:quit v:leave v:cross v:jump v:ditch v:desert n:turncoat " +
    "v:abandon v:bolt",
  expelparty:
    "v:expel n:expulsion v:oust v:suspend n:suspension v:kick v:boot v:throw v:remove v:eject n:ouster v:drop " +
    "v:purge",
  introducebill:
    "v:introduce n:introduction bill v:propose n:proposal n:legislation v:table v:unveil v:present v:submit " +
    "n:submission draft v:file n:plan v:sponsor v:put v:author",
  passlaw:
    "v:pass n:passage v:approve n:approval v:adopt n:adoption vote v:enact n:enactment n:bill n:law n:legislation " +
    "v:clear v:back v:ratify v:okay v:green-light v:endorse n:measure n:act v:win",
  signlaw: "sign n:signing n:signature v:enact n:law n:bill v:approve v:ratify v:promulgate n:assent v:ink",
  rejectbill:
    "v:reject n:rejection defeat v:block v:vote v:kill v:fail n:failure v:sink v:scupper v:derail v:quash v:stall " +
    "v:thwart v:oppose v:scuttle v:shelve v:rebuff",
  filibuster: "filibuster v:block delay v:stall v:obstruct n:obstruction v:thwart v:hold n:speech v:speak n:marathon",
  veto: "veto v:block v:reject n:rejection override v:refuse v:kill v:oppose v:strike v:nix",
  repeal:
    "repeal v:scrap v:abolish n:abolition v:revoke n:revocation v:rescind v:cancel n:cancellation v:overturn " +
    "v:reverse n:reversal v:lift v:undo v:dismantle v:annul v:withdraw v:axe v:roll n:rollback v:end",
  amend:
    "v:amend n:amendment change reform v:revise n:revision v:alter n:alteration v:rewrite v:modify n:modification " +
    "overhaul revamp v:update",
  legalise:
    "v:legalise v:legalize n:legalisation n:legalization v:allow v:decriminalise v:decriminalize v:approve " +
    "v:permit v:recognise v:recognize n:law v:pass",
  ratify: "v:ratify n:ratification v:approve n:approval v:sign v:adopt v:endorse v:pass v:back vote v:accept v:confirm",
  executiveorder:
    "order v:sign decree v:issue n:directive v:direct v:instruct mandate n:edict n:proclamation n:action n:ruling",
  impeach:
    "v:impeach n:impeachment n:trial v:remove n:removal v:oust n:ouster v:try vote v:charge n:article v:acquit " +
    "v:convict n:inquiry",
  shutdown:
    "n:shutdown v:shut v:close n:closure furlough v:avert n:impasse n:standoff n:stoppage v:halt v:lapse " +
    "n:deadlock n:budget",
  budget:
    "n:budget n:spending v:spend v:allocate n:allocation v:unveil v:present n:plan n:bill v:pass v:fund n:funding " +
    "v:earmark n:outlay",
  taxrise: "v:raise n:rise increase hike tax levy v:impose n:tariff v:up v:introduce n:duty",
  taxcut: "cut v:slash n:reduction v:reduce v:lower n:tax n:break n:rebate v:scrap v:ease n:relief",
  spendcut:
    "cut n:austerity v:slash v:trim v:reduce n:reduction v:axe n:cutback v:scale n:saving v:save n:squeeze " +
    "v:shrink v:pare",
  subsidy: "n:subsidy v:subsidise v:subsidize n:aid v:fund n:funding grant support n:handout n:incentive v:pay",
  privatise:
    "v:privatise v:privatize n:privatisation n:privatization v:sell n:sale n:sell-off n:selloff v:offload " +
    "v:divest n:flotation v:float",
  nationalise:
    "v:nationalise v:nationalize n:nationalisation n:nationalization v:seize n:seizure v:expropriate " +
    "n:expropriation v:take n:takeover",
  independence:
    "n:independence v:secede n:secession v:declare n:declaration v:break split n:separation n:breakaway " +
    "n:referendum n:separatist n:autonomy v:separate",
  annex: "v:annex n:annexation v:absorb v:seize n:seizure v:take n:takeover v:incorporate v:occupy v:grab n:accession",
  visit:
    "visit n:trip tour v:arrive n:arrival v:travel v:fly stop v:meet n:meeting v:land v:go v:come n:visitor " +
    "n:stopover n:mission n:delegation n:journey v:head v:trek",
  meet:
    "v:meet n:meeting n:summit n:talks talk v:hold n:conference n:encounter v:confer n:audience v:discuss " +
    "n:discussion n:gathering v:gather v:convene n:session v:sit v:host n:get-together n:rendezvous",
  talks:
    "n:talks talk n:negotiation v:negotiate n:meeting v:meet n:dialogue n:discussion v:discuss n:negotiator " +
    "n:round v:hold v:parley v:resume n:summit v:bargain v:haggle n:consultation v:engage",
  talksfail:
    "v:fail n:failure collapse v:break n:breakdown v:stall n:deadlock n:impasse v:end v:falter v:founder " +
    "n:stalemate v:unravel v:walk v:abandon",
  agree:
    "v:agree n:agreement deal n:accord n:pact v:sign n:signing n:treaty v:reach v:strike n:settlement v:settle " +
    "n:compromise n:consensus n:memorandum v:ink v:clinch v:seal v:hammer n:understanding",
  quittreaty:
    "v:withdraw n:withdrawal v:quit v:leave exit v:scrap v:pull n:pullout v:abandon v:ditch v:tear v:renounce " +
    "v:abrogate v:suspend v:cancel v:terminate",
  recallambassador:
    "recall v:withdraw n:withdrawal n:ambassador n:envoy v:summon v:pull n:protest v:call n:diplomat v:return",
  expeldiplomat:
    "v:expel n:expulsion v:order v:kick v:throw v:eject n:diplomat v:boot v:oust v:banish v:declare n:envoy " +
    "v:leave v:retaliate",
  summonenvoy: "v:summon v:call protest n:complaint v:complain n:ambassador n:envoy v:lodge n:demarche",
  sanction:
    "sanction n:embargo v:impose n:penalty v:punish n:measure v:penalise v:penalize freeze n:restriction ban " +
    "v:slap v:blacklist v:target v:restrict v:hit v:tighten",
  liftsanction:
    "v:lift n:lifting v:ease n:easing v:remove n:removal v:end v:relax n:relaxation v:suspend v:drop v:waive " +
    "n:relief v:scrap v:loosen",
  tariff: "n:tariff n:duty v:impose levy v:slap tax v:retaliate n:retaliation v:raise v:hit n:war",
  recognise:
    "v:recognise v:recognize n:recognition v:acknowledge n:acknowledgement v:accept n:acceptance v:establish " +
    "v:declare n:status",
  severties: "v:sever v:cut v:break v:suspend n:rupture v:end v:downgrade n:severance v:freeze n:split v:close n:tie",
  restoreties:
    "v:restore n:restoration v:resume n:resumption v:normalise v:normalize n:normalisation n:normalization " +
    "v:reestablish v:mend thaw v:reopen n:rapprochement n:tie v:reconcile",
  mediate:
    "v:mediate n:mediation n:mediator broker v:arbitrate n:arbitration v:intervene n:intervention n:envoy " +
    "v:intercede v:negotiate n:arbiter n:conciliation",
  joinbloc:
    "v:join n:accession v:accede n:membership n:entry v:enter v:admit n:admission v:become n:member v:apply " +
    "n:application n:bid v:accept",
  votedun: "n:resolution v:adopt n:adoption vote v:pass v:approve v:condemn v:demand veto v:call v:back",
  foreignaid:
    "n:aid n:assistance pledge v:donate n:donation v:give grant v:provide n:loan fund n:donor n:package v:offer " +
    "v:commit",
  elect:
    "elect election v:vote n:vote n:poll n:polling n:ballot n:balloting v:choose n:runoff n:referendum n:primary " +
    "n:caucus",
  vote: "vote v:ballot n:ballot v:pass n:passage v:approve v:back v:decide v:cast",
  passLaw:
    "v:pass passage v:approve approval v:adopt adoption v:enact n:enactment v:sign n:signing v:ratify " +
    "n:ratification v:endorse n:endorsement v:legislate n:legislation v:clear",
  repealWide: "repeal v:scrap v:abolish abolition v:rescind v:revoke n:revocation v:lift v:drop v:end v:cancel v:axe",
  banWide:
    "ban v:prohibit prohibition v:outlaw v:bar v:block v:forbid n:embargo n:moratorium v:restrict n:restriction " +
    "v:suspend",
  sanctionWide: "sanction v:penalize n:penalty v:fine n:fine v:punish n:embargo v:blacklist v:freeze",
  campaignWide: "campaign v:run n:race n:bid v:stump v:canvass n:candidacy v:seek v:contest",
  debateWide: "debate v:discuss discussion n:talk v:spar n:argument v:argue",
  meetWide:
    "meet meeting n:summit n:conference n:talk n:session v:gather n:gathering n:encounter v:confer v:convene " +
    "v:assemble n:reunion n:huddle v:huddle v:sit n:audience",
  talk:
    "talk negotiate negotiation v:discuss discussion n:dialogue v:confer n:conversation v:speak n:consultation " +
    "v:consult n:deliberation v:bargain n:bargaining n:table v:hold n:round",
  callPhoneWide: "call phone telephone v:ring n:conversation v:speak v:dial v:contact",
  visitWide:
    "visit trip tour v:travel n:travel v:go v:come v:arrive n:arrival n:stop v:fly n:stay n:journey v:attend " +
    "n:pilgrimage",
  agreeWide:
    "agree agreement n:deal n:accord n:pact v:sign n:treaty v:strike n:contract v:settle n:settlement v:reach " +
    "v:seal n:compromise v:clinch n:truce n:ceasefire v:finalize",
  ceasefireWide: "ceasefire truce n:cease-fire n:armistice n:peace v:stop v:halt v:lay",
  withdraw:
    "withdraw withdrawal v:pull n:pullout v:retreat n:retreat v:leave n:exit v:evacuate v:back v:retract v:quit",
  deploy:
    "deploy deployment v:send v:dispatch v:mobilize n:mobilization v:station v:mass n:buildup v:move " +
    "n:reinforcement",
  invadeWide:
    "invade invasion v:occupy n:occupation v:annex n:annexation v:enter n:incursion v:cross v:seize v:overrun",
  promise: "promise v:pledge n:pledge v:vow n:vow v:commit n:commitment v:swear n:guarantee v:guarantee",
  threatenWide: "threaten threat v:warn n:warning n:ultimatum v:caution v:menace",
  orderDo: "order v:direct directive v:instruct v:command n:command v:demand n:demand v:require v:tell",
  ask: "ask request v:urge v:seek v:appeal n:appeal v:call n:call v:plead n:plea v:petition n:petition v:demand v:beg",
  sayWide:
    "say tell v:state n:statement v:add v:announce v:report v:confirm v:comment n:comment v:claim v:declare " +
    "v:note v:explain v:accord v:remark n:spokesman v:quote v:release v:issue n:report v:speak v:talk v:read " +
    "v:insist",
  announceWide:
    "announce announcement v:declare n:declaration v:reveal n:revelation v:unveil v:disclose n:disclosure v:say " +
    "v:report v:release v:confirm n:statement v:tweet v:state v:post v:publish v:tell v:proclaim",
  confirmWide:
    "confirm confirmation v:verify v:acknowledge v:corroborate v:say v:tell v:report v:admit v:announce v:affirm",
  denyWide: "deny denial v:refute v:reject v:dispute v:dismiss v:rebut v:disavow v:contradict",
  blameWide: "blame v:accuse accusation v:fault v:attribute v:claim v:charge v:allege v:point",
  criticiseWide:
    "criticize criticise criticism v:condemn condemnation v:slam v:denounce v:blast v:attack v:rebuke n:rebuke " +
    "v:decry v:deplore v:lash v:rap v:fault",
  praiseWide: "praise v:hail v:laud v:applaud v:commend v:welcome n:tribute v:salute v:congratulate n:congratulation",
  apologiseWide: "apologize apologise apology v:regret",
  decideWide: "decide decision v:opt v:choose n:choice v:determine n:determination v:resolve v:vote v:rule",
  planWide:
    "plan v:intend n:intention v:schedule n:schedule v:aim v:prepare n:preparation v:set v:look v:expect v:hope " +
    "v:slate",
  postpone: "postpone postponement delay v:defer v:put v:suspend n:suspension v:adjourn v:push v:reschedule",
  cancelWide: "cancel cancellation v:scrap v:call v:abandon v:axe v:drop v:shelve v:abort v:scrub v:ditch v:nix",
  resumeWide: "resume resumption v:restart v:reopen v:return n:return v:renew n:renewal v:continue",
  start:
    "start begin v:open n:opening v:launch n:launch v:commence v:kick n:onset n:beginning v:initiate v:inaugurate " +
    "n:inauguration v:get",
  endWide:
    "end v:stop v:finish v:conclude n:conclusion v:close n:closure v:halt n:halt v:terminate v:cease v:expire " +
    "v:complete n:completion v:quit v:discontinue v:snap",
  continueWide:
    "continue v:extend n:extension v:remain v:keep v:persist v:prolong v:maintain v:stay v:last n:continuation",
  closePlace: "close closure v:shut n:shutdown v:shutter v:seal v:lock n:lockdown v:block",
  openPlace: "open opening v:reopen v:inaugurate n:inauguration v:unveil v:launch n:debut",
} as const;
