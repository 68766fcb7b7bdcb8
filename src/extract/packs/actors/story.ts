import { parseDay, toCivil, toDay, type Actor, type Day } from '../../../model/index.ts';
import type { ActorKnowledge, Leader } from '../../actors/knowledge.ts';
import { nearestTerm, placeActor, termOn } from '../../actors/office.ts';
import type { ActorMention, Sentence } from '../../types.ts';
import type { Grammar } from '../grammar/grammar.ts';
import { datelineEnd, scanTokens, type Token } from '../grammar/tokens.ts';
import { hitsIn, type Hit, type PackNames, type Reading } from './names.ts';

/** A sentence with its tokens and the names among them. */
export interface Scan {
  readonly sentence: Sentence;
  readonly tokens: readonly Token[];
  readonly hits: readonly Hit[];
  /** The day that names are read on: the year the sentence tells of, else publication. */
  readonly day: Day | null;
}

/** A mention by token positions; `to` is the token after its last. */
export interface Finding extends Pick<ActorMention, 'actors' | 'kind' | 'role'> {
  readonly from: number;
  readonly to: number;
  readonly rule: string;
}

/** What is known of an article while its mentions are being found. */
export interface ActorStory {
  readonly grammar: Grammar;
  readonly actors: ActorKnowledge;
  readonly scans: readonly Scan[];
  /** Countries named anywhere, by how often. */
  readonly named: ReadonlyMap<string, number>;
  /** Leaders whose full name occurs. */
  readonly introduced: ReadonlySet<string>;
  /** Actors told so far, in text order; places are left out. */
  readonly told: Actor[];
}

/** Scans an article once: words, names, who is introduced in full, which countries it is about. */
export function openActorStory(
  sentences: readonly Sentence[],
  published: string | null,
  knowledge: { readonly grammar: Grammar; readonly actors: ActorKnowledge; readonly names: PackNames },
): ActorStory {
  const day = published === null ? null : (parseDay(published) ?? null);
  const named = new Map<string, number>();
  const introduced = new Set<string>();
  const scans = sentences.map((sentence) => scanSentence(sentence, day, knowledge));
  for (const { hits, day: at } of scans) {
    for (const { readings } of hits) {
      const leaders = leadersOf(readings, 'leader', knowledge.actors);
      const leader = closest(leaders, at);
      if (leader) introduced.add(leader.id);
      const ids = leader ? [nearestTerm(leader, at)?.country ?? leader.country] : statesOf(readings, at);
      for (const id of ids) named.set(id, (named.get(id) ?? 0) + 1);
    }
  }
  return { grammar: knowledge.grammar, actors: knowledge.actors, scans, named, introduced, told: [] };
}

function scanSentence(
  sentence: Sentence,
  published: Day | null,
  { grammar, names }: { readonly grammar: Grammar; readonly names: PackNames },
): Scan {
  const skip = datelineEnd(sentence.text);
  const tokens = scanTokens(sentence.text.slice(skip), sentence.start + skip, grammar.words.elisions);
  return { sentence, tokens, hits: hitsIn(tokens, names), day: tellingDay(tokens, published) };
}

/** A year before publication in the sentence tells which leaders and states its names mean. */
function tellingDay(tokens: readonly Token[], published: Day | null): Day | null {
  const limit = published === null ? 2100 : toCivil(published).year;
  const years = tokens.filter(({ text }) => /^(?:1[5-9]|20)\d\d$/.test(text)).map(({ text }) => Number(text));
  if (years.includes(limit)) return published;
  const past = years.filter((year) => year < limit);
  return past.length === 0 ? published : toDay(Math.min(...past), 7, 1);
}

/** Countries and organisations among the readings that hold on a day; a state that is no more, told of later, is still that state. */
export function statesOf(readings: readonly Reading[], day: Day | null): string[] {
  const states = readings.filter(({ kind }) => !/leader|surname|none|town/.test(kind));
  const holding = states.filter(({ from, to }) =>
    day === null ? to === Number.POSITIVE_INFINITY : from <= day && day <= to,
  );
  return [...new Set((holding.length > 0 ? holding : states).map(({ id }) => id))];
}

/** The leaders among the readings of one kind. */
export function leadersOf(
  readings: readonly Reading[],
  kind: 'leader' | 'surname',
  { leaders }: ActorKnowledge,
): Leader[] {
  return readings.flatMap((reading) => {
    const leader = reading.kind === kind ? leaders.get(reading.id) : undefined;
    return leader ? [leader] : [];
  });
}

/** Of several people the one whose terms lie nearest to a day; those still to come count as farther. */
export function closest(leaders: readonly Leader[], day: Day | null): Leader | undefined {
  if (day === null || leaders.length < 2) return leaders.at(-1);
  const distance = (leader: Leader): number =>
    Math.min(...leader.terms.map(({ start, end }) => (day < start ? (start - day) * 4 : Math.max(0, day - end))));
  return [...leaders].sort((a, b) => distance(a) - distance(b))[0];
}

/** Whether a leader holds an office on a day, or left one within the last ten years. */
export function isRemembered(leader: Leader, day: Day): boolean {
  if (termOn(leader, day)) return true;
  return leader.terms.some(({ lead, end }) => lead && end <= day && day - end < 3653);
}

/** A country or organisation as an actor. */
export function stateActor(id: string, { actors }: ActorStory): Actor {
  return placeActor(id, actors);
}

/** The country an actor belongs to, or the organisation itself. */
export function sideOf(actor: Actor): string {
  return actor.kind === 'organisation' ? actor.id : (actor.country ?? actor.id);
}

/** The state or organisation told last that is none of these. */
export function lastSide(told: readonly Actor[], without: ReadonlySet<string>): string | undefined {
  const actor = told.findLast((one) => !without.has(sideOf(one)));
  return actor && sideOf(actor);
}

/** The countries an article names most, the first named first on a tie. */
export function mainSides({ named }: ActorStory, count: number): string[] {
  return [...named.entries()]
    .sort((a, b) => b[1] - a[1])
    .slice(0, count)
    .map(([id]) => id);
}
