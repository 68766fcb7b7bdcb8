import { parseDay, type Day, type PoliticalEvent } from '../model/index.ts';
import type { Story } from './model.ts';

/** Steps of a story that nobody picked. */
export const AUTOMATIC_STEPS = 10;
/** Share of the span within which a second event is worth less than the first. */
const NEAR = 0.04;

interface Dated {
  readonly event: PoliticalEvent;
  readonly at: Day;
}

/**
 * A story from the most salient events, in the order of time. Each further pick is worth less the nearer it stands to those picked
 * before, so that one loud week does not take all steps. Only what happened and has a date of its own is told.
 * @param events those of the view.
 */
export function automaticStory(
  relation: string,
  events: readonly PoliticalEvent[],
  steps: number = AUTOMATIC_STEPS,
): Story {
  const rest = events.flatMap(dated);
  const days = rest.map(({ at }) => at);
  const reach = Math.max((Math.max(...days) - Math.min(...days)) * NEAR, 1);
  const picked: Dated[] = [];
  while (picked.length < steps && rest.length > 0) {
    let best = 0;
    let most = -Infinity;
    rest.forEach((one, place) => {
      const value = worth(one, picked, reach);
      const earlier = value === most && one.event.id < rest[best]!.event.id;
      if (value > most || earlier) [best, most] = [place, value];
    });
    picked.push(...rest.splice(best, 1));
  }
  picked.sort((p, q) => p.at - q.at || (p.event.id < q.event.id ? -1 : 1));
  return { title: '', relation, steps: picked.map(({ event }) => ({ event: event.id })) };
}

function dated(event: PoliticalEvent): Dated[] {
  const { start, end, basis } = event.date;
  const [from, to] = [parseDay(start ?? ''), parseDay(end ?? '')];
  if (event.status !== 'occurred' || from === undefined || to === undefined) return [];
  return basis === 'publication' || basis === 'unknown' ? [] : [{ event, at: (from + to) / 2 }];
}

function worth({ event, at }: Dated, picked: readonly Dated[], reach: number): number {
  const near = picked.reduce((sum, other) => sum + Math.exp(-Math.abs(other.at - at) / reach), 0);
  // Two reports of one treaty may have other words; the kind and the day are the same.
  const told = picked.some(
    (other) => other.event.headline === event.headline || (other.at === at && other.event.type === event.type),
  );
  return told ? -1 : event.salience / (1 + near);
}
