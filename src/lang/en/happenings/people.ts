/** Health, family, death and faith: words that can name one happening, by group. See `index.ts`. */
export const PEOPLE = {
  outbreak:
    "n:outbreak n:epidemic n:pandemic spread n:virus n:disease n:case n:infection v:infect v:break n:cluster " +
    "n:contagion v:sicken n:flu v:hit v:erupt n:cholera n:wave n:surge v:resurge n:plague",
  infect:
    "v:infect n:infection v:catch v:contract v:test n:positive a:positive v:get n:case v:diagnose n:diagnosis " +
    "v:transmit n:transmission v:expose n:exposure v:acquire a:infected n:patient v:sicken",
  quarantine:
    "quarantine v:isolate n:isolation n:lockdown v:confine n:confinement v:self-isolate v:lock v:shut " +
    "n:restriction v:restrict v:seal",
  vaccinate:
    "v:vaccinate n:vaccination n:vaccine jab n:shot v:inoculate n:inoculation v:immunise v:immunize " +
    "n:immunisation n:immunization n:dose n:booster v:receive v:get v:administer n:rollout n:drive n:injection " +
    "v:inject",
  foodpoison:
    "n:outbreak v:sicken n:illness n:poisoning v:contaminate n:contamination n:salmonella v:fall n:listeria a:ill " +
    "a:sick v:hospitalise v:hospitalize n:bug",
  diagnose:
    "v:diagnose n:diagnosis v:have n:cancer v:suffer battle n:disease v:learn n:tumour n:tumor n:illness " +
    "n:condition v:reveal v:detect v:find v:develop n:sufferer",
  fallill:
    "n:illness v:fall v:sicken v:suffer n:sickness collapse a:ill a:sick n:ailment v:contract v:catch v:come " +
    "n:disease v:ail v:faint v:feel n:bug",
  heartattack: "n:attack n:arrest n:stroke v:suffer collapse n:seizure n:heart v:have n:scare v:die n:emergency",
  hospitalise:
    "v:hospitalise v:hospitalize n:hospitalisation n:hospitalization v:admit n:admission n:hospital v:rush v:take " +
    "v:enter v:check v:treat n:treatment n:stay v:airlift v:undergo n:clinic n:ward n:ambulance v:ail n:care",
  discharge: "discharge release v:leave v:return v:go v:check v:recover n:hospital v:let v:send v:emerge",
  surgery:
    "n:surgery n:operation v:operate v:undergo n:procedure v:have n:transplant v:remove n:removal v:repair " +
    "n:surgeon v:treat implant v:amputate n:amputation n:bypass v:perform n:treatment",
  transplant:
    "transplant n:donor v:donate n:donation n:organ n:recipient v:receive v:implant n:surgery n:operation n:graft " +
    "n:transplantation v:give",
  rehab:
    "n:rehab n:treatment v:enter v:check n:rehabilitation n:admission n:clinic v:seek n:facility n:addiction " +
    "n:program n:detox v:admit v:undergo v:sober n:stint v:go n:centre n:center",
  recover:
    "v:recover n:recovery v:heal v:improve n:improvement v:recuperate n:recuperation v:rehabilitate v:regain " +
    "v:convalesce n:convalescence v:mend v:rally v:bounce n:comeback v:survive v:overcome v:beat n:remission " +
    "v:respond v:stabilise",
  worsen:
    "v:worsen v:deteriorate n:deterioration decline a:critical v:weaken n:setback v:slip v:fail relapse n:coma " +
    "n:complication v:fade v:aggravate",
  treat:
    "v:treat n:treatment n:therapy cure care n:medication v:heal v:administer n:remedy v:receive v:undergo v:give " +
    "n:doctor",
  drugapproval:
    "v:approve n:approval v:clear n:clearance v:authorise v:authorize n:authorisation n:authorization v:back " +
    "v:license v:recommend v:green-light n:nod v:pass v:endorse n:go-ahead",
  drugtrial: "n:trial test n:study n:experiment v:enrol v:enroll n:result v:show n:efficacy v:recruit v:conduct",
  abortion: "n:abortion v:abort v:terminate n:termination n:pregnancy v:end n:miscarriage v:miscarry",
  miscarriage:
    "n:miscarriage v:miscarry v:lose n:loss n:stillbirth a:stillborn n:pregnancy v:die n:death v:suffer n:foetus " +
    "n:fetus",
  pregnant:
    "a:pregnant v:expect n:pregnancy n:baby v:conceive n:conception n:bump n:mother v:await v:carry a:expectant",
  birth:
    "n:birth v:bear v:deliver n:delivery v:welcome n:arrival v:arrive n:baby v:give n:newborn n:son n:daughter " +
    "n:childbirth v:have n:child n:twin n:labour n:labor n:mom v:hatch",
  adopt: "v:adopt n:adoption v:foster n:child n:orphan v:take v:welcome n:parent v:raise",
  custodyfight:
    "n:custody v:fight n:battle n:dispute v:win v:award n:child v:grant v:lose v:seek n:guardianship n:visitation",
  engage:
    "a:engaged n:engagement v:propose n:proposal n:fiance n:fiancee v:pop n:ring v:betroth n:betrothal n:bride " +
    "v:accept v:plan v:ask",
  marry:
    "v:marry n:marriage n:wedding v:wed v:tie n:ceremony n:nuptials n:nuptial v:exchange n:bride n:groom " +
    "n:bridegroom n:union n:vow v:elope n:elopement v:remarry v:hitch n:knot n:newlywed n:spouse v:say",
  divorce:
    "divorce split v:separate n:separation v:part n:break-up n:breakup v:break v:end v:file n:annulment v:annul " +
    "v:dissolve n:dissolution n:parting v:leave n:ex-wife n:ex-husband n:estrangement a:estranged",
  breakup:
    "n:breakup n:break-up split v:part n:separation v:separate v:dump v:call v:end v:break v:ditch v:leave " +
    "v:finish",
  date:
    "date romance n:relationship v:see n:couple n:dating n:boyfriend n:girlfriend n:affair n:fling n:partner " +
    "n:item v:woo n:courtship",
  affair:
    "n:affair v:cheat n:infidelity n:mistress n:adultery n:liaison n:relationship n:lover n:fling n:tryst " +
    "n:romance n:indiscretion n:scandal n:dalliance a:unfaithful n:philandering",
  reunite:
    "v:reunite n:reunion v:reconcile n:reconciliation return v:meet v:reform v:rejoin n:get-together v:regroup " +
    "v:join",
  die:
    "v:die n:death a:dead v:pass n:passing v:succumb n:demise v:perish v:lose n:loss n:obituary a:deceased a:late " +
    "v:kill v:expire v:mourn n:tribute n:departure n:victim v:claim n:battle n:fatality",
  kill:
    "v:kill n:killing n:death v:die a:dead n:victim n:fatality v:claim n:loss v:perish v:slay n:casualty n:toll " +
    "v:lose n:dead n:tragedy v:murder",
  funeral:
    "n:funeral n:burial v:bury n:service n:memorial v:mourn n:mourner n:farewell v:cremate n:cremation n:ceremony " +
    "n:coffin v:lay n:interment v:inter n:procession n:wake n:goodbye v:rest n:grave n:requiem n:mass v:eulogise " +
    "v:eulogize n:eulogy",
  mourn:
    "v:mourn n:mourning n:tribute v:grieve n:grief n:condolence v:remember n:sorrow v:honour v:honor v:pay " +
    "n:remembrance n:mourner n:sadness v:lament v:sadden",
  commemorate:
    "v:commemorate n:commemoration v:mark n:anniversary v:remember n:remembrance n:memorial v:honour v:honor " +
    "v:celebrate n:celebration n:tribute n:ceremony v:observe n:observance n:centenary n:jubilee n:service",
  exhume:
    "v:exhume n:exhumation v:dig v:unearth v:rebury n:reburial n:remains n:remain v:disinter n:grave v:open " +
    "v:recover",
  conversion: "convert n:conversion v:baptise v:baptize n:baptism v:embrace v:join v:renounce n:apostasy v:become",
  canonise:
    "v:canonise v:canonize n:canonisation n:canonization n:saint n:sainthood v:beatify n:beatification v:declare " +
    "v:venerate n:miracle",
  ordain:
    "v:ordain n:ordination v:consecrate n:consecration v:install n:installation n:priest n:bishop v:elevate " +
    "n:elevation n:enthronement v:enthrone v:anoint v:appoint n:appointment",
  popeelect:
    "n:conclave v:elect n:election n:pope n:pontiff n:cardinal v:choose v:succeed n:successor v:inaugurate " +
    "n:inauguration n:installation",
  excommunicate:
    "v:excommunicate n:excommunication v:expel n:expulsion v:defrock v:suspend v:banish v:oust v:remove v:laicise " +
    "v:dismiss",
  pilgrimage:
    "n:pilgrimage n:pilgrim n:hajj v:flock v:converge v:visit v:gather v:perform n:worshipper v:journey " +
    "n:procession n:festival n:trek",
  sect: "n:sect n:cult n:commune n:leader n:follower n:compound n:member n:guru n:group n:movement v:raid n:disciple",
  blasphemy:
    "n:blasphemy insult v:offend n:offence n:offense n:desecration v:desecrate n:sacrilege v:mock n:cartoon " +
    "v:burn v:defile a:blasphemous",
  pray:
    "v:pray n:prayer n:service n:mass worship v:bless n:blessing n:worshipper n:sermon v:preach n:homily " +
    "v:celebrate",
  treatWide:
    "treat treatment n:rehab n:rehabilitation n:therapy n:care n:detox n:stint n:stay n:program n:programme " +
    "n:facility v:undergo n:recovery v:seek",
  admit:
    "admit admission v:check v:enter n:entry v:go v:hospitalize hospitalization v:head v:rush v:take v:place " +
    "n:placement v:move v:seek v:return n:stint n:stay v:arrive",
  leaveWide:
    "leave depart n:departure v:exit n:exit v:quit v:go v:walk v:abandon v:pull v:check v:withdraw n:withdrawal",
  operate: "n:surgery n:operation n:transplant v:operate n:procedure v:undergo",
  birthWide: "birth v:bear v:deliver n:delivery n:born v:welcome a:born",
  pregnantWide: "pregnancy v:expect a:pregnant v:carry",
  marryWide: "marry marriage wed wedding v:tie n:nuptials n:bride v:propose n:engagement v:engage",
  divorceWide: "divorce v:split n:split v:separate n:separation n:breakup v:part v:break",
  mournWide:
    "mourn n:mourning n:funeral n:vigil v:bury n:burial n:memorial v:remember v:commemorate n:commemoration " +
    "v:grieve n:tribute v:honor v:honour",
  prayWide: "pray n:prayer n:mass n:service v:worship n:worship",
  sick: "sick ill n:illness v:sicken n:disease v:suffer v:fall v:ail v:contract v:catch",
  injuryList:
    "n:reserve n:list v:injure n:injury a:injured v:sideline v:sprain v:tweak v:pull v:tear v:strain v:rule " +
    "v:miss v:bench v:out v:place v:put v:shelve v:deactivate",
} as const;
