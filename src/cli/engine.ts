import { actorDirectory } from '../corpus/directory.ts';
import type { Lexicon } from '../extract/actions/lexicon.ts';
import { compileActors } from '../extract/actors/knowledge.ts';
import { compileKnowledge, type Knowledge } from '../extract/knowledge.ts';
import { extractEvents, traceArticle, traceDecisions, type Trace } from '../extract/pipeline.ts';
import { unreadLanguage, type UnreadLanguage } from '../extract/packs/select.ts';
import { statedEvents, unknownNames } from '../extract/stated.ts';
import { readKnowledge } from '../ingest/knowledge.ts';
import type { ActorEntry, Article, PoliticalEvent, StatedEvent } from '../model/index.ts';

/** The extraction rules with their knowledge loaded: what the commands need of them. Tests give a small one of their own. */
export interface Engine {
  readonly extract: (article: Article) => readonly PoliticalEvent[];
  /** The same with what every stage found. */
  readonly trace: (article: Article) => Trace;
  /** The same with what was considered and dropped, for `explain`. */
  readonly decisions: (article: Article) => Trace;
  /** Why an article is not read, or not whole: nobody reads its language, or knows a name in its row. Without it every article is. */
  readonly unread?: (article: Article) => UnreadLanguage | null;
  /** What verbs and nouns mean, for checking what a model puts forward. */
  readonly lexicon: Lexicon;
  /** Every country, leader and organisation that the reference data knows. */
  readonly actors: readonly ActorEntry[];
  /** The folder it was loaded from, where other threads find the same; absent for one that is made up. */
  readonly root?: string;
}

/** The rules over lexicon and reference data in `root/data`, which are made ready when they are first needed. */
export function loadEngine(root: string): Engine {
  let compiled: Knowledge | undefined;
  let actors: readonly ActorEntry[] | undefined;
  const raw = readKnowledge(root);
  const knowledge = (): Knowledge => (compiled ??= compileKnowledge(raw));
  return {
    extract: (article) =>
      article.stated ? statedEvents(article, article.stated, knowledge()) : extractEvents(article, knowledge()),
    trace: (article) => traceArticle(article, knowledge()),
    decisions: (article) => traceDecisions(article, knowledge()),
    unread: (article) =>
      article.stated?.act ? unknownActors(article.stated, knowledge()) : unreadLanguage(article, knowledge()),
    get lexicon() {
      return knowledge().lexicon;
    },
    // A build whose workers read the articles needs no more than this.
    get actors() {
      return (actors ??= actorDirectory(compiled?.actors ?? compileActors(raw)));
    },
    root,
  };
}

function unknownActors(stated: StatedEvent, knowledge: Knowledge): UnreadLanguage | null {
  const names = unknownNames(stated, knowledge);
  if (names.length === 0) return null;
  const none = stated.act?.initiators.every((name) => names.includes(name)) === true;
  return {
    what: `${none ? 'no event' : 'left out of the event'}: nobody known is called ${names.map((name) => `"${name}"`).join(', ')}`,
    why: none ? 'the row names no other initiator' : 'the others of the row stand',
    fix: 'write a country, a leader or an organisation of data/reference, or its id',
  };
}
