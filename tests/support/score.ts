import type { Actor, EventType, PoliticalEvent, Status } from '../../src/model/index.ts';

/** One annotated event; `must` counts for recall, `may` is right if found. Countries are ISO 3166-1 alpha-3. */
export interface GoldEvent {
  key: string;
  need: 'must' | 'may';
  quotes: string[];
  types: EventType[];
  edtf: string[];
  initiators?: string[];
  recipients?: string[];
  mutual?: boolean;
  status?: Status;
}

export interface Gold {
  article: string;
  published?: string;
  events: GoldEvent[];
}

export const FIGURES = ['found', 'type', 'date', 'direction', 'status', 'whole'] as const;
export type Verdict = Record<(typeof FIGURES)[number], boolean>;

/** Counts of one or more articles; see {@link figures} for the ratios. */
export type Score = Record<(typeof FIGURES)[number] | 'must' | 'predicted' | 'matched', number>;

export const emptyScore = (): Score => ({
  must: 0,
  predicted: 0,
  matched: 0,
  found: 0,
  type: 0,
  date: 0,
  direction: 0,
  status: 0,
  whole: 0,
});

const squash = (text: string) => text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/\s+/g, ' ').trim();
const countriesOf = (actors: readonly Actor[]) =>
  new Set(actors.map((actor) => (actor.kind === 'leader' ? actor.country : actor.id)).filter((id) => id !== undefined));
const sameSet = (a: Set<string>, b: Set<string>) => a.size === b.size && [...a].every((x) => b.has(x));

/** Compares one predicted event with one annotated event. */
export function judge(gold: GoldEvent, event: PoliticalEvent): Verdict {
  const quotes = event.sources.map((source) => squash(source.quote));
  const initiators = countriesOf(event.initiators);
  const recipients = countriesOf(event.recipients);
  const all = new Set([...initiators, ...recipients]);
  const sides = [...(gold.initiators ?? []), ...(gold.recipients ?? [])];
  const found =
    gold.quotes.some((quote) => quotes.some((text) => text.includes(squash(quote)))) && sides.every((c) => all.has(c));
  const type = gold.types.includes(event.type);
  const date = gold.edtf.includes(event.date.edtf);
  const direction = gold.mutual
    ? sameSet(all, new Set(sides))
    : sameSet(initiators, new Set(gold.initiators ?? [])) && (gold.recipients ?? []).every((c) => recipients.has(c));
  const status = !gold.status || gold.status === event.status;
  return { found, type, date, direction, status, whole: found && type && date && direction && status };
}

/**
 * Scores one article's events. Each annotated event takes one prediction and the other way round, so duplicates cost precision;
 * rightly typed pairs are matched first, among them a 'must' before a 'may'.
 */
export function scoreArticle(
  gold: Gold,
  events: readonly PoliticalEvent[],
): {
  score: Score;
  notes: string[];
  /** Indexes of the events that match an annotation. */
  matched: ReadonlySet<number>;
} {
  const pairs = gold.events.flatMap((g, i) =>
    events.map((e, j) => ({ i, j, verdict: judge(g, e) })).filter(({ verdict }) => verdict.found),
  );
  const value = ({ i, verdict }: (typeof pairs)[number]) =>
    (verdict.type ? 1000 : 0) +
    (gold.events[i]!.need === 'must' ? 500 : 0) +
    (verdict.direction ? 10 : 0) +
    (verdict.date ? 5 : 0) +
    (verdict.status ? 1 : 0);
  pairs.sort((a, b) => value(b) - value(a));
  const taken = new Map<number, Verdict>();
  const used = new Set<number>();
  for (const { i, j, verdict } of pairs) {
    if (taken.has(i) || used.has(j)) continue;
    taken.set(i, verdict);
    used.add(j);
  }
  const score = { ...emptyScore(), predicted: events.length, matched: used.size };
  const notes: string[] = [];
  gold.events.forEach((g, i) => {
    if (g.need !== 'must') return;
    score.must++;
    const verdict = taken.get(i);
    for (const figure of FIGURES) if (verdict?.[figure]) score[figure]++;
    if (!verdict?.whole)
      notes.push(
        `${g.key}: ${verdict ? `wrong ${FIGURES.filter((f) => !verdict[f] && f !== 'whole').join(', ')}` : 'not found'}`,
      );
  });
  events.forEach((e, j) => used.has(j) || notes.push(`unmatched: ${e.type} ${e.date.edtf} ${e.headline}`));
  return { score, notes, matched: used };
}

/** Ratios in 0 … 1: recall and whole of the 'must' events, precision of the predictions, the rest of the found ones. */
export function figures(score: Score): Record<string, number> {
  const ratio = (a: number, b: number) => (b === 0 ? 0 : Math.round((1000 * a) / b) / 1000);
  return {
    recall: ratio(score.found, score.must),
    precision: ratio(score.matched, score.predicted),
    type: ratio(score.type, score.found),
    date: ratio(score.date, score.found),
    direction: ratio(score.direction, score.found),
    status: ratio(score.status, score.found),
    whole: ratio(score.whole, score.must),
  };
}
