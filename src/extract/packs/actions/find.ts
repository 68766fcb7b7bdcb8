import type { ActionMention, ActorMention, Sentence, TimeMention } from '../../types.ts';
import type { Grammar } from '../grammar/grammar.ts';
import { actOfClause, matchVerb, mentionsOf, type Act, type Scene } from './acts.ts';
import { findPackClauses } from './clauses.ts';
import { isFinite } from './groups.ts';
import { toPackItems } from './items.ts';
import { nominalActs } from './nominals.ts';
import { standingOf } from './standing.ts';
import { enterParagraph, openActStory, type ActStory } from './story.ts';

/** Types whose objects are what is asked for, refused or held out, not what happened. */
const TALK: ReadonlySet<string> = new Set(['REQUEST', 'REJECT', 'THREATEN', 'AGREE']);

/** Finds the acts that sentences assert by a language's frames; a side that one leaves out is supplied from those before. */
export function findPackActions(
  sentences: readonly Sentence[],
  actors: readonly ActorMention[],
  times: readonly TimeMention[],
  grammar: Grammar,
): ActionMention[] {
  const story = openActStory(actors);
  return sentences.flatMap((sentence) => {
    if (sentence.kind === 'byline') return [];
    enterParagraph(story, sentence.paragraph);
    return findInSentence(sentence, actors, times, { grammar, story });
  });
}

function findInSentence(
  sentence: Sentence,
  actors: readonly ActorMention[],
  times: readonly TimeMention[],
  { grammar, story }: { readonly grammar: Grammar; readonly story: ActStory },
): ActionMention[] {
  const items = toPackItems(sentence, actors, times, grammar);
  const clauses = findPackClauses(items, grammar).map((clause) => {
    // A sentence that opens with its verb goes on with whom the one before was about.
    const open = clause.index === 0 && isFinite(clause.group) && !clause.own && clause.subject.length === 0;
    return open ? { ...clause, subject: remembered(story) } : clause;
  });
  const scene: Scene = { sentence, items, clauses: linked(clauses), grammar, story };
  const taken = new Set<number>();
  const silent = new Set<number>();
  const found: Act[] = [];
  for (const clause of inTextOrder(scene)) {
    const head = items[clause.group.head]!;
    const match = matchVerb(scene, clause);
    if (match) for (const index of match.used) taken.add(index);
    const standing = standingOf(items, clause, grammar);
    if (standing === null || (match && TALK.has(match.frame.type))) silent.add(clause.index);
    const act = match && standing && !head.quoted ? actOfClause(scene, clause, match, standing) : null;
    if (!act) continue;
    found.push(act);
    story.acted.push(...act.mention.initiators, ...act.mention.recipients);
    story.undergone.push(...act.mention.recipients);
  }
  found.push(...nominalActs(scene, taken, silent));
  remember(story, scene);
  return found.map(({ mention }) => mention).sort((a, b) => a.start - b.start);
}

function inTextOrder({ clauses }: Scene): Scene['clauses'] {
  return [...clauses].sort((a, b) => a.group.start - b.group.start);
}

// A clause that took over its subject takes over the one that was just supplied, too.
function linked(clauses: readonly Scene['clauses'][number][]): Scene['clauses'] {
  const first = clauses[0];
  if (!first || first.subject.length === 0) return clauses;
  const done: Scene['clauses'][number][] = [];
  for (const clause of clauses) {
    const before = clause.governor ? done[clause.governor.index] : done.at(-1);
    const bare = !clause.own && clause.subject.length === 0 && before !== undefined;
    const governor = clause.governor ? (done[clause.governor.index] ?? clause.governor) : null;
    done.push({ ...clause, governor, subject: bare ? before.subject : clause.subject });
  }
  return done;
}

function remembered({ subject }: ActStory): Scene['items'] {
  return subject.map((actor) => ({
    index: -1,
    kind: 'actor',
    start: actor.start,
    end: actor.end,
    low: actor.text.toLowerCase(),
    keys: [],
    actor,
    quoted: false,
  }));
}

function remember(story: ActStory, { items, clauses }: Scene): void {
  const main = clauses.find((clause) => isFinite(clause.group) && (clause.link === 'none' || clause.link === 'and'));
  if (main) story.subject = mentionsOf(main.subject);
  story.named.push(...mentionsOf(items).filter(({ role }) => role === 'actor'));
}
