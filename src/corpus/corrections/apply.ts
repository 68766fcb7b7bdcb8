import { compareCorrections } from '../../model/corrections.ts';
import type { ActorEntry, Article, PoliticalEvent } from '../../model/index.ts';
import { actorBook } from './actors.ts';
import { withoutContradictions } from './contradictions.ts';
import { findHeir } from './heirs.ts';
import { addEvent, changeEvent, dropEvent, mergeEvents, splitEvent, type Desk } from './operations.ts';
import type { CorrectionProblem, PlacedCorrection } from './read.ts';

/** What corrections are checked against. */
export interface CorrectionContext {
  readonly articles: readonly Article[];
  /** Every actor of the reference data. */
  readonly actors: readonly ActorEntry[];
  /** The events before reports of the same one were joined, so that the id of any report still means the event it became part of. */
  readonly reports: readonly PoliticalEvent[];
}

/** Events with corrections applied. */
export interface Applied {
  readonly events: readonly PoliticalEvent[];
  /** Quotes by hand, as articles of their own. */
  readonly articles: readonly Article[];
  /** Entries that were refused, or done in part. */
  readonly problems: readonly CorrectionProblem[];
  /** Entries whose event is no more. */
  readonly unmatched: readonly CorrectionProblem[];
  /** How many entries did something. */
  readonly applied: number;
}

/**
 * Applies corrections: first events are added and split, then changed, then merged, then dropped; within each step in the order of
 * {@link compareCorrections}, so that the order of the file does not matter. An entry that cannot be applied whole is not applied at all,
 * only merges leave out what is no more. What was applied before is not applied again: the same file twice gives what it gives once.
 */
export function applyCorrections(
  events: readonly PoliticalEvent[],
  corrections: readonly PlacedCorrection[],
  { articles, actors, reports }: CorrectionContext,
): Applied {
  if (corrections.length === 0) return { events, articles: [], problems: [], unmatched: [], applied: 0 };
  const known = new Set(events.map(({ id }) => id));
  const heirs = new Map<string, string | null>();
  const heirOf = (id: string): string | null => {
    if (!heirs.has(id)) heirs.set(id, findHeir(id, reports, events));
    return heirs.get(id) ?? null;
  };
  const made = new Set(
    corrections.flatMap(({ correction: { event, add, split } }) => [
      ...(add ? [event] : []),
      ...(split ?? []).map((part) => part.event),
    ]),
  );
  const resolve = (id: string): string => (known.has(id) || made.has(id) ? id : (heirOf(id) ?? id));
  const { entries, problems } = withoutContradictions(corrections, resolve);
  const desk: Desk = {
    current: new Map(events.map((event) => [event.id, event])),
    books: {
      actors: actorBook(actors, events),
      articles: new Map(articles.map((article) => [article.id, article])),
    },
    byHand: new Map(),
    problems: [...problems],
    unmatched: [],
    mergedInto: new Map(),
    splitBy: new Map(),
    given: new Set(reports.map(({ id }) => id)),
    resolve,
    heirOf,
    applied: 0,
  };
  const sorted = [...entries].sort((a, b) => compareCorrections(a.correction, b.correction));
  const step = (
    wanted: 'add' | 'split' | 'change' | 'merge' | 'drop',
    apply: (desk: Desk, entry: PlacedCorrection) => boolean,
  ): void => {
    for (const entry of sorted) if (entry.correction[wanted] !== undefined && apply(desk, entry)) desk.applied++;
  };
  step('add', addEvent);
  step('split', splitEvent);
  step('change', changeEvent);
  step('merge', mergeEvents);
  step('drop', dropEvent);
  const byLine = (a: CorrectionProblem, b: CorrectionProblem): number => a.line - b.line || a.column - b.column;
  return {
    events: [...desk.current.values()],
    articles: [...desk.byHand.values()],
    problems: desk.problems.sort(byLine),
    unmatched: desk.unmatched.sort(byLine),
    applied: desk.applied,
  };
}
