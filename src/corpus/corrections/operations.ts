import { salienceOf } from '../../extract/events/salience.ts';
import type { Addition, ByHand, Quoted } from '../../model/corrections.ts';
import { TYPE_FACTS, type Article, type Corrected, type PoliticalEvent, type Source } from '../../model/index.ts';
import { joinReports } from '../merge.ts';
import { byText } from '../order.ts';
import { nameOf, type CorrectionProblem, type PlacedCorrection } from './read.ts';
import { reviseEvent, type Books, type Refusal } from './revise.ts';
import { byHandArticle } from './sources.ts';

/** What the steps work on; it lives no longer than one application. */
export interface Desk {
  readonly current: Map<string, PoliticalEvent>;
  readonly books: Books;
  readonly byHand: Map<string, Article>;
  readonly problems: CorrectionProblem[];
  readonly unmatched: CorrectionProblem[];
  /** Ids that merges took away, and the event that each became part of. */
  readonly mergedInto: Map<string, string>;
  /** Ids that splits took away, and the line that did. */
  readonly splitBy: Map<string, number>;
  /** Ids that the extractor gave, joined reports included: no new event may take one. */
  readonly given: ReadonlySet<string>;
  /** The event that an id means now. */
  readonly resolve: (id: string) => string;
  /** The event that a report with this id became part of. */
  readonly heirOf: (id: string) => string | null;
  applied: number;
}

/** Nobody has measured how often editors err; like the rows of an events table. */
const CONFIDENCE = 0.9;

/** Adds an event by hand. @returns whether it did, as all steps do. */
export function addEvent(desk: Desk, entry: PlacedCorrection): boolean {
  const { event: id, add } = entry.correction;
  const mark = markOf(entry, ['added']);
  const there = desk.current.get(id);
  if (there && isMarked(there, mark)) return false;
  if (there || desk.given.has(id)) return refuse(desk, entry, { path: ['event'], ...TAKEN(id) });
  const { pages, sources } = splitSources(id, add!);
  const articles = new Map([...desk.books.articles, ...pages.map((page) => [page.id, page] as const)]);
  const event = reviseEvent(blank(id, add!), { ...add!, sources }, { ...desk.books, articles });
  if ('why' in event) return refuse(desk, entry, event, 'add');
  const weighed = add!.salience === undefined ? { ...event, salience: weightOf(event) } : event;
  for (const page of pages) desk.byHand.set(page.id, page);
  desk.current.set(id, marked(weighed, mark));
  return true;
}

/** Replaces an event by its parts. */
export function splitEvent(desk: Desk, entry: PlacedCorrection): boolean {
  const { event: id, split = [] } = entry.correction;
  const mark = (fields: readonly string[]) => markOf(entry, ['split', ...fields]);
  const event = desk.current.get(id);
  const done = split.some((part) => {
    const there = desk.current.get(part.event);
    return there && isMarked(there, mark(Object.keys(part).filter((field) => field !== 'event')));
  });
  if (done) return false;
  if (!event) return miss(desk, entry, id);
  const parts: PoliticalEvent[] = [];
  for (const [at, { event: part, ...change }] of split.entries()) {
    const taken =
      (part !== id && (desk.current.has(part) || desk.given.has(part))) || parts.some((one) => one.id === part);
    if (taken) return refuse(desk, entry, { path: [at, 'event'], ...TAKEN(part) }, 'split');
    const revised = reviseEvent({ ...event, id: part }, change, desk.books);
    if ('why' in revised) return refuse(desk, entry, { ...revised, path: [at, ...revised.path] }, 'split');
    parts.push(marked(revised, mark(Object.keys(change))));
  }
  desk.current.delete(id);
  desk.splitBy.set(id, entry.line);
  for (const part of parts) desk.current.set(part.id, part);
  return true;
}

/** Changes fields of an event. */
export function changeEvent(desk: Desk, entry: PlacedCorrection): boolean {
  const change = entry.correction.change!;
  const id = desk.resolve(entry.correction.event);
  const event = desk.current.get(id);
  if (!event) return miss(desk, entry, id);
  const mark = markOf(entry, Object.keys(change));
  if (isMarked(event, mark)) return false;
  const revised = reviseEvent(event, change, desk.books);
  if ('why' in revised) return refuse(desk, entry, revised, 'change');
  desk.current.set(id, marked(revised, mark));
  return true;
}

/** Makes events reports of another. What is no more is left out with a warning, unless it became part of that event by itself. */
export function mergeEvents(desk: Desk, entry: PlacedCorrection): boolean {
  const members = [...new Set(entry.correction.merge ?? [])];
  const id = rootOf(desk, desk.resolve(entry.correction.event));
  const mark = markOf(entry, ['merged']);
  const target = desk.current.get(id);
  if (!target) return miss(desk, entry, entry.correction.event);
  const others = members.flatMap((one) => desk.current.get(one) ?? []);
  if (others.length === 0 && isMarked(target, mark)) return false;
  const self = members.findIndex((one) => rootOf(desk, one) === id);
  if (self >= 0) {
    const why = `${members[self]} is ${id} itself, or was merged with it already`;
    return refuse(desk, entry, { path: [self], why, fix: 'name other events' }, 'merge');
  }
  for (const one of members) if (!desk.current.has(one) && desk.heirOf(one) !== id) miss(desk, entry, one);
  if (others.length === 0) return false;
  const fresh = others.some(({ sources }) => sources.some((one) => !target.sources.some((own) => isSame(own, one))));
  // The same sentence twice is no further evidence.
  const { sources, salience, confidence } = fresh ? joinReports([target, ...others]) : target;
  for (const { id: gone } of others) {
    desk.current.delete(gone);
    desk.mergedInto.set(gone, id);
  }
  desk.current.set(id, marked({ ...target, sources, salience, confidence }, mark));
  return true;
}

/** Takes an event out. */
export function dropEvent(desk: Desk, entry: PlacedCorrection): boolean {
  const { event: id } = entry.correction;
  if (!desk.current.delete(id)) return miss(desk, entry, id);
  return true;
}

/** Follows merges that were made before this one. */
function rootOf(desk: Desk, id: string): string {
  let root = id;
  for (let next = desk.mergedInto.get(root); next !== undefined; next = desk.mergedInto.get(root)) root = next;
  return root;
}

function refuse(desk: Desk, entry: PlacedCorrection, { path, why, fix }: Refusal, ...under: string[]): false {
  const full = [...under, ...path];
  const what = 'a correction is refused';
  const named = `${nameOf(entry)}${full.length === 0 ? '' : `, ${full.join('.')}`}: ${why}`;
  desk.problems.push({ ...entry.placeOf(full), severity: 'error', what, why: named, fix });
  return false;
}

function miss(desk: Desk, entry: PlacedCorrection, id: string): false {
  const heir = desk.heirOf(id);
  const [into, line] = [desk.mergedInto.get(id), desk.splitBy.get(id)];
  const why =
    into !== undefined
      ? `${id} was merged into ${into}`
      : line !== undefined
        ? `line ${line} split ${id}`
        : heir !== null
          ? `${id} is now one of the reports of ${heir}`
          : `no event has the id ${id}: its sentence was changed, or is read differently now`;
  const fix = `take the entry out${heir === null ? '' : `, or name ${heir}`}`;
  const what = 'a correction matches nothing any more';
  desk.unmatched.push({
    line: entry.line,
    column: entry.column,
    severity: 'warning',
    what,
    why: `${nameOf(entry)}: ${why}`,
    fix,
  });
  return false;
}

const TAKEN = (id: string) => ({ why: `another event has the id ${id}`, fix: 'choose another id' });

function isSame(one: Source, other: Source): boolean {
  return one.article === other.article && one.start === other.start && one.end === other.end;
}

function markOf({ correction: { reason, author, date } }: PlacedCorrection, fields: readonly string[]): Corrected {
  return { reason, author, date, fields: [...fields].sort(byText) };
}

function isMarked(event: PoliticalEvent, mark: Corrected): boolean {
  return (event.corrected ?? []).some((one) => JSON.stringify(one) === JSON.stringify(mark));
}

/** The event with a mark, oldest first. */
function marked(event: PoliticalEvent, mark: Corrected): PoliticalEvent {
  if (isMarked(event, mark)) return event;
  const corrected = [...(event.corrected ?? []), mark];
  corrected.sort((a, b) => byText(a.date, b.date) || byText(JSON.stringify(a), JSON.stringify(b)));
  return { ...event, corrected };
}

/** An addition's sources, those by hand as quotes of articles that hold nothing else. */
function splitSources(id: string, add: Addition): { pages: Article[]; sources: Quoted[] } {
  const pages: Article[] = [];
  const sources = add.sources.map((source: Quoted | ByHand): Quoted => {
    if ('article' in source) return source;
    const page = byHandArticle(id, source, pages.length);
    pages.push(page);
    return { article: page.id, quote: source.quote };
  });
  return { pages, sources };
}

function blank(id: string, { type, headline }: Addition): PoliticalEvent {
  return {
    id,
    date: { edtf: 'XXXX', start: null, end: null, precision: 'unknown', basis: 'unknown' },
    type,
    tone: TYPE_FACTS[type].tone,
    status: 'occurred',
    headline,
    initiators: [],
    recipients: [],
    salience: 0,
    confidence: CONFIDENCE,
    sources: [],
  };
}

/** As if it stood first in its article. */
function weightOf({ type, mode, status, tone, initiators, recipients }: PoliticalEvent): number {
  const actors = [...initiators, ...recipients];
  return salienceOf({ type, mode: mode ?? null, status, tone, actors, position: 0, echoes: 0 });
}
