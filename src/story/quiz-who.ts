import { say } from '../messages/index.ts';
import type { Actor, PoliticalEvent } from '../model/index.ts';
import { hashOf } from './coin.ts';
import { actsFor, possibleDays, type QuizEvent } from './quiz-pool.ts';
import { whenText } from './quiz-first.ts';
import type { QuizQuestion } from './quiz.ts';

/** Wrong options at most. */
const MOST_OTHERS = 3;
/** Days around an event in which the same kind of act by another side would make that side right too. */
const NEAR = 60;
/** Days that two leaders of one country must lie apart for one of them to be surely wrong. */
const APART = 400;
const BLANK = '_____';

/** "Who did it?": acts of one actor on others whose headline begins with that actor. */
export function askWho(pool: readonly QuizEvent[], all: readonly PoliticalEvent[]): QuizQuestion[] {
  const cast = new Map(all.flatMap(everybody).map((actor) => [actor.id, actor]));
  return pool.flatMap(({ event, from, to }) => {
    const [actor, ...more] = event.initiators;
    if (!actor || more.length > 0 || event.recipients.length === 0) return [];
    const rest = withoutActor(event.headline, actor);
    if (rest === null) return [];
    const near = all.filter((other) => isNear(other, from, to, NEAR));
    const rivals = new Set(
      near
        .filter(({ type, id }) => type === event.type && id !== event.id)
        .flatMap(({ initiators }) => initiators.map(actsFor)),
    );
    const others = [...cast.values()]
      .filter((one) => !involved(one, event, rest) && isWrong(one, actor, rivals, all, from, to))
      .sort((p, q) => hashOf(event.id + p.id) - hashOf(event.id + q.id) || (p.id < q.id ? -1 : 1))
      .slice(0, MOST_OTHERS);
    return others.length === 0 ? [] : [question(event, actor, rest, others)];
  });
}

const everybody = (event: PoliticalEvent): Actor[] => [...event.initiators, ...event.recipients];

function isNear(event: PoliticalEvent, from: number, to: number, reach: number): boolean {
  const days = possibleDays(event);
  return days === null || (days.from <= to + reach && days.to >= from - reach);
}

/** Whether somebody stands in the event or in what is left of its headline: no fair option. */
function involved(one: Actor, event: PoliticalEvent, rest: string): boolean {
  const there = [...event.initiators, ...event.recipients, ...(event.bystanders ?? [])];
  return there.some(({ id }) => id === one.id) || nameWords(one).some((word) => rest.includes(word));
}

/** Whether somebody surely did not do it: another side without such an act near that time, or a leader of another time. */
function isWrong(
  one: Actor,
  actor: Actor,
  rivals: ReadonlySet<string>,
  all: readonly PoliticalEvent[],
  from: number,
  to: number,
): boolean {
  if (actsFor(one) !== actsFor(actor)) return !rivals.has(actsFor(one));
  if (one.kind !== 'leader' || actor.kind !== 'leader') return false;
  return all.every((event) => !everybody(event).some(({ id }) => id === one.id) || !isNear(event, from, to, APART));
}

/** The headline after the actor it begins with; null when it begins otherwise, or names the actor again. */
function withoutActor(headline: string, actor: Actor): string | null {
  const words = actor.name.split(' ');
  const names = [`The ${actor.name}`, ...words.map((_, at) => words.slice(at).join(' '))];
  const name = names.find((one) => headline.startsWith(`${one} `));
  if (!name) return null;
  const rest = headline.slice(name.length + 1);
  return nameWords(actor).some((word) => rest.includes(word)) ? null : rest;
}

/** Words of a name by which somebody is known; "of" and "the" are none. */
const nameWords = ({ name }: Actor): string[] => name.split(/[ -]/).filter((word) => /^\p{Lu}.{2}/u.test(word));

function question(event: PoliticalEvent, actor: Actor, rest: string, others: readonly Actor[]): QuizQuestion {
  const names = [...new Set([actor.name, ...others.map(({ name }) => name)])];
  const options = names.sort((p, q) => hashOf(q + event.id) - hashOf(p + event.id));
  return {
    id: `who-${event.id}`,
    kind: 'who',
    prompt: say('Who did it?'),
    about: `${whenText(event)}: ${BLANK} ${rest}`,
    options,
    answer: options.indexOf(actor.name),
    because: `${event.headline}.`,
    proof: [event.id],
  };
}
