import type { ActorMention } from '../types.ts';
import { mentionsOf } from './act.ts';
import type { Clause } from './clauses.ts';
import type { Item } from './items.ts';
import type { Frame } from './lexicon.ts';
import { COORDINATORS, PREPOSITIONS } from './words.ts';

/** People and firms that act for themselves, whatever country they are of. */
const PRIVATE: ReadonlySet<string> = new Set(
  `businessman businessmen businesswoman businesswomen entrepreneur entrepreneurs tourist tourists journalist journalists reporter reporters
  photographer correspondent newspaper newspapers magazine magazines daily lawyer lawyers firm firms company companies corporation
  corporations bank banks airline airlines subsidiary subsidiaries farmer farmers trader traders banker bankers investor investors
  exporters importers retailers manufacturer manufacturers singer actor actress athlete athletes footballer player players scientist
  scientists researcher researchers academic academics professor scholar scholars historian historians economist economists doctor
  doctors nurse nurses priest bishop bishops cleric activist activists dissident dissidents writer author poet artist artists national
  nationals citizen citizens man men woman women boy girl child children couple family families teenager teenagers passenger passengers
  driver drivers fisherman fishermen exile exiles refugee refugees migrant migrants voter voters consumers shoppers analyst analysts
  expert experts hostage hostages convict villager villagers resident residents pensioner tycoon billionaire millionaire
  contractor contractors smuggler smugglers trafficker traffickers hunter climber pilgrim pilgrims fan fans charity charities`.split(
    /\s+/,
  ),
);

/** What makes a firm or a team its state's. */
const OF_STATE =
  /^(?:state|state-(?:owned|run|controlled)|national|government|public|military|army|navy|naval|police)$/;

/** "A French journalist accused", "Chinese companies bought": a person or firm of a country is not the country. */
export function isPrivate(items: readonly Item[], { index, actor, possessive }: Item): boolean {
  if (actor?.rule === 'actors/people') return isSome(items, index);
  if (actor?.role !== 'modifier' || possessive) return false;
  let last = '';
  for (let at = index + 1; at < Math.min(items.length, index + 6); at++) {
    const { kind, low, cap } = items[at]!;
    if (kind !== 'word' || cap || PREPOSITIONS.has(low) || COORDINATORS.has(low) || OF_STATE.test(low)) {
      if (OF_STATE.test(low)) return false;
      break;
    }
    if (PRIVATE.has(low)) last = low;
  }
  return last !== '';
}

/** "armed Serbs", "hundreds of Germans", "Serbs from the north": some people, and not their state. */
function isSome(items: readonly Item[], index: number): boolean {
  const [before, next] = [items[index - 1]?.low ?? '', items[index + 1]?.low ?? ''];
  if (SOME.test(before) || /^(?:from|living|who)$/.test(next)) return true;
  return (
    before === 'of' && /^(?:thousands|hundreds|dozens|groups?|crowds?|scores|tens)$/.test(items[index - 2]?.low ?? '')
  );
}

const SOME =
  /^(?:armed|masked|ethnic|local|angry|young|some|many|few|several|other|most|two|three|four|five|six|seven|eight|nine|ten|\d[\d,.]*|northern|southern|militant|radical)$/;

/** The actors of a clause's subject. Those who only protest act for where they are; whatever else people or firms do is their own. */
export function doersOf(
  items: readonly Item[],
  { subject }: Pick<Clause, 'subject'>,
  { type }: Pick<Frame, 'type'>,
): ActorMention[] {
  return mentionsOf(type === 'PROTEST' ? subject : subject.filter((item) => !isPrivate(items, item)));
}
