/** Closed classes of English words that the grammar of the clause rests on. */
const set = (text: string): ReadonlySet<string> => new Set(text.split(' '));

export const BE = set("is are was were be been being am 's");
export const HAVE = set('has have had having');
export const DO = set('does do did');
/** Modals that leave the act in the air. */
export const OPEN_MODALS = set('could may might would should can must cannot');
export const FUTURE_MODALS = set('will shall');
export const NEGATIONS = set("not never n't no nor neither without hardly cannot");
export const DETERMINERS = set(
  'the a an this that these those its his her their our my your some any no each every both all several many most more dozens another such first last next new two three four five six seven eight nine ten',
);
export const PREPOSITIONS = set(
  'in on at from to with against over by for under of into onto inside outside between among about towards toward near off along across through during within around behind amid despite beyond upon besides as like than per via without above below following including concerning ahead up before after since until alongside beneath underneath aboard atop opposite throughout amidst except regarding unlike given',
);
/** Words that open a clause of their own. */
export const SUBORDINATORS = set(
  'when while because if though although whereas unless until whether where after before since as once lest',
);
export const CONDITIONALS = set('if unless whether should lest');
export const COORDINATORS = set('and but or nor yet so then plus');
export const RELATIVES = set('who which whom whose');
export const SUBJECT_PRONOUNS = set('he she it they we i you who which that both each neither either none');
export const ADVERBS = set(
  'also still just already now then again long twice ever only always soon once far yet later earlier even too thus instead nevertheless nonetheless however meanwhile often finally first probably perhaps there finally recently politely publicly here ago abroad overnight outright anew yesterday thereby therefore hence accordingly thereupon beforehand',
);
/** People whose "said" makes nothing happen. */
export const FORECASTERS =
  /\b(?:analysts?|experts?|economists?|observers?|columnists?|commentators?|critics?|diplomats?|bankers?|exporters?|traders?|organisers?|organizers?|historians?|professors?|scholars?|fellows?|researchers?)\b/i;

/** Verbs that report words. */
export const SPEECH = set(
  'say tell add announce declare state stress reply explain insist argue claim allege charge note warn write report confirm reveal suggest imply hint believe vow stress swear predict show mean hope fear think',
);
/** Parties to a deal or a quarrel that are no states. */
export const NON_STATE = set(
  'rebel rebels guerrilla guerrillas insurgent insurgents militant militants militia militias paramilitaries opposition union unions worker workers strikers student students farmers tribes tribe clans cartel cartels gang gangs separatists secessionists protesters demonstrators party parties hostages church bishops bondholders creditors shareholders airline revolutionary paramilitary farc eln eta ira contras hijackers kidnappers smugglers voters reporters journalists',
);
/** Verbs that give somebody a name, kind or not. */
export const NAMING = set('call describe brand label dub term');
/** Verbs whose infinitive or -ing clause did happen. */
export const FACTIVE = set(
  'begin start continue go help manage proceed come hasten move dare choose lead cause force allow enable keep win follow',
);
/** Verbs whose infinitive was begun: an attempted attack is an attack, an attempted visit none. */
export const ATTEMPTING = set('try attempt');
/** Verbs of command; to one's own people they do what is commanded. */
export const ORDERING = set('order instruct direct command tell');
/** Verbs whose infinitive lies ahead. */
export const PLANNING = set('plan intend prepare decide expect due schedule set arrange');

/** An adverb by list or by its ending. */
export function isAdverb(word: string): boolean {
  return (
    ADVERBS.has(word) ||
    ((word.charCodeAt(2) === SPACE || word.charCodeAt(4) === SPACE) && isFixed(word)) ||
    (word.length > 4 &&
      word.endsWith('ly') &&
      word !== 'italy' &&
      word !== 'ally' &&
      word !== 'supply' &&
      word !== 'reply' &&
      word !== 'rally')
  );
}

const SPACE = 32;

/** "at once", "in public", "once again": what tokens fold into one word. */
function isFixed(word: string): boolean {
  return (
    word.startsWith('at ') ||
    word.startsWith('in ') ||
    word.startsWith('once ') ||
    word === 'of course' ||
    word === 'of late'
  );
}
