import { eventCount, say, sayKnown } from '../messages/index.ts';
import type { Day } from '../model/index.ts';
import { dayText, monthName, monthText, spanText, yearText } from './datetext.ts';
import { toCivil } from '../model/index.ts';
import type { Scene, SceneCluster, TimelineItem } from './scene.ts';

/** Names of the two picker slots, as read to a listener. */
export interface SideNames {
  readonly a: string;
  readonly b: string;
}

/**
 * One mark for a screen reader: "3 February 2026. Trump and Petro meet. Cooperative. Started by both. 128 of 131."
 * Doubt is spoken: "October 2025, day not known", "planned". `place` (counted from 1) is left out where there is no order; `who` says it
 * in other words.
 */
export function describeItem(
  item: TimelineItem,
  names: SideNames,
  place?: { readonly index: number; readonly of: number },
  who = say('Started by {who}', { who: starter(item, names) }),
): string {
  const parts = [whenText(item), item.headline.replace(/\.$/, ''), toneWord(item.tone), who];
  if (place) parts.push(say('{position} of {total}', { position: place.index, total: place.of }));
  return `${parts.join('. ')}.`;
}

/** A ring: "5 events, September to November 2025, mostly hostile; Enter to zoom in." Rings never mix conflict and cooperation. */
export function describeCluster(cluster: SceneCluster, hostile: boolean): string {
  const action = cluster.extent[0] === cluster.extent[1] ? say('Enter to list them') : say('Enter to zoom in');
  return say('{count} events, {span}, mostly {mood}; {action}.', {
    count: cluster.count,
    span: longSpan(cluster.extent[0], cluster.extent[1]),
    mood: hostile ? say('hostile') : say('cooperative'),
    action,
  });
}

/** The plot as a group: "Relation of United States and Colombia, January 2022 to November 2026, 131 events". */
export function describePlot(scene: Scene, names: SideNames): string {
  return say('Relation of {a} and {b}, {span}, {events}', {
    a: names.a,
    b: names.b,
    span: longSpan(...daysIn(scene.domain)),
    events: events(scene.counts.inView),
  });
}

/** What a settled change of view says: "September 2025 to February 2026, 59 events, 41 hostile; most salient: …". */
export function describeView(scene: Scene, items: readonly TimelineItem[]): string {
  const inView = items.filter((item) => item.at + 0.5 >= scene.domain[0] && item.at + 0.5 <= scene.domain[1]);
  const span = longSpan(...daysIn(scene.domain));
  if (inView.length === 0) return say('{span}, no events.', { span });
  const hostile = inView.filter((item) => item.tone < 0).length;
  const top = inView.reduce((best, item) => (item.salience > best.salience ? item : best));
  return say('{span}, {events}, {hostile} hostile; most salient: {headline}.', {
    span,
    events: events(inView.length),
    hostile,
    headline: top.headline,
  });
}

/** The title line: "Jan 2022 – Nov 2026". */
export function viewTitle(domain: readonly [Day, Day]): string {
  return spanText(...daysIn(domain));
}

/** First and last day of a view, as the address tells them: a day at an end counts if most of it is in view. */
export function daysIn(domain: readonly [Day, Day]): [Day, Day] {
  const first = Math.round(domain[0]);
  return [first, Math.max(first, Math.round(domain[1]) - 1)];
}

function whenText(item: TimelineItem): string {
  const exact = item.start !== null && item.start === item.end && !item.fromPublication && !item.approximate;
  const notes: string[] = [exact ? dayText(item.at, true) : item.dateText];
  if (!exact && !item.fromPublication) notes.push(say('day not known'));
  if (item.fromPublication) notes.push(say('date of the event not given'));
  if (item.status !== 'occurred') notes.push(sayKnown(item.status));
  const text = notes.join(', ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function toneWord(tone: number): string {
  if (tone > 0.5) return say('Cooperative');
  return tone < -0.5 ? say('Hostile') : say('Neutral');
}

function starter(item: TimelineItem, names: SideNames): string {
  if (item.side === 'both') return say('both');
  return item.side === 'other' ? say('others') : names[item.side];
}

/** A span in words from its first to its last day, months in full. */
export function longSpan(from: Day, to: Day): string {
  if (Math.floor(from) === Math.floor(to)) return dayText(from, true);
  const span = (first: string, last: string): string => say('{first} to {last}', { first, last });
  if (to - from < 62) return span(dayText(from, true), dayText(to, true));
  const [a, b] = [toCivil(from), toCivil(to)];
  if (to - from > 50 * 365.25) return span(yearText(a.year), yearText(b.year));
  return span(a.year === b.year ? monthName(a.month) : monthText(a), monthText(b));
}

const events = (count: number): string => eventCount(count);
