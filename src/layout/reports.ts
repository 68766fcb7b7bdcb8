import { say, sayKnown } from '../messages/index.ts';
import {
  parseDay,
  parseEdtf,
  TYPE_FACTS,
  type ArticleEntry,
  type PoliticalEvent,
  type Source,
} from '../model/index.ts';
import { webAddress } from './cite-work.ts';
import { dateText, dayText } from './datetext.ts';
import { numbersIn, type SaidNumber } from './numbers.ts';
import { timeWords } from './reason.ts';

/** One article that reports an event, ready to be shown. */
export interface Report {
  readonly id: string;
  readonly name: string;
  readonly title: string | undefined;
  /** The article's own words for when. */
  readonly words: string | null;
  readonly date: string;
  /** Addresses come with the articles: anything but a web page is left out. */
  readonly url: string | null;
  readonly readable: boolean;
}

/** What some reports say differently: one row for each of them, in the order of {@link reportsOf}. */
export interface Difference {
  readonly what: string;
  readonly said: readonly string[];
}

/** The articles that report an event, each once, in the order of its sources. */
export function reportsOf(event: PoliticalEvent, articles: ReadonlyMap<string, ArticleEntry>): Report[] {
  return firstOfEach(event.sources).map((source) => {
    const article = articles.get(source.article);
    const day = parseDay(article?.published ?? source.published ?? '');
    return {
      id: source.article,
      name: article?.publisher ?? article?.title ?? source.article,
      title: article?.title ?? undefined,
      words: timeWords(source, article),
      date: day === undefined ? say('undated') : dayText(day),
      url: webAddress(article?.url),
      readable: article !== undefined,
    };
  });
}

/** Where the reports of an event say different things about when, how many, who did it to whom, what kind of act it was, and whether it was done. */
export function differences(event: PoliticalEvent): Difference[] {
  const sources = firstOfEach(event.sources);
  if (sources.length < 2) return [];
  const names = (actors: PoliticalEvent['initiators']): string => actors.map(({ name }) => name).join(', ');
  const rows: Difference[] = [
    { what: say('When'), said: sources.map(({ told }) => dated(told?.date ?? event.date.edtf)) },
    { what: say('Who'), said: sources.map(({ told }) => told?.initiators?.join(', ') ?? names(event.initiators)) },
    { what: say('To whom'), said: sources.map(({ told }) => told?.recipients?.join(', ') ?? names(event.recipients)) },
    { what: say('Kind'), said: sources.map(({ told }) => sayKnown(TYPE_FACTS[told?.type ?? event.type].label)) },
    { what: say('Status'), said: sources.map(({ told }) => sayKnown(told?.status ?? event.status)) },
  ];
  const counted = numbersRow(sources);
  return [...rows.filter(({ said }) => new Set(said).size > 1), ...(counted ? [counted] : [])];
}

// Only numbers of the same thing contradict each other: two flights are no other number than fifty percent.
function numbersRow(sources: readonly Source[]): Difference | null {
  const numbers = sources.map(({ quote, spans: { time }, start }) =>
    numbersIn(quote, time ? [[time[0] - start, time[1] - start]] : []),
  );
  const valuesOf = (list: readonly SaidNumber[], thing: string): number[] =>
    list.filter(({ of }) => of === thing).map(({ value }) => value);
  const things = new Set(numbers.flatMap((list) => list.map(({ of }) => of)).filter((of) => of !== ''));
  const disputed = [...things].filter((thing) => {
    const given = numbers.map((list) => valuesOf(list, thing)).filter(({ length }) => length > 0);
    return given.some((one) => given.some((other) => !one.some((value) => other.includes(value))));
  });
  if (disputed.length === 0) return null;
  const told = (list: readonly SaidNumber[]): string =>
    list
      .filter(({ of }) => disputed.includes(of))
      .map(({ text }) => text)
      .join('; ');
  return { what: say('Numbers'), said: numbers.map((list) => told(list) || say('not said')) };
}

function firstOfEach(sources: readonly Source[]): Source[] {
  const seen = new Map<string, Source>();
  for (const source of sources) if (!seen.has(source.article)) seen.set(source.article, source);
  return [...seen.values()];
}

function dated(edtf: string): string {
  const range = parseEdtf(edtf);
  return range ? dateText(range) : edtf;
}
