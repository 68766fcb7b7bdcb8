import type { ActorMention } from '../types.ts';
import { whereabouts, type Context } from './context.ts';
import type { ActorExplained } from './types.ts';
import { listed, quoted, ruleName } from './words.ts';

/** A mention with who it is, by what kind of expression, and for people in which office that day. */
export function explainActor(context: Context, mention: ActorMention, label: string): ActorExplained {
  const offset = context.sentence.start;
  const { start, end, text, rule, actors, kind, role } = mention;
  return {
    kind: 'actor',
    label,
    start: start - offset,
    end: end - offset,
    text,
    rule,
    who: actors,
    how: kind,
    role,
    reason: [HOW_BY_RULE[ruleName(rule)] ?? HOW[kind], antecedent(context, mention), ROLE[role]]
      .filter((part) => part !== '')
      .join('; '),
    asOf: readingDay(context, mention),
  };
}

const HOW: Record<ActorMention['kind'], string> = {
  name: 'said by name',
  metonym: 'a seat of government stands for its state',
  demonym: 'an adjective or a people stands for its country',
  description: 'a description, resolved from what stands before',
  pronoun: 'a pronoun, resolved from what stands before',
};

const HOW_BY_RULE: Readonly<Record<string, string>> = {
  'actors/leader': 'full name of somebody the reference data knows',
  'actors/titled-leader': 'a family name with a title before it',
  'actors/surname': 'a family name alone: introduced in full in the article, or in office that day',
  'actors/office-holder': 'country and office lead to the name behind them',
  'actors/office': 'the office leads to who holds it',
  'actors/official': 'an official whom the reference data does not list: acts for the state',
  'actors/official-group': 'officials, forces or an organ of a state: act for it',
  'actors/group': 'officials, forces or an organ of a state: act for it',
  'actors/organ': 'officials, forces or an organ of a state: act for it',
  'actors/administration': 'a government named after its leader: the state acts',
  'actors/country': 'name of a country',
  'actors/abbreviation': 'abbreviated name of a country',
  'actors/igo': 'name of an organisation',
  'actors/capital': 'a capital stands for its state',
  'actors/seat': 'a seat of government stands for its state',
  'actors/government': 'a government’s own name stands for its state',
  'actors/people': 'a people stands for its country',
  'actors/demonym': 'a country’s adjective',
  'actors/described-leader': 'an office and a country without a name: the leader told of last',
  'actors/described': 'a description, resolved from what stands before',
  'actors/several': 'a description of several, resolved from who stands before',
};

const ROLE: Record<ActorMention['role'], string> = {
  actor: '',
  place: 'only says where',
  modifier: 'goes with the noun behind it',
};

// Who a description or a pronoun was last called by name.
function antecedent(context: Context, mention: ActorMention): string {
  if (mention.kind !== 'description' && mention.kind !== 'pronoun') return '';
  const found = mention.actors.flatMap(({ id }) => {
    const named = context.trace.actors.findLast((other) => other.end <= mention.start && names(other, id));
    return named ? [`${quoted(named.text)} ${whereabouts(context, named) || 'in this sentence'}`] : [];
  });
  return found.length === 0 ? '' : `last named as ${listed(found)}`;
}

const names = ({ kind, actors }: ActorMention, id: string): boolean =>
  kind !== 'pronoun' && kind !== 'description' && actors.some((actor) => actor.id === id || actor.country === id);

// Offices change hands: which day decided, and what it made of the name.
function readingDay({ trace: { article } }: Context, { actors, asOf }: ActorMention): string | null {
  const leaders = actors.filter((actor) => actor.kind === 'leader');
  if (leaders.length === 0) return null;
  const offices = leaders.map(({ name, office }) =>
    leaders.length === 1 ? (office ?? 'no office held then') : `${name}: ${office ?? 'no office held then'}`,
  );
  if (asOf === undefined) return offices.join('; ');
  const why = asOf === article.published ? 'the article’s day' : 'the time the sentence tells of';
  return `${offices.join('; ')} (read on ${asOf}, ${why})`;
}
