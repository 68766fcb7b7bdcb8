import type { Hit, SentenceScan, Story } from './story.ts';
import { OPENERS, TITLE_WORDS } from './vocabulary.ts';

/** Countries and capitals whose names people and towns bear as well. */
const BORNE = new Set(
  `jordan chad georgia washington paris london israel sofia victoria santiago kenya india holland berlin ireland lebanon cuba malta
  jamaica england wales florence havana lima athens rome moscow congress monaco samoa male`.split(/\s+/),
);

/** Those that stand before a surname ("Chad Wolf", "Santiago Peña"). */
const GIVEN = new Set('chad jordan israel paris santiago sofia victoria kenya india havana london'.split(' '));

const AMERICAN_STATE = new Set(
  'atlanta savannah fulton governor senator republican republicans democrat democrats county senate'.split(' '),
);
const CAUCASUS = ['RUS', 'SUN', 'ARM', 'AZE', 'UKR', 'TUR'];
const US_STATES = new Set(
  `texas ohio georgia florida california pennsylvania illinois kentucky tennessee maine oregon virginia alabama indiana missouri idaho
  arkansas mississippi wisconsin michigan nebraska kansas iowa`.split(/\s+/),
);

/** Whether a name that is also a country's or capital's means a person, an American state or a small town here. */
export function isHomonym(story: Story, scan: SentenceScan, hit: Hit): boolean {
  const { tokens } = scan;
  const name = tokens[hit.from]!;
  if (hit.to - hit.from > 1 || !BORNE.has(name.key)) return false;
  const [before, after] = [tokens[hit.from - 1], tokens[hit.to]];
  if (after?.gap === 'comma' && US_STATES.has(after.key)) return true;
  if (scan.sentence.kind !== 'headline') {
    if (before && name.gap === 'space' && before.cap && !before.upper && isGivenName(before)) return true;
    if (
      GIVEN.has(name.key) &&
      after?.gap === 'space' &&
      after.cap &&
      !name.possessive &&
      !OPENERS.has(after.key) &&
      !isHit(scan, hit.to)
    )
      return true;
  }
  return name.key === 'georgia' && isAmericanGeorgia(story, scan);
}

const isGivenName = (token: { key: string; possessive: boolean }): boolean =>
  !token.possessive &&
  !/^\d/.test(token.key) &&
  !OPENERS.has(token.key) &&
  !TITLE_WORDS.has(token.key) &&
  !token.key.endsWith('ly');

const isHit = (scan: SentenceScan, at: number): boolean => scan.hits.some((hit) => hit.from === at);

function isAmericanGeorgia(story: Story, scan: SentenceScan): boolean {
  if (scan.tokens.some((token) => AMERICAN_STATE.has(token.key))) return true;
  if (CAUCASUS.some((id) => story.named.has(id))) return false;
  return !story.scans.some(({ tokens }) => tokens.some(({ key }) => key === 'tbilisi' || key === 'georgian'));
}
