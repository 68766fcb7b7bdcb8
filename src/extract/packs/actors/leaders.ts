import type { Actor } from '../../../model/index.ts';
import type { Leader } from '../../actors/knowledge.ts';
import { leaderActor, nearestTerm, termOn } from '../../actors/office.ts';
import { isSmallWord, type Grammar } from '../grammar/grammar.ts';
import type { Token } from '../grammar/tokens.ts';
import type { Hit } from './names.ts';
import { closest, isRemembered, leadersOf, type ActorStory, type Scan } from './story.ts';

/** The leader whom a hit names: in full, or by a surname that means only one person here. */
export function leaderAt(story: ActorStory, scan: Scan, hit: Hit): Actor | undefined {
  const full = leadersOf(hit.readings, 'leader', story.actors);
  const leader = full.length > 0 ? closest(full, scan.day) : bySurname(story, scan, hit);
  return leader && leaderActor(leader, scan.day, story.actors);
}

function bySurname(story: ActorStory, scan: Scan, hit: Hit): Leader | undefined {
  const named = leadersOf(hit.readings, 'surname', story.actors);
  if (named.length === 0) return undefined;
  const titled = isTitled(story, scan, hit);
  if (isSomebodyElse(story.grammar, scan.tokens, hit, { named, titled })) return undefined;
  const introduced = named.filter(({ id }) => story.introduced.has(id));
  if (introduced.length > 0) return closest(introduced, scan.day);
  const { day } = scan;
  // A bare surname that opens a sentence may as well be a common word.
  if (day === null || (!titled && opensSentence(scan.tokens, hit))) return undefined;
  const home = named.filter((leader) => {
    const term = nearestTerm(leader, day);
    return term !== undefined && story.named.has(term.country) && (term.lead || titled);
  });
  const holding = home.filter((leader) => termOn(leader, day));
  if (holding.length > 0) return holding.length === 1 ? holding[0] : undefined;
  const remembered = home.filter((leader) => isRemembered(leader, day));
  return remembered.length === 1 ? remembered[0] : undefined;
}

/** "presidente Duque". */
function isTitled({ grammar }: ActorStory, { tokens }: Scan, hit: Hit): boolean {
  const before = tokens[hit.from - 1];
  return before !== undefined && grammar.actors.titles.has(before.low);
}

/** "Alejandro Sánchez", "Santos Calderón": another capitalised word beside a surname makes it another name, unless the leader bears it too. */
function isSomebodyElse(
  grammar: Grammar,
  tokens: readonly Token[],
  { from, to }: Hit,
  { named, titled }: { readonly named: readonly Leader[]; readonly titled: boolean },
): boolean {
  const foreign = (token: Token | undefined): boolean =>
    token !== undefined && token.word && token.cap && !named.some(({ id }) => id.split('-').includes(token.key));
  if (foreign(tokens[to])) return true;
  const before = tokens[from - 1];
  const small = before !== undefined && (isSmallWord(grammar, before.low) || grammar.forms.has(before.low));
  return !titled && !small && foreign(before);
}

const opensSentence = (tokens: readonly Token[], hit: Hit): boolean =>
  !tokens.slice(0, hit.from).some((token) => token.word);
