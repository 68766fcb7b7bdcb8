import { isFiller, previous } from './bare-verbs.ts';
import type { Reading } from './bare-verbs.ts';
import type { Item } from './items.ts';
import type { VerbGroup } from './predicates.ts';
import {
  COORDINATORS,
  DETERMINERS,
  NEGATIONS,
  PREPOSITIONS,
  RELATIVES,
  SPEECH,
  SUBJECT_PRONOUNS,
  SUBORDINATORS,
} from './words.ts';

/** "Spoke by telephone", "came by air": means are no agents. */
const MEANS = new Set('telephone phone letter cable video videolink mail air sea land train force consent'.split(' '));

function hasAgent(items: readonly Item[], at: number): boolean {
  const after = isFiller(items[at + 1]) ? at + 2 : at + 1;
  const by = items[at + 1]?.low === 'by' ? at + 1 : after;
  return items[by]?.low === 'by' && !MEANS.has(items[by + 1]?.low ?? '');
}

/** A verb without auxiliary: finite, or a participle that tells of a noun. `group` is the one before it. */
export function bareGroup(
  items: readonly Item[],
  at: number,
  reading: Reading,
  group: VerbGroup | undefined,
): VerbGroup {
  const before = previous(items, at);
  const by = hasAgent(items, at);
  const modifiesNoun = before?.kind === 'word' && !SUBJECT_PRONOUNS.has(before.low);
  const pastLike = reading.form === 'past' || reading.form === 'participle';
  const behindNoun = by && (modifiesNoun || before?.kind === 'actor' || before?.low === ',');
  const reduced = reading.form === 'participle' || (pastLike && (behindNoun || tellsOfNoun(items, at, group)));
  const kind = reading.form === 'ing' ? 'ing' : reduced ? 'reduced' : 'finite';
  // "embassies reopened in July": what opens again was opened.
  const undergone =
    kind === 'finite' &&
    !hasObject(items, at) &&
    (UNDERGOING.has(reading.lemma) || (pastLike && goesOnPassive(items, at, group)));
  const negated = items.slice(Math.max(0, at - 2), at).some((one) => NEGATIONS.has(one.low) && one.low !== 'nor');
  return {
    start: at,
    head: at,
    end: at + 1,
    lemma: reading.lemma,
    form: reading.form,
    passive: reduced || undergone,
    negated,
    modal: null,
    kind,
    copula: false,
  };
}

const tellsOfNoun = (items: readonly Item[], at: number, group: VerbGroup | undefined): boolean =>
  isReducedRelative(items, at) || isMood(items, at) || isOfObject(items, at, group);

// "students, enraged that …, stormed": how the subject felt.
function isMood(items: readonly Item[], at: number): boolean {
  return (
    items[at - 1]?.low === ',' &&
    MOODS.test(items[at]!.low) &&
    ['that', 'by', 'at', 'over', 'with', 'about'].includes(items[at + 1]?.low ?? '')
  );
}

const MOODS =
  /^(?:enraged|angered|alarmed|worried|dismayed|stung|emboldened|encouraged|convinced|outraged|irritated|annoyed|embarrassed|humiliated|incensed|infuriated|pressed|spurred|tempted|troubled|unnerved|wounded|backed|flanked|accompanied|joined)$/;

// "was wounded and captured"
function goesOnPassive(items: readonly Item[], at: number, group: VerbGroup | undefined): boolean {
  if (!group?.passive || group.kind !== 'finite' || items[at - 1]?.low !== 'and') return false;
  return items.slice(group.end, at - 1).every(isFiller);
}

const UNDERGOING = new Set(['reopen', 'resume', 'restart']);

function hasObject(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  return next !== undefined && next.kind !== 'punct' && next.kind !== 'time' && !PREPOSITIONS.has(next.low);
}

const ENDING_CLAUSES: ReadonlySet<string> = new Set([
  ...SUBORDINATORS,
  ...COORDINATORS,
  ...RELATIVES,
  'that',
  'whereupon',
  'what',
  'how',
]);

// "criticised the treatment of Colombians expelled from": the clause has its verb, so this one tells of the noun before it.
function isOfObject(items: readonly Item[], at: number, group: VerbGroup | undefined): boolean {
  const next = items[at + 1];
  if (items[at - 1]?.kind !== 'actor' || group?.kind !== 'finite' || SPEECH.has(group.lemma)) return false;
  if (next !== undefined && next.kind !== 'time' && !PREPOSITIONS.has(next.low)) return false;
  const between = items.slice(group.end, at);
  if (between.some(({ kind, low }) => kind === 'punct' || (kind === 'word' && ENDING_CLAUSES.has(low)))) return false;
  let holder = at - 2;
  while (DETERMINERS.has(items[holder]?.low ?? '')) holder--;
  return holder > group.end && HOLDERS.has(items[holder]?.low ?? '');
}

const HOLDERS: ReadonlySet<string> = new Set(['of', 'for', 'with', 'against', 'among', 'by', 'over', 'about']);

// "under an agreement signed in 1996": a noun that a preposition holds has its participle behind it.
function isReducedRelative(items: readonly Item[], at: number): boolean {
  const next = items[at + 1];
  if (items[at]?.low === 'aimed' && next?.low === 'at' && items[at - 1]?.kind === 'word') return true;
  const held = PREPOSITIONS.has(items[at - 3]?.low ?? '') && DETERMINERS.has(items[at - 2]?.low ?? '');
  return held && items[at - 1]?.kind === 'word' && (next?.kind === 'time' || PREPOSITIONS.has(next?.low ?? ''));
}
