import {
  castOf,
  laneEvents,
  laneRows,
  layoutLanes,
  toItems,
  type LanesInput,
  type LanesScene,
} from '../../src/layout/index.ts';
import { parseEdtf, formatDay, toDay, type Actor, type PoliticalEvent } from '../../src/model/index.ts';
import { anEvent } from '../support/events.ts';

/** People of the lanes' tests, by country. */
const COUNTRY: Record<string, string> = { trump: 'USA', rubio: 'USA', petro: 'COL', maduro: 'VEN' };

export const actor = (id: string): Actor => {
  const country = COUNTRY[id];
  return country ? { id, name: id, kind: 'leader', country } : { id, name: id, kind: 'country', country: id };
};

/** An event by who acts on whom, on a day or in a month. */
export function made(
  id: string,
  edtf: string,
  from: readonly string[],
  to: readonly string[],
  more: Partial<PoliticalEvent> = {},
): PoliticalEvent {
  const { start, end, precision } = parseEdtf(edtf)!;
  return anEvent({
    id,
    salience: 0.5,
    headline: `Headline of event ${id}`,
    date: { edtf, start: formatDay(start!), end: formatDay(end!), precision, basis: 'stated' },
    initiators: from.map(actor),
    recipients: to.map(actor),
    ...more,
  });
}

export function inputOf(
  events: readonly PoliticalEvent[],
  ids: readonly string[],
  more: Partial<LanesInput> = {},
): LanesInput {
  // Whoever has a row is known, also where nothing happens in it.
  const cast = castOf([...events, made('known', '2020', ids, [])], (country) => country);
  const rows = laneRows(ids, cast, 'USA', 'COL');
  const byId = new Map(events.map((event) => [event.id, event]));
  return {
    rows,
    events: laneEvents(toItems(events, 'USA', 'COL'), byId, rows, 'USA', 'COL'),
    size: { width: 1200, height: 600 },
    domain: [toDay(2020), toDay(2021)],
    orientation: 'horizontal',
    today: toDay(2026),
    selected: null,
    focused: null,
    hovered: null,
    matches: null,
    measure: (text) => text.length * 7,
    ...more,
  };
}

/** The lanes of some events, a year wide unless told otherwise. */
export function lanes(
  events: readonly PoliticalEvent[],
  ids: readonly string[],
  more: Partial<LanesInput> = {},
): LanesScene {
  return layoutLanes(inputOf(events, ids, more));
}
