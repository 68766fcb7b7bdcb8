import type { Clause } from './clauses.ts';
import type { Item } from './items.ts';
import type { Frame } from './lexicon.ts';
import { standingOf } from './modality.ts';
import { anyForeign, foreignPart, sidesOf, slotActors } from './slots.ts';
import { settle } from './settle.ts';
import { doersOf } from './private.ts';
import { matchVerb } from './verbs.ts';
import type { Act, Scene } from './act.ts';
import { NAMING, SPEECH } from './words.ts';

/** Praise or blame said outright: "X called Y a …", "X described it as …", "X said Y's acts amount to …", "…", X said. */
export function findSpeech(scene: Scene): Act[] {
  const acts: Act[] = [];
  for (const clause of scene.clauses) {
    const act = NAMING.has(clause.group.lemma)
      ? naming(scene, clause)
      : SPEECH.has(clause.group.lemma)
        ? saying(scene, clause)
        : null;
    if (act) acts.push(act);
  }
  return acts;
}

function naming(scene: Scene, clause: Clause): Act | null {
  const match = matchVerb(scene, clause);
  if (match && match.frame.first === 'call') return null;
  // "struck what it calls terrorist camps"
  if (scene.items.slice(Math.max(0, clause.group.start - 4), clause.group.start).some(({ low }) => low === 'what'))
    return null;
  // "nine sites that it called terrorist camps"
  if (clause.opener === 'that' && clause.governor !== null && !SPEECH.has(scene.clauses[clause.governor]!.group.lemma))
    return null;
  if (clause.group.lemma === 'call' && ['for', 'on', 'off', 'upon'].includes(scene.items[clause.group.end]?.low ?? ''))
    return null;
  if (standingOf(scene.items, scene.clauses, clause) !== 'occurred' || isPassive(scene, clause)) return null;
  if (MISHAPS.test(scene.items[clause.group.end + 1]?.low ?? '')) return null;
  const end = spokenEnd(scene, clause);
  const sign = polarityOf(scene, clause.group.end, end);
  return sign === 0 ? null : verdict(scene, clause, sign, end);
}

// "was sanctioned and called a dictator": the first verb's passive is the second's too.
const isPassive = ({ clauses }: Scene, { group, shares }: Clause): boolean =>
  group.passive || (shares !== null && clauses[shares]!.group.passive && group.start === group.head);

/** "called the incident regrettable": regret, which blames nobody. */
const MISHAPS = /^(?:incident|accident|deaths?|loss|losses|tragedy|mishap|error|mistake|collision)$/;

function saying(scene: Scene, clause: Clause): Act | null {
  if (standingOf(scene.items, scene.clauses, clause) !== 'occurred' || clause.group.passive) return null;
  if (clause.group.lemma === 'add' && scene.items[clause.group.end]?.low === 'to') return null;
  const speaker = speakerOf(scene, clause);
  if (speaker.length === 0) return null;
  const after = scene.items.slice(clause.group.end, spokenEnd(scene, clause));
  const quotedBefore = scene.items.slice(0, clause.group.start).filter((item) => item.quoted);
  const from =
    quotedBefore.length > 0 && !after.some((item) => item.quoted) ? (quotedBefore[0]?.index ?? 0) : clause.group.end;
  const to = from < clause.group.end ? clause.group.start : spokenEnd(scene, clause);
  if (conditional(scene, from, to)) return null;
  const sign = polarityOf(scene, from, to);
  // A kind word in passing is no praise: it must be said of somebody outright or in the speaker's own words.
  if (sign === 0 || (sign === 1 ? !isOutright(scene, from, to) : isSelfReproach(scene, clause))) return null;
  return verdict(scene, { ...clause, subject: speaker }, sign, to, from);
}

// "apologised and said that it had been a mistake": his own.
const isSelfReproach = ({ clauses }: Scene, { shares }: Clause): boolean =>
  SORRY.has(clauses[shares ?? -1]?.group.lemma ?? '');

const SORRY: ReadonlySet<string> = new Set(['apologise', 'apologize', 'admit', 'concede', 'acknowledge', 'regret']);

function isOutright({ items }: Scene, from: number, to: number): boolean {
  return items
    .slice(from, to)
    .some((item) => item.quoted || ['is', 'was', 'are', 'were', 'been', 'as'].includes(item.low));
}

// "…," said Trump.
function speakerOf(scene: Scene, clause: Clause): readonly Item[] {
  const next = scene.items[clause.group.end];
  if (clause.subject.length === 0 && next?.kind === 'actor') return [next];
  return clause.subject;
}

function conditional(scene: Scene, from: number, to: number): boolean {
  return scene.items
    .slice(from, to)
    .some((item) => ['if', 'could', 'would', 'might', 'may', 'whether', 'not', 'never'].includes(item.low));
}

function spokenEnd(scene: Scene, clause: Clause): number {
  for (let at = clause.index + 1; at < scene.clauses.length; at++) {
    const next = scene.clauses[at]!;
    if (next.group.kind !== 'finite' || next.shares === null || next.shares < clause.index) continue;
    if (next.shares === clause.index) return next.group.start;
  }
  for (let at = clause.index + 1; at < scene.clauses.length; at++) {
    const next = scene.clauses[at]!;
    const joint = scene.items[next.start - 1]?.low ?? '';
    if (next.group.kind === 'finite' && (joint === ';' || joint === 'but' || joint === 'while' || joint === 'though'))
      return next.start;
    if (next.group.kind === 'finite' && joint === 'and' && SPEECH.has(next.group.lemma)) return next.start;
  }
  return scene.items.length;
}

/** Balance of praise and blame in a stretch: the sign of the first word that has one. */
export function polarityOf(scene: Scene, from: number, to: number): 1 | -1 | 0 {
  const { items, lexicon } = scene;
  for (let at = from; at < to; at++) {
    const sign = lexicon.polarity
      .get(items[at]!.low)
      ?.find(
        ({ words }) => at + words.length <= to && words.every((word, offset) => items[at + offset]!.low === word),
      )?.sign;
    if (sign === undefined) continue;
    const negated = items
      .slice(Math.max(from, at - 3), at)
      .some(({ low }) => low === 'not' || low === 'no' || low === 'never');
    return negated ? (sign === 1 ? -1 : 0) : sign;
  }
  return 0;
}

function verdict(scene: Scene, clause: Clause, sign: 1 | -1, end: number, from = clause.group.end): Act | null {
  const initiators = doersOf(scene.items, clause, VERDICTS[sign]);
  if (initiators.length === 0) return null;
  const own = sidesOf(initiators);
  const fronted = clause.fronted.flatMap((item) => foreignPart(item.actor, own));
  const slotted = slotActors(scene.items, from, end);
  let recipients = fronted.length > 0 ? fronted : anyForeign(slotted, own);
  if (recipients.length === 0) recipients = slotted.flatMap((one) => foreignPart(one.item.actor, own)).slice(0, 1);
  const frame = VERDICTS[sign];
  return settle(scene, { frame, used: [clause.group.head], score: 0 }, 'occurred', clause, { initiators, recipients });
}

const VERDICTS: Record<1 | -1, Frame> = {
  [-1]: verdictFrame('speech/blame', 'ACCUSE', 'disapprove', -2),
  [1]: verdictFrame('speech/praise', 'SUPPORT', 'praise', 4),
};

function verdictFrame(id: string, type: Frame['type'], mode: string, tone: number): Frame {
  return { id, first: id, pieces: [], who: [], whom: ['obj'], type, mode, tone, flags: new Set(['foreign']) };
}
