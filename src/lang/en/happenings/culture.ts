/** Film, music, books, shows, royals and everyday life: words that can name one happening, by group. See `index.ts`. */
export const CULTURE = {
  filmrelease:
    "release v:open n:opening premiere debut v:hit v:come v:arrive v:screen n:screening v:show n:launch v:bow " +
    "n:film n:movie v:unspool v:land",
  albumrelease:
    "release drop n:album n:single debut launch v:unveil record n:recording n:track n:song v:issue v:stream v:put " +
    "v:premiere n:video",
  bookpublish:
    "v:publish n:publication n:book release n:memoir v:write n:author n:novel launch n:autobiography n:biography " +
    "v:pen n:tell-all n:title v:print",
  gamerelease:
    "release launch v:debut n:game n:sequel v:arrive v:ship v:unveil v:announce n:title v:drop v:hit n:expansion",
  trailer:
    "n:trailer n:teaser v:tease n:clip n:footage v:release v:reveal v:unveil v:debut v:show preview n:glimpse " +
    "n:sneak",
  cast:
    "cast n:casting v:star n:role v:play v:join v:land n:part v:sign v:portray v:tap v:choose v:replace n:lead " +
    "v:appear v:hire v:recruit v:audition",
  playrole:
    "v:play v:portray n:portrayal n:role v:star v:appear n:performance v:act n:actor n:actress n:part v:perform " +
    "n:character v:reprise v:feature",
  leaveshow:
    "v:leave n:departure v:quit exit v:depart v:go v:fire v:drop v:replace v:write v:axe v:bid v:kill n:farewell",
  direct:
    "v:direct n:director v:helm v:film v:shoot v:make n:production v:produce n:producer n:filming v:sign v:hire " +
    "v:lead",
  hostshow: "host v:present n:presenter emcee anchor v:front v:replace v:join n:gig v:return v:star",
  award:
    "award win n:winner n:prize v:scoop n:trophy honour honor v:take v:pick v:receive n:recipient v:collect v:bag " +
    "v:sweep n:victory v:present v:give v:land v:earn v:crown v:triumph n:laureate v:accept n:accolade " +
    "v:recognise v:recognize n:gong",
  awardnom:
    "v:nominate n:nomination n:nominee shortlist n:nod v:contend n:contender v:lead v:earn v:garner snub v:vie " +
    "n:finalist v:receive v:get v:compete",
  premiere: "premiere n:screening debut v:attend n:opening v:open v:screen n:carpet v:launch v:unveil v:walk n:gala",
  tour:
    "tour v:perform n:concert n:show n:gig n:date v:play v:announce v:kick n:performance v:headline v:travel " +
    "n:leg v:hit",
  concert:
    "n:concert v:perform n:performance n:show n:gig v:play v:sing n:set v:headline v:take stage v:rock n:recital " +
    "v:entertain n:singer n:appearance v:jam",
  canceltour:
    "v:cancel n:cancellation v:postpone n:postponement v:scrap v:pull v:call v:axe v:delay v:reschedule v:drop " +
    "v:abandon",
  cancelshow:
    "v:cancel n:cancellation axe v:scrap v:end v:drop v:pull v:can v:kill v:shelve v:ditch v:nix v:conclude " +
    "n:finale v:finish",
  renewshow:
    "v:renew n:renewal v:order v:commission return v:extend n:season n:series v:pick v:revive n:revival reboot " +
    "v:bring n:pickup",
  airshow:
    "v:air broadcast v:show v:screen v:premiere v:debut n:episode v:televise v:run n:airing n:finale n:telecast " +
    "v:transmit v:stream",
  boxoffice:
    "n:box-office v:gross v:earn v:top v:take v:rake v:make v:lead n:debut v:open n:opening n:hit flop v:bomb " +
    "v:dominate n:takings v:collect",
  ratings: "n:rating n:audience n:viewer v:draw v:watch v:attract n:viewership v:tune v:pull v:win",
  charts: "n:chart v:top v:debut n:number-one hit v:climb v:reach v:enter v:sell v:bag v:land v:knock",
  exhibit:
    "exhibit n:exhibition display show v:open n:opening v:unveil v:go v:feature n:retrospective v:showcase v:host " +
    "n:museum n:gallery v:stage",
  auction:
    "auction v:sell n:sale v:fetch v:buy n:buyer v:bid n:bidder v:go n:hammer v:snap n:lot v:offer v:raise " +
    "v:purchase v:pay",
  restoreart:
    "v:restore n:restoration v:repair v:conserve n:conservation v:renovate n:renovation v:clean v:refurbish " +
    "n:refurbishment v:rebuild n:restorer",
  arttheft:
    "v:steal n:theft n:heist n:thief n:painting v:loot v:recover n:robbery v:return n:masterpiece v:swipe " +
    "v:snatch",
  returnart:
    "return v:repatriate n:repatriation v:hand v:give v:recover n:restitution v:restore n:handover v:surrender",
  statueunveil:
    "v:unveil n:unveiling v:erect n:statue n:monument n:memorial v:install v:dedicate n:dedication n:sculpture " +
    "v:inaugurate n:plaque n:ceremony v:honour v:honor",
  festival:
    "n:festival n:fest v:celebrate n:celebration n:carnival n:party n:event n:parade v:hold v:flock n:reveller " +
    "n:fair v:gather n:fete",
  bandsplit: "split v:disband n:breakup n:break-up v:break v:part v:leave v:quit n:hiatus v:end n:departure",
  bandreunion: "v:reunite n:reunion v:reform n:comeback return v:regroup v:perform n:get-together",
  sequel: "n:sequel remake reboot v:adapt n:adaptation n:prequel n:spin-off v:make n:film n:franchise v:revive",
  sextape: "n:tape n:video n:photo v:leak n:scandal v:surface v:post n:picture a:nude n:footage n:sext v:pose v:emerge",
  paparazzi:
    "photograph v:snap n:picture n:photo n:photographer n:paparazzo v:shoot v:capture v:pose n:image v:catch " +
    "v:spot v:film",
  publicrow: "n:outburst rant n:tirade n:meltdown v:explode v:erupt v:storm v:swear n:tantrum v:lash v:shout v:yell",
  royalvisit: "visit tour v:arrive v:welcome n:trip v:greet v:meet n:arrival v:attend n:engagement n:walkabout",
  royalbirth:
    "n:birth v:bear n:baby n:prince n:princess n:heir v:deliver v:welcome n:arrival v:name v:christen n:labour",
  coronation:
    "v:crown n:coronation n:crowning v:enthrone n:enthronement v:ascend n:accession n:throne n:succession " +
    "v:succeed n:monarch v:become n:ceremony n:king",
  knight:
    "v:knight n:knighthood honour n:damehood n:sir v:receive v:award n:title n:ennoblement v:bestow n:investiture " +
    "v:confer n:peerage",
  christening: "v:christen n:christening v:baptise v:baptize n:baptism n:godparent n:ceremony v:name",
  babyname: "name call n:moniker n:naming v:dub v:reveal v:choose n:nickname v:christen v:rename",
  party:
    "party n:bash v:celebrate n:celebration n:gala n:reception v:throw n:birthday n:festivity v:toast n:do " +
    "n:soiree n:guest v:host n:banquet n:dinner",
  birthday: "n:birthday v:celebrate n:celebration v:turn n:party v:mark v:fete n:anniversary",
  pageant: "n:pageant crown v:win n:winner n:beauty n:titleholder n:contest v:dethrone n:contestant v:strip",
  fashionshow:
    "show n:collection v:unveil n:runway n:catwalk model v:showcase v:present n:designer v:debut v:strut v:walk",
  weightloss:
    "v:lose v:shed diet v:slim n:loss n:weight v:drop n:pound n:kilo n:transformation v:transform a:slim v:reduce",
  foodserve: "v:serve v:eat v:dine n:meal n:dinner n:lunch v:feed v:cook feast v:devour v:consume n:banquet v:taste",
  foodcontam:
    "v:contaminate n:contamination v:taint a:tainted n:adulteration v:adulterate n:scandal n:scare v:find " +
    "v:recall v:mislabel n:horsemeat n:salmonella",
  awardWide:
    "award oscar oscars n:prize n:honor n:honour v:honor v:honour n:ceremony n:broadcast n:show n:gala n:emmy " +
    "n:emmys n:grammy n:grammys n:medal n:trophy n:accolade v:win v:present v:receive n:telecast n:globe",
  host:
    "host v:emcee n:hosting v:present n:stint n:job n:gig v:anchor v:front v:moderate v:lead n:appearance n:turn " +
    "n:tour v:preside n:presenter n:mc",
  perform:
    "perform performance n:concert n:show n:gig v:sing v:play n:set n:recital v:tour n:tour v:dance n:act " +
    "v:entertain n:appearance",
  broadcast:
    "broadcast v:air v:show v:televise n:telecast v:screen n:screening v:stream v:transmit n:transmission " +
    "v:premiere",
  filmMake:
    "film v:shoot v:produce v:direct n:production n:filming n:movie n:shoot n:adaptation v:adapt n:sequel " +
    "n:remake",
  celebrateWide:
    "celebrate celebration n:party n:festival n:parade n:anniversary v:mark n:ceremony v:commemorate " +
    "n:commemoration n:gala n:jubilee n:fete",
  exhibitWide: "exhibit exhibition v:display n:display v:show n:show n:fair n:expo v:unveil",
  attendWide:
    "attend attendance v:appear n:appearance v:join v:participate n:participation v:visit v:show v:turn v:come " +
    "n:turnout",
  interviewWide: "interview v:tell v:speak n:conversation v:talk",
  speechWide: "speech address v:speak n:remark n:remarks n:talk n:lecture n:statement n:keynote v:deliver",
  watch: "watch see v:view n:viewing v:witness v:observe v:look v:monitor",
  jokeWide: "joke v:mock v:quip v:poke v:lampoon v:roast v:spoof",
  wear: "wear dress v:don v:disguise n:disguise v:clothe",
} as const;
