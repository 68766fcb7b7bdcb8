import type { PoliticalEvent } from '../model/index.ts';
import type { LaneCluster, LanesScene } from './lane-scene.ts';
import type { TimelineItem } from './scene.ts';
import { daysIn, longSpan } from './spoken.ts';

/** Who does it to whom: "From Donald Trump to Gustavo Petro", "Donald Trump and Gustavo Petro together". */
export function whoToWhom({ initiators, recipients }: Pick<PoliticalEvent, 'initiators' | 'recipients'>): string {
  const from = listed(initiators.map(({ name }) => name));
  if (recipients.length > 0) return `From ${from} to ${listed(recipients.map(({ name }) => name))}`;
  return initiators.length > 1 ? `${from} together` : `By ${from}`;
}

/** A ring of a row: "Donald Trump, 5 events, September to November 2025; Enter to zoom in." */
export function describeLaneCluster(cluster: LaneCluster, name: string): string {
  const action = cluster.extent[0] === cluster.extent[1] ? 'Enter to open the first' : 'Enter to zoom in';
  return `${name}, ${cluster.count} events, ${longSpan(cluster.extent[0], cluster.extent[1])}; ${action}.`;
}

/** The lanes as a group: "Lanes of Donald Trump, United States and Colombia, September 2025 to February 2026, 59 events". */
export function describeLanes({ rows, domain, counts }: LanesScene): string {
  return `Lanes of ${listed(rows.map(({ name }) => name))}, ${longSpan(...daysIn(domain))}, ${events(counts.inView)}`;
}

/** What a settled change of view says: span, how many of `all` events in it stand in the rows, and the most salient of those (`inView`). */
export function describeLanesView(scene: LanesScene, inView: readonly TimelineItem[], all: number): string {
  const { counts, domain, rows } = scene;
  const span = `${longSpan(...daysIn(domain))}, ${rows.length === 1 ? '1 row' : `${rows.length} rows`}`;
  if (counts.inView === 0) return `${span}, no events.`;
  const shown = all > counts.inView ? `${counts.inView} of ${events(all)}` : events(counts.inView);
  const top = inView.reduce((best, item) => (item.salience > best.salience ? item : best));
  return `${span}, ${shown}; most salient: ${top.headline}.`;
}

const events = (count: number): string => (count === 1 ? '1 event' : `${count} events`);

function listed(names: readonly string[]): string {
  return names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
