import type { Actor, Article, EventDate, PoliticalEvent } from '../../model/index.ts';
import { thirdPerson } from '../actions/inflect.ts';
import { bySentence, sentenceAt } from '../text/by-sentence.ts';
import type { ActionMention, ActorMention, Sentence, TimeMention } from '../types.ts';
import { confidenceOf } from './confidence.ts';
import { headlineOf, inSentence } from './headline.ts';
import { identify } from './identity.ts';
import { placeOf } from './place.ts';
import { salienceOf } from './salience.ts';
import { toneOf } from './tone.ts';

/** When an act took place: the date, and the words that say so. */
export interface Dated {
  readonly date: EventDate;
  readonly mention: TimeMention | null;
}

/** What the events of an article are put together from. */
export interface Findings {
  readonly article: Article;
  readonly sentences: readonly Sentence[];
  readonly actors: readonly ActorMention[];
  readonly actions: readonly ActionMention[];
  /** One for each action, in their order. */
  readonly dates: readonly Dated[];
}

/** Puts times, actors and actions together. Every event quotes its sentence verbatim; acts without an initiator or a sentence are dropped. */
export function assembleEvents(findings: Findings): PoliticalEvent[] {
  const { sentences, actors, actions } = findings;
  const [names, places] = [shortNames(actors), bySentence(sentences, actors)];
  const kinds = actions.map(kindOf);
  const echoes = new Map<string, number>();
  for (const kind of kinds) echoes.set(kind, (echoes.get(kind) ?? -1) + 1);
  const events: PoliticalEvent[] = [];
  const seen = new Set<string>();
  for (const [index, action] of actions.entries()) {
    const dated = findings.dates[index];
    const at = sentenceAt(sentences, action.start, action.end);
    const told = { sentence: sentences[at], actors: places[at] ?? [], echoes: echoes.get(kinds[index]!)! };
    const event = dated && assemble(findings, action, dated, names, told);
    if (!event || seen.has(event.id)) continue;
    seen.add(event.id);
    events.push(event);
  }
  return events;
}

/** What stands around an act. */
interface Setting {
  readonly sentence: Sentence | undefined;
  /** The actors of the sentence. */
  readonly actors: readonly ActorMention[];
  /** How many other acts of the article share its type and sides. */
  readonly echoes: number;
}

function assemble(
  { article, sentences }: Findings,
  action: ActionMention,
  dated: Dated,
  names: ReadonlyMap<string, string>,
  { sentence, actors, echoes }: Setting,
): PoliticalEvent | null {
  const initiators = actorsOf(action.initiators);
  if (!sentence || initiators.length === 0) return null;
  const recipients = actorsOf(action.recipients).filter((actor) => !initiators.some((one) => one.id === actor.id));
  const bystanders = actorsOf(action.bystanders);
  const tone = toneOf(action.tone, action.status);
  const all = [...initiators, ...recipients];
  const place = placeOf(actors, action.clause);
  const quote = article.text.slice(sentence.start, sentence.end);
  const spoken = (actors: readonly Actor[]): string[] => actors.map((actor) => inSentence(actor, names.get(actor.id)));
  return {
    id: identify([
      article.id,
      quote,
      action.type,
      action.text,
      ...initiators.map((actor) => actor.id),
      ...recipients.map((actor) => actor.id),
    ]),
    date: dated.date,
    type: action.type,
    ...(action.mode === null ? {} : { mode: action.mode }),
    tone,
    status: action.status,
    headline: headlineOf({
      type: action.type,
      mode: action.mode,
      status: action.status,
      mutual: action.mutual,
      initiators: spoken(initiators),
      recipients: spoken(recipients),
      ...ofSubject(action, spoken),
    }),
    initiators,
    recipients,
    ...(bystanders.length === 0 ? {} : { bystanders }),
    ...(place === undefined ? {} : { place }),
    salience: salienceOf({
      type: action.type,
      mode: action.mode,
      status: action.status,
      tone,
      actors: all,
      position: sentences.length < 2 ? 0 : sentence.index / (sentences.length - 1),
      echoes,
    }),
    confidence: confidenceOf(action, dated.date.basis),
    sources: [
      {
        article: article.id,
        quote,
        start: sentence.start,
        end: sentence.end,
        spans: spansOf(action, dated.mention, sentence),
        published: article.published,
      },
    ],
  };
}

/**
 * The phrase of a mutual act often names the other side itself ("meets Petro in Bogotá"): then only those before the verb are its subject.
 */
function ofSubject(
  action: ActionMention,
  spoken: (actors: readonly Actor[]) => string[],
): { phrase: string | undefined; subject?: readonly string[] } {
  const { phrase } = action;
  const before = actorsOf(action.initiators.filter((mention) => mention.end <= action.start));
  const after = action.initiators.filter((mention) => mention.start > action.start);
  const named = after.some(
    ({ text, actors }) =>
      phrase?.includes(text) || actors.some(({ name }) => phrase?.includes(name.split(' ').at(-1) ?? name)),
  );
  if (!action.mutual || phrase === undefined || before.length === 0 || !named) return { phrase };
  const [verb = '', ...rest] = phrase.split(' ');
  const finite = before.length === 1 && verb !== 'to' && verb !== 'allegedly' ? thirdPerson(verb) : verb;
  return { phrase: [finite, ...rest].join(' '), subject: spoken(before) };
}

/** The actors of mentions, each once; a country beside its own leader is left to the leader. */
export function actorsOf(mentions: readonly ActorMention[]): Actor[] {
  const [only] = mentions;
  if (only && mentions.length === 1 && only.actors.length === 1) return [...only.actors];
  const all = new Map<string, Actor>();
  for (const mention of mentions) for (const actor of mention.actors) if (!all.has(actor.id)) all.set(actor.id, actor);
  const led = new Set([...all.values()].filter((actor) => actor.kind === 'leader').map((actor) => actor.country));
  return [...all.values()].filter((actor) => actor.kind !== 'country' || !led.has(actor.id));
}

/** Type and sides of an act: those of an echo are the same. */
function kindOf({ type, initiators, recipients }: ActionMention): string {
  const sides = actorsOf([...initiators, ...recipients]).map((actor) => actor.country ?? actor.id);
  return `${type}:${sides.sort().join()}`;
}

function spansOf(
  action: ActionMention,
  time: TimeMention | null,
  sentence: Sentence,
): PoliticalEvent['sources'][number]['spans'] {
  const inside = (one: { start: number; end: number }): boolean =>
    one.start >= sentence.start && one.end <= sentence.end;
  const spans = (mentions: readonly ActorMention[]): [number, number][] =>
    mentions.filter(inside).map((one) => [one.start, one.end]);
  const initiators = spans(action.initiators);
  const recipients = spans(action.recipients);
  return {
    ...(time && inside(time) ? { time: [time.start, time.end] as [number, number] } : {}),
    action: [action.start, action.end],
    ...(initiators.length > 0 ? { initiators } : {}),
    ...(recipients.length > 0 ? { recipients } : {}),
  };
}

/** The shortest name the article uses for each leader: "Trump" once it has said "Donald Trump". */
function shortNames(mentions: readonly ActorMention[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const mention of mentions) {
    const [actor] = mention.actors;
    if (mention.kind !== 'name' || mention.actors.length !== 1 || actor?.kind !== 'leader') continue;
    const text = mention.text.replace(/['’]s?$/, '');
    const known = names.get(actor.id) ?? actor.name;
    if (text.length < known.length && text.length > 1 && actor.name.includes(text)) names.set(actor.id, text);
    else if (
      !names.has(actor.id) &&
      text.split(' ').length < actor.name.split(' ').length &&
      !/\b(?:President|Minister|Chancellor)\b/.test(text)
    )
      names.set(actor.id, text);
  }
  return names;
}
