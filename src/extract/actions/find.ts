import type { ActionMention, ActorMention, DroppedAct, Sentence, Span, TimeMention } from '../types.ts';
import { bySentence } from '../text/by-sentence.ts';
import { datelineEnd } from '../text/dateline.ts';
import { findClauses } from './clauses.ts';
import type { Clause } from './clauses.ts';
import { droppedActs } from './considered.ts';
import { toItems } from './items.ts';
import type { Item } from './items.ts';
import type { Lexicon } from './lexicon.ts';
import { findDemands } from './demands.ts';
import { findNominals } from './nominals.ts';
import { phraseOf } from './phrase.ts';
import { findVerbGroups } from './predicates.ts';
import { standingReason } from './reasons.ts';
import { sidesOf } from './slots.ts';
import { findSpeech } from './speech.ts';
import { openStory, tell } from './story.ts';
import type { Story } from './story.ts';
import { actOfVerb } from './verbs.ts';
import type { Act, Scene } from './act.ts';
import { COORDINATORS, DETERMINERS, isAdverb, PREPOSITIONS, RELATIVES, SUBORDINATORS } from './words.ts';

/**
 * Finds the acts that sentences assert. Sentences are read in order: a side that one leaves out is supplied from those before.
 * Hypotheticals, forecasts, negated and purely domestic acts are left out.
 * @param onDropped told of each of those, with the reason; costs a second look at every sentence.
 */
export function findActions(
  sentences: readonly Sentence[],
  actors: readonly ActorMention[],
  times: readonly TimeMention[],
  lexicon: Lexicon,
  onDropped?: (act: DroppedAct) => void,
): ActionMention[] {
  const story = openStory(actors);
  const [who, when] = [bySentence(sentences, actors), bySentence(sentences, times)];
  const found: ActionMention[] = [];
  for (const [at, sentence] of sentences.entries())
    if (sentence.kind !== 'byline')
      found.push(...findInSentence(sentence, who[at]!, when[at]!, lexicon, story, onDropped));
  return found;
}

function findInSentence(
  sentence: Sentence,
  actors: readonly ActorMention[],
  times: readonly TimeMention[],
  lexicon: Lexicon,
  story: Story,
  onDropped?: (act: DroppedAct) => void,
): ActionMention[] {
  story.fresh.length = 0;
  const body = withoutDateline(sentence);
  const items = toItems(body, actors, times);
  const clauses = findClauses(items, findVerbGroups(items, lexicon));
  const scene: Scene = { items, clauses, lexicon, story };
  const acts = actsOf(scene).filter((act) => sentence.kind !== 'body' || !isStanding(scene, act));
  for (const act of acts) if (!act.frame.id.startsWith('verb/')) remember(story, act);
  if (onDropped) droppedActs(body, scene, acts, (used) => actionSpan(items, used)).forEach(onDropped);
  return acts.map((act) => toMention(sentence, scene, act)).sort((a, b) => a.start - b.start);
}

// "YEREVAN/BAKU - Russia and Turkey signed": who reports from where does not act.
function withoutDateline(sentence: Sentence): Sentence {
  const length = datelineEnd(sentence.text);
  return length === 0 ? sentence : { ...sentence, start: sentence.start + length, text: sentence.text.slice(length) };
}

const MATERIAL: ReadonlySet<string> = new Set(['AID', 'COOPERATE']);

// "Colombia shelters three million people": how things stand, where no time is told.
function isStanding({ items }: Scene, { clause, frame }: Act): boolean {
  const group = clause?.group;
  if (!group || !MATERIAL.has(frame.type) || group.kind !== 'finite' || group.passive || group.modal !== null)
    return false;
  const present = group.form === 's' || (group.form === 'base' && group.start === group.head);
  return present && items.every(({ kind }) => kind !== 'time');
}

/** All acts of a sentence: its verbs, then words of praise and blame, then nouns nothing else used. */
export function actsOf(scene: Scene): Act[] {
  const verbs: Act[] = [];
  for (const clause of scene.clauses) {
    const act = actOfVerb(scene, clause);
    if (!act) continue;
    remember(scene.story, act);
    verbs.push(act);
  }
  const demands = findDemands(scene);
  const outright = [...verbs, ...demands];
  const speech = [...demands, ...findSpeech(scene).filter((act) => !outright.some((other) => saysTheSame(act, other)))];
  const spoken = new Set(speech.map((act) => act.clause?.index));
  const told = [...verbs.filter((act) => !insideWords(scene, act, spoken)), ...speech];
  const taken = new Set<number>();
  for (const act of told) for (const index of act.used) taken.add(index);
  const silent = new Set(told.filter((act) => ABSORBING.has(act.frame.type)).map((act) => act.clause?.index ?? -1));
  const nominals = findNominals(scene, taken, silent).filter((act) => !told.some((other) => sameAct(act, other)));
  return [...told, ...nominals];
}

const ABSORBING: ReadonlySet<string> = new Set(['AGREE', 'REQUEST', 'REJECT', 'THREATEN', 'CONSULT']);

// What a verdict is about is not told a second time as an act of the speaker's.
function insideWords(scene: Scene, act: Act, spoken: ReadonlySet<number | undefined>): boolean {
  const governor = act.clause?.governor;
  return (
    governor !== null &&
    governor !== undefined &&
    spoken.has(governor) &&
    scene.clauses[governor]?.group.lemma !== 'say'
  );
}

// "said it had expelled two envoys for spying": the act said outright is the news, not the mood of its words.
function saysTheSame(verdict: Act, act: Act): boolean {
  if (act.clause?.index === verdict.clause?.index) return true;
  if (act.clause === null || verdict.clause === null || act.clause.group.kind !== 'finite') return false;
  const told = act.clause.governor === verdict.clause.index;
  return told && sameSides(verdict.initiators, act.initiators);
}

function sameSides(a: Act['initiators'], b: Act['initiators']): boolean {
  const [one, two] = [sidesOf(a), sidesOf(b)];
  return one.size > 0 && one.size === two.size && [...one].every((side) => two.has(side));
}

function sameAct(a: Act, b: Act): boolean {
  if (a.frame.type !== b.frame.type) return false;
  const one = sidesOf([...a.initiators, ...a.recipients]);
  const two = sidesOf([...b.initiators, ...b.recipients]);
  // "American tariffs took effect, and China responded with duties": each did its own.
  if (!a.mutual && !b.mutual && disjoint(sidesOf(a.initiators), sidesOf(b.initiators))) return false;
  return [...one].every((side) => two.has(side));
}

const disjoint = (one: ReadonlySet<string>, two: ReadonlySet<string>): boolean =>
  one.size > 0 && two.size > 0 && [...one].every((side) => !two.has(side));

function remember(story: Story, act: Act): void {
  if (act.supplied) return;
  const initiators = sidesOf(act.initiators);
  tell(story, initiators, act.mutual ? initiators : sidesOf(act.recipients));
}

function toMention(sentence: Sentence, scene: Scene, act: Act): ActionMention {
  const { items } = scene;
  const phrase = phraseOf(scene, act, (from, to) => sentence.text.slice(from - sentence.start, to - sentence.start));
  const [start, end] = actionSpan(items, act.used);
  const { frame } = act;
  return {
    start,
    end,
    text: sentence.text.slice(start - sentence.start, end - sentence.start),
    rule: frame.id.startsWith('speech')
      ? `actions/${frame.id}`
      : `actions/${frame.id.split('/')[0] ?? ''}${act.clause?.group.passive ? '-passive' : ''}${act.supplied ? '-supplied' : ''}`,
    type: frame.type === 'NONE' ? 'CONSULT' : frame.type,
    mode: frame.mode,
    tone: frame.tone,
    status: act.standing,
    mutual: act.mutual,
    initiators: act.initiators,
    recipients: act.recipients,
    bystanders: act.bystanders,
    clause: act.clause ? clauseSpan(items, act.clause) : [sentence.start, sentence.end],
    frame: frame.id,
    because: standingReason(scene, act),
    ...(phrase === undefined ? {} : { phrase }),
  };
}

// The words the frame used, when they stand close together; else only the head.
function actionSpan(items: readonly Item[], all: readonly number[]): Span {
  const used = [...all].sort((a, b) => a - b);
  const head = all[0] ?? 0;
  const close = used.filter((index) => Math.abs(index - head) <= 6);
  const first = items[Math.min(...close)];
  const last = items[Math.max(...close)];
  return [first?.start ?? 0, last?.end ?? 0];
}

function clauseSpan(items: readonly Item[], clause: Clause): Span {
  const first = items[withLead(items, Math.max(0, Math.min(clause.start, clause.group.start)))];
  const last = items[Math.max(clause.group.end - 1, clause.end - 1)];
  return [first?.start ?? 0, last?.end ?? first?.end ?? 0];
}

// "…, and in January he", "three days later a British task force": what stands before the subject belongs to its clause.
function withLead(items: readonly Item[], start: number): number {
  let at = start;
  while (at > 0 && isLead(items, at - 1)) at--;
  return at;
}

function isLead(items: readonly Item[], at: number): boolean {
  const item = items[at]!;
  if (item.kind === 'time') return true;
  if (item.low === ',') return items[at - 1]?.kind === 'time' || items[at + 1]?.kind === 'time';
  if (item.kind !== 'word' || item.quoted) return false;
  return (
    !COORDINATORS.has(item.low) &&
    !RELATIVES.has(item.low) &&
    !SUBORDINATORS.has(item.low) &&
    item.low !== 'that' &&
    (PREPOSITIONS.has(item.low) || DETERMINERS.has(item.low) || isAdverb(item.low))
  );
}
