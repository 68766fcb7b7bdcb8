import type { PoliticalEvent, Source } from '../model/index.ts';
import { acrossDates } from './across.ts';
import { headlineLikeness, isPlain } from './likeness.ts';
import { byPublication, byText } from './order.ts';
import { isAssumed, isSame, spanOf, statesOf } from './same.ts';

/** Each further article that reports an event adds this much salience, up to the cap. */
const SALIENCE_PER_ARTICLE = 0.03;
const SALIENCE_CAP = 0.15;

/**
 * Joins reports of the same event. Reports can be of one event if their type and sides in their roles agree, their modes do not differ in kind,
 * one is not denied or alleged where the other occurred, and no article tells one as done and the other as to come. They are joined if
 * - they quote the same sentence in different articles (a text published twice), or
 * - they give the same day and come from different articles with the same mode or kindred headlines, or from one article with nearly the same
 *   headline, or both are a meeting, or one only says that a pact was made or a blow struck, or
 * - they give the same month or year in the same words, or for what hardly happens twice, or
 * - one gives a month or year, the other a day of it, they are kindred, and no second day would do, or
 * - one gives no date at all, the other a day shortly before the first was printed, they are kindred, and no second day would do, or
 * - one only takes its day from the story around it, the other tells the same deed of the next day, or
 * - one announces a meeting that the other tells as held within a month, with all who were invited.
 * The joined event keeps the id of its earliest report, everything else of its most precise, telling and salient one that occurred, and all sources.
 */
export function mergeReports(events: readonly PoliticalEvent[]): PoliticalEvent[] {
  return distinctIds(groupReports(events).map(joinReports));
}

/** The reports of each event: what `mergeReports` joins. Every report is in one group, the earliest first. */
export function groupReports(events: readonly PoliticalEvent[]): PoliticalEvent[][] {
  const groups = new Map<string, PoliticalEvent[][]>();
  for (const event of [...events].sort(byReport)) {
    const key = `${mergeKey(event)}|${standing(event)}|${event.date.edtf}`;
    const clusters = groups.get(key) ?? [];
    const home = closest(clusters, event);
    if (home) home.push(event);
    else clusters.push([event]);
    groups.set(key, clusters);
  }
  const kindred = new Map<string, PoliticalEvent[][]>();
  for (const clusters of groups.values()) {
    const key = `${mergeKey(clusters[0]![0]!)}|${standing(clusters[0]![0]!)}`;
    const kin = kindred.get(key);
    if (kin) kin.push(...clusters);
    else kindred.set(key, [...clusters]);
  }
  return [...kindred.values()].flatMap(acrossDates).map((cluster) => cluster.sort(byReport));
}

/** Reports that differ in this are never one event, so that each such set of reports can be merged by itself. */
export function mergeKey(event: PoliticalEvent): string {
  return [event.type, ...statesOf(event)].join('|');
}

const byReport = (one: PoliticalEvent, other: PoliticalEvent): number =>
  byPublication(one.sources[0]!, other.sources[0]!) || byText(one.id, other.id);

/** What was planned may have occurred. */
const standing = ({ status }: PoliticalEvent): string => (status === 'planned' ? 'occurred' : status);

/** The browser keys its lists by id, so two events never share one; the later in order gets `~2`. */
function distinctIds(events: readonly PoliticalEvent[]): PoliticalEvent[] {
  const taken = new Map<string, number>();
  return events.map((event) => {
    const times = (taken.get(event.id) ?? 0) + 1;
    taken.set(event.id, times);
    return times === 1 ? event : { ...event, id: `${event.id}~${times}` };
  });
}

/** The cluster that the event belongs to; where several would take it, as for two acts of one sentence, the one whose headline is most like its. */
function closest(clusters: readonly PoliticalEvent[][], event: PoliticalEvent): PoliticalEvent[] | undefined {
  let best: PoliticalEvent[] | undefined;
  let likeness = -1;
  for (const cluster of clusters) {
    const alike = cluster.some((one) => isSame(one, event))
      ? headlineLikeness(cluster[0]!.headline, event.headline)
      : -1;
    if (alike > likeness) [best, likeness] = [cluster, alike];
  }
  return best;
}

/** One event of several reports of it, with the most precise date. @param reports at least one; the first gives its id. */
export function joinReports(reports: readonly PoliticalEvent[]): PoliticalEvent {
  const [earliest] = reports;
  if (reports.length === 1) return earliest!;
  const best = [...reports].sort(
    (a, b) =>
      Number(b.status === 'occurred') - Number(a.status === 'occurred') ||
      Number(isAssumed(a)) - Number(isAssumed(b)) ||
      spanOf(a) - spanOf(b) ||
      Number(isPlain(a)) - Number(isPlain(b)) ||
      b.salience - a.salience ||
      byText(a.id, b.id),
  )[0]!;
  const sources = distinctSources(reports, best);
  // A text published twice is one report.
  const articles = Math.min(
    ...(['article', 'quote'] as const).map((key) => new Set(sources.map((one) => one[key])).size),
  );
  const salience =
    Math.max(...reports.map((one) => one.salience)) + Math.min(SALIENCE_CAP, (articles - 1) * SALIENCE_PER_ARTICLE);
  const doubt = reports.reduce((product, one) => product * (1 - one.confidence), 1);
  return {
    ...best,
    id: earliest!.id,
    salience: round(Math.min(1, salience)),
    confidence: round(1 - doubt),
    sources,
  };
}

function distinctSources(reports: readonly PoliticalEvent[], best: PoliticalEvent): Source[] {
  const seen = new Map<string, Source>();
  for (const report of reports) {
    for (const source of report.sources) {
      const key = `${source.article}|${source.start}|${source.end}`;
      if (!seen.has(key)) seen.set(key, withTold(source, report, best));
    }
  }
  return [...seen.values()].sort(byPublication);
}

/** A report with what it says otherwise than the event it is joined to. */
function withTold({ told, ...source }: Source, report: PoliticalEvent, best: PoliticalEvent): Source {
  const [own, joined] = [{ ...saidBy(report), ...told }, saidBy(best)];
  const differing = Object.entries(own).filter(
    ([key, value]) => unordered(value) !== unordered(joined[key as keyof typeof joined]),
  );
  return differing.length === 0 ? source : { ...source, told: Object.fromEntries(differing) };
}

const unordered = (value: string | readonly string[] | undefined): string =>
  typeof value === 'object' ? [...value].sort().join() : (value ?? '');

function saidBy({ date, type, status, initiators, recipients }: PoliticalEvent): Required<NonNullable<Source['told']>> {
  const names = (actors: PoliticalEvent['initiators']): string[] => actors.map(({ name }) => name);
  return { date: date.edtf, type, status, initiators: names(initiators), recipients: names(recipients) };
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
