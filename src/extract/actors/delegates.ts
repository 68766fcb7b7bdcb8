import { nameEnd } from './groups.ts';
import { introduceApposed } from './holders.ts';
import { leaderAt } from './leaders.ts';
import { isNamed, type Finding, type Hit, type SentenceScan, type Story } from './story.ts';

/** "the Trump administration": the country, through its leader. */
export function ofAdministration(story: Story, scan: SentenceScan, hit: Hit): Finding | undefined {
  const noun = scan.tokens[hit.to];
  if (!noun || noun.gap !== 'space' || !/^(administration|government|regime|cabinet|white)$/.test(noun.key))
    return undefined;
  const leader = leadsAt(hit) ? leaderAt(story, scan, hit) : undefined;
  // "Chirac's government" acts for him.
  if (scan.tokens[hit.to - 1]!.possessive)
    return leader && noun.key !== 'white' ? { ...leader, to: hit.to + 1, rule: 'actors/administration' } : undefined;
  if (!hit.name.readings.some(({ kind }) => kind === 'surname')) return undefined;
  return leader && ofCountry(story, leader, hit.to + 1);
}

/** "Trump's special envoy Richard Grenell": acts for the country, not for the leader in person. */
export function delegateOf(story: Story, scan: SentenceScan, hit: Hit): Finding | undefined {
  const { tokens } = scan;
  if (!tokens[hit.to - 1]!.possessive || !leadsAt(hit)) return undefined;
  let end = hit.to;
  while (end < hit.to + 3 && tokens[end]?.gap === 'space' && !tokens[end]!.cap && !ENVOYS.test(tokens[end]!.key)) end++;
  const noun = tokens[end];
  if (!noun || noun.gap !== 'space' || !ENVOYS.test(noun.key)) return undefined;
  const leader = leaderAt(story, scan, hit);
  const delegate = leader && ofCountry(story, leader, end + 1);
  const [actor] = delegate?.actors ?? [];
  if (!delegate || !actor) return undefined;
  const named = tokens[end + 1]?.gap === 'space' ? nameEnd(tokens, end + 1) : end + 1;
  if (named <= end + 1 || isNamed(scan, end + 1, named)) {
    introduceApposed(story, scan, delegate, actor);
    return delegate;
  }
  story.officials.set(tokens[named - 1]!.key, [actor]);
  return { ...delegate, to: named };
}

const ENVOYS =
  /^(?:envoys?|emissary|emissaries|ambassador|negotiators?|representatives?|delegation|delegates|spokesman|spokeswoman|spokesperson)$/;

const leadsAt = (hit: Hit): boolean => hit.name.readings.some(({ kind }) => kind === 'surname' || kind === 'leader');

/** What is done for a leader, as the country's. */
function ofCountry(story: Story, leader: Finding, to: number): Finding | undefined {
  const country = leader.actors[0]?.country;
  const name = country === undefined ? undefined : story.knowledge.countries.get(country)?.name;
  if (country === undefined || name === undefined) return undefined;
  const actors = [{ id: country, name, kind: 'country' as const, country }];
  return { from: leader.from, to, actors, kind: 'metonym', role: 'actor', rule: 'actors/administration' };
}
