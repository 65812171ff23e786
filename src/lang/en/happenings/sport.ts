/** Sport and games: words that can name one happening, by group. See `index.ts`. */
export const SPORT = {
  winmatch:
    "win n:victory v:beat defeat v:lose n:loss triumph v:down v:thrash v:edge v:crush rout v:top v:fall v:oust " +
    "v:overcome v:overpower v:trounce v:hammer n:thrashing v:see v:prevail v:cruise v:stun v:upset v:sink v:blank " +
    "n:winner v:dispatch v:outclass",
  losematch:
    "v:lose n:loss n:defeat v:fall v:slump v:crash v:suffer n:setback n:beating v:go n:thrashing n:drubbing " +
    "v:slip v:drop n:loser v:beat v:concede v:stumble",
  upset:
    "upset v:stun shock v:knock surprise v:beat v:eliminate v:oust v:topple v:defeat v:dump n:giant-killing n:win " +
    "n:victory",
  thrash:
    "v:thrash n:thrashing rout v:hammer v:crush v:demolish v:trounce v:maul v:blow n:blowout v:whip v:humiliate " +
    "n:humiliation n:drubbing v:annihilate v:destroy v:pound v:dominate v:batter v:smash",
  drawmatch:
    "draw tie n:stalemate v:hold v:share v:level n:deadlock v:equalise v:equalize v:salvage v:end n:point " +
    "v:finish",
  score:
    "score n:goal v:net strike v:fire v:hit v:head n:header v:bag v:grab n:hat-trick v:convert n:winner " +
    "n:equaliser n:equalizer n:scorer v:find v:slot v:notch v:tap v:kick n:opener n:penalty v:double n:brace " +
    "n:touchdown",
  comefrombehind:
    "rally n:comeback v:fight v:overturn v:recover rebound n:fightback n:turnaround v:storm v:overcome v:claw " +
    "v:bounce",
  eliminate:
    "v:eliminate n:elimination v:knock exit v:crash v:oust v:bow v:dump v:send v:lose v:fall v:beat n:ouster v:go",
  qualify:
    "v:qualify n:qualification v:advance v:reach v:progress v:clinch v:book v:secure v:earn v:make n:berth v:move " +
    "n:spot v:enter v:seal n:place v:gain",
  title:
    "n:title win n:championship n:champion v:clinch crown v:claim v:capture n:trophy n:cup v:lift v:seal " +
    "n:triumph v:take n:victory v:secure v:retain v:defend v:wrap",
  medal:
    "medal n:gold n:silver n:bronze v:win n:medallist n:medalist v:claim n:podium v:take v:strike v:grab v:earn " +
    "v:clinch n:champion v:strip",
  racewin:
    "win n:victory race v:finish v:lead v:cross n:winner v:take v:hold v:sprint v:dominate v:claim n:pole v:beat " +
    "v:edge v:outsprint",
  record:
    "n:record v:break v:set v:smash v:shatter v:beat v:equal v:tie v:eclipse v:surpass n:milestone v:pass v:best " +
    "v:match v:reach v:become n:feat v:top v:rewrite",
  signplayer:
    "sign n:signing v:join move transfer n:deal v:buy v:land v:acquire n:acquisition v:snap v:swoop v:agree " +
    "capture v:secure v:complete switch v:bring v:add n:contract v:sell v:trade n:arrival",
  tradeplayer: "trade v:acquire n:acquisition v:send deal swap v:ship v:move v:get v:exchange v:land v:part",
  loanplayer: "loan v:join n:move v:borrow v:send v:return n:spell v:recall n:switch",
  newcontract:
    "v:sign n:contract n:extension v:extend v:re-sign n:deal v:commit v:agree v:renew n:renewal v:stay v:pen " +
    "v:ink n:agreement",
  releaseplayer: "v:release v:waive v:cut v:drop v:leave n:departure v:let v:axe v:offload v:ditch v:part v:dump",
  leaveclub: "v:leave n:departure v:quit exit v:depart v:part v:go v:move v:walk n:farewell v:bid",
  injureplayer:
    "v:injure n:injury v:hurt sprain tear strain v:break fracture v:limp v:sideline v:suffer v:miss n:knock " +
    "v:rule v:pull v:twist v:damage v:rupture v:carry n:concussion n:blow v:dislocate",
  missmatch:
    "v:miss v:rule v:sideline v:sit v:skip n:absence v:withdraw n:withdrawal v:pull v:scratch a:doubtful v:bench " +
    "a:unavailable v:lose",
  returninjury:
    "return n:comeback v:recover n:recovery v:back v:rejoin v:resume v:play v:activate v:start a:fit n:fitness",
  suspendplayer:
    "v:suspend n:suspension ban v:punish n:punishment v:bench v:discipline v:sideline v:fine v:bar v:hand " +
    "sanction v:cite v:miss v:penalise v:penalize v:sit",
  sentoff:
    "v:send n:dismissal v:dismiss n:sending-off n:red v:eject n:ejection n:card v:book n:booking foul v:receive " +
    "v:see",
  foul: "foul tackle v:trip n:challenge bite headbutt elbow v:kick n:incident v:punch v:spit v:stamp",
  doping:
    "n:doping v:dope n:steroid v:test n:positive v:fail n:drug cheat n:epo ban n:violation v:inject n:doper " +
    "n:scandal v:use a:positive",
  stripmedal:
    "v:strip v:lose n:disqualification v:disqualify v:return v:void v:annul v:remove n:loss v:take v:erase " +
    "v:vacate",
  disqualify:
    "v:disqualify n:disqualification v:exclude n:exclusion v:ban v:bar v:throw v:expel v:eject v:reject " +
    "v:eliminate v:relegate v:dismiss",
  matchfix:
    "v:fix n:fixing n:fixer n:match-fixing v:rig v:throw n:corruption bribe n:spot-fixing n:betting v:bet " +
    "n:scandal n:cheating v:lose v:tank",
  retire:
    "v:retire n:retirement v:quit v:hang v:end v:bow n:farewell v:call v:bid v:leave v:announce n:goodbye v:step " +
    "v:finish exit v:walk",
  comeback:
    "n:comeback return v:come v:unretire v:resume v:rejoin v:make v:back n:reappearance v:reappear v:relaunch " +
    "v:revive n:revival",
  coachfired:
    "v:sack n:sacking v:fire n:firing v:dismiss n:dismissal v:part v:axe v:quit n:departure v:depart v:leave " +
    "v:resign n:resignation v:oust n:ouster v:lose v:replace v:dump n:exit v:relieve n:manager n:coach v:go",
  coachhired:
    "v:appoint n:appointment v:hire n:hiring v:name v:take v:join v:succeed n:successor v:replace n:replacement " +
    "v:return n:coach n:manager v:install v:unveil v:become v:tap v:land v:pick",
  captain: "captain n:captaincy v:lead v:name v:appoint skipper n:armband v:strip v:hand v:succeed n:leader",
  selectteam:
    "v:select n:selection v:pick v:name n:squad n:call-up v:call v:include n:inclusion n:roster v:choose v:drop " +
    "v:omit n:omission n:line-up recall n:team v:axe",
  draft: "draft pick v:select n:selection v:choose v:take n:choice n:draftee v:drop v:go v:call n:prospect",
  debutsport: "debut start n:bow v:play n:appearance v:appear v:make n:outing n:cap v:introduce n:rookie",
  playoff:
    "n:playoff n:play-off n:final n:semifinal n:semi-final n:series n:postseason v:reach v:clinch v:advance " +
    "n:decider v:win v:sweep n:game n:quarter-final n:quarterfinal n:clash n:tie",
  matchplay:
    "n:match n:game v:play n:clash n:tie v:face v:meet v:host n:contest n:fixture n:derby v:take n:encounter " +
    "n:showdown n:test n:duel v:battle v:visit",
  titlefight:
    "fight n:bout n:knockout v:knock v:beat v:box n:boxer n:rematch v:stop n:stoppage n:decision v:outpoint " +
    "v:defend n:title n:clash n:champion v:floor n:challenger ko",
  tennisgolf: "win v:beat v:reach n:round n:set v:shoot lead v:advance v:cruise v:ease v:card v:ace birdie v:outlast",
  relegate: "v:relegate n:relegation drop v:go n:demotion v:demote v:slip v:condemn n:fall",
  promoteteam: "v:promote n:promotion v:go v:win v:return v:climb v:secure n:ascent v:rise v:clinch",
  hostgames: "host v:stage award n:hosting bid v:win v:choose n:venue v:land v:select v:hold",
  openceremony:
    "n:ceremony v:open n:opening v:kick v:start v:launch v:inaugurate n:spectacle n:parade v:light " +
    "n:curtain-raiser",
  innings:
    "n:innings n:century v:hit v:score n:run n:knock v:smash v:bat n:batting n:ton v:chase v:make v:rack " +
    "v:top-score",
  wicket: "n:wicket v:bowl n:bowling v:dismiss n:dismissal v:take v:skittle v:bundle n:bowler v:rout n:haul v:claim",
  baseballgame:
    "homer n:home-run v:pitch hit v:drive n:slam v:strike n:strikeout n:no-hitter n:shutout v:throw n:walk-off " +
    "n:double n:pitcher v:blast",
  basketgame: "v:score n:point v:lead v:drop v:pour rebound v:shoot v:sink n:basket n:triple-double dunk v:net",
  climbfeat: "climb v:scale n:ascent n:climber v:conquer summit v:reach v:top v:ascend n:mountaineer v:complete",
  voyagefeat:
    "v:sail n:voyage v:row v:cross n:crossing v:circumnavigate n:circumnavigation v:complete n:trek swim v:finish " +
    "n:journey v:fly n:flight v:walk n:adventurer",
  stunt: "n:stunt jump leap v:skydive n:daredevil v:plunge dive n:feat v:perform v:walk n:tightrope",
  crowdtrouble:
    "n:violence n:hooligan n:hooliganism n:riot n:pitch v:invade n:invasion n:flare v:throw n:trouble n:clash " +
    "n:crowd n:disorder n:abuse",
  gamble: "bet n:gambling wager v:gamble n:gambler v:win n:jackpot n:betting n:casino n:punt",
  lottery:
    "n:lottery n:jackpot v:win n:winner n:ticket n:prize v:scoop n:draw n:winning v:claim v:land n:windfall v:hit",
  win:
    "win victory v:beat v:defeat n:triumph v:triumph v:top v:edge v:down v:overcome v:prevail n:winning v:clinch " +
    "v:take v:claim v:secure v:capture v:lift v:rout n:rout v:trounce v:crush v:outlast v:stun v:upset n:upset " +
    "v:dominate v:knock v:stop v:outpoint v:sweep v:earn v:conquer v:best v:roll v:rally v:hold v:pull v:drub " +
    "v:thrash v:defend v:retain v:keep v:outscore v:advance v:carry v:put v:finish n:knockout n:tko",
  loseWide:
    "lose loss defeat n:setback v:fall v:drop n:upset v:succumb v:eliminate n:elimination n:downfall v:bow v:go " +
    "v:crash",
  draw: "draw tie v:level n:stalemate v:equal v:equalize",
  game:
    "game match n:contest n:fixture n:bout fight n:clash n:showdown n:final n:finale n:opener n:playoff " +
    "n:playoffs n:tournament n:quarterfinal n:semifinal n:title n:championship n:meeting n:encounter n:tie " +
    "n:rematch n:round n:duel",
  fightSport:
    "fight bout v:box n:boxing n:title n:match n:clash n:showdown n:defense n:defence v:defend n:duel v:face " +
    "v:meet v:rematch n:rematch",
  scoreWide:
    "score v:net v:goal n:goal n:touchdown v:hit n:hit v:add v:drive v:kick v:shoot v:convert v:grab n:basket " +
    "n:point v:notch v:slot v:head v:pass n:run",
  clinch:
    "clinch v:secure v:lock v:reach v:qualify n:qualification v:advance v:earn v:make v:seal v:book v:claim " +
    "v:berth n:berth",
  recordWide:
    "record v:break v:set v:pass v:mark n:mark n:milestone v:surpass v:eclipse v:become v:reach v:achieve " +
    "n:achievement v:accomplish n:feat v:hit v:match v:equal v:spot v:move v:shatter v:top v:notch v:make " +
    "v:overtake",
  play: "play v:compete n:game v:feature v:appear v:start v:face v:host v:meet",
  stopPlay: "stop n:stoppage v:halt v:knock n:knockout v:dominate v:pummel v:finish v:win n:tko",
  comebackWide: "comeback v:rally n:rally v:return n:return v:recover n:recovery v:rebound v:overcome",
  season: "season n:campaign n:year n:stint n:run",
  race: "race n:marathon n:rally n:derby n:lap n:grand v:run n:prix n:regatta",
  champion: "n:title n:crown n:championship n:belt v:crown n:cup n:medal n:trophy n:champion",
} as const;
