/** War, terror and arms: words that can name one happening, by group. See `index.ts`. */
export const WAR = {
  bomb:
    "bomb n:bombing blast n:explosion v:explode n:bomber v:detonate n:detonation attack n:explosive v:target " +
    "n:device v:rip n:blowup v:blow n:victim v:kill v:plant n:terrorist n:attacker",
  carbomb:
    "bomb n:bombing blast n:explosion v:explode n:car v:detonate n:vehicle n:truck attack n:bomber v:ram v:rip " +
    "v:blow",
  suicidebomb:
    "n:bombing n:bomber bomb v:blow blast attack v:detonate n:suicide n:explosion v:explode n:vest n:attacker " +
    "n:militant n:martyr",
  defusebomb:
    "v:defuse v:disarm v:disable v:deactivate v:neutralise v:neutralize v:detonate n:disposal v:dispose n:bomb " +
    "n:device",
  terrorattack:
    "attack n:terrorism n:terrorist n:attacker n:atrocity n:assault strike n:bombing n:massacre n:militant " +
    "n:extremist n:jihadist n:outrage n:rampage n:incident n:carnage v:target",
  ramming:
    "v:ram n:ramming v:plough v:plow v:drive v:mow attack v:crash v:run v:hit v:strike n:attacker n:vehicle " +
    "v:barrel",
  foilplot:
    "v:foil v:thwart plot v:prevent v:disrupt v:stop v:avert v:uncover v:intercept v:bust v:frustrate v:smash " +
    "n:cell v:scupper n:plotter",
  claimattack:
    "claim n:responsibility v:say v:admit v:boast n:statement v:assert v:take credit n:video n:message v:declare " +
    "v:deny",
  bombthreat:
    "n:threat n:scare n:hoax v:evacuate n:evacuation n:alert v:threaten n:alarm n:package v:clear n:lockdown " +
    "v:divert",
  radicalise:
    "v:radicalise v:radicalize n:radicalisation n:radicalization v:recruit n:recruitment n:recruiter " +
    "v:indoctrinate n:indoctrination v:join n:jihadist n:extremist n:extremism v:travel",
  airstrike:
    "strike n:airstrike raid bomb n:bombing n:bombardment v:bombard v:hit v:target v:pound attack n:drone " +
    "n:missile n:warplane v:launch n:sortie n:jet v:kill v:destroy blast",
  shell:
    "shell n:shelling v:bombard n:bombardment v:pound n:barrage n:artillery n:mortar v:hit fire attack n:rocket " +
    "v:strike v:rain v:blast v:pummel n:salvo",
  rocketfire:
    "v:fire n:rocket n:missile n:attack launch n:barrage v:hit v:land n:salvo n:volley n:projectile v:slam " +
    "v:strike v:lob",
  missiletest:
    "test launch v:fire n:missile n:firing n:rocket n:projectile n:test-firing n:provocation v:conduct " +
    "v:test-fire n:satellite v:lob",
  nucleartest: "test v:detonate n:detonation n:explosion n:blast v:conduct n:tremor v:explode n:bomb",
  invade:
    "v:invade n:invasion n:invader n:incursion v:enter attack v:occupy n:occupation v:storm v:cross n:offensive " +
    "v:overrun v:march n:assault v:roll n:intervention n:war n:aggression",
  offensive:
    "n:offensive n:assault attack n:operation advance v:launch push n:onslaught n:campaign n:drive v:storm " +
    "n:thrust n:counteroffensive n:surge n:sweep n:invasion",
  battle:
    "battle fight n:fighting clash n:combat n:firefight skirmish v:engage n:engagement n:gunbattle n:gunfight " +
    "n:shootout v:exchange n:fighter n:confrontation n:war v:trade n:hostility",
  clash:
    "clash n:fighting fight battle n:violence n:skirmish v:confront n:confrontation scuffle n:unrest n:melee " +
    "v:erupt n:bloodshed",
  war:
    "n:war n:conflict n:fighting n:hostility v:fight v:battle n:crisis n:bloodshed n:campaign n:combat n:warfare " +
    "n:invasion",
  ambush: "ambush attack n:attacker v:waylay v:hit v:strike trap v:lure v:gun n:gunman v:spring v:fire n:convoy",
  siege:
    "siege v:besiege blockade v:surround n:encirclement v:encircle v:trap v:cut v:starve n:standoff v:ring " +
    "v:barricade",
  blockade: "blockade v:block barricade n:embargo v:seal v:close n:closure n:siege n:cordon v:choke v:obstruct v:bar",
  capturetown:
    "capture v:seize n:seizure v:take v:overrun fall n:takeover v:conquer n:conquest v:occupy v:recapture " +
    "v:retake n:advance gain control v:liberate v:storm v:lose n:loss v:reclaim",
  liberate:
    "v:liberate n:liberation v:free v:retake recapture v:reclaim v:regain v:drive v:oust n:victory v:recover " +
    "v:expel v:clear",
  retreat:
    "retreat v:withdraw n:withdrawal pullout n:pullback v:pull v:flee v:leave v:abandon v:evacuate n:drawdown " +
    "v:fall n:departure v:quit n:exit",
  troopwithdraw:
    "v:withdraw n:withdrawal n:pullout v:pull n:drawdown v:leave n:departure exit v:redeploy n:redeployment " +
    "return n:retreat v:bring n:reduction",
  deploytroops:
    "v:deploy n:deployment v:send n:surge dispatch n:reinforcement v:mobilise v:mobilize n:mobilisation " +
    "n:mobilization v:station n:buildup v:mass v:reinforce n:contingent v:commit v:post n:troop",
  drill:
    "drill n:exercise n:manoeuvre n:maneuver n:wargame v:rehearse n:training v:stage v:hold v:practise v:practice " +
    "n:show v:train",
  surrenderwar:
    "surrender v:capitulate n:capitulation v:lay v:yield v:give v:submit v:defect n:defection v:disarm n:defeat",
  ceasefire:
    "n:ceasefire n:truce n:cease-fire n:armistice halt n:lull n:pause v:stop n:peace n:agreement n:cessation " +
    "v:end n:deal v:suspend n:hiatus v:cease",
  breakceasefire: "v:violate n:violation breach v:break v:shatter collapse v:resume n:resumption v:flout v:end",
  peacedeal:
    "n:peace n:accord n:treaty n:deal n:agreement n:pact v:sign n:signing n:settlement v:agree n:reconciliation " +
    "v:reconcile v:end v:broker n:truce",
  disarm:
    "v:disarm n:disarmament v:demobilise v:demobilize v:surrender v:hand v:decommission n:decommissioning v:lay " +
    "v:dismantle n:demilitarisation n:weapon v:destroy",
  prisonerswap: "swap exchange trade v:free release n:handover n:prisoner n:captive v:return v:hand",
  troopskilled:
    "v:kill v:die n:death n:soldier n:casualty n:loss v:lose n:fatality n:toll a:fallen n:serviceman v:fall " +
    "v:slay n:trooper a:dead",
  wound:
    "wound v:injure n:injury n:casualty v:hurt a:wounded a:injured v:maim v:hit n:victim v:hospitalise " +
    "v:hospitalize v:suffer v:shoot v:cut",
  downplane:
    "v:shoot v:down n:downing v:hit crash n:missile v:destroy v:fell v:intercept v:bring n:shootdown n:shooting",
  intercept:
    "v:intercept n:interception v:scramble v:stop v:escort v:shadow v:turn v:block v:buzz v:board n:interceptor " +
    "v:catch v:divert",
  navyincident:
    "n:standoff v:ram v:seize v:collide n:collision v:fire v:confront n:confrontation n:incursion v:chase v:board " +
    "v:sink n:sinking n:clash",
  friendlyfire: "n:fire v:shoot v:kill mistake n:accident n:killing n:incident n:error a:accidental",
  landmine: "n:mine n:landmine n:blast n:explosion v:explode v:detonate n:bomb v:step v:hit n:ied v:kill v:trigger",
  airspace:
    "v:violate n:violation v:enter n:incursion breach v:stray v:intrude n:intrusion v:cross v:buzz v:penetrate " +
    "n:overflight",
  coup:
    "n:coup n:takeover overthrow v:topple v:oust n:ouster v:seize n:mutiny n:putsch v:depose v:unseat n:uprising " +
    "n:junta v:grab n:revolt n:plotter",
  uprising:
    "n:uprising revolt n:rebellion n:revolution n:insurrection n:insurgency rebel v:rise n:unrest mutiny " +
    "n:insurgent n:turmoil n:protest",
  overthrow:
    "overthrow v:topple v:oust n:ouster v:depose fall n:downfall v:remove n:removal v:unseat collapse v:flee " +
    "v:bring n:toppling",
  genocide:
    "n:genocide n:massacre n:cleansing n:slaughter n:extermination v:exterminate n:killing n:atrocity n:crime " +
    "n:pogrom n:persecution",
  warcrime:
    "n:crime n:atrocity n:abuse n:massacre n:violation n:war n:genocide n:indictment v:indict n:tribunal n:trial",
  armssale:
    "v:sell n:sale n:shipment supply n:deal export n:transfer n:delivery v:deliver v:ship n:weapon n:arms v:arm " +
    "v:buy n:purchase v:approve",
  chemattack: "n:attack gas n:chemical n:sarin n:chlorine use n:poison n:nerve n:weapon",
  killleader:
    "v:kill n:death v:die n:killing n:strike n:raid v:eliminate n:elimination v:assassinate n:assassination " +
    "a:dead n:demise v:target v:take n:drone v:slay",
} as const;
