import type { ActorMention } from '../types.ts';
import { sideOf } from './slots.ts';

/** What the article has told so far: who dealt with whom, so that a side left unsaid can be supplied. */
export interface Story {
  /** The latest mention of each side, countries rather than their leaders. */
  readonly latest: Map<string, ActorMention>;
  /** Pairs of sides in the order told. */
  readonly pairs: [string, string][];
  /** Those of the sentence being read. */
  readonly fresh: [string, string][];
  /** The two sides the article speaks of most, or null when it has fewer. */
  readonly dyad: [string, string] | null;
  /** The one side that all others of an article without a pair of its own deal with, or null. */
  readonly hub: string | null;
}

/** A story before its first sentence. */
export function openStory(actors: readonly ActorMention[]): Story {
  const counts = new Map<string, number>();
  const latest = new Map<string, ActorMention>();
  for (const mention of actors) {
    for (const actor of mention.actors) {
      const side = sideOf(actor);
      if (mention.role !== 'place') counts.set(side, (counts.get(side) ?? 0) + 1);
      const known = latest.get(side);
      if (!known || (known.actors[0]?.kind === 'leader' && actor.kind !== 'leader'))
        latest.set(side, { ...mention, actors: [actor] });
    }
  }
  const [first, second] = [...counts].sort((a, b) => b[1] - a[1]);
  const all = [...counts.values()].reduce((sum, count) => sum + count, 0);
  const main = first && second && first[1] + second[1] >= MAIN * all;
  const hub = !main && first && second && first[1] >= HUB * all && first[1] >= 2 * second[1] ? first[0] : null;
  return { latest, pairs: [], fresh: [], dyad: main ? [first[0], second[0]] : null, hub };
}

/** Share of all mentions that two sides must have to be the article's own pair: a world war has none. */
const MAIN = 0.4;

/** Share of all mentions that makes one side the hub of an article. */
const HUB = 0.25;

/** Adds what a sentence told. */
export function tell(story: Story, one: ReadonlySet<string>, other: ReadonlySet<string>): void {
  for (const a of one)
    for (const b of other) {
      if (a === b) continue;
      story.pairs.push([a, b]);
      story.fresh.push([a, b]);
    }
}

/** The other side of the article's main pair for a side that belongs to it, else of that side's latest dealings. Empty when nothing tells. */
export function partnerOf(story: Story, sides: ReadonlySet<string>): ActorMention[] {
  const near = otherOf(story.fresh, sides);
  if (near !== null) return mentionOf(story, near);
  const [first, second] = story.dyad ?? ['', ''];
  if (sides.has(first) !== sides.has(second)) return mentionOf(story, sides.has(first) ? second : first);
  if (story.hub !== null && !sides.has(story.hub)) return mentionOf(story, story.hub);
  const late = otherOf(story.pairs.slice(-6), sides);
  return late === null ? [] : mentionOf(story, late);
}

function otherOf(pairs: readonly [string, string][], sides: ReadonlySet<string>): string | null {
  for (const [a, b] of [...pairs].reverse()) {
    if (sides.has(a) && !sides.has(b)) return b;
    if (sides.has(b) && !sides.has(a)) return a;
  }
  return null;
}

/** Who did something to a side last, other than the sides given: whom the others blame for it. */
export function doerTo(story: Story, victim: string, apart: ReadonlySet<string>): ActorMention[] {
  const pair = story.pairs.findLast(([doer, to]) => to === victim && !apart.has(doer) && doer !== victim);
  return pair ? mentionOf(story, pair[0]) : [];
}

/** Whom the sentence's last act concerned. */
export function lastTarget(story: Story): ActorMention[] {
  const target = story.fresh.at(-1)?.[1];
  return target === undefined ? [] : mentionOf(story, target);
}

function mentionOf(story: Story, side: string): ActorMention[] {
  const mention = story.latest.get(side);
  return mention ? [mention] : [];
}

/** The article's main pair, else the two sides told of last. */
export function lastPair(story: Story): ActorMention[] {
  const pair = story.dyad ?? story.pairs.at(-1);
  return pair ? pair.flatMap((side) => mentionOf(story, side)) : [];
}
