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
 * - their date is of day precision and they come from one article with nearly the same headline.
 * The joined event keeps the id of its earliest report, everything else of its most salient one that occurred, and the sources of all.
 */
export function mergeReports(events: readonly PoliticalEvent[]): PoliticalEvent[] {
  const groups = new Map<string, PoliticalEvent[][]>();
  for (const event of [...events].sort((a, b) => byPublication(a.sources[0]!, b.sources[0]!) || byText(a.id, b.id))) {
    const key = keyOf(event);
    const clusters = groups.get(key) ?? [];
    const home = closest(clusters, event);
    if (home) home.push(event);
    else clusters.push([event]);
    groups.set(key, clusters);
  }
  return distinctIds([...groups.values()].flat().map(joinReports));
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

function isSame(one: PoliticalEvent, other: PoliticalEvent): boolean {
  if (one.mode !== undefined && other.mode !== undefined && one.mode !== other.mode) return false;
  if (one.sources.some((a) => other.sources.some((b) => a.quote === b.quote && a.article !== b.article))) return true;
  if (one.date.precision !== 'day') return false;
  const likeness = headlineLikeness(one.headline, other.headline);
  const sameArticle = one.sources.some((a) => other.sources.some((b) => a.article === b.article));
  if (sameArticle) return likeness >= ALIKE_WITHIN_ARTICLE;
  return (one.mode !== undefined && one.mode === other.mode) || likeness >= ALIKE_ACROSS_ARTICLES;
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

/** One event of several reports of it. @param reports at least one; the first gives its id. */
export function joinReports(reports: readonly PoliticalEvent[]): PoliticalEvent {
  const [earliest] = reports;
  if (reports.length === 1) return earliest!;
  const best = [...reports].sort(
    (a, b) =>
      Number(b.status === 'occurred') - Number(a.status === 'occurred') ||
      b.salience - a.salience ||
      byText(a.id, b.id),
  )[0]!;
  const sources = distinctSources(reports);
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

function distinctSources(reports: readonly PoliticalEvent[]): Source[] {
  const seen = new Map<string, Source>();
  for (const source of reports.flatMap((one) => one.sources)) {
    const key = `${source.article}|${source.start}|${source.end}`;
    if (!seen.has(key)) seen.set(key, source);
  }
  return [...seen.values()].sort(byPublication);
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
