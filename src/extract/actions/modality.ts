import type { Status } from '../../model/index.ts';
import type { Clause } from './clauses.ts';
import type { Item } from './items.ts';
import { ATTEMPTING, CONDITIONALS, FACTIVE, FORECASTERS, ORDERING, PLANNING, SPEECH } from './words.ts';

/** How an act stands to the facts; null when the sentence does not assert it at all. */
export type Standing = Status | null;

/** Verbs that deny. */
const DENIALS = new Set(['deny', 'disclaim', 'reject']);

/** What the auxiliaries, negation, subordinators and governing verbs say about a clause's act. */
export function standingOf(items: readonly Item[], clauses: readonly Clause[], clause: Clause): Standing {
  const { group } = clause;
  if (items.at(-1)?.low === '?' || isInverted(items, clauses, clause) || isConditional(items, clause)) return null;
  if (isUnreached(clauses, clause)) return null;
  const denied = isDenied(clauses, clause);
  if (denied) return 'denied';
  if (group.negated && !isUntil(items, clause)) return null;
  if (isWished(items, clauses, clause) || hasNoSubject(items, clause) || isHabit(items, clause)) return null;
  if (group.modal === 'open') return reportedFuture(items, clauses, clause) ? 'planned' : null;
  if (group.kind === 'infinitive') return infinitiveStanding(items, clauses, clause);
  const governor = clause.governor === null ? undefined : clauses[clause.governor];
  if (group.kind === 'ing' && governor) return ingStanding(items, clauses, clause, governor);
  if (group.modal === 'future') return forecast(items) ? null : 'planned';
  return 'occurred';
}

// "has long refused concessions": what somebody does is no act of a day.
function isHabit(items: readonly Item[], { group }: Clause): boolean {
  const words = items.slice(Math.max(0, group.start - 1), group.head);
  const perfect = perfectOf(words);
  // "have met several times since"
  const behind = items.slice(group.end, group.end + 3);
  if (perfect && behind.some(({ low }) => low === 'times')) return true;
  // "have quarrelled before, but never over this"
  if (perfect && behind[0]?.low === 'before' && (behind[1] === undefined || behind[1].kind === 'punct')) return true;
  // "forces that have been stationed in Germany since the war"
  if (
    perfectOf(words) &&
    STATES.has(group.lemma) &&
    items.slice(group.end, group.end + 6).some(({ low }) => low === 'since')
  )
    return true;
  return words.some(
    ({ low }) => HABITUAL.has(low) || (perfect && group.lemma !== 'deny' && (low === 'long' || low === 'always')),
  );
}

const perfectOf = (words: readonly Item[]): boolean => words.some(({ low }) => low === 'has' || low === 'have');

/** Verbs whose perfect with "since" tells how things stand. */
const STATES: ReadonlySet<string> = new Set([
  'station',
  'base',
  'deploy',
  'occupy',
  'host',
  'hold',
  'control',
  'govern',
]);

const HABITUAL: ReadonlySet<string> = new Set(['traditionally', 'habitually', 'customarily']);

// "were not restored until May 1988": then they were.
function isUntil(items: readonly Item[], { group, end }: Clause): boolean {
  for (let at = group.end; at < Math.min(end + 2, group.end + 8); at++)
    if (items[at]?.kind === 'time' && /^(?:until|till)\b/.test(`${items[at - 1]?.low ?? ''} ${items[at]!.low}`))
      return true;
  return items
    .slice(group.end, group.end + 8)
    .some((item, k, all) => item.kind === 'time' && /^(?:until|till)\b/.test(all[k]!.low));
}

/** "instructed its state firm to stop buying": whom it commands is its own hand. */
export function commandsOwn(items: readonly Item[], { group }: Clause): boolean {
  const next = items[group.end];
  return (
    ORDERING.has(group.lemma) &&
    !group.passive &&
    (next?.possessive ?? false) &&
    /^(?:its|his|her|their)$/.test(next!.low)
  );
}

const WISHING = new Set(['demand', 'insist', 'propose', 'recommend', 'request', 'urge', 'ask', 'suggest']);

// "would not sit down before he accepted": he had not.
const isUnreached = (clauses: readonly Clause[], { opener, governor, group }: Clause): boolean =>
  (opener === 'before' || opener === 'until') &&
  group.kind === 'finite' &&
  governor !== null &&
  clauses[governor]!.group.negated &&
  clauses[governor]!.group.modal !== null;

// "if requested by the government": a participle has its condition right before it.
const isConditional = (items: readonly Item[], { opener, group }: Clause): boolean =>
  CONDITIONALS.has(opener) || CONDITIONALS.has(items[group.start - 1]?.low ?? '') || isAwaited(items, opener, group);

// "will be freed once Britain apologises": not yet.
const isAwaited = (items: readonly Item[], opener: string, { form, kind, start, head }: Clause['group']): boolean =>
  /^(?:once|until|till|when)$/.test(opener) &&
  kind === 'finite' &&
  (form === 's' || form === 'base') &&
  start === head &&
  items.some(({ low }) => /^(?:will|shall|must|would|can|may)$/.test(low));

/** "rejected a claim that it had driven off": who doubts tells nothing. */
const DOUBTING = new Set(['reject', 'dismiss', 'rebut', 'refute', 'dispute', 'doubt']);

// "demanded that Hamas renounce": the plain form tells a wish.
function isWished(items: readonly Item[], clauses: readonly Clause[], { group, opener, governor }: Clause): boolean {
  if (opener !== 'that' || governor === null) return false;
  const { lemma } = clauses[governor]!.group;
  const plain = group.form === 'base' || items[group.start]?.low === 'be';
  return DOUBTING.has(lemma) || (plain && WISHING.has(lemma));
}

// "No warships were sunk", "which no previous government was willing to": nobody did it.
function hasNoSubject(items: readonly Item[], { start, group, subject }: Clause): boolean {
  const head = subject[0]?.index ?? group.start;
  const from = Math.max(0, Math.min(start, head) - 4);
  const words = items.slice(from, group.start);
  const cut = words.findLastIndex(({ kind }) => kind === 'punct');
  return words.slice(cut + 1).some(({ low }, k, all) => {
    const after = all[k + 1]?.low ?? '';
    return (low === 'no' && after !== 'longer' && after !== 'sooner') || low === 'none' || low === 'neither';
  });
}

// "Had shots been fired", "Should his party lose", "Were he to do so": the verb stands before its subject.
function isInverted(items: readonly Item[], clauses: readonly Clause[], clause: Clause): boolean {
  const first = items.findIndex((item) => item.kind !== 'punct');
  const low = items[first]?.low ?? '';
  if (!['had', 'should', 'were'].includes(low)) return false;
  const comma = items.findIndex((item) => item.low === ',');
  return comma < 0 || clause.group.head < comma || clauses.length === 1;
}

function isDenied(clauses: readonly Clause[], clause: Clause): boolean {
  let at = clause.governor;
  for (let depth = 0; at !== null && depth < 3; depth++) {
    const governor = clauses[at];
    if (!governor) return false;
    if (governor.group.lemma === 'deny')
      return clause.group.head > governor.group.head && clause.opener !== 'who' && clause.opener !== 'when';
    if (!DENIALS.has(governor.group.lemma) && governor.group.kind === 'finite' && !SPEECH.has(governor.group.lemma))
      return false;
    at = governor.governor;
  }
  return false;
}

// "said it would expel": the speaker's own future.
function reportedFuture(items: readonly Item[], clauses: readonly Clause[], clause: Clause): boolean {
  const words = items.slice(clause.group.start, clause.group.end).map((item) => item.low);
  if (!words.includes('would') || words.includes('have')) return false;
  const governor = clause.governor === null ? undefined : clauses[clause.governor];
  const root = clause.shares === null ? governor : clauses[clause.shares];
  if (!root) return false;
  return (
    SPEECH.has(root.group.lemma) ||
    ['agree', 'promise', 'pledge', 'vow'].includes(root.group.lemma) ||
    clause.shares !== null
  );
}

function infinitiveStanding(items: readonly Item[], clauses: readonly Clause[], clause: Clause): Standing {
  const governor = clause.governor === null ? undefined : clauses[clause.governor];
  if (!governor) return null;
  const above = standingOf(items, clauses, governor);
  if (above === null || above === 'denied') return above;
  const { lemma } = governor.group;
  if (FACTIVE.has(lemma) || isFirstTo(items, governor, clause)) return above;
  if (ATTEMPTING.has(lemma) || commandsOwn(items, governor)) return above;
  if (PLANNING.has(lemma) && !governor.group.negated) return 'planned';
  return null;
}

// "became the first president to visit": did so.
function isFirstTo(items: readonly Item[], governor: Clause, { group }: Clause): boolean {
  if (!/^(?:be|become)$/.test(governor.group.lemma)) return false;
  return items
    .slice(governor.group.end, group.start)
    .some(({ low }) => /^(?:first|second|third|last|latest|only)$/.test(low));
}

/** Whoever says sorry did it. */
const SORRY: ReadonlySet<string> = new Set(['apologise', 'apologize', 'atone', 'repent']);

function ingStanding(items: readonly Item[], clauses: readonly Clause[], clause: Clause, governor: Clause): Standing {
  // "talks aimed at restoring ties": a purpose.
  if (clause.opener === 'at' && items[clause.group.start - 2]?.low === 'aimed') return null;
  // "investigated for her role in rioting": what somebody is thought to have done.
  if (
    clause.opener === 'in' &&
    /^(?:role|part|hand|involvement|complicity)$/.test(items[clause.group.start - 2]?.low ?? '')
  )
    return null;
  const above = standingOf(items, clauses, governor);
  if (governor.group.lemma === 'accuse' && clause.opener !== '') return 'alleged';
  if (['for', 'from', 'without', 'against', 'consider', 'of', 'about'].includes(clause.opener)) {
    // "sanctioned a firm for supplying": who is punished or thanked did it, and to whom it was done is seldom said.
    return clause.opener === 'for' && above === 'occurred' && SORRY.has(governor.group.lemma) ? 'occurred' : null;
  }
  if (
    ['consider', 'mull', 'discuss', 'weigh', 'suggest', 'propose', 'avoid', 'stop', 'oppose'].includes(
      governor.group.lemma,
    )
  )
    return null;
  return above;
}

function forecast(items: readonly Item[]): boolean {
  const text = items.map((item) => item.low).join(' ');
  return (
    FORECASTERS.test(text) &&
    items.some((item) => ['said', 'say', 'says', 'predicted', 'warned', 'fear', 'believe'].includes(item.low))
  );
}
