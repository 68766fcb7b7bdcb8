import type { Actor } from '../../model/index.ts';
import { placeActor } from './office.ts';
import type { Finding } from './story.ts';
import type { Reading } from './subjects.ts';

/** How much of a mention's weight is left one sentence later. */
const FADING = 0.75;
const WEIGHT: Record<Finding['role'], number> = { actor: 1, modifier: 0.5, place: 0.1 };
const FAR = 40;

/** A pronoun only repeats what was said. */
const weightOf = ({ role, kind }: Finding): number => WEIGHT[role] * (kind === 'pronoun' ? 0.2 : 1);

/**
 * The actors most told of so far: each mention counts by its role and fades with distance.
 * Leaders are taken from different countries; countries count through their leaders, organisations do not.
 * @returns undefined when there are fewer than `count`.
 */
export function salientActors(
  { story, scan, before }: Reading,
  kind: 'leader' | 'country',
  count: number,
  without?: string,
): readonly Actor[] | undefined {
  const scores = new Map<string, { actor: Actor; score: number }>();
  const add = (finding: Finding, distance: number): void => {
    for (const actor of finding.actors) {
      if (actor.country === undefined || actor.country === without || (kind === 'leader' && actor.kind !== 'leader'))
        continue;
      const id = kind === 'leader' ? actor.id : actor.country;
      const known = scores.get(id)?.score ?? 0;
      scores.set(id, { actor, score: known + weightOf(finding) * FADING ** distance });
    }
  };
  const index = scan.sentence.index;
  for (let k = story.told.length - 1; k >= 0; k--) {
    const distance = index - story.told[k]!.scan.sentence.index;
    if (distance > FAR) break;
    add(story.told[k]!, distance);
  }
  for (const finding of before) add(finding, 0);
  if (count > 2 && !isWholeCast({ story, scan, before }, kind, count)) return undefined;
  for (const score of scores.values()) score.score += SHARE * shareOf(story, score.actor);
  return pick([...scores.values()], kind, count, (id) => placeActor(id, story.knowledge));
}

/** "the three governments": only where the last sentences told of just so many. */
function isWholeCast({ story, scan, before }: Reading, kind: 'leader' | 'country', count: number): boolean {
  const cast = new Set<string>();
  const add = ({ role, actors }: Finding): void => {
    if (role !== 'actor') return;
    for (const actor of actors) if (kind === 'country' || actor.kind === 'leader') cast.add(actor.country ?? actor.id);
  };
  for (const finding of before) add(finding);
  for (let distance = 1; distance <= CAST && cast.size < count; distance++)
    for (const placed of story.told) if (scan.sentence.index - placed.scan.sentence.index === distance) add(placed);
  return cast.size === count;
}

/** Sentences that a cast of three or more is told in. */
const CAST = 3;

/** What a country gains that half of the article has been about. */
const SHARE = 2;

function shareOf({ weights }: Reading['story'], { country }: Actor): number {
  const all = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
  return all === 0 ? 0 : (weights.get(country ?? '') ?? 0) / all;
}

function pick(
  scored: readonly { actor: Actor; score: number }[],
  kind: 'leader' | 'country',
  count: number,
  country: (id: string) => Actor,
): readonly Actor[] | undefined {
  const taken = new Set<string>();
  const chosen: Actor[] = [];
  for (const { actor } of [...scored].sort((a, b) => b.score - a.score)) {
    const home = actor.country ?? '';
    if (taken.has(home)) continue;
    taken.add(home);
    chosen.push(kind === 'leader' ? actor : country(home));
    if (chosen.length === count) return chosen;
  }
  return undefined;
}
