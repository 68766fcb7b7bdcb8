import {
  formatDay,
  parseDay,
  parseEdtf,
  TYPE_FACTS,
  type Actor,
  type Article,
  type EventDate,
  type PoliticalEvent,
  type StatedAct,
  type StatedEvent,
} from '../model/index.ts';
import { actorsOf } from './events/assemble.ts';
import { HEADLINE_LIMIT, headlineOf, inSentence } from './events/headline.ts';
import { identify } from './events/identity.ts';
import { salienceOf } from './events/salience.ts';
import { toneOf } from './events/tone.ts';
import type { Knowledge } from './knowledge.ts';
import { extractEvents } from './pipeline.ts';

/** Somebody wrote the row as an event, so that nothing had to be inferred; how often such tables err nobody has measured. */
const CONFIDENCE = 0.9;
/** Acts that all sides do together, so that nobody is acted on. */
const MUTUAL: ReadonlySet<string> = new Set(['CONSULT/meet', 'CONSULT/call', 'CONSULT/summit', 'AGREE/treaty']);

/**
 * The events of a row of a table. A row that names type and initiator is one event that quotes the row itself; one that only dates a text is
 * read like any article, its date standing for what the text does not date.
 */
export function statedEvents(article: Article, stated: StatedEvent, knowledge: Knowledge): PoliticalEvent[] {
  if (!stated.act) return datedEvents(article, stated, knowledge);
  const event = statedEvent(article, stated, stated.act, knowledge);
  return event ? [event] : [];
}

/** Names in a row that nobody knows, so that they are missing from its event. */
export function unknownNames({ act, date }: StatedEvent, knowledge: Knowledge): string[] {
  const day = dayOf(date);
  return act
    ? [...act.initiators, ...act.recipients].filter((name) => actorsNamed(name, day, knowledge).length === 0)
    : [];
}

function datedEvents(article: Article, { date }: StatedEvent, knowledge: Knowledge): PoliticalEvent[] {
  // The slide's day stands in for the day of publication, which nobody states: "on Tuesday" is counted from it.
  const events = extractEvents({ ...article, published: dayOf(date) }, knowledge);
  return events.map((event) => ({
    ...event,
    date: ['publication', 'unknown'].includes(event.date.basis) ? toDate(date) : event.date,
    sources: event.sources.map((source) => ({ ...source, published: article.published })),
  }));
}

function statedEvent(
  article: Article,
  { date }: StatedEvent,
  act: StatedAct,
  knowledge: Knowledge,
): PoliticalEvent | null {
  const day = dayOf(date);
  const resolve = (names: readonly string[]): Actor[] =>
    distinct(names.flatMap((name) => actorsNamed(name, day, knowledge)));
  const [acting, others] = [resolve(act.initiators), resolve(act.recipients)];
  if (acting.length === 0) return null;
  const mutual = MUTUAL.has(`${act.type}/${act.mode}`) && others.length > 0;
  const initiators = mutual ? distinct([...acting, ...others]) : acting;
  const recipients = mutual ? [] : others.filter((one) => !acting.some(({ id }) => id === one.id));
  const tone = toneOf(act.tone ?? TYPE_FACTS[act.type].tone, act.status);
  const { type, mode, status } = act;
  return {
    // Not of the article's id: that counts lines, and a row keeps its event when others are put before it.
    id: identify([article.text, type, ...initiators.map(({ id }) => id)]),
    date: toDate(date),
    type,
    ...(mode === null ? {} : { mode }),
    tone,
    status,
    headline: headlineFor(act, mutual, initiators, recipients),
    initiators,
    recipients,
    salience: salienceOf({ type, mode, status, tone, actors: [...initiators, ...recipients], position: 0, echoes: 0 }),
    confidence: CONFIDENCE,
    sources: [
      {
        article: article.id,
        quote: article.text,
        start: 0,
        end: article.text.length,
        spans: spansOf(act, date !== null, others.length > 0),
        published: article.published,
      },
    ],
  };
}

/** Who a cell names: an id of ours (`USA`, `donald-trump`, `org:EU`), or a name as an article would have it. */
function actorsNamed(name: string, day: string | null, { actors, packs }: Knowledge): Actor[] {
  const country = actors.countries.get(name.toUpperCase());
  if (country) return [{ id: country.id, name: country.name, kind: 'country', country: country.id }];
  const organisation = actors.organisations.get(name);
  if (organisation !== undefined) return [{ id: name, name: organisation, kind: 'organisation' }];
  const text = actors.leaders.get(name)?.name ?? name;
  const pack = packs.get('en');
  const mentions = pack?.findActors(pack.splitSentences(text), { text, published: day, title: null }) ?? [];
  return actorsOf(mentions);
}

function headlineFor(
  act: StatedAct,
  mutual: boolean,
  initiators: readonly Actor[],
  recipients: readonly Actor[],
): string {
  const own = act.headline?.replace(/\s+/g, ' ').replace(/(?<!\.)\.$/, '') ?? '';
  if (own !== '')
    return own.length <= HEADLINE_LIMIT ? own : `${own.slice(0, HEADLINE_LIMIT - 1).replace(/\s+\S*$/, '')}…`;
  const spoken = (actors: readonly Actor[]): string[] => actors.map((actor) => inSentence(actor, undefined));
  const { type, mode, status } = act;
  return headlineOf({
    type,
    mode,
    status,
    mutual,
    initiators: spoken(initiators),
    recipients: spoken(recipients),
    phrase: undefined,
  });
}

/** Only what was understood is marked. */
function spansOf({ cells }: StatedAct, dated: boolean, received: boolean): PoliticalEvent['sources'][number]['spans'] {
  const pair = ([start, end]: readonly [number, number]): [number, number] => [start, end];
  const action = cells.headline ?? cells.type;
  return {
    ...(cells.date && dated ? { time: pair(cells.date) } : {}),
    ...(action ? { action: pair(action) } : {}),
    ...(cells.initiators ? { initiators: [pair(cells.initiators)] } : {}),
    ...(cells.recipients && received ? { recipients: [pair(cells.recipients)] } : {}),
  };
}

function toDate(edtf: string | null): EventDate {
  const range = edtf === null ? undefined : parseEdtf(edtf);
  if (!range || edtf === null) return { edtf: 'XXXX', start: null, end: null, precision: 'unknown', basis: 'unknown' };
  const [start, end] = [range.start, range.end].map((day) => (day === null ? null : formatDay(day)));
  return { edtf, start: start ?? null, end: end ?? null, precision: range.precision, basis: 'stated' };
}

/** The day a date names or begins with, where it is exact to the day. */
function dayOf(edtf: string | null): string | null {
  const day = edtf?.split('/')[0] ?? '';
  return parseDay(day) === undefined ? null : day;
}

function distinct(actors: readonly Actor[]): Actor[] {
  return [...new Map(actors.map((actor) => [actor.id, actor])).values()];
}
