import { nameEnd, titleEnd } from './groups.ts';
import { placeActor } from './office.ts';
import type { Token } from './scan.ts';
import type { Finding } from './story.ts';
import type { Reading } from './subjects.ts';
import { OPENERS, OTHER_TITLES, TITLE_WORDS } from './vocabulary.ts';

/** Titles that only one country gives. */
const TITLE_OF: Record<string, string> = {
  'foreign secretary': 'GBR',
  'home secretary': 'GBR',
  'defense secretary': 'USA',
  'secretary of defense': 'USA',
  'secretary of state': 'USA',
};

/** An official who is no known leader: "Defense Secretary Donald Rumsfeld", then "Rumsfeld". */
export function officialAt({ story, scan }: Reading, at: number): Finding | undefined {
  const { tokens } = scan;
  const token = tokens[at]!;
  if (!token.cap) return undefined;
  const known = story.officials.get(token.key);
  if (known && !isPartOfName(tokens[at - 1], token)) {
    return { from: at, to: at + 1, actors: known, kind: 'name', role: 'actor', rule: 'actors/official' };
  }
  const office = titleEndAt(tokens, at);
  if (office === at || tokens[office]?.gap !== 'space') return undefined;
  const title = tokens.slice(at, office).map(({ key }) => key);
  const country = TITLE_OF[title.join(' ')];
  const end = nameEnd(tokens, office);
  if (country === undefined || end === office || scan.hits.some((hit) => hit.from >= office && hit.from < end))
    return undefined;
  const actors = [placeActor(country, story.knowledge)];
  story.officials.set(tokens[end - 1]!.key, actors);
  return { from: at, to: end, actors, kind: 'name', role: 'actor', rule: 'actors/official' };
}

/** A title's first word may stand after anything, a full stop included. */
const titleEndAt = (tokens: readonly Token[], at: number): number => {
  if (!TITLE_WORDS.has(tokens[at]!.key)) return at;
  return titleEnd(tokens, at + 1);
};

const isPartOfName = (
  before: { cap: boolean; key: string; possessive: boolean } | undefined,
  token: { gap: string },
): boolean =>
  !!before &&
  before.cap &&
  token.gap === 'space' &&
  !before.possessive &&
  (OTHER_TITLES.has(before.key) || !(OPENERS.has(before.key) || TITLE_WORDS.has(before.key)));
