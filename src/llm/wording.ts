import { findClauses, type Clause } from '../extract/actions/clauses.ts';
import { toItems, type Item } from '../extract/actions/items.ts';
import type { Frame, Lexicon } from '../extract/actions/lexicon.ts';
import { standingOf } from '../extract/actions/modality.ts';
import { phraseOf } from '../extract/actions/phrase.ts';
import { findVerbGroups } from '../extract/actions/predicates.ts';
import { openStory } from '../extract/actions/story.ts';
import type { Trace } from '../extract/pipeline.ts';
import type { ActorMention, Sentence, Span } from '../extract/types.ts';
import type { EventType, Status } from '../model/index.ts';

/** What our own grammar says of the words that a model takes for an act. */
export interface Wording {
  /** False where the sentence leaves the act open or says that it did not happen. */
  readonly asserted: boolean;
  /** How the act stands to the facts; null where no verb that we know tells it. */
  readonly status: Status | null;
  /** The predicate of the headline, in the act's own words. */
  readonly phrase: (type: EventType, told: Told) => string | undefined;
}

/** The act that a headline is wanted for. */
export interface Told {
  readonly status: Status;
  readonly initiators: readonly ActorMention[];
  readonly recipients: readonly ActorMention[];
}

/** Reads the clause that an act's words stand in. */
export function readWording(
  { times, actors }: Pick<Trace, 'times' | 'actors'>,
  lexicon: Lexicon,
  sentence: Sentence,
  act: Span,
): Wording {
  const within = <M extends { start: number; end: number }>(all: readonly M[]): M[] =>
    all.filter((one) => one.start >= sentence.start && one.end <= sentence.end);
  const items = toItems(sentence, within(actors), within(times));
  const clauses = findClauses(items, findVerbGroups(items, lexicon));
  const clause = clauseOf(items, clauses, act);
  if (!clause) return { asserted: !sentence.text.trimEnd().endsWith('?'), status: null, phrase: () => undefined };
  const status = standingOf(items, clauses, clause);
  return {
    asserted: status !== null || hangsOnFact(items, clauses, clause),
    status,
    phrase: (type, told) => {
      if (clause.group.passive || !sameActors(clause.subject, told.initiators)) return undefined;
      const used = items.filter((one) => one.start >= act[0] && one.end <= act[1]).map(({ index }) => index);
      const { head } = clause.group;
      return phraseOf(
        { items, clauses, lexicon, story: openStory(actors) },
        {
          frame: frameFor(type),
          used: [head, ...used.filter((index) => index > head)],
          standing: told.status,
          mutual: told.recipients.length === 0,
          initiators: told.initiators,
          recipients: told.recipients,
          bystanders: [],
          clause,
          supplied: false,
        },
        (from, to) => sentence.text.slice(from - sentence.start, to - sentence.start),
      );
    },
  };
}

// The first verb among the act's words.
function clauseOf(items: readonly Item[], clauses: readonly Clause[], [from, to]: Span): Clause | null {
  return (
    clauses.find(({ group }) => {
      const head = items[group.head];
      return head !== undefined && head.start >= from && head.end <= to;
    }) ?? null
  );
}

// "voted to expel": the rules leave such an infinitive alone, a model may know better; "if they vote to expel" stays open.
function hangsOnFact(items: readonly Item[], clauses: readonly Clause[], clause: Clause): boolean {
  let at: Clause | null = clause;
  for (let depth = 0; at?.group.kind === 'infinitive' && depth < 5; depth++)
    at = at.governor === null ? null : (clauses[at.governor] ?? null);
  return at !== null && at !== clause && standingOf(items, clauses, at) !== null;
}

function sameActors(subject: readonly Item[], initiators: readonly ActorMention[]): boolean {
  const ids = (mentions: readonly ActorMention[]): string =>
    [...new Set(mentions.flatMap(({ actors }) => actors.map(({ id }) => id)))].sort().join();
  return ids(subject.flatMap(({ actor }) => (actor ? [actor] : []))) === ids(initiators);
}

function frameFor(type: EventType): Frame {
  return {
    id: 'proposed',
    first: '',
    pieces: [],
    who: [],
    whom: [],
    type,
    mode: null,
    tone: 0,
    flags: new Set(),
  };
}
