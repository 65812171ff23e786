/** What is said, asked, promised, refused: words that can name one happening, by group. See `index.ts`. */
export const STATEMENTS = {
  say:
    "v:say v:tell v:state n:statement remark comment v:add v:note v:speak v:mention v:declare n:interview v:claim " +
    "v:write v:explain v:quote v:observe v:post tweet",
  announce:
    "v:announce n:announcement v:declare n:declaration v:reveal v:say v:unveil v:disclose v:confirm n:statement " +
    "n:news v:proclaim n:proclamation v:issue v:release v:report v:publicise v:notify n:notice v:break",
  reveal:
    "v:reveal n:revelation v:disclose n:disclosure expose v:divulge v:uncover v:tell v:show v:admit v:unveil " +
    "v:share v:publish v:spill v:announce v:confess",
  deny:
    "v:deny n:denial v:reject n:rejection v:dismiss v:refute v:dispute v:rebut n:rebuttal v:rubbish v:insist " +
    "v:disavow v:repudiate v:contradict v:quash v:contest",
  confirm:
    "v:confirm n:confirmation v:verify n:verification v:acknowledge v:corroborate v:admit v:validate v:say " +
    "v:announce v:affirm v:prove v:authenticate v:establish",
  warn:
    "v:warn n:warning caution alert v:threaten n:threat v:advise n:advisory v:urge n:alarm n:notice v:predict " +
    "v:signal v:forecast",
  threaten: "v:threaten n:threat v:warn n:warning v:vow v:intimidate n:intimidation n:ultimatum menace v:say v:promise",
  vow:
    "vow pledge promise v:swear v:commit n:commitment n:oath v:resolve v:undertake n:undertaking guarantee v:say " +
    "n:assurance v:assure v:plan v:insist",
  accuse:
    "v:accuse n:accusation v:allege n:allegation v:blame charge claim n:accuser v:point v:say v:implicate " +
    "v:denounce v:slam",
  blame:
    "blame v:accuse fault v:attribute v:hold v:cite n:responsibility v:point v:criticise v:criticize v:ascribe " +
    "n:culprit v:pin",
  criticise:
    "v:criticise v:criticize n:criticism v:slam v:blast attack v:condemn n:condemnation v:denounce n:denunciation " +
    "v:lash v:rap rebuke v:hit n:backlash v:decry v:chide v:berate v:lambast v:lambaste v:rip v:assail n:critic " +
    "v:knock v:bash v:deride v:take v:scold n:flak v:savage v:censure",
  condemn:
    "v:condemn n:condemnation v:denounce n:denunciation v:deplore v:slam v:criticise v:criticize v:decry " +
    "v:censure n:outrage n:outcry v:reject v:abhor v:blast n:rebuke",
  insult:
    "insult v:offend n:slur v:mock taunt abuse v:ridicule n:jibe v:call n:gaffe v:belittle n:offence v:disparage " +
    "n:epithet v:swear n:rant v:demean",
  racistremark:
    "n:slur n:remark n:comment a:racist n:racism n:rant n:abuse n:insult n:epithet n:tirade n:outburst v:tweet " +
    "n:gaffe n:joke n:controversy",
  outrage:
    "n:outrage n:outcry anger n:backlash n:fury n:uproar n:furore n:furor n:row n:controversy v:infuriate v:spark " +
    "n:criticism n:storm v:enrage n:condemnation v:upset",
  praise:
    "praise v:hail v:laud v:commend n:commendation v:applaud n:applause n:tribute compliment v:salute acclaim " +
    "v:extol v:welcome v:admire v:tout n:plaudit v:honour v:honor",
  welcome: "welcome v:greet n:greeting v:hail v:receive n:reception v:embrace v:cheer v:applaud v:host",
  congratulate: "v:congratulate n:congratulation v:praise v:wish v:hail v:salute v:send v:compliment v:applaud call",
  apologise:
    "v:apologise v:apologize n:apology regret a:sorry v:express n:remorse v:say v:retract n:retraction v:admit " +
    "v:atone n:atonement v:repent",
  retract:
    "v:retract n:retraction v:withdraw n:withdrawal v:correct n:correction v:recant v:backtrack v:delete " +
    "n:deletion v:pull v:disavow n:climbdown v:walk v:take v:backpedal",
  uturn:
    "n:u-turn v:reverse n:reversal v:backtrack n:climbdown n:about-face v:abandon v:drop v:change n:turnaround " +
    "v:relent n:flip-flop v:back v:scrap v:reconsider v:cave v:ditch n:backdown",
  demand:
    "demand call v:urge request v:insist n:ultimatum v:ask appeal v:press v:push v:want v:seek v:require petition",
  urge:
    "v:urge call appeal v:press v:exhort v:encourage v:ask v:plead n:plea v:implore v:beg v:beseech v:push " +
    "v:lobby v:advise",
  request: "request v:ask v:seek v:apply n:application appeal petition v:call n:plea v:submit n:bid v:beg",
  petition: "petition v:sign n:signature v:urge call n:appeal n:letter n:campaign v:demand n:plea",
  leak:
    "leak v:disclose n:disclosure v:reveal n:revelation v:publish n:publication n:leaker v:expose release " +
    "n:breach v:surface v:emerge v:dump n:whistleblower v:circulate v:post v:slip",
  speech:
    "n:speech address v:speak n:remark v:deliver n:talk v:tell lecture n:keynote n:broadcast n:oration n:speaker " +
    "n:statement v:give",
  interview:
    "interview v:tell v:speak n:appearance v:talk v:say n:chat n:sit-down v:open v:reveal n:interviewer v:discuss",
  pressconference:
    "n:conference n:briefing v:brief v:tell n:presser v:announce v:hold n:statement v:address n:reporter",
  callPhone: "call phone v:telephone n:conversation v:speak v:talk v:ring v:dial v:discuss",
  writeletter: "n:letter v:write v:send n:message n:note email v:pen n:missive v:tell v:address v:sign",
  propose:
    "v:propose n:proposal v:suggest n:suggestion plan offer v:put v:recommend n:recommendation v:float v:unveil " +
    "pitch v:present v:moot v:advocate v:outline",
  reject:
    "v:reject n:rejection v:refuse n:refusal v:turn v:decline rebuff v:spurn v:dismiss v:rule v:deny snub " +
    "v:oppose v:say v:rebut v:shun v:scorn",
  accept: "v:accept n:acceptance v:agree v:take v:approve v:embrace v:welcome v:back v:acknowledge v:concede v:say",
  oppose:
    "v:oppose n:opposition n:opponent v:object n:objection v:resist n:resistance v:fight v:reject protest v:block " +
    "v:challenge v:contest n:critic v:dispute v:defy n:backlash",
  support:
    "support back n:backing v:endorse n:endorsement v:defend n:defence n:defense v:champion v:favour v:favor " +
    "v:stand n:supporter n:solidarity v:rally v:advocate v:help",
  defend:
    "v:defend n:defence n:defense v:justify n:justification v:stand v:back v:support v:insist v:shield " +
    "v:vindicate v:protect",
  predict:
    "v:predict n:prediction forecast v:expect n:expectation v:project n:projection estimate v:warn v:foresee " +
    "v:anticipate n:outlook v:see v:say v:prophesy n:prophecy",
  report:
    "report v:say n:finding n:study v:publish v:find n:document v:show v:release v:reveal v:detail n:account " +
    "v:conclude n:conclusion n:dossier v:describe",
  rumour:
    "n:rumour n:rumor n:speculation v:speculate n:gossip v:suggest n:report n:claim n:talk v:swirl n:allegation " +
    "v:circulate",
  lie:
    "lie n:liar v:mislead v:deceive n:deception n:falsehood v:fabricate n:fabrication v:misrepresent n:untruth " +
    "n:deceit v:misstate v:exaggerate n:exaggeration a:false",
  joke: "joke quip v:mock v:poke n:gag n:parody v:tease v:kid n:jest v:spoof v:lampoon v:roast n:skit",
  argue:
    "v:argue n:argument dispute n:row v:clash quarrel n:spat debate v:contend v:disagree n:disagreement v:bicker " +
    "n:altercation v:squabble n:feud",
  respond:
    "v:respond n:response reply v:react n:reaction answer v:say v:retort v:counter v:hit v:address n:rebuttal " +
    "v:retaliate",
  refusecomment: "v:decline v:refuse comment n:silence v:say v:respond v:answer v:deny a:silent v:reject v:brush",
  censor:
    "censor n:censorship ban v:block v:remove n:removal v:suppress v:pull v:delete v:restrict n:clampdown " +
    "v:silence v:gag v:muzzle v:cut",
  banmedia:
    "ban v:block v:bar v:shut v:close n:closure v:prohibit v:suspend n:suspension n:blackout v:jam v:censor " +
    "n:prohibition v:revoke v:outlaw",
  ban:
    "ban v:prohibit n:prohibition v:outlaw v:bar v:forbid v:block v:restrict n:restriction v:disallow v:stop " +
    "v:halt v:exclude v:banish v:nix v:criminalise v:criminalize n:moratorium",
  liftban:
    "v:lift v:end v:overturn v:allow v:remove v:scrap v:ease v:unban v:relax v:reverse v:reinstate v:drop " +
    "v:unblock",
  allow:
    "v:allow permit n:permission v:let v:approve n:approval v:authorise v:authorize n:authorisation v:grant " +
    "v:clear n:clearance v:okay n:go-ahead v:enable n:nod v:sanction n:licence license v:green-light",
} as const;
