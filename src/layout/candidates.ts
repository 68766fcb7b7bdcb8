import { FORCED, type Candidate } from './labels.ts';
import type { LayoutInput, TimelineItem } from './scene.ts';

/** Most labels ever tried. */
export const MOST = 60;
/** Below this share of the weightiest in view an event is not named by itself, unless few are in view: salience is ranked steeply. */
const LEAST = 0.08;
const FEW = 12;

/**
 * Who may have a label, highest rank first: selected, focused, hovered; then search matches; then salience relative to what is in
 * view. During a search only matches are named. While moving only those that had a label are asked again.
 */
export function labelCandidates(inView: readonly TimelineItem[], input: LayoutInput): Candidate[] {
  const top = inView.reduce((most, item) => Math.max(most, item.salience), 0.01);
  const before = new Set((input.previous ?? []).map((label) => label.id));
  const ranked: Candidate[] = [];
  for (const item of inView) {
    if (input.moving && !before.has(item.id)) continue;
    const forced = item.id === input.selected || item.id === input.focused || item.id === input.hovered;
    const relative = item.salience / top;
    if (forced) ranked.push({ item, rank: FORCED + 1 });
    else if (input.matches) {
      if (input.matches.has(item.id)) ranked.push({ item, rank: 2 + relative });
    } else if (relative >= LEAST || inView.length <= FEW) {
      // What has a label keeps it before an equal newcomer.
      ranked.push({ item, rank: relative + (before.has(item.id) ? 0.05 : 0) });
    }
  }
  return ranked.sort((p, q) => q.rank - p.rank || p.item.at - q.item.at).slice(0, MOST);
}
