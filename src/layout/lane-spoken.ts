import { eventCount, say } from '../messages/index.ts';
import type { PoliticalEvent } from '../model/index.ts';
import type { LaneCluster, LanesScene } from './lane-scene.ts';
import type { TimelineItem } from './scene.ts';
import { daysIn, longSpan } from './spoken.ts';

/** Who does it to whom: "From Donald Trump to Gustavo Petro", "Donald Trump and Gustavo Petro together". */
export function whoToWhom({ initiators, recipients }: Pick<PoliticalEvent, 'initiators' | 'recipients'>): string {
  const from = listed(initiators.map(({ name }) => name));
  if (recipients.length > 0)
    return say('From {from} to {listed}', { from, listed: listed(recipients.map(({ name }) => name)) });
  return initiators.length > 1 ? say('{from} together', { from }) : say('By {from}', { from });
}

/** A ring of a row: "Donald Trump, 5 events, September to November 2025; Enter to zoom in." */
export function describeLaneCluster(cluster: LaneCluster, name: string): string {
  const action = cluster.extent[0] === cluster.extent[1] ? say('Enter to open the first') : say('Enter to zoom in');
  return say('{name}, {count} events, {span}; {action}.', {
    name,
    count: cluster.count,
    span: longSpan(cluster.extent[0], cluster.extent[1]),
    action,
  });
}

/** The lanes as a group: "Lanes of Donald Trump, United States and Colombia, September 2025 to February 2026, 59 events". */
export function describeLanes({ rows, domain, counts }: LanesScene): string {
  return say('Lanes of {listed}, {span}, {events}', {
    listed: listed(rows.map(({ name }) => name)),
    span: longSpan(...daysIn(domain)),
    events: events(counts.inView),
  });
}

/** What a settled change of view says: span, how many of `all` events in it stand in the rows, and the most salient of those (`inView`). */
export function describeLanesView(scene: LanesScene, inView: readonly TimelineItem[], all: number): string {
  const { counts, domain, rows } = scene;
  const span = `${longSpan(...daysIn(domain))}, ${say('{n, plural, one {# row} other {# rows}}', { n: rows.length })}`;
  if (counts.inView === 0) return say('{span}, no events.', { span });
  const shown = all > counts.inView ? eventCount(all, counts.inView) : events(counts.inView);
  const top = inView.reduce((best, item) => (item.salience > best.salience ? item : best));
  return say('{span}, {shown}; most salient: {headline}.', { span, shown, headline: top.headline });
}

const events = (count: number): string => eventCount(count);

function listed(names: readonly string[]): string {
  return names.length < 2
    ? (names[0] ?? '')
    : say('{names} and {last}', { names: names.slice(0, -1).join(', '), last: names.at(-1) ?? '' });
}
