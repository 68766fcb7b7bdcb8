const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Words that a title or office is made of; a run of them before a name belongs to it. */
export const TITLE_WORDS = words(`
  president presidents president-elect vice prime minister ministers foreign defense defence interior finance trade security
  secretary state chancellor premier leader leaders king queen emir amir sultan sheikh shaikh pope crown prince princess emperor
  general gen marshal field colonel col admiral adm dictator strongman ruler supreme ayatollah counterpart counterparts former then
  ex acting interim outgoing late ambassador envoy mr mrs ms dr sir deputy special national adviser advisor chief elect taoiseach
  commander chairman speaker senator governor spokesman spokeswoman spokesperson diplomat junta party communist opposition`);

/** The words of a title that make it one. */
export const TITLE_HEADS = words(`
  president presidents minister ministers secretary chancellor premier leader leaders king queen emir amir sultan sheikh shaikh pope
  prince princess emperor general gen marshal colonel col admiral adm dictator strongman ruler ayatollah counterpart counterparts
  ambassador envoy mr mrs ms dr sir adviser advisor chief taoiseach commander chairman spokesman spokeswoman spokesperson diplomat`);

/** Heads of titles whose bearer leads a country. */
export const LEADING = words(
  'president leader premier chancellor king queen emir sultan ruler dictator strongman emperor prime',
);

/** Private offices: with them in front, a surname is not the leader's. */
export const OTHER_TITLES = words(
  'senator sen rep representative governor gov judge mayor professor prof actor singer captain sgt',
);

/** Nouns that act for their state after "Colombian" or "U.S.". */
export const OFFICIAL_NOUNS = words(`
  official officials government governments administration regime authorities authority state cabinet parliament congress senate
  lawmakers legislature assembly court courts prosecutors presidency monarchy ministry ministries embassy consulate mission delegation
  negotiators negotiator envoy envoys ambassador ambassadors diplomat diplomats diplomacy minister ministers president presidents leader
  leaders leadership premier chancellor king queen emir prince monarch ruler counterpart counterparts forces force troops soldiers
  soldier military army armies navy airforce police commandos marines paratroopers fighters aircraft warplanes jets planes
  warship warships ships ship submarine submarines destroyer frigate vessels vessel gunboats tanks artillery missiles missile drones
  drone helicopters bombers squadron fleet garrison intelligence spies agents guards guard side people nation spokesman spokeswoman
  spokesperson chief commander commanders general generals airstrikes task negotiating parties capital junta rulers customs
  premier republic bombing treasury pentagon dictator strongman coastguard regulators`);

/** Words that may stand between the adjective and such a noun. */
export const OFFICIAL_MODIFIERS = words(`
  senior top high ranking level military government foreign armed naval air special state security intelligence border riot defense
  defence coast fighter federal central prime vice deputy interior finance trade diplomatic ruling national supreme parliamentary
  consular police army navy communist revolutionary paramilitary ground peace interim acting new then former elite regular combat war
  nuclear justice treasury energy health economy`);

/** After a full country name these are as likely verbs ("Israel forces Iran to …"). */
export const VERB_LIKE = words('forces force state ships missions guards side tanks drones people bombing task court');

/** Prepositions before a name that only says where. */
export const WHERE = words('in at near outside around across throughout within via through');

/** Adjectives that may stand between the preposition and the place. */
export const DIRECTIONS = words(`
  the northern southern eastern western central north south east west downtown nearby neighbouring neighboring occupied mainland rural
  northwestern northeastern southwestern southeastern upper lower greater`);

/** Function words and the like that may open a sentence before a bare surname. */
export const OPENERS = words(`
  a an the and but or so yet for nor as at by in on of to from with without after before since until till while when where whether
  if though although because that this these those then than once under over against during despite between among about like unlike
  even only also still just both either neither not no it he she they we i you his her their its our what which who whom why how
  earlier later meanwhile however instead today yesterday tomorrow tonight now next last
  had did does do has have was were is are will would should could can may might must let
  january february march april june july august september october november december
  jan feb mar apr jun jul aug sept sep oct nov dec
  monday tuesday wednesday thursday friday saturday sunday`);

/** Auxiliaries and verbs of saying: what stands before them is a subject. */
export const SUBJECT_VERBS = words(`
  is are was were has have had will would shall should can could may might must did does do said says say told tells called calls
  warned accused agreed announced ordered rejected urged demanded argues argued insisted insists denied denies wants wanted began
  found led felt drew fell fought came became rose set chose spoke stood threw saw knew wrote drove flew grew shut hit bought
  brought caught built meant paid put ran sank spent swore taught thought withdrew backs vows plans seeks warns urges blames imposes
  accuses rejects orders expels recalls threatens demands agrees refuses sent sends took takes gave gives made makes went goes held holds broke cut met sought seeks struck shot won lost left let put
  never also then now soon long later already still again at once in on for to by with from against and or but as after before since
  because that which who whose if when while until under over into than not of`);

/** Preceding nouns that make "to/in/from CAPITAL" a relation with the state. */
export const DIPLOMATIC = words(`
  ambassador ambassadors envoy envoys embassy embassies consulate consulates mission missions representation diplomats diplomat
  chargé charge attaché attache representative officials official authorities government ministry parliament leaders ties relations ultimatum
  sanctions aid warning`);

/** Words before "to" after which a capital means the state ("an apology to Tehran"). */
export const ADDRESSED = words(`
  apology apologised apologized apologise apologize apologies warning message letter note according loyal close threat threats
  ultimatum response reply answer appeal concession concessions aid assistance support sale sales exports gave given promised pledged
  belongs belonged opposed opposition closer ally allied challenge rebuke signal offer offered weapons arms over said protest deal
  handed ceded yielded surrendered listen listened access attached addressed report reported proposed hostile`);

/** Verbs after which a capital is the place one goes to or leaves. */
export const MOVING = words(`
  left leave leaves leaving visited visit visits visiting reached reach entered enter departed departing toured touring quit
  flee fled through`);

/** Nouns after which "of CAPITAL" is a town, not a government. */
export const TOWN_NOUNS = words(
  'outskirts streets street city mayor north south east west suburb suburbs centre center heart residents siege fall battle university archbishop',
);

/** Nouns after a seat's name that make it a building. */
export const BUILDING_NOUNS = words(
  'lawn gates gate encounter meeting visit summit ceremony talks dinner press reporters grounds garden handout event trip library',
);
