import { columnsOf, type Columns, type Rows } from './columns.ts';
import type { LaneEvent } from './lane-scene.ts';
import type { TimelineItem } from './scene.ts';

/** What a frame asks of lanes, as arrays side by side; see {@link Columns}. */
export interface LaneColumns {
  readonly items: readonly TimelineItem[];
  readonly columns: Columns;
  /** For each row the places in `items` of the events that have a mark in it, in the order of time. */
  readonly held: readonly Uint32Array[];
}

const known = new WeakMap<readonly LaneEvent[], LaneColumns>();

/** The columns of a list of events, made once and remembered for as long as the list lives. */
export function laneColumnsOf(events: readonly LaneEvent[]): LaneColumns {
  let columns = known.get(events);
  if (!columns) known.set(events, (columns = makeColumns(events)));
  return columns;
}

/** Rows in which an event has a mark: of those who act, else of those who are acted on. */
export function rowsOfEvent({ from, to }: LaneEvent): readonly number[] {
  return from.length > 0 ? from : to;
}

function makeColumns(events: readonly LaneEvent[]): LaneColumns {
  const items = events.map(({ item }) => item);
  const held: number[][] = [];
  events.forEach((event, place) => {
    for (const row of rowsOfEvent(event)) (held[row] ??= []).push(place);
  });
  return {
    items,
    columns: columnsOf(items),
    held: Array.from(held, (places) => Uint32Array.from(places ?? [])),
  };
}

/** Of the ascending places of a row those from `from` up to but not including `to`, by binary search. */
export function heldBetween(held: Uint32Array | undefined, { from, to }: Rows): Uint32Array {
  if (!held) return new Uint32Array();
  return held.subarray(firstAt(held, from), firstAt(held, to));
}

function firstAt(held: Uint32Array, place: number): number {
  let [low, high] = [0, held.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (held[middle]! < place) low = middle + 1;
    else high = middle;
  }
  return low;
}
