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

type Test = (actor: Actor, finding?: Finding) => boolean;
export const isLeader: Test = (actor) => actor.kind === 'leader';
/** A leader's government is one. */
export const isState: Test = (actor, finding) => actor.kind !== 'leader' || finding?.rule === 'actors/administration';

/** "since Coolidge in 1928", "like Nixon": a comparison, nobody told of. */
function isCompared({ tokens }: SentenceScan, { from, to, actors }: Finding): boolean {
  if (actors[0]?.kind !== 'leader' || !/^(?:since|than|unlike|like|before|after)$/.test(tokens[from - 1]?.key ?? ''))
    return false;
  const next = tokens[to];
  return !next || next.gap !== 'space' || /^(?:in|on|at|and|\d+)$/.test(next.key);
}

const fits = (finding: Finding, test: Test): boolean =>
  finding.role === 'actor' && finding.actors.length === 1 && test(finding.actors[0]!, finding);

/** Who is most likely the subject at a word: of this sentence's clause, else of the sentence before, at most two back. */
export function subjectActor({ story, scan, before }: Reading, test: Test): Actor | undefined {
  const own = before.filter((finding) => fits(finding, test) && !isCompared(scan, finding));
  const clause = own.findLast((finding) => opensClause(scan, finding)) ?? own[0];
  if (clause) return clause.actors[0];
  for (let back = 1; back <= 2; back++) {
    const index = scan.sentence.index - back;
    const placed = sentenceOf(story, index);
    const other = placed[0]?.scan ?? story.scans[index];
    if (!other || scan.sentence.paragraph - other.sentence.paragraph > 1) return undefined;
    const found = placed.filter((finding) => fits(finding, test) && !isCompared(other, finding));
    const subject = found.find((finding) => opensClause(other, finding)) ?? found[0];
    if (test !== isState && other.strangers.some((at) => !subject || at < subject.from)) return undefined;
    if (subject) return subject.actors[0];
  }
  return undefined;
}

/** "told Moscow to close its consulate": what is ordered is done by the one who is told. */
export function toldActor({ scan: { tokens }, before }: Reading, at: number): Actor | undefined {
  const told = before.findLast(({ role, actors }) => role === 'actor' && actors.length === 1);
  if (!told) return undefined;
  const verb = tokens[told.from - 1]?.key === 'the' ? tokens[told.from - 2] : tokens[told.from - 1];
  const ordered =
    /^(told|tell|tells|ordered|orders|order|urged|urges|urge|asked|asks|ask|warned|warns|called|pressed|forced|gave|give)$/;
  const infinitive = tokens.slice(told.to, at).some((token, k, all) => token.key === 'to' && !all[k + 1]?.cap);
  return verb && ordered.test(verb.key) && infinitive ? told.actors[0] : undefined;
}

/** Who is most likely the object at a word: the last one told of who is not the subject. */
export function otherActor(reading: Reading, test: Test, at = 0): Actor | undefined {
  const subject = subjectActor(reading, () => true);
  const isOther = (finding: Finding): boolean => {
    const actor = finding.actors[0]!;
    return fits(finding, test) && actor.id !== subject?.id && actor.country !== subject?.country;
  };
  const own = reading.before.findLast(isOther);
  if (own) return own.actors[0];
  const index = reading.scan.sentence.index;
  const found = reading.story.told.findLast((placed) => index - placed.scan.sentence.index <= 3 && isOther(placed));
  return found && test !== isState && strangerSince(reading, found, at) ? undefined : found?.actors[0];
}

/** "The envoy, Rodrigo Granda, was seized. Bogotá paid a reward for him.": somebody of no office was told of since. */
function strangerSince({ story, scan }: Reading, found: Placed, at: number): boolean {
  if (scan.strangers.some((name) => name < at)) return true;
  const [first, last] = [found.scan.sentence.index, scan.sentence.index];
  for (let index = first; index < last; index++)
    if (story.scans[index]?.strangers.some((at) => index > first || at > found.from)) return true;
  return false;
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
  return groupActor(scan, before);
}

/** "Kishida received Yoon, and they agreed": the two people of the sentence, where there are no others. */
export function twoLeaders({ before: found }: Reading): readonly Actor[] | undefined {
  const leaders = new Map(
    found
      .flatMap(({ role, actors }) => (role === 'actor' ? actors.filter((actor) => isLeader(actor)) : []))
      .map((actor) => [actor.id, actor]),
  );
  const countries = new Set([...leaders.values()].map(({ country }) => country));
  return leaders.size === 2 && countries.size === 2 ? [...leaders.values()] : undefined;
}

/** "Palestinian leaders said they": a group that opens the sentence speaks of itself. */
function groupActor(scan: SentenceScan, found: readonly Finding[]): readonly Actor[] | undefined {
  const group = found.findLast((finding) => finding.role === 'actor' && opensClause(scan, finding));
  const last = group && scan.tokens[group.to - 1];
  return group && last && !last.cap && /[^su]s$|men$/.test(last.key) ? group.actors : undefined;
}

/** "Saudi Arabia, the Emirates and Bahrain": the last list with an "and" in it. */
function coordinated({ tokens }: SentenceScan, found: readonly Finding[]): readonly Actor[] | undefined {
  let list: Finding[] = [];
  let complete: readonly Actor[] | undefined;
  for (const finding of found) {
    const last = list.at(-1);
    const between = last ? tokens.slice(last.to, finding.from).map(({ key }) => key) : ['-'];
    const listed = finding.role === 'actor' && between.every((key) => key === 'and' || key === 'the');
    list = listed ? [...list, finding] : [finding];
    if (listed && between.includes('and')) complete = list.flatMap(({ actors }) => actors);
  }
  return complete;
}

function sentenceOf({ told }: Story, index: number): Placed[] {
  const found: Placed[] = [];
  for (let k = told.length - 1; k >= 0 && told[k]!.scan.sentence.index >= index; k--) {
    if (told[k]!.scan.sentence.index === index) found.unshift(told[k]!);
  }
  return found;
}
