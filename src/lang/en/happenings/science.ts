/** Technology, science, space, nature, energy, building and schools: words that can name one happening, by group. See `index.ts`. */
export const SCIENCE = {
  launchproduct:
    "launch v:unveil n:unveiling v:introduce n:introduction release debut v:announce n:announcement v:reveal " +
    "v:roll n:rollout v:show v:present v:showcase v:ship v:arrive v:bring n:event v:offer v:preview v:land v:hit",
  update:
    "update upgrade n:version release patch fix v:refresh v:revise v:add n:feature v:roll n:rollout n:overhaul " +
    "v:improve revamp v:redesign",
  patch: "patch fix v:plug update v:repair v:release v:close n:vulnerability n:bug n:flaw n:hole n:loophole n:glitch",
  hack:
    "hack n:hacker n:hacking breach n:cyberattack attack v:infiltrate n:intrusion v:compromise v:steal n:theft " +
    "n:leak v:break v:access v:penetrate v:hit n:incident v:expose v:deface v:target n:cyber-attack v:hijack",
  databreach: "n:breach leak v:expose n:exposure v:steal n:theft v:compromise v:lose n:loss v:access hack n:spill",
  malware:
    "n:malware n:virus n:worm n:ransomware v:infect n:infection n:attack v:spread v:hit n:outbreak n:trojan " +
    "v:cripple n:cyberattack n:bug",
  ddos:
    "attack n:outage v:knock v:crash v:overwhelm v:flood v:disrupt n:disruption v:cripple n:denial v:target " +
    "v:bring v:hit",
  outage:
    "n:outage v:go crash n:failure v:fail n:disruption v:disrupt n:glitch v:suffer v:hit n:downtime v:down " +
    "n:fault n:blackout n:problem n:breakdown v:knock",
  restoreservice:
    "v:restore n:restoration v:resume n:resumption v:return fix v:recover n:recovery v:reconnect v:repair " +
    "v:reopen v:come n:service",
  blocksite: "block ban v:restrict v:censor v:suspend v:bar v:cut v:filter v:shut v:throttle v:remove",
  suspendaccount:
    "v:suspend n:suspension ban v:block v:delete n:deletion v:remove n:removal v:deactivate v:close v:boot v:kick " +
    "v:lock v:delist v:deplatform",
  discontinue:
    "v:discontinue n:discontinuation v:axe v:scrap v:kill v:drop v:end v:retire v:shut n:shutdown v:stop v:cease " +
    "v:ditch v:phase v:halt v:close v:pull v:cancel",
  privacy:
    "n:privacy v:track n:tracking v:collect n:collection v:share n:sharing v:monitor v:spy n:snooping v:violate " +
    "n:violation n:surveillance",
  viral: "v:go a:viral v:share v:trend v:post v:spread n:hit n:sensation n:video v:circulate n:view n:meme v:watch",
  postonline: "post tweet v:share upload v:write v:publish n:photo v:say v:announce n:message v:blog",
  testTech: "test trial v:try experiment pilot v:demonstrate n:demonstration n:beta n:prototype n:run v:assess",
  discover:
    "v:discover n:discovery find n:finding v:unearth v:uncover v:spot v:detect n:detection v:identify v:reveal " +
    "v:locate n:breakthrough v:dig v:observe v:stumble v:pinpoint v:isolate",
  study:
    "study n:research v:find n:finding v:show n:researcher v:suggest n:survey n:report n:paper v:publish " +
    "n:scientist v:conclude n:analysis v:reveal n:experiment v:link v:indicate v:discover n:trial n:author",
  breakthrough:
    "n:breakthrough n:advance v:develop n:development v:create n:creation v:invent n:invention v:achieve " +
    "n:achievement n:discovery v:succeed n:feat n:milestone v:crack v:pioneer n:innovation v:make",
  clone: "clone v:create v:copy v:engineer v:modify v:edit n:editing v:grow v:replicate n:cloning v:produce n:embryo",
  rocketlaunch:
    "launch v:blast n:blastoff n:lift-off n:liftoff v:lift v:send n:mission v:take v:fly n:flight v:orbit v:soar " +
    "rocket v:fire v:head v:depart v:carry v:loft",
  spacelanding:
    "land n:landing n:touchdown v:touch return v:arrive v:descend n:descent n:splashdown v:splash v:set n:probe " +
    "n:lander v:reach",
  docking:
    "v:dock n:docking v:arrive n:arrival v:link v:attach v:berth v:join v:reach v:hook n:rendezvous v:connect " +
    "v:couple n:capsule",
  spacewalk:
    "n:spacewalk n:spacewalker v:step v:float v:repair v:walk v:install n:astronaut n:cosmonaut v:venture " +
    "n:outing",
  spacefail:
    "v:fail n:failure v:explode n:explosion v:crash v:lose n:loss malfunction v:abort n:mishap v:burn n:accident " +
    "v:destroy v:disintegrate",
  reentry: "v:fall v:burn v:plunge n:reentry n:re-entry v:crash v:reenter v:hit v:tumble n:debris v:drop",
  eclipse:
    "eclipse n:transit n:supermoon n:alignment v:pass v:watch n:spectacle v:darken v:block n:skywatcher v:view " +
    "v:cover n:event",
  meteor:
    "n:meteor n:meteorite n:fireball n:asteroid v:explode v:streak n:shower v:hit v:strike v:crash n:comet v:pass " +
    "n:flyby v:fly v:whiz",
  orbit:
    "orbit v:enter v:arrive v:reach v:circle v:fly n:flyby n:flypast v:pass v:approach n:probe n:arrival " +
    "n:encounter",
  excavate:
    "v:excavate n:excavation dig v:unearth v:uncover v:discover n:discovery n:archaeologist find v:exhume n:tomb " +
    "n:artefact n:artifact n:ruin v:recover n:treasure n:hoard n:fossil",
  extinct:
    "a:extinct n:extinction v:vanish v:die n:loss decline v:disappear n:disappearance v:endanger v:wipe " +
    "v:threaten a:endangered",
  conserve:
    "v:protect n:protection v:conserve n:conservation v:preserve n:preservation v:save v:safeguard v:guard " +
    "n:sanctuary n:reserve n:conservationist",
  pollute:
    "v:pollute n:pollution v:contaminate n:contamination n:smog spill v:dump n:dumping v:poison n:haze n:waste " +
    "v:taint v:foul n:emission discharge a:toxic",
  cleanup:
    "v:clean n:clean-up n:cleanup v:remove n:removal v:clear n:clearance v:mop v:decontaminate n:decontamination " +
    "v:scrub n:volunteer v:restore",
  climate: "n:emission v:cut v:reduce n:reduction n:warming n:climate n:target n:carbon v:curb v:limit pledge v:warm",
  deforest:
    "n:deforestation v:clear n:logging v:log v:fell v:cut v:destroy n:destruction n:logger v:chop n:clearance " +
    "v:burn",
  strandWhale: "v:strand n:stranding v:beach n:beaching v:wash n:whale n:dolphin v:die n:carcass v:rescue v:refloat",
  animalattack:
    "attack v:maul n:mauling bite v:kill v:savage v:gore n:goring v:trample v:drag v:eat v:devour v:snatch " +
    "v:charge v:sting",
  cull:
    "cull slaughter v:kill n:killing v:destroy v:shoot hunt v:exterminate v:put n:euthanasia v:euthanise " +
    "v:euthanize",
  poach:
    "v:poach n:poacher n:poaching v:kill v:slaughter n:ivory hunt v:shoot n:hunter n:trophy n:horn n:killing " +
    "v:trap",
  animalescape: "escape v:flee v:break v:roam v:run v:recapture n:zoo a:loose v:catch v:slip v:spot n:runaway v:bolt",
  animalbirth: "n:birth v:bear n:cub v:hatch n:calf v:welcome n:zoo n:panda n:arrival v:breed n:pup v:deliver",
  infestation: "n:infestation v:infest swarm n:plague n:invasion v:invade n:pest n:outbreak v:overrun n:influx",
  energyplant:
    "n:plant v:build v:open n:reactor restart v:start v:generate n:generation v:power n:station v:switch n:farm",
  drillOil:
    "v:drill n:drilling n:exploration v:explore n:well v:strike n:discovery v:find v:extract n:extraction v:frack " +
    "n:fracking v:pump n:output",
  pipeline: "n:pipeline v:build n:construction v:approve v:block v:lay n:project flow v:rupture v:halt",
  supplycut:
    "v:cut halt v:stop v:suspend n:suspension v:disrupt n:disruption n:cutoff v:shut v:turn v:reduce n:reduction " +
    "n:stoppage",
  outputcut: "cut v:reduce n:reduction v:curb v:trim v:limit v:slash n:output n:production v:lower v:freeze",
  flightcancel:
    "v:cancel n:cancellation v:ground n:grounding delay v:disrupt n:disruption v:divert v:suspend v:strand v:halt " +
    "n:chaos v:scrap v:reroute",
  traveldelay:
    "delay n:disruption v:disrupt v:hold v:halt v:cancel n:cancellation v:stop v:snarl n:gridlock n:congestion " +
    "n:chaos v:close jam n:tailback",
  opentransport:
    "open n:opening v:inaugurate n:inauguration launch v:start v:unveil v:begin n:service v:complete n:completion",
  build:
    "v:build n:building v:construct n:construction v:erect n:erection v:develop n:development v:break v:raise " +
    "v:create n:project v:put v:complete n:completion",
  demolish:
    "v:demolish n:demolition v:raze v:bulldoze v:tear v:knock v:destroy n:destruction v:pull v:flatten v:topple " +
    "v:level v:dismantle v:implode n:implosion v:remove",
  closeroad:
    "v:close n:closure v:shut v:block n:blockage v:seal cordon v:divert n:diversion n:detour v:barricade v:reopen",
  schoolclose:
    "v:close n:closure v:shut n:shutdown v:cancel n:cancellation v:suspend v:evacuate n:lockdown v:lock v:dismiss",
  graduate: "graduate n:graduation n:degree n:commencement v:earn n:diploma v:receive n:ceremony v:complete v:finish",
  admitSchool:
    "v:admit n:admission v:enrol v:enroll n:enrolment n:enrollment v:accept n:acceptance v:join n:student v:start " +
    "v:attend v:enter n:entry n:place",
  expelstudent:
    "v:expel n:expulsion v:suspend n:suspension v:exclude n:exclusion v:kick v:dismiss v:discipline v:ban " +
    "n:punishment v:remove",
  exam: "n:exam n:test n:result v:sit v:pass v:fail n:grade score v:mark n:examination n:paper",
  teach:
    "v:teach n:teaching v:train n:training v:educate n:education n:lesson v:instruct n:instruction v:coach " +
    "v:tutor n:class v:learn n:course",
} as const;
