/** Companies, work, money and markets: words that can name one happening, by group. See `index.ts`. */
export const BUSINESS = {
  earnings:
    "n:earnings profit n:result v:report v:post n:income v:earn n:revenue n:sale n:figure v:announce n:quarter " +
    "v:beat v:miss n:net v:book n:gain v:record",
  profitup:
    "rise jump v:soar surge v:grow n:growth v:climb increase v:double gain v:up v:improve v:beat v:triple v:leap",
  profitdown: "fall drop slump plunge slide decline v:tumble v:sink v:shrink v:slip v:dip v:halve v:miss n:warning",
  loss:
    "n:loss v:lose v:post v:report v:swing n:deficit v:widen v:narrow v:book n:writedown v:suffer v:bleed " +
    "a:loss-making",
  profitwarning:
    "n:warning v:warn v:cut v:lower v:slash v:revise n:guidance n:outlook n:forecast v:downgrade v:trim v:miss " +
    "n:shortfall",
  acquire:
    "v:acquire n:acquisition buy purchase n:takeover v:merge n:merger n:deal n:buyout v:absorb v:snap v:take " +
    "v:sell n:sale v:gobble n:acquirer n:buyer v:scoop v:swallow n:owner n:transaction v:combine v:pay v:pick",
  merge:
    "v:merge n:merger v:combine n:combination n:tie-up v:join n:deal v:unite n:union n:takeover n:consolidation " +
    "v:consolidate v:acquire n:acquisition n:amalgamation v:amalgamate n:integration v:integrate n:link-up",
  sell:
    "v:sell n:sale v:offload v:unload v:dispose n:disposal v:divest n:divestment n:divestiture n:sell-off v:buy " +
    "n:buyer n:purchase v:shed v:hive n:seller n:deal v:auction v:flog n:spin-off v:hand v:dump",
  bid:
    "bid offer approach n:proposal v:propose n:bidder n:suitor n:takeover v:table v:launch v:seek n:tender " +
    "v:pursue v:woo n:interest v:court",
  rejectbid: "v:reject n:rejection rebuff v:spurn v:snub v:turn v:refuse v:dismiss v:fend n:defence v:resist v:decline",
  stake:
    "n:stake n:share v:buy n:holding v:acquire n:investment v:invest n:investor v:sell v:own v:take n:interest " +
    "n:shareholder n:sale n:purchase v:raise n:shareholding v:hold n:equity",
  invest:
    "v:invest n:investment n:investor v:fund n:funding v:finance n:financing v:pour v:inject n:injection v:pump " +
    "v:raise n:cash v:back n:backer v:plough v:sink v:pay",
  raisefunds:
    "v:raise n:funding n:round n:fund n:fundraising v:secure n:investment v:collect v:fundraise n:capital " +
    "v:attract v:borrow v:close n:financing v:crowdfund n:crowdfunding",
  ipo: "v:list n:listing float n:flotation n:ipo n:offering debut v:go v:raise v:price v:trade v:file n:share n:launch",
  delist: "v:delist n:delisting v:remove n:removal v:suspend v:privatise v:halt v:exit v:withdraw v:drop",
  spinoff:
    "v:spin n:spin-off n:spinoff split v:separate n:separation v:demerge n:demerger v:break n:breakup v:divide " +
    "v:carve v:hive",
  layoff:
    "v:lay n:layoff n:lay-off cut v:axe n:redundancy v:shed v:sack v:fire v:lose n:loss v:slash v:eliminate " +
    "n:elimination v:downsize n:downsizing v:trim n:cutback v:dismiss v:go v:retrench n:retrenchment n:reduction " +
    "v:furlough n:job",
  hire:
    "hire recruit n:recruitment n:hiring v:appoint n:appointment v:join v:employ n:employment v:sign v:take " +
    "v:name v:poach v:tap v:bring v:add v:enlist v:engage v:create v:lure v:land v:snare",
  strikeLabour:
    "strike n:walkout v:walk n:stoppage n:action v:down n:striker picket protest v:halt n:shutdown n:dispute " +
    "v:stage v:cripple v:disrupt n:disruption",
  endstrike:
    "v:end v:return v:call v:suspend v:settle n:settlement n:deal n:agreement v:agree v:resume v:accept v:resolve " +
    "v:avert",
  lockout: "v:lock n:lockout n:dispute n:stoppage n:standoff n:shutdown n:impasse n:ban",
  bankrupt:
    "a:bankrupt n:bankruptcy collapse n:insolvency a:insolvent n:administration n:receivership n:liquidation " +
    "v:liquidate v:fold v:fail n:failure v:file v:go n:administrator v:bankrupt n:filing n:protection v:shutter " +
    "a:bust",
  bailout:
    "n:bailout n:bail-out v:bail rescue n:loan n:aid n:package v:save v:lend n:lifeline n:help v:prop v:inject " +
    "n:support v:borrow",
  default:
    "default n:nonpayment v:miss v:fail n:failure n:debt v:restructure n:restructuring n:crisis v:owe n:repayment " +
    "v:renege",
  restructure:
    "v:restructure n:restructuring v:reorganise v:reorganize n:reorganisation n:reorganization overhaul " +
    "n:shake-up revamp v:streamline v:reform v:cut",
  downgrade: "downgrade cut v:lower v:slash v:demote n:rating v:reduce v:strip n:agency v:lose v:drop n:outlook",
  productrecall:
    "recall v:withdraw n:withdrawal v:pull n:fault n:defect v:return n:safety v:remove v:replace v:fix n:problem " +
    "a:faulty v:warn",
  closeplant:
    "v:close n:closure n:closing v:shut n:shutdown v:shutter v:mothball v:axe v:cease v:end v:fold v:idle v:wind " +
    "v:halt v:scrap",
  openstore:
    "open n:opening launch v:inaugurate n:inauguration v:start v:unveil debut v:expand n:expansion v:arrive " +
    "v:welcome",
  expand:
    "v:expand n:expansion v:grow n:growth v:extend n:extension v:enter v:enlarge n:enlargement v:broaden v:widen " +
    "v:open v:add v:increase v:push v:spread",
  pricerise: "rise increase v:raise hike v:climb v:soar surge v:jump n:inflation v:up spike v:go v:push",
  pricecut: "cut v:slash n:reduction v:reduce v:lower fall v:drop discount decrease v:trim n:bargain v:knock",
  marketup:
    "rise rally gain v:climb jump v:soar surge rebound advance v:leap v:bounce v:recover v:close n:high v:edge " +
    "v:spike",
  marketdown:
    "fall drop plunge v:tumble slide slump v:sink decline n:loss v:lose crash n:sell-off n:selloff v:plummet " +
    "v:dive v:slip v:tank n:rout v:dip v:weaken v:shed v:retreat",
  ratehike: "v:raise n:rise hike increase v:lift v:tighten n:tightening v:up n:rate n:move",
  ratecut: "cut v:lower v:slash n:reduction v:reduce v:ease n:easing v:trim n:rate n:move v:drop",
  stimulus: "n:stimulus v:stimulate n:easing v:inject boost n:package v:pump v:buy n:purchase v:spend n:plan",
  devalue:
    "v:devalue n:devaluation v:depreciate n:depreciation v:weaken v:slide v:fall v:plunge v:lose n:drop " +
    "n:currency",
  recession:
    "n:recession v:shrink v:contract n:contraction n:slump n:downturn v:slow n:slowdown decline n:crisis v:slip " +
    "v:stagnate",
  growth:
    "n:growth v:grow v:expand n:expansion v:rise n:increase v:pick n:recovery v:recover v:accelerate " +
    "n:acceleration n:boom v:rebound",
  unemployment:
    "n:unemployment n:jobless n:rate n:job v:lose n:claim v:rise v:fall v:add n:payroll v:create a:unemployed",
  shortage: "n:shortage n:scarcity v:run lack n:crisis n:shortfall v:ration n:deficit n:crunch n:supply v:dry",
  contract:
    "contract v:win award n:deal v:sign v:secure v:land v:hire n:tender v:supply v:choose v:select v:clinch v:get",
  order: "order v:buy purchase n:deal n:contract v:sign v:place v:agree v:book v:commission v:sell v:announce",
  partner:
    "partner n:partnership v:team n:alliance n:deal v:join v:collaborate n:collaboration n:venture n:tie-up " +
    "v:ally v:link v:cooperate n:cooperation v:work n:link-up v:sign",
  canceldeal:
    "v:cancel n:cancellation v:scrap v:abandon v:terminate n:termination v:collapse v:drop v:end v:call v:walk " +
    "v:kill v:axe v:withdraw v:pull v:ditch v:void v:scuttle",
  patentsuit:
    "n:patent v:infringe n:infringement v:sue n:lawsuit n:suit v:copy n:dispute n:case n:litigation n:war " +
    "v:violate n:battle n:complaint v:steal",
  antitrust:
    "n:antitrust n:monopoly n:competition n:probe v:investigate n:cartel n:collusion v:fine n:complaint " +
    "n:price-fixing n:investigation v:collude v:abuse v:accuse",
  insidertrade: "n:insider n:trading v:trade n:trader tip n:fraud v:profit n:tipper n:scheme",
  payrise: "n:rise raise increase n:hike n:bonus n:pay v:award v:boost n:wage v:earn n:salary",
  dividend: "n:dividend v:pay n:payout n:buyback v:return repurchase v:distribute v:raise n:payment",
  relocate:
    "v:relocate n:relocation move shift transfer v:leave v:quit v:settle v:uproot v:resettle v:switch v:migrate",
  rebrand: "v:rename v:rebrand n:rebranding change n:name v:call redesign v:retitle relaunch n:makeover",
  owe: "v:owe n:debt v:repay n:repayment v:pay n:payment v:clear n:arrears v:settle v:collect n:creditor n:loan",
  lend: "v:lend n:loan v:borrow n:borrowing n:credit n:lender v:finance n:mortgage advance n:facility",
  bonus: "n:bonus pay n:payout n:payoff n:award n:package v:waive v:forgo v:receive n:compensation",
  audit:
    "audit n:auditor v:examine v:inspect n:inspection check n:inspector review v:find v:scrutinise v:scrutinize " +
    "n:spot-check",
  hireWide: "hire v:recruit v:appoint v:employ v:sign n:signing n:hiring v:name v:bring v:engage v:contract v:land",
  firePerson:
    "v:fire sack dismiss dismissal v:terminate termination v:oust n:ouster v:relieve v:axe v:can v:remove " +
    "n:removal v:drop v:release v:boot v:part v:let v:lay n:firing n:sacking v:show v:dump n:exit v:lose v:out " +
    "v:ditch v:push",
  layoffWide:
    "n:layoff v:lay v:cut n:cut n:redundancy v:shed v:slash v:eliminate n:cutback v:downsize v:axe v:furlough",
  resignWide:
    "resign resignation v:quit v:step v:stand v:leave n:departure v:retire retirement v:bow n:exit v:vacate " +
    "v:abdicate n:abdication v:relinquish v:go",
  appointWide:
    "appoint appointment v:name v:nominate nomination n:nominee v:choose n:choice v:pick n:pick v:select " +
    "selection v:tap v:elect v:install v:designate v:promote n:promotion v:elevate v:unveil v:announce v:assign " +
    "v:nominating",
  replaceWide:
    "replace replacement v:succeed n:successor v:take n:takeover v:inherit v:assume v:substitute n:substitution " +
    "n:succession",
  offer:
    "offer v:approach n:approach n:proposal v:propose v:ask n:bid v:bid v:consider n:consideration v:court " +
    "v:invite n:invitation v:pitch v:tender v:sound",
  job: "job position post role n:part n:office n:gig n:posting n:appointment n:seat",
  playRole:
    "play v:portray n:role n:part v:star v:cast n:casting v:perform v:act v:appear n:character v:become " +
    "n:incarnation v:take",
  strikeWork: "n:strike n:walkout v:strike n:stoppage v:walk n:lockout v:down n:action",
  joinWide: "join v:enlist v:enrol v:enroll v:sign v:enter v:unite v:move n:accession v:accede",
  rejectWide:
    "reject rejection v:refuse refusal v:decline v:spurn v:rebuff v:snub v:deny n:denial v:turn v:veto n:veto " +
    "v:dismiss v:rule",
  acceptWide:
    "accept acceptance v:agree v:approve approval v:take v:welcome v:embrace v:okay v:back v:adopt v:nod n:nod",
  acquireWide:
    "acquire acquisition v:buy n:purchase v:purchase n:takeover v:take n:deal v:merge n:merger v:snap v:bid n:bid " +
    "n:buyout v:obtain v:scoop v:absorb v:join n:transaction n:agreement v:spend v:pay",
  sellWide: "sell sale v:auction n:auction v:divest n:divestiture v:offload v:unload v:dispose v:spin v:fetch",
  investWide: "invest investment v:fund n:funding v:finance n:financing v:back v:spend v:inject n:injection v:raise",
  payWide:
    "pay payment v:spend v:cost v:compensate n:compensation v:settle n:settlement v:fine n:fine v:reimburse " +
    "v:award",
  donateWide:
    "donate donation v:give n:gift v:contribute n:contribution v:grant n:grant v:raise n:fundraiser v:pledge " +
    "n:aid v:send",
  launchProduct:
    "launch release v:unveil n:unveiling v:introduce introduction v:announce announcement v:debut n:debut " +
    "v:reveal v:roll n:rollout v:ship v:issue v:deliver v:present n:presentation v:update n:update v:refresh " +
    "n:refresh v:upgrade n:upgrade v:offer v:bring v:show v:publish n:publication v:push v:rush v:post v:preview " +
    "v:premiere n:premiere v:start n:patch",
  makeWide:
    "make v:build v:produce n:production v:manufacture v:create n:creation v:develop n:development v:construct " +
    "n:construction v:assemble v:design",
  expandWide: "expand expansion v:grow n:growth v:extend v:broaden v:widen v:enlarge",
  riseWide:
    "rise increase v:grow n:growth v:climb v:jump n:jump v:surge n:surge v:soar v:gain n:gain v:up v:hike n:hike " +
    "v:raise v:boost v:rally v:spike n:spike v:double",
  drop:
    "drop fall decline decrease v:slump n:slump v:plunge n:plunge v:tumble v:slide n:slide v:dip n:dip v:reduce " +
    "n:reduction v:cut n:cut v:lower v:sink v:shrink v:lose v:slip v:slash v:plummet",
  earn: "earn earnings n:profit v:report n:result n:revenue v:post v:gain n:income v:net n:sales",
  bankruptWide:
    "bankruptcy v:fail n:failure v:collapse n:collapse v:bankrupt n:insolvency v:default n:default v:fold " +
    "n:liquidation",
  competeWide: "compete competition v:rival v:challenge n:challenge v:vie v:race n:battle n:war",
  connect: "connect link v:join n:connection v:attach v:tie v:relate v:associate",
  sendSpace: "launch n:liftoff n:lift-off v:lift v:blast n:blastoff v:send n:rocket v:fly n:flight v:orbit",
  land: "land landing v:touch n:touchdown v:dock n:docking v:arrive n:splashdown",
  discoverWide:
    "discover discovery v:find n:find n:finding v:detect n:detection v:uncover v:spot v:locate v:identify " +
    "v:unearth v:notice v:recover v:sight n:sighting",
  useWide: "use v:employ v:exploit v:utilize v:apply v:wield",
  transfer: "transfer v:move v:transport v:shift v:send v:ship v:deliver v:relocate v:carry n:handover",
  test: "test trial v:try v:experiment n:experiment v:check n:check",
} as const;
