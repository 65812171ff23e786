/** Protest, migration and public order: words that can name one happening, by group. See `index.ts`. */
export const SOCIETY = {
  protest:
    "protest n:protester n:protestor n:demonstration v:demonstrate n:demonstrator rally march n:marcher n:unrest " +
    "n:sit-in v:gather n:gathering n:crowd v:chant n:activist v:take n:vigil picket n:turnout n:agitation",
  riot:
    "riot n:rioting n:rioter n:unrest n:violence n:disorder n:mob v:loot n:looting rampage n:disturbance clash " +
    "n:mayhem v:torch n:turmoil n:chaos n:melee",
  sitin:
    "n:sit-in v:occupy n:occupation n:occupier camp n:encampment n:protester v:squat n:squatter v:blockade " +
    "v:chain n:activist v:evict n:tent",
  dispersecrowd:
    "v:disperse v:break v:clear v:evict n:eviction v:fire n:teargas n:gas v:storm v:beat n:crackdown v:charge " +
    "n:baton v:drive v:remove n:clearance v:scatter n:cannon",
  hungerstrike: "n:hunger-strike n:strike fast v:refuse n:refusal n:striker v:starve v:force-feed n:protest",
  boycott:
    "boycott v:shun v:skip snub v:refuse v:avoid v:stay v:withdraw n:withdrawal v:pull n:protest v:walk n:walkout " +
    "v:reject v:ditch",
  walkout: "n:walkout v:walk v:storm v:leave v:quit exit n:protest v:boycott v:depart",
  curfew: "n:curfew v:impose n:lockdown n:emergency v:declare v:restrict n:restriction v:lift v:enforce n:crackdown",
  emergencydecl: "v:declare n:emergency n:declaration v:proclaim n:state v:impose n:lockdown v:invoke v:extend n:law",
  vigil:
    "n:vigil n:memorial n:tribute v:gather v:mourn n:mourner n:commemoration v:commemorate n:candle n:remembrance " +
    "v:light v:honour v:honor v:pay n:gathering",
  migrate:
    "v:migrate n:migration n:migrant n:immigrant n:refugee v:cross n:crossing v:flee n:exodus v:arrive n:arrival " +
    "n:influx n:asylum-seeker v:enter v:pour n:caravan v:stream v:land n:flow v:surge",
  flee:
    "v:flee n:flight n:exodus escape n:refugee v:displace n:displacement v:leave v:evacuate v:run v:uproot " +
    "n:evacuee v:seek v:bolt v:abandon",
  migrantboat:
    "n:migrant v:capsize v:sink n:sinking v:drown n:drowning rescue n:boat n:dinghy n:shipwreck n:tragedy " +
    "n:vessel v:die v:perish",
  asylum:
    "n:asylum v:seek v:grant n:refuge v:apply n:application n:sanctuary n:protection v:defect n:defector shelter " +
    "n:refugee v:flee request",
  deport:
    "v:deport n:deportation v:expel n:expulsion n:deportee v:send v:remove n:removal v:return v:repatriate " +
    "n:repatriation v:eject v:kick v:fly v:boot",
  repatriate: "v:repatriate n:repatriation return v:bring v:fly v:send v:evacuate n:evacuation airlift",
  entryban:
    "v:bar ban v:deny n:denial v:refuse n:refusal v:block v:turn v:exclude n:exclusion n:visa v:reject v:stop " +
    "v:revoke v:prohibit",
  closeborder:
    "v:close n:closure v:seal v:shut n:shutdown v:block fence v:tighten n:wall n:border v:barricade n:barrier",
  citizenship:
    "n:citizenship n:citizen v:naturalise v:naturalize n:naturalisation n:nationality v:grant n:passport v:become " +
    "v:strip v:revoke v:swear v:renounce",
} as const;
