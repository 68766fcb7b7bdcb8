// The events that are searched: dates and kinds of the timeline's benchmark, words as many and as unlike as those of news.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  formatDay,
  type Actor,
  type ActorEntry,
  type ArticleEntry,
  type DatasetIndex,
  type PoliticalEvent,
} from '../../../src/model/index.ts';
import { toEvent, writeJson, writeList } from '../dataset.ts';
import { benchEvents, randomNumbers } from '../events.ts';
import { makeWords, PLACES, zipfWords } from './words.ts';

/** What is searched. */
export interface Searched {
  readonly events: readonly PoliticalEvent[];
  readonly actors: readonly ActorEntry[];
  readonly articles: readonly ArticleEntry[];
}

const VOCABULARY = 60_000;
const LEADERS = 120;
const EVENTS_AN_ARTICLE = 3;
const QUOTE = 28;

const COUNTRIES: readonly ActorEntry[] = [
  { id: 'USA', name: 'United States', kind: 'country', country: 'USA', aliases: ['America', 'U.S.'], flag: 'us' },
  { id: 'COL', name: 'Colombia', kind: 'country', country: 'COL', aliases: ['Republic of Colombia'], flag: 'co' },
];

const capital = (word: string): string => word[0]!.toUpperCase() + word.slice(1);

function leadersOf(): ActorEntry[] {
  const names = makeWords(2 * LEADERS, 7).map(capital);
  const made = Array.from({ length: LEADERS }, (_, i) => `${names[2 * i]} ${names[2 * i + 1]}`);
  return ['Gustavo Petro', 'Nicolás Maduro', ...made].map((name, i) => ({
    id: name.toLowerCase().replace(/\s/g, '-'),
    name,
    kind: 'leader',
    country: i % 2 === 0 ? 'COL' : 'USA',
    office: 'President',
    aliases: [name.split(' ')[1]!],
  }));
}

/** `count` events of one relation, all with texts of their own; the same for the same count. */
export function makeCollection(count: number): Searched {
  const word = zipfWords(VOCABULARY, 3);
  const random = randomNumbers(11);
  const words = (length: number): string => Array.from({ length }, word).join(' ');
  const leaders = leadersOf();
  const placeNames = [...PLACES, ...makeWords(200, 5).map(capital)];
  const actor = (country: string): Actor => {
    const own = leaders.filter((leader) => leader.country === country);
    // Few leaders are most of the news.
    const entry =
      random() < 0.3
        ? COUNTRIES.find(({ id }) => id === country)!
        : own[Math.floor(own.length * random() * random() * random())]!;
    return { id: entry.id, name: entry.name, kind: entry.kind, country };
  };
  const events = benchEvents(count).map((event, index): PoliticalEvent => {
    const [first, second] = event.by === 'b' ? ['COL', 'USA'] : ['USA', 'COL'];
    const [who, whom] = [actor(first!), actor(second!)];
    const plain = toEvent(event, index);
    const quote = `${capital(words(QUOTE / 2))} ${who.name} ${words(QUOTE / 2)}.`;
    const place = placeNames[Math.floor(placeNames.length * random() ** 3)]!;
    return {
      ...plain,
      headline: `${who.name} ${words(2)} ${whom.name} ${words(4)}`,
      initiators: event.by === 'both' ? [who, whom] : [who],
      recipients: event.by === 'both' ? [] : [whom],
      ...(random() < 0.4 ? { place: { name: place, country: first! } } : {}),
      sources: [
        { ...plain.sources[0]!, article: `a${Math.floor(index / EVENTS_AN_ARTICLE)}`, quote, end: quote.length },
      ],
    };
  });
  const articles = Array.from({ length: Math.ceil(count / EVENTS_AN_ARTICLE) }, (_, i) => ({
    id: `a${i}`,
    title: capital(words(9)),
    publisher: `Post ${i % 20}`,
    authors: [],
    url: null,
    published: '2025-01-01',
    text: null,
  }));
  return { events, actors: [...COUNTRIES, ...leaders], articles };
}

/** Writes a collection as the dataset directory that the app loads. */
export function writeCollection(folder: string, { events, actors, articles }: Searched): void {
  const file = 'relations/USA-COL.json';
  mkdirSync(join(folder, 'relations'), { recursive: true });
  writeList(join(folder, file), '{"relation":"USA-COL","a":"USA","b":"COL","events":[', ']}', events, (event) =>
    JSON.stringify(event),
  );
  const [first, last] = [events[0]?.date.start ?? formatDay(0), events.at(-1)?.date.start ?? formatDay(0)];
  const relation = { id: 'USA-COL', a: 'USA', b: 'COL', events: events.length, first, last, file };
  const index: DatasetIndex = {
    version: 1,
    generated: last,
    relations: [relation],
    actors: 'actors.json',
    articles: 'articles.json',
  };
  writeJson(folder, 'index.json', index);
  writeJson(folder, 'actors.json', actors);
  writeJson(folder, 'articles.json', articles);
}
