import type { Actor } from '../../model/index.ts';
import type { Finding, Placed, SentenceScan, Story } from './story.ts';

/** A sentence's findings so far, and the sentence itself. */
export interface Reading {
  readonly story: Story;
  readonly scan: SentenceScan;
  /** In text order, all before the word being read. */
  readonly before: readonly Finding[];
}

/** Words after which a clause begins, so that a name there is its subject. */
const CLAUSE_OPENERS = new Set(
  'and but or while when after before as since though although because that if whether where until so yet then once last earlier said'.split(
    ' ',
  ),
);

/** Whether a finding opens a clause, the article and its own determiner apart: then it is most likely the subject. */
export function opensClause({ tokens }: SentenceScan, { from, to }: Finding): boolean {
  if (tokens[to - 1]?.possessive) return false;
  let at = from;
  while (at > 0 && /^(the|president|former)$/.test(tokens[at - 1]!.key) && tokens[at]!.gap === 'space') at--;
  if (at === 0 || tokens[at]!.gap === 'comma' || tokens[at]!.gap === 'other') return true;
  return CLAUSE_OPENERS.has(tokens[at - 1]!.key);
}

type Test = (actor: Actor) => boolean;
export const isLeader: Test = (actor) => actor.kind === 'leader';
export const isState: Test = (actor) => actor.kind !== 'leader';

const fits = (finding: Finding, test: Test): boolean =>
  finding.role === 'actor' && finding.actors.length === 1 && test(finding.actors[0]!);

/** Who is most likely the subject at a word: of this sentence's clause, else of the sentence before, at most two back. */
export function subjectActor({ story, scan, before }: Reading, test: Test): Actor | undefined {
  const own = before.filter((finding) => fits(finding, test));
  const clause = own.findLast((finding) => opensClause(scan, finding)) ?? own[0];
  if (clause) return clause.actors[0];
  for (let back = 1; back <= 2; back++) {
    const index = scan.sentence.index - back;
    const placed = sentenceOf(story, index);
    const other = placed[0]?.scan ?? story.scans[index];
    if (!other || scan.sentence.paragraph - other.sentence.paragraph > 1) return undefined;
    const found = placed.filter((finding) => fits(finding, test));
    const subject = found.find((finding) => opensClause(other, finding)) ?? found[0];
    if (test === isLeader && other.strangers.some((at) => !subject || at < subject.from)) return undefined;
    if (subject) return subject.actors[0];
  }
  return undefined;
}

/** Who is most likely the object: the last one told of who is not the subject. */
export function otherActor(reading: Reading, test: Test): Actor | undefined {
  const subject = subjectActor(reading, () => true);
  const isOther = (finding: Finding): boolean => {
    const actor = finding.actors[0]!;
    return fits(finding, test) && actor.id !== subject?.id && actor.country !== subject?.country;
  };
  const own = reading.before.findLast(isOther);
  if (own) return own.actors[0];
  const index = reading.scan.sentence.index;
  return reading.story.told.findLast((placed) => index - placed.scan.sentence.index <= 3 && isOther(placed))?.actors[0];
}

/** Several actors told of together, in this sentence or the one before: "they". */
export function pluralActors({ story, scan, before }: Reading): readonly Actor[] | undefined {
  for (const [found, where] of [
    [before, scan],
    [sentenceOf(story, scan.sentence.index - 1), story.scans[scan.sentence.index - 1]],
  ] as const) {
    const together = found.findLast((finding) => finding.role === 'actor' && finding.actors.length > 1);
    if (together) return together.actors;
    const pair = where && coordinated(where, found);
    if (pair) return pair;
  }
  return undefined;
}

function coordinated({ tokens }: SentenceScan, found: readonly Finding[]): readonly Actor[] | undefined {
  for (let k = 1; k < found.length; k++) {
    const [one, two] = [found[k - 1]!, found[k]!];
    const near = two.from - one.to <= 2 && tokens.slice(one.to, two.from).some(({ key }) => key === 'and');
    if (near && one.role === 'actor' && two.role === 'actor') return [...one.actors, ...two.actors];
  }
  return undefined;
}

function sentenceOf({ told }: Story, index: number): Placed[] {
  const found: Placed[] = [];
  for (let k = told.length - 1; k >= 0 && told[k]!.scan.sentence.index >= index; k--) {
    if (told[k]!.scan.sentence.index === index) found.unshift(told[k]!);
  }
  return found;
}
