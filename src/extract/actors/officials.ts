import { nameEnd, titleEnd } from './groups.ts';
import { placeActor } from './office.ts';
import type { Token } from './scan.ts';
import { heaviest, isNamed, type Finding, type SentenceScan, type Story } from './story.ts';
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
  const end = nameEnd(tokens, office);
  const country = TITLE_OF[title.join(' ')] ?? ownCountry(scan, title, end) ?? homeMinister(story, title);
  if (country === undefined || end === office || isNamed(scan, office, end)) return undefined;
  const actors = [placeActor(country, story.knowledge)];
  story.officials.set(tokens[end - 1]!.key, actors);
  return { from: at, to: end, actors, kind: 'name', role: 'actor', rule: 'actors/official' };
}

/** "Foreign Minister Bruno Rodriguez" in a report from Havana. */
function homeMinister(story: Story, title: readonly string[]): string | undefined {
  if (!title.includes('minister') || title.length < 2 || title[0] === 'prime') return undefined;
  if (story.home !== 'USA') return story.home;
  // A report from Washington: there are no ministers there, so he is the other country's.
  const [first, second] = heaviest(story, 2);
  return first === 'USA' ? second : second === 'USA' ? first : undefined;
}

/** A title's first word may stand after anything, a full stop included. */
const titleEndAt = (tokens: readonly Token[], at: number): number => {
  if (!TITLE_WORDS.has(tokens[at]!.key)) return at;
  return titleEnd(tokens, at + 1);
};

/** "Foreign Minister X said Argentina had …": ministers speak of their own country first. */
function ownCountry({ tokens, hits }: SentenceScan, title: readonly string[], said: number): string | undefined {
  if (!title.includes('minister') || !/^(said|says)$/.test(tokens[said]?.key ?? '')) return undefined;
  const next = hits.find((hit) => hit.from > said && hit.from <= said + 2);
  return next?.name.readings.find((reading) => reading.kind === 'country')?.id;
}

const isPartOfName = (
  before: { cap: boolean; key: string; possessive: boolean } | undefined,
  token: { gap: string },
): boolean =>
  !!before &&
  before.cap &&
  token.gap === 'space' &&
  !before.possessive &&
  (OTHER_TITLES.has(before.key) || !(OPENERS.has(before.key) || TITLE_WORDS.has(before.key)));
