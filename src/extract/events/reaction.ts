import type { EventDate } from '../../model/index.ts';

/** "imposed a tariff of 100 percent", "signed a new law": what an act brings up. */
const BROUGHT_UP = /\b(?:an?|\d+ percent|new) (?:(?:\p{Ll}+|\d+)[ -]){0,3}?(\p{Ll}{4,})(?=$|[^\p{L}-])/gu;
/** "condemned the tariff": what a reaction is about. */
const ABOUT = /\bthe (?:new )?(\p{Ll}{4,})\b/u;
const REACTIONS: ReadonlySet<string> = new Set(['ACCUSE', 'REJECT', 'SUPPORT', 'PROTEST']);

/** What the article's acts have brought up, with the day each is of: nobody reacts to what has not yet been done. */
export class Topics {
  readonly #days = new Map<string, EventDate>();

  /** Remembers what an act of a known day brings up; the first act to do so counts. */
  note(words: string, date: EventDate): void {
    if (date.precision !== 'day' || date.start === null) return;
    for (const [, noun] of words.matchAll(BROUGHT_UP)) if (!this.#days.has(noun!)) this.#days.set(noun!, date);
  }

  /**
   * The day of what a reaction is about, if the story's date lies before it.
   * @param words of the reaction, its object included
   */
  dayOf(type: string, words: string, story: EventDate): EventDate | null {
    if (!REACTIONS.has(type)) return null;
    const day = this.#days.get(ABOUT.exec(words)?.[1] ?? '');
    return day?.start && story.start && day.start > story.start ? { ...day, basis: 'narrative' } : null;
  }
}
