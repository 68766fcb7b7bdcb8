import { toItems, spanText } from '../layout/index.ts';
import { actorName } from '../layout/names.ts';
import { eventCount, language, say } from '../messages/index.ts';
import { neededFlags, singleFiles, type SingleSource } from './single-data.ts';
import { fillTemplate } from './single-fill.ts';
import { listHtml } from './single-list.ts';
import { writeSingle } from './single.ts';

/** What a page of one file is to show besides its data. */
export interface SingleRequest {
  /** The view, as an address asks for it, with `?` unless empty. */
  readonly search: string;
  /** Folder of the app that it leads to, with a slash at its end; null for none. */
  readonly app: string | null;
  /** Whether the articles' texts go with it; their quotes do anyway. */
  readonly withText: boolean;
  /** Finds the picture (SVG) of a country's flag by its code; null where there is none. */
  readonly flag: (code: string) => string | null | Promise<string | null>;
}

/** Makes the page, in the language spoken: same input, same bytes. @throws TemplateError */
export async function singlePage(template: string, source: SingleSource, request: SingleRequest): Promise<string> {
  const { subject, actors, articles, events } = source;
  const title = say('{a} and {b}', { a: actorName(subject.a, actors), b: actorName(subject.b, actors) });
  const codes = neededFlags(actors, events);
  const flags = await Promise.all(codes.map(async (code) => [code.toUpperCase(), await request.flag(code)] as const));
  return fillTemplate(template, {
    lang: language().tag,
    title: `${title} – Entente`,
    description: describe(source, title),
    list: listHtml({ title, subject, events, articles }),
    data: writeSingle({
      search: request.search,
      app: request.app,
      files: singleFiles(source, request),
      flags: Object.fromEntries(flags.flatMap(([code, svg]) => (svg === null ? [] : [[code, asAddress(svg)]]))),
    }),
  });
}

const asAddress = (svg: string): string => `data:image/svg+xml,${encodeURIComponent(svg)}`;

function describe({ subject, events }: SingleSource, title: string): string {
  const items = toItems(events, subject.a, subject.b);
  const days = items.flatMap(({ start, end, at }) => [start ?? at, end ?? at]);
  const parts = [title, ...(days.length > 0 ? [spanText(least(days), -least(days.map((day) => -day)))] : [])];
  return say('{what}: {counted} as a timeline, each with the sentence that says so.', {
    what: parts.join(', '),
    counted: eventCount(events.length),
  });
}

const least = (days: readonly number[]): number => days.reduce((first, day) => Math.min(first, day));
