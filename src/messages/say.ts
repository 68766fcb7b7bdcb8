/**
 * A date in a language other than English, for whose order of words the layout has no rules: year (astronomical), month, day, each as
 * far as it is told.
 */
export type DateWords = (year: number | null, month?: number | null, day?: number | null, long?: boolean) => string;

/** What the interface speaks; English, whose texts stand in the code, needs neither catalogue nor dates. */
export interface Language {
  readonly tag: string;
  /** A text in this language, filled in; undefined where the catalogue lacks it. */
  readonly say?: (text: string, values: Readonly<Record<string, Value>>) => string | undefined;
  readonly date?: DateWords;
  /** The name of whoever has one in this language: a country does. */
  readonly name?: (actor: { readonly kind: string; readonly flag?: string | undefined }) => string | undefined;
}

type Value = string | number;

/** What a text asks for: "{n} of {all}" asks for n and all, "{n, plural, one {# event} other {# events}}" for n. */
export type ValuesOf<Text extends string> = string extends Text
  ? Record<string, Value>
  : Text extends `${infer Before}{n, plural, one {${string}} other {${string}}}${infer After}`
    ? { n: number } & ValuesOf<Before> & ValuesOf<After>
    : Text extends `${string}{${infer Name}}${infer After}`
      ? { [name in Name]: Value } & ValuesOf<After>
      : unknown;

/** A text that is still to be said, so that a table made before the language is known can hold it; no string to show. */
export interface Message {
  readonly unsaid: true;
}

const ENGLISH: Language = { tag: 'en' };
let spoken = ENGLISH;

/** The language spoken now. */
export const language = (): Language => spoken;

/** Speaks another language from now on; a page does so once, before it draws. */
export function speak(next: Language = ENGLISH): void {
  spoken = next;
}

/** Marks a text for the catalogues without saying it yet. */
export const message = (text: string): Message => text as unknown as Message;

/** A table whose words are all still to be said. */
export type Messages<Table> = Table extends string ? Message : { readonly [Key in keyof Table]: Messages<Table[Key]> };

/** Marks all words of a table for the catalogues, as {@link message} does one. */
export const messages = <const Table>(table: Table): Messages<Table> => table as Messages<Table>;

/** Words that come with the data, such as the name of a kind of event, in the language spoken; as they are where it has none. */
export const sayKnown = (text: string): string => say(message(text));

/**
 * A text of the interface in the language spoken. The English stands here, in ICU's notation: `{name}` is filled in, and
 * `{n, plural, one {# event} other {# events}}` chooses by a number. Where two languages part what English says alike, `|` and a word
 * set the places apart; neither is shown.
 */
export function say(text: Message): string;
export function say<const Text extends string>(
  text: Text,
  ...values: unknown extends ValuesOf<Text> ? [] : [ValuesOf<Text>]
): string;
export function say(text: string | Message, given: Readonly<Record<string, Value>> = {}): string {
  const key = text as string;
  return spoken.say?.(key, given) ?? english(key, given);
}

const HOLE = /\{(\w+)(?:, plural, one \{([^}]*)\} other \{([^}]*)\})?\}|\|\w+$/g;

function english(text: string, values: Readonly<Record<string, Value>>): string {
  return text.replace(HOLE, (_, name: string | undefined, one?: string, other = '') => {
    const value = name ? String(values[name]) : '';
    return one === undefined ? value : (value === '1' ? one : other).replace('#', value);
  });
}
