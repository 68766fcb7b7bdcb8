import { max, min } from 'd3';
import type { Day } from '../model/index.ts';
import type { TimelineItem } from './scene.ts';

/** Share of the data's span added at each end. */
export const DOMAIN_MARGIN = 0.05;
/** Closest zoom, in days. */
export const SHORTEST_SPAN = 1;

/** The maths of a d3-zoom transform, along one axis. */
export interface LinearTransform {
  readonly k: number;
  readonly x: number;
}

/** The whole data and 5 % at each end; a year around today when there is none, a month at least around a single day. */
export function wholeDomain(items: readonly TimelineItem[], today: Day): [Day, Day] {
  const from = min(items, (item) => item.start ?? item.at);
  const to = max(items, (item) => (item.end ?? item.at) + 1);
  if (from === undefined || to === undefined) return [today - 365, today + 1];
  const margin = Math.max((to - from) * DOMAIN_MARGIN, 15);
  return [from - margin, to + margin];
}

/** Brings a domain between the whole and one day, keeping its middle where it can; the result never leaves the whole. An end at infinity is the whole's. */
export function clampDomain(asked: readonly [Day, Day], whole: readonly [Day, Day]): [Day, Day] {
  const domain = asked.map((end, at) => (Number.isFinite(end) ? end : whole[at]!)) as [Day, Day];
  const longest = whole[1] - whole[0];
  const span = Math.min(Math.max(domain[1] - domain[0], SHORTEST_SPAN), longest);
  const middle = (domain[0] + domain[1]) / 2;
  const from = Math.min(Math.max(middle - span / 2, whole[0]), whole[1] - span);
  return [from, from + span];
}

/** Scale extent for d3-zoom: 1 shows the whole, the last shows one day. */
export function zoomLimits(whole: readonly [Day, Day]): [number, number] {
  return [1, Math.max(1, (whole[1] - whole[0]) / SHORTEST_SPAN)];
}

/** Days at the ends of an axis of `length` px seen through a zoom transform whose identity shows the whole. */
export function domainOfTransform(whole: readonly [Day, Day], transform: LinearTransform, length: number): [Day, Day] {
  const perPx = (whole[1] - whole[0]) / length;
  const from = whole[0] - (transform.x / transform.k) * perPx;
  return [from, from + (whole[1] - whole[0]) / transform.k];
}

/** The transform under which an axis of `length` px shows `domain`: the inverse of {@link domainOfTransform}. */
export function transformOfDomain(
  whole: readonly [Day, Day],
  domain: readonly [Day, Day],
  length: number,
): LinearTransform {
  const longest = whole[1] - whole[0];
  const k = longest / (domain[1] - domain[0]);
  return { k, x: ((whole[0] - domain[0]) / longest) * length * k };
}

/** A domain that shows an extent (first and last day, inclusive) with a tenth of air at each end: what opening a ring zooms to. */
export function domainOfExtent(extent: readonly [Day, Day], whole: readonly [Day, Day]): [Day, Day] {
  const air = Math.max((extent[1] + 1 - extent[0]) * 0.1, 0.5);
  return clampDomain([extent[0] - air, extent[1] + 1 + air], whole);
}
