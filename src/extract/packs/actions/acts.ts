import type { Status } from '../../../model/index.ts';
import type { ActionMention, ActorMention, Sentence } from '../../types.ts';
import type { Frame } from '../grammar/frames.ts';
import type { Grammar } from '../grammar/grammar.ts';
import type { Clause } from './clauses.ts';
import type { Item } from './items.ts';
import { bestMatch, type Match } from './match.ts';
import { anyForeign, fillSlots, foreignPart, sidesOf, slotActors, type Slotted } from './slots.ts';
import { isReporting } from './standing.ts';
import { supplied, type ActStory } from './story.ts';

/** What the acts of a sentence are read from. */
export interface Scene {
  readonly sentence: Sentence;
  readonly items: readonly Item[];
  readonly clauses: readonly Clause[];
  readonly grammar: Grammar;
  readonly story: ActStory;
}

/** An act with the items its frame used up. */
export interface Act {
  readonly mention: ActionMention;
  readonly used: readonly number[];
}

interface Sides {
  readonly initiators: readonly ActorMention[];
  readonly recipients: readonly ActorMention[];
  readonly supplied: boolean;
}

/** The frame that fits a clause's verb; reflexive frames want a reflexive verb and the other way round. */
export function matchVerb({ items, grammar }: Scene, clause: Clause): Match | null {
  const { group } = clause;
  const frames = group.readings.flatMap(({ lemma }) => grammar.verbs.get(lemma) ?? []);
  const passive = isPassive(clause);
  const fitting = frames.filter(
    ({ flags }) =>
      flags.has('refl') === (group.reflexive && !passive) ||
      (group.reflexive && flags.has('mutual') && !flags.has('refl')),
  );
  return bestMatch(fitting, items, group.head, clause.end, passive ? { from: clause.start, to: group.start } : null);
}

/** The act that a clause tells; null where its frame finds no sides. */
export function actOfClause(scene: Scene, clause: Clause, match: Match, standing: Status): Act | null {
  const { frame } = match;
  if (frame.type === 'NONE') return null;
  const bare = clause.group.tag === 'part';
  if (bare && !frame.flags.has('passive')) return null;
  const sides = readSides(scene, clause, frame, standing);
  if (!sides || sides.initiators.length === 0) return null;
  const mutual = isMutual(frame, sides);
  if (mutual && sidesOf([...sides.initiators, ...sides.recipients]).size < 2) return null;
  const alone = sides.recipients.length === 0 && !mutual;
  if (alone && !frame.flags.has('solo')) return null;
  const status = isCharge(scene, clause, frame, sides.initiators) ? 'alleged' : standing;
  return toAct(scene, match, { status, clause, rule: sides.supplied ? 'verb-supplied' : 'verb' }, sides);
}

/** By its frame, or because several together do what is good: "los dos gobiernos permitieron el paso". */
function isMutual({ flags, tone }: Frame, { initiators, recipients }: Sides): boolean {
  return flags.has('mutual') || (tone > 0 && recipients.length === 0 && sidesOf(initiators).size > 1);
}

const isPassive = ({ group }: Clause): boolean => group.means.has('passive') || group.tag === 'part';

function readSides(scene: Scene, clause: Clause, frame: Frame, standing: Status): Sides | null {
  const { items, grammar } = scene;
  const { group } = clause;
  const slotted = slotActors(items, group.end, frame.flags.has('strict') ? ownEnd(scene, clause) : clause.end, grammar);
  if (isPassive(clause)) return passiveSides(scene, clause, frame, slotted);
  const subject = standing === 'alleged' && group.tag === 'inf' ? accused(scene, clause) : mentionsOf(clause.subject);
  if (subject.length === 0) return null;
  const own = sidesOf(subject);
  if (frame.flags.has('swap')) {
    const doers = fillSlots(slotted, frame.whom, own, grammar, frame.flags.has('place'));
    return { initiators: doers, recipients: subject, supplied: false };
  }
  return { initiators: subject, ...objectsOf(scene, clause, frame, slotted, own) };
}

// "ordenó retirar los visados a los funcionarios": what stands behind an infinitive belongs to it.
function ownEnd({ clauses }: Scene, { group, end }: Clause): number {
  const inner = clauses.find((one) => one.group.tag === 'inf' && one.group.start >= group.end && one.group.start < end);
  return inner?.group.start ?? end;
}

/** Whom an act is done to: the frame's slots, else any foreign actor behind the verb, else, between states, whom the story has told of. */
function objectsOf(
  scene: Scene,
  clause: Clause,
  frame: Frame,
  slotted: readonly Slotted[],
  own: ReadonlySet<string>,
): Pick<Sides, 'recipients' | 'supplied'> {
  const { grammar, story, items } = scene;
  const { flags } = frame;
  // Several who act together need nobody else; one more must be said to be with them.
  const slots =
    flags.has('mutual') && own.size > 1
      ? frame.whom.filter((slot) => slot !== 'obj' && !grammar.words.dative.has(slot))
      : frame.whom;
  const found = fillSlots(slotted, slots, own, grammar, flags.has('place'));
  if (found.length > 0 || (flags.has('mutual') && own.size > 1)) return { recipients: found, supplied: false };
  const hidden = flags.has('strict') || flags.has('mutual') ? [] : anyForeign(slotted, own, grammar);
  const told = frame.whom.includes('that') && hidden.length === 0 ? toldOf(scene, clause, own) : [];
  if (told.length > 0) return { recipients: told, supplied: false };
  const joint = frame.tone > 0 && own.size > 1;
  const meant = flags.has('foreign') || hasPronoun(scene, clause);
  if (hidden.length > 0 || joint || !meant) return { recipients: hidden, supplied: false };
  const owner = OF_ANOTHER.has(frame.type) ? ownerOf(scene, clause, own) : [];
  if (owner.length > 0) return { recipients: owner, supplied: true };
  const beside = mentionsOf(items).filter(({ role }) => role === 'actor');
  return { recipients: supplied(story, own, beside), supplied: true };
}

// "le vendió petróleo", "lo condenó": somebody told before.
function hasPronoun({ items, grammar }: Scene, { group }: Clause): boolean {
  const low = items[group.start - 1]?.low ?? '';
  return grammar.words.clitics.has(low) && !grammar.words.reflexives.has(low);
}

/** Acts whose object, with "his" before it, is another's: one recalls one's own envoy, but rejects his proposal. */
const OF_ANOTHER: ReadonlySet<string> = new Set(['REJECT', 'ACCUSE', 'CONCEDE', 'SUPPORT']);

/** "…, pero la Junta rechazó su propuesta": his of whom the clause before was about. */
function ownerOf({ items, clauses, grammar }: Scene, clause: Clause, own: ReadonlySet<string>): ActorMention[] {
  const words = items.slice(clause.group.end, clause.end);
  const before = clauses.filter(({ index }) => index < clause.index).at(-1);
  if (!before || !words.some(({ low }) => grammar.words.possessives.has(low))) return [];
  return mentionsOf(before.subject).flatMap((mention) => foreignPart(mention, own));
}

/** "denunció que soldados ecuatorianos habían entrado", "insinuó que el crimen favoreció a Noboa": who is spoken of. */
function toldOf({ items, clauses, grammar }: Scene, { index }: Clause, own: ReadonlySet<string>): ActorMention[] {
  const said = clauses.find(({ governor, link }) => governor?.index === index && link === 'complement');
  if (!said) return [];
  const doers = mentionsOf(said.subject).flatMap((mention) => foreignPart(mention, own));
  if (doers.length > 0 || said.subject.length > 0) return doers;
  return anyForeign(slotActors(items, said.start, said.end, grammar), own, grammar);
}

// "fue recibido por el rey": who stands behind "por" acts, the subject is acted on.
function passiveSides(
  { items, grammar }: Scene,
  clause: Clause,
  frame: Frame,
  slotted: readonly Slotted[],
): Sides | null {
  const doers = fillSlots(slotted, [grammar.agent], new Set(), grammar, false);
  if (doers.length === 0) return null;
  const own = sidesOf(doers);
  const bare = clause.group.tag === 'part';
  const patient = bare
    ? []
    : mentionsOf(clause.subject).filter((mention) => !own.has([...sidesOf([mention])][0] ?? ''));
  // "las islas chinas, ocupadas por Japón": the noun before a bare participle is no part of its clause.
  const from = bare ? Math.max(0, clause.group.start - 5) : clause.start;
  const around = slotActors(items, from, clause.group.start, grammar);
  const undergone = patient.length > 0 ? patient : anyForeign(around, own, grammar);
  const recipients = undergone.length > 0 ? undergone : fillSlots(slotted, frame.whom, own, grammar, false);
  return { initiators: doers, recipients, supplied: false };
}

/** "acusó a Duque de dar refugio": he who is charged did it. */
function accused({ items, grammar }: Scene, { governor }: Clause): ActorMention[] {
  if (!governor) return [];
  const slotted = slotActors(items, governor.group.end, governor.end, grammar);
  return fillSlots(slotted, [...grammar.words.dative, 'obj'], sidesOf(mentionsOf(governor.subject)), grammar, false);
}

// "dijo que Londres atacó": a charge, as long as the speaker is of another side and the act a hostile one.
function isCharge({ grammar }: Scene, clause: Clause, frame: Frame, initiators: readonly ActorMention[]): boolean {
  const { governor } = clause;
  if (clause.link !== 'complement' || !governor || !isReporting(governor, grammar) || frame.tone >= 0) return false;
  const speakers = sidesOf(mentionsOf(governor.subject));
  return speakers.size > 0 && [...sidesOf(initiators)].every((side) => !speakers.has(side));
}

/** The mentions of items, each once. */
export function mentionsOf(items: readonly Item[]): ActorMention[] {
  return items.flatMap(({ actor }) => (actor ? [actor] : []));
}

interface Telling {
  readonly status: Status;
  readonly clause: Pick<Clause, 'start' | 'end'>;
  readonly rule: string;
}

/** Puts an act together. All sides of a mutual one act. */
export function toAct({ sentence, items, grammar }: Scene, match: Match, telling: Telling, sides: Sides): Act {
  const { frame, used } = match;
  const head = items[used[0]!]!;
  // Words in front of a passive verb belong to the frame, but what is shown is the verb and what stands behind it.
  const last = items[Math.max(...used)]!;
  const mutual = isMutual(frame, sides);
  return {
    used,
    mention: {
      start: head.start,
      end: last.end,
      text: sentence.text.slice(head.start - sentence.start, last.end - sentence.start),
      rule: `${grammar.lang}/${telling.rule}`,
      type: frame.type as ActionMention['type'],
      mode: frame.mode,
      tone: frame.tone,
      status: telling.status,
      mutual,
      initiators: mutual ? [...sides.initiators, ...sides.recipients] : [...sides.initiators],
      recipients: mutual ? [] : [...sides.recipients],
      bystanders: [],
      clause: [items[telling.clause.start]?.start ?? head.start, items[telling.clause.end - 1]?.end ?? last.end],
      frame: frame.id,
    },
  };
}
