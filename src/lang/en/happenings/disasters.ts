/** Disasters, accidents and rescue: words that can name one happening, by group. See `index.ts`. */
export const DISASTERS = {
  quake:
    "quake n:earthquake n:temblor n:tremor v:shake jolt v:strike v:hit v:rattle n:aftershock n:shaking v:rock " +
    "n:shock n:magnitude v:tremble v:devastate n:disaster",
  tsunami: "n:tsunami n:wave n:surge v:hit v:sweep v:inundate v:strike n:swell n:disaster v:engulf",
  flood:
    "flood n:flooding n:floodwater v:inundate n:inundation deluge v:submerge v:swamp v:overflow v:burst v:swell " +
    "v:drown v:sweep n:rain v:rise n:disaster n:downpour v:engulf n:torrent v:soak",
  storm:
    "storm n:hurricane n:typhoon n:cyclone n:tempest v:batter v:lash v:hit v:strike n:wind n:gale v:pound " +
    "n:landfall v:slam v:pummel v:barrel v:rage v:wallop v:devastate n:weather n:disaster v:roar v:sweep",
  tornado:
    "n:tornado n:twister n:storm v:touch v:rip v:tear v:flatten v:hit v:strike n:funnel v:level v:destroy " +
    "v:devastate n:touchdown v:spawn v:plow",
  snow:
    "snow n:snowstorm n:blizzard n:snowfall n:storm v:blanket v:bury n:flurry n:winter v:dump n:whiteout n:ice " +
    "v:paralyse v:paralyze n:freeze v:snarl n:nor'easter",
  cold:
    "n:cold freeze n:frost n:chill n:freezing n:snap n:temperature v:plunge v:shiver n:winter a:frigid a:cold " +
    "v:drop",
  heat:
    "n:heat n:heatwave v:swelter v:bake n:temperature v:soar v:scorch v:sizzle n:scorcher a:hot n:record n:warmth " +
    "v:roast n:spell v:peak",
  drought: "n:drought n:shortage v:dry v:wither n:famine a:dry v:parch n:aridity n:scarcity v:fail",
  rain:
    "rain n:downpour n:rainfall n:deluge n:storm n:monsoon v:pour v:fall v:drench v:soak n:shower n:cloudburst " +
    "v:lash v:dump n:precipitation",
  lightning: "n:lightning n:bolt strike v:hit n:thunderstorm v:electrocute n:thunderbolt n:storm",
  hail: "hail n:hailstorm n:hailstone v:pelt v:pound v:batter n:storm v:damage v:dent",
  wildfire:
    "n:wildfire fire blaze n:bushfire v:burn v:rage v:sweep v:spread v:char n:inferno v:scorch v:raze n:flame " +
    "v:destroy v:engulf v:ravage v:threaten",
  fire:
    "fire blaze n:inferno v:burn v:gut v:engulf n:flame v:destroy v:ignite v:rip v:catch n:conflagration v:torch " +
    "v:sweep v:tear v:erupt v:raze n:firefighter v:break n:burning v:smoulder",
  extinguish:
    "v:extinguish v:douse v:contain n:containment v:fight v:battle v:tackle n:firefighter v:control v:put " +
    "v:quench v:tame v:quell n:crew",
  landslide:
    "n:landslide n:mudslide n:landslip n:rockslide slide v:bury collapse n:mud n:rockfall v:engulf v:sweep v:give " +
    "v:crash",
  avalanche: "n:avalanche n:snowslide v:bury v:sweep v:engulf n:slide n:skier n:climber v:hit v:trigger v:trap",
  volcano:
    "v:erupt n:eruption n:volcano v:spew n:lava n:ash v:explode n:explosion v:belch v:blow n:plume v:rumble " +
    "v:spit n:activity v:shoot",
  sinkhole: "n:sinkhole v:swallow collapse v:open n:hole n:crater v:sink v:cave n:subsidence",
  evacuate:
    "v:evacuate n:evacuation n:evacuee v:flee v:clear v:leave v:displace v:move v:abandon v:order v:empty " +
    "v:relocate v:airlift v:remove v:vacate",
  disasteraid:
    "n:aid n:relief n:assistance help v:send v:deliver n:delivery n:supply airlift v:donate n:donation pledge " +
    "v:assist v:distribute n:distribution",
  famine: "n:famine n:starvation v:starve n:hunger n:malnutrition n:shortage n:crisis v:die a:hungry a:malnourished",
  crash:
    "crash n:collision v:collide n:accident smash n:wreck v:hit v:slam v:plough v:plow n:pile-up n:pileup " +
    "v:overturn v:strike n:tragedy n:incident v:injure v:kill n:smash-up n:impact v:ram v:career v:careen " +
    "n:crash-landing",
  roadcrash:
    "crash n:accident n:collision v:collide v:overturn v:flip v:roll n:rollover n:pileup v:swerve v:veer v:skid " +
    "v:hit plunge v:slam n:wreck n:smash v:crush",
  pedestrianhit:
    "v:hit v:strike v:knock n:pedestrian v:run v:mow n:accident v:kill n:collision v:crush v:plough v:plow " +
    "n:crash v:injure",
  planecrash:
    "crash n:accident v:plunge n:disaster v:plummet n:wreckage n:crash-landing v:go v:nosedive v:slam n:tragedy " +
    "v:fall v:ditch v:disintegrate v:down n:loss v:vanish v:crash-land",
  emergencylanding:
    "land n:landing v:divert n:diversion v:return v:force v:ditch n:emergency v:abort v:touch n:malfunction " +
    "n:scare v:crash-land v:turn v:skid",
  runway:
    "v:skid v:overshoot v:veer v:slide v:overrun n:excursion n:incident v:abort v:collide n:collision v:clip " +
    "v:roll",
  nearmiss: "n:near-miss n:near-collision n:incident n:scare v:avoid v:avert n:brush n:miss n:call",
  trainaccident:
    "v:derail n:derailment crash v:collide n:collision n:accident v:jump n:wreck v:leave v:overturn v:plough " +
    "v:smash n:disaster v:hit v:strike",
  shipaccident:
    "v:sink n:sinking v:capsize n:capsizing v:founder v:overturn n:wreck n:shipwreck v:go v:ground v:collide " +
    "n:collision v:list n:disaster v:drown v:topple v:keel n:accident",
  runaground: "v:run n:grounding v:ground v:strand v:hit v:beach v:stick v:wedge v:strike v:refloat n:stranding",
  drown: "v:drown n:drowning v:die v:sweep v:wash v:sink n:death v:perish v:swim n:swimmer v:submerge v:disappear",
  stampede: "stampede crush v:trample n:crowd surge panic v:kill n:melee n:tragedy n:trampling v:suffocate",
  collapse:
    "collapse fall v:cave v:crumble v:topple v:give v:crash n:cave-in v:tumble v:buckle v:implode n:implosion " +
    "n:disaster v:crush v:trap n:failure v:fail",
  explosion:
    "n:explosion v:explode blast v:erupt v:rip n:fireball v:blow v:detonate n:detonation n:accident v:ignite " +
    "rupture v:burst n:disaster v:rock n:leak",
  mineaccident: "collapse n:explosion v:trap n:blast n:cave-in n:miner n:accident n:disaster v:flood v:bury v:kill",
  fallaccident: "fall plunge v:plummet tumble slip v:drop v:die n:accident v:topple v:trip",
  climbaccident:
    "fall n:climber n:mountaineer v:slip v:die n:death v:plunge n:avalanche v:strand v:perish n:hiker n:accident",
  electrocute: "v:electrocute n:electrocution shock n:jolt v:die v:touch n:wire v:zap",
  gasleak: "leak spill v:escape n:release v:seep v:spew n:fume n:gas v:sicken v:evacuate n:emission v:vent",
  oilspill:
    "spill n:slick leak v:gush n:gusher rupture n:oil v:pollute n:pollution v:spew n:blowout n:disaster v:pour " +
    "v:contaminate n:contamination n:cleanup",
  nuclearaccident:
    "n:meltdown n:radiation leak n:release v:melt n:disaster n:crisis n:contamination v:overheat n:accident " +
    "n:reactor",
  rescue:
    "rescue save v:free v:pluck n:rescuer airlift v:evacuate n:evacuation v:pull v:winch v:find v:recover " +
    "v:extricate v:retrieve n:survivor v:reach v:help v:bring v:hoist v:lift v:dig",
  searchmissing:
    "search hunt v:look v:scour v:comb n:searcher v:seek v:find n:operation v:sweep n:effort v:trawl n:rescuer " +
    "v:probe a:missing n:quest",
  callsearchoff: "v:call v:suspend n:suspension v:end v:abandon halt v:stop v:give v:scale v:cease",
  survive:
    "v:survive n:survivor n:survival escape v:live v:emerge v:walk v:cheat v:outlive v:withstand v:weather " +
    "a:alive v:pull n:miracle n:ordeal",
  trap:
    "trap v:strand v:stick v:maroon v:bury v:pin v:catch v:confine v:lock v:snare v:cut v:isolate a:stranded " +
    "a:stuck",
  deathtoll:
    "n:toll v:rise v:climb v:kill n:casualty n:fatality n:dead v:die n:death v:jump v:mount v:hit v:reach " +
    "n:victim",
  blackout:
    "n:blackout n:outage v:lose n:failure v:fail v:knock n:power cut v:plunge n:electricity n:loss n:disruption " +
    "v:black v:restore",
  crashWide:
    "crash collide collision v:smash n:smash v:ram v:plow v:plough v:hit n:accident n:wreck v:wreck v:slam " +
    "n:pileup v:mow v:strike v:plunge n:incident v:overturn v:derail n:derailment n:impact v:careen v:barrel " +
    "v:run v:knock v:veer v:roll v:go v:come n:mishap",
  fallWide: "fall v:plunge v:plummet v:drop v:tumble n:plunge v:topple v:slip v:crash v:sink",
  collapseWide: "collapse v:fall v:cave v:crumble v:topple n:cave-in v:buckle v:tumble",
  fireWide:
    "n:fire n:blaze v:burn n:burning n:inferno n:flame n:wildfire v:ignite n:bushfire v:torch v:engulf v:spark " +
    "v:gut n:conflagration v:rage v:scorch v:catch v:raze n:arson",
  extinguishWide: "extinguish v:douse v:contain n:containment v:put v:control",
  quakeWide:
    "quake earthquake temblor n:tremor n:aftershock v:shake n:shaking v:jolt n:jolt v:strike v:hit v:rattle " +
    "v:rock n:shock v:tremble n:magnitude v:shock v:register n:seism v:occur v:measure",
  wave: "n:tsunami n:wave v:swamp v:flood n:surge",
  stormWide:
    "storm hurricane typhoon cyclone n:tornado v:batter v:lash v:hit v:strike n:blizzard n:twister v:blow " +
    "v:pummel n:gale n:landfall v:slam n:snowstorm n:thunderstorm n:superstorm",
  floodWide: "flood flooding v:inundate n:deluge v:submerge v:swamp n:inundation n:overflow v:overflow",
  slide: "n:landslide n:mudslide n:avalanche n:rockslide v:bury v:sweep v:slide n:slide",
  damageWide:
    "damage destroy destruction v:devastate n:devastation v:wreck v:demolish v:flatten v:level v:ruin v:raze " +
    "v:ravage v:rip v:crumble v:crack v:collapse v:batter v:ransack v:wipe",
  sever: "cut sever v:snap v:break n:break v:slice v:damage n:damage v:rupture n:rupture v:tear",
  outageWide:
    "outage disrupt disruption n:downtime n:blackout v:fail n:failure v:interrupt n:interruption v:lose n:loss " +
    "v:slow n:slowdown v:knock n:shutdown n:glitch v:crash n:crash v:down n:down v:go v:hit v:affect n:problem " +
    "v:block v:hamper v:cripple n:cutoff v:paralyze n:trouble v:stop n:stoppage",
  repairWide:
    "repair v:fix n:fix v:restore restoration v:mend v:resolve v:patch n:patch v:plug v:correct v:rectify " +
    "v:address v:solve v:rebuild n:correction v:close v:remedy",
  leakWide: "leak spill n:leakage n:spillage v:escape v:gush v:pour n:contamination v:contaminate",
  sink: "sink n:sinking v:capsize v:founder n:shipwreck v:wreck",
  poisonWide: "poison poisoning v:contaminate n:contamination v:sicken v:infect",
  outbreakWide: "outbreak epidemic pandemic v:spread n:spread v:infect n:infection n:contagion n:case",
} as const;
