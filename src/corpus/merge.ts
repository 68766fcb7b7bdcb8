import type { PoliticalEvent, Source } from '../model/index.ts';
import { byPublication, byText } from './order.ts';
import { sidesOf } from './sides.ts';

/** How alike two headlines must be, as the Dice share of their longer words, to be one act told twice. */
const ALIKE_ACROSS_ARTICLES = 0.2;
const ALIKE_WITHIN_ARTICLE = 0.6;
/** Each further article that reports an event adds this much salience, up to the cap. */
const SALIENCE_PER_ARTICLE = 0.03;
const SALIENCE_CAP = 0.15;

/**
 * Joins reports of the same event. Two events are one if type, sides in their roles and date agree, their modes do not differ, one is not denied
 * or alleged where the other occurred (planned and occurred do go together), and
 * - they quote the same sentence in different articles (a text published twice), or
 * - their date is of day precision and they come from different articles with the same mode or kindred headlines, or
 * - their date is of day precision and they come from one article with nearly the same headline, or are both a meeting there, or
 * - one has the month or year of the other's day, another article, a headline much like it, and no second day would do.
 * The joined event keeps the id of its earliest report, everything else of its most salient one that occurred, and the sources of all.
 */
export function mergeReports(events: readonly PoliticalEvent[]): PoliticalEvent[] {
  return distinctIds(groupReports(events).map(joinReports));
}

/** The reports of each event: what `mergeReports` joins. Every report is in one group, the earliest first. */
export function groupReports(events: readonly PoliticalEvent[]): PoliticalEvent[][] {
  const groups = new Map<string, PoliticalEvent[][]>();
  for (const event of [...events].sort((a, b) => byPublication(a.sources[0]!, b.sources[0]!) || byText(a.id, b.id))) {
    const key = keyOf(event);
    const clusters = groups.get(key) ?? [];
    const home = closest(clusters, event);
    if (home) home.push(event);
    else clusters.push([event]);
    groups.set(key, clusters);
  }
  return withinSpans([...groups.values()].flat());
}

/** Reports that differ in this are never one event, so that each such set of reports can be merged by itself. */
export function mergeKey({ type, initiators, recipients }: PoliticalEvent): string {
  return [type, sidesOf(initiators), sidesOf(recipients)].join('|');
}

/** The browser keys its lists by id, so two events never share one; the later in order gets `~2`. */
function distinctIds(events: readonly PoliticalEvent[]): PoliticalEvent[] {
  const taken = new Map<string, number>();
  return events.map((event) => {
    const times = (taken.get(event.id) ?? 0) + 1;
    taken.set(event.id, times);
    return times === 1 ? event : { ...event, id: `${event.id}~${times}` };
  });
}

function keyOf(event: PoliticalEvent): string {
  const status = event.status === 'planned' ? 'occurred' : event.status;
  return [event.type, status, event.date.edtf, sidesOf(event.initiators), sidesOf(event.recipients)].join('|');
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

/** "received", "met", "held talks": of two sides on one day the same encounter. */
const ENCOUNTERS: ReadonlySet<string> = new Set(['meet', 'visit', 'summit', 'negotiate']);

const isEncounter = ({ type, mode }: PoliticalEvent): boolean => type === 'CONSULT' && ENCOUNTERS.has(mode ?? '');

function isSame(one: PoliticalEvent, other: PoliticalEvent): boolean {
  const met = isEncounter(one) && isEncounter(other);
  if (!met && one.mode !== undefined && other.mode !== undefined && one.mode !== other.mode) return false;
  if (one.sources.some((a) => other.sources.some((b) => a.quote === b.quote && a.article !== b.article))) return true;
  if (one.date.precision !== 'day') return false;
  if (met) return true;
  const likeness = headlineLikeness(one.headline, other.headline);
  const sameArticle = one.sources.some((a) => other.sources.some((b) => a.article === b.article));
  if (sameArticle) return likeness >= ALIKE_WITHIN_ARTICLE;
  return (one.mode !== undefined && one.mode === other.mode) || likeness >= ALIKE_ACROSS_ARTICLES;
}

/** How alike the headlines of a day and of its month must be. */
const ALIKE_WITHIN_SPAN = 0.4;

/** Joins what is told with its month or year to the one act told with its day: the most precise date that the others allow stands. */
function withinSpans(clusters: readonly PoliticalEvent[][]): PoliticalEvent[][] {
  const joined = clusters.map((cluster) => [...cluster]);
  const days = new Map<string, PoliticalEvent[][]>();
  for (const cluster of joined) {
    if (cluster[0]!.date.precision !== 'day') continue;
    const kindred = days.get(spanKey(cluster[0]!));
    if (kindred) kindred.push(cluster);
    else days.set(spanKey(cluster[0]!), [cluster]);
  }
  for (const rough of joined.filter(([first]) => SPANS.has(first!.date.precision))) {
    const kindred = days.get(spanKey(rough[0]!)) ?? [];
    const fitting = kindred.filter((day) => fitsSpan(day[0]!, rough[0]!));
    if (fitting.length === 1) fitting[0]!.push(...rough.splice(0));
  }
  return joined.filter((cluster) => cluster.length > 0);
}

const SPANS: ReadonlySet<string> = new Set(['week', 'month', 'quarter', 'season', 'year', 'interval']);

/** Only reports that share this can be one act told with its day and with its month. */
const spanKey = ({ type, status, initiators, recipients }: PoliticalEvent): string =>
  [type, status, sidesOf(initiators), sidesOf(recipients)].join('|');

function fitsSpan(day: PoliticalEvent, rough: PoliticalEvent): boolean {
  const [at, { start, end }] = [day.date.start, rough.date];
  if (at === null || start === null || end === null || at < start || at > end || start.startsWith('-')) return false;
  if (day.mode !== rough.mode && !(isEncounter(day) && isEncounter(rough))) return false;
  const sameArticle = day.sources.some((a) => rough.sources.some((b) => a.article === b.article));
  return !sameArticle && headlineLikeness(day.headline, rough.headline) >= ALIKE_WITHIN_SPAN;
}

/** Dice coefficient of the words of four letters and more, cut to five so that "agreed" meets "agreement". */
export function headlineLikeness(one: string, other: string): number {
  const [a, b] = [stems(one), stems(other)];
  if (a.size + b.size === 0) return one === other ? 1 : 0;
  return (2 * [...a].filter((stem) => b.has(stem)).length) / (a.size + b.size);
}

function stems(text: string): Set<string> {
  return new Set((text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? []).map((word) => word.slice(0, 5)));
}

/** One event of several reports of it, with the most precise date. @param reports at least one; the first gives its id. */
export function joinReports(reports: readonly PoliticalEvent[]): PoliticalEvent {
  const [earliest] = reports;
  if (reports.length === 1) return earliest!;
  const best = [...reports].sort(
    (a, b) =>
      Number(b.status === 'occurred') - Number(a.status === 'occurred') ||
      Number(b.date.precision === 'day') - Number(a.date.precision === 'day') ||
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
