import type { Actor, Basis, PoliticalEvent } from '../../model/index.ts';
import { actorsOf } from '../events/assemble.ts';
import { confidenceFactors, type Factor } from '../events/confidence.ts';
import { toneOf } from '../events/tone.ts';
import type { ActionMention, ActorMention, DroppedAct } from '../types.ts';
import { whereabouts, type Context } from './context.ts';
import { explainDate } from './dates.ts';
import { explainFrame } from './frames.ts';
import { dropReason, statusReason } from './reasons.ts';
import type { ActExplained, DroppedExplained, Outcome, SideExplained } from './types.ts';

/**
 * An act with who filled its slots, how it stands to the facts, when it was and what became of it.
 * @param event the event made of it; null when it made none, a reason when it could have.
 */
export function explainAct(
  context: Context,
  action: ActionMention,
  label: string,
  event: PoliticalEvent | string,
): ActExplained {
  const { start, end, text, rule, type, mode, status, mutual } = action;
  const offset = context.sentence.start;
  const dated = context.trace.dates[context.trace.actions.indexOf(action)];
  const unknown = { edtf: 'XXXX', precision: 'unknown', basis: 'unknown', reason: 'not dated' } as const;
  return {
    kind: 'act',
    label,
    start: start - offset,
    end: end - offset,
    text,
    rule,
    type,
    mode,
    frame: explainFrame(action.frame, rule, supplied(context, action)),
    sides: sidesOf(context, action),
    mutual,
    status,
    statusReason: statusReason(action.because, status),
    tone: toneOf(action.tone, status),
    toneReason: toneReason(action),
    date: dated ? explainDate(context, action, dated) : unknown,
    outcome: typeof event === 'string' ? { made: false, reason: event } : madeOf(action, event),
  };
}

/** Words that the lexicon knows and that made no act. */
export function explainDropped({ sentence }: Context, act: DroppedAct, label: string): DroppedExplained {
  const { start, end, text, rule, type, mode, frame, because } = act;
  return {
    kind: 'dropped',
    label,
    start: start - sentence.start,
    end: end - sentence.start,
    text,
    rule,
    type,
    mode,
    frame: explainFrame(frame, rule),
    reason: dropReason(because),
  };
}

function sidesOf(context: Context, action: ActionMention): SideExplained[] {
  const fill =
    (slot: SideExplained['slot']) =>
    (mention: ActorMention): SideExplained => ({
      slot,
      label: context.labelOf(mention),
      text: mention.text,
      who: mention.actors,
      reason: slotReason(context, action, mention, slot),
    });
  return [
    ...action.initiators.map(fill('who')),
    ...action.recipients.map(fill('whom')),
    ...action.bystanders.map(fill('present')),
  ];
}

// A side that the sentence leaves out: whether what was told before could fill it.
function supplied(context: Context, { rule, initiators, recipients }: ActionMention): string[] {
  if (!rule.endsWith('-supplied')) return [];
  const filled = [...initiators, ...recipients].some((mention) => whereabouts(context, mention) !== '');
  if (filled) return ['a side that the sentence leaves out was supplied'];
  return recipients.length === 0 ? ['nobody is named on the other side, and nothing told before supplies one'] : [];
}

const HOLDER = /(?:^|\s)(\p{Ll}+)(?:\s+(?:the|its|his|her|their|a|an))?\s*$/u;

// Where the mention stands; one from another sentence was supplied by what the story tells.
function slotReason(
  context: Context,
  action: ActionMention,
  mention: ActorMention,
  slot: SideExplained['slot'],
): string {
  const { sentence } = context;
  const where = whereabouts(context, mention);
  if (where !== '') return `left unsaid here: supplied from the story, told ${where}`;
  if (isSupplied(action, mention, slot)) return 'left unsaid in its clause: supplied from another';
  if (mention.end <= action.start) return 'stands before the act';
  const held = HOLDER.exec(sentence.text.slice(0, mention.start - sentence.start))?.[1];
  const within = mention.start < action.end;
  return held !== undefined && HOLDERS.has(held)
    ? `behind “${held}”`
    : within
      ? 'among the words of the act'
      : 'stands behind the act';
}

// Within the sentence, a side that the story supplied stands in no clause of the act's.
function isSupplied(action: ActionMention, mention: ActorMention, slot: SideExplained['slot']): boolean {
  const { rule, clause, mutual } = action;
  if (!rule.endsWith('-supplied') || (mention.start >= clause[0] && mention.end <= clause[1])) return false;
  return slot === 'whom'
    ? !rule.includes('-passive')
    : (mutual || rule.includes('-passive')) && mention.start >= action.end;
}

const HOLDERS: ReadonlySet<string> = new Set(
  'to with by against from of for on in between at into towards toward over among and that'.split(' '),
);

function toneReason({ tone, status }: ActionMention): string {
  return status === 'occurred' ? 'that of its kind' : `less than the ${signed(tone)} of its kind, because ${status}`;
}

const signed = (tone: number): string => (tone > 0 ? `+${tone}` : `${tone}`.replace('-', '−'));

function madeOf(action: ActionMention, event: PoliticalEvent): Outcome {
  const { id, headline, confidence, salience, date } = event;
  const told = confidenceFactors(action, date.basis).filter(({ by }) => by !== 1);
  return {
    made: true,
    id,
    headline,
    confidence,
    confidenceReason: told.map(({ id, by }) => `${by} ${id === 'date' ? DATED[date.basis] : FACTORS[id]}`).join(' × '),
    salience,
    relations: relationsOf(event),
  };
}

const FACTORS: Record<Exclude<Factor['id'], 'date'>, string> = {
  rules: 'for any rule',
  actor: 'a side not named outright',
  supplied: 'a side left unsaid',
  noun: 'told by a noun',
  speech: 'told by words of praise or blame',
  proposed: 'put forward by a model',
  status: 'not told as done',
};

const DATED: Record<Basis, string> = {
  stated: 'date stated',
  relative: 'date counted',
  narrative: 'date carried over',
  publication: 'only the article’s date',
  unknown: 'no date',
};

// Each country that acts with each it acts on; in a mutual act, all with each other.
function relationsOf({ initiators, recipients }: PoliticalEvent): [string, string][] {
  const one = countriesOf(initiators);
  if (recipients.length === 0) return one.flatMap((a, at) => one.slice(at + 1).map((b): [string, string] => [a, b]));
  return one.flatMap((a) => countriesOf(recipients).flatMap((b): [string, string][] => (a === b ? [] : [[a, b]])));
}

const countriesOf = (actors: readonly Actor[]): string[] => [
  ...new Set(
    actors.flatMap(({ kind, country }) => (kind === 'organisation' || country === undefined ? [] : [country])),
  ),
];

/** The event that each act made, in the order of the acts; a reason for those that made none. */
export function outcomes({ actions, events, article }: Context['trace']): (PoliticalEvent | string)[] {
  const claimed = new Set<string>();
  return actions.map((action) => {
    const initiators = actorsOf(action.initiators);
    if (initiators.length === 0) return 'nobody is left who does it';
    const event = events.find((one) => isOf(one, action, article.id, initiators));
    if (!event) return 'no sentence holds it whole, or it could not be told apart from another';
    if (claimed.has(event.id)) return `told twice: the event ${event.id} already has these words and sides`;
    claimed.add(event.id);
    return event;
  });
}

function isOf(event: PoliticalEvent, action: ActionMention, article: string, initiators: readonly Actor[]): boolean {
  const ids = (actors: readonly Actor[]): string => actors.map(({ id }) => id).join();
  return (
    event.type === action.type &&
    event.status === action.status &&
    ids(event.initiators) === ids(initiators) &&
    event.sources.some(
      ({ article: source, spans }) =>
        source === article && spans.action?.[0] === action.start && spans.action[1] === action.end,
    )
  );
}
