import type { PoliticalEvent, Source } from '../model/index.ts';

/** A run of a quote and what it says; a run may be action and actor at once. */
export interface QuotePart {
  readonly text: string;
  readonly when: boolean;
  readonly what: boolean;
  readonly who: 'initiator' | 'recipient' | null;
}

/** Cuts a quote at the ends of its spans. The parts joined are the quote, whatever the spans are: spans outside it are clipped. */
export function splitQuote(source: Source): QuotePart[] {
  const { quote, start, spans } = source;
  const inside = (span: readonly [number, number]): [number, number] => [
    clamp(span[0] - start, quote.length),
    clamp(span[1] - start, quote.length),
  ];
  const when = spans.time ? [inside(spans.time)] : [];
  const what = spans.action ? [inside(spans.action)] : [];
  const initiators = (spans.initiators ?? []).map(inside);
  const recipients = (spans.recipients ?? []).map(inside);
  const covers = (list: readonly [number, number][], at: number): boolean =>
    list.some(([from, to]) => from <= at && at < to);
  return cutAt(quote.length, [...when, ...what, ...initiators, ...recipients]).map(([from, to]) => ({
    text: quote.slice(from, to),
    when: covers(when, from),
    what: covers(what, from),
    who: covers(initiators, from) ? 'initiator' : covers(recipients, from) ? 'recipient' : null,
  }));
}

/** A run of an article's text: of the chosen event's quote, of other events' quotes, or of none. */
export interface ArticlePart {
  readonly text: string;
  readonly of: 'event' | 'other' | null;
  /** Ids of the other events that quote it. */
  readonly ids: readonly string[];
}

/**
 * An article's text in paragraphs, with what the collection quotes from it.
 * @param chosen id of the event whose quote is `event`.
 * @param events any events; only their sources in this article count.
 */
export function markArticle(
  article: string,
  text: string,
  chosen: string,
  events: readonly PoliticalEvent[],
): ArticlePart[][] {
  const quotes = events.flatMap((event) =>
    event.sources
      .filter((source) => source.article === article)
      .map((source) => ({
        id: event.id,
        span: [clamp(source.start, text.length), clamp(source.end, text.length)] as [number, number],
      })),
  );
  return paragraphs(text).map(([from, to]) => {
    const here = quotes.filter(({ span }) => span[0] < to && span[1] > from);
    const local = here.map(({ span }): [number, number] => [
      Math.max(span[0], from) - from,
      Math.min(span[1], to) - from,
    ]);
    return cutAt(to - from, local).map(([start, end]) => {
      const ids = here
        .filter((_, at) => (local[at]?.[0] ?? 0) <= start && end <= (local[at]?.[1] ?? 0))
        .map(({ id }) => id);
      const of = ids.includes(chosen) ? 'event' : ids.length > 0 ? 'other' : null;
      return { text: text.slice(from + start, from + end), of, ids: [...new Set(ids)].filter((id) => id !== chosen) };
    });
  });
}

/**
 * The event that a marked run opens: of several the one after the chosen, so that one after the other can be reached.
 * @param order ids of the events in the order in which they come up.
 */
export function opensNext({ of, ids }: ArticlePart, chosen: string, order: readonly string[]): string {
  const all = order.filter((id) => ids.includes(id) || (of === 'event' && id === chosen));
  return all[(all.indexOf(chosen) + 1) % all.length] ?? ids[0] ?? chosen;
}

function cutAt(length: number, spans: readonly (readonly [number, number])[]): [number, number][] {
  const cuts = [...new Set([0, length, ...spans.flat()])].sort((x, y) => x - y);
  return cuts.slice(1).map((to, index) => [cuts[index] ?? 0, to]);
}

/** Paragraphs without the blank lines between them. */
function paragraphs(text: string): [number, number][] {
  const found: [number, number][] = [];
  let from = 0;
  const take = (to: number): void => {
    const body = text.slice(from, to);
    if (body.trim() !== '') found.push([from + body.length - body.trimStart().length, from + body.trimEnd().length]);
  };
  for (const gap of text.matchAll(/\n[^\S\n]*\n/g)) {
    take(gap.index);
    from = gap.index + gap[0].length;
  }
  take(text.length);
  return found;
}

const clamp = (offset: number, length: number): number => Math.min(Math.max(offset, 0), length);
