import { csvParse } from 'd3';
import type { Grammar } from '../grammar/grammar.ts';
import { wordsOf } from '../grammar/manifest.ts';
import { MEANINGS } from './meanings.ts';

/** One line of `times.csv`, ready to run. */
export interface TimePattern {
  readonly rule: string;
  readonly pattern: RegExp;
  /** What it means and with what: `weekday last`, `story-count -`. */
  readonly meaning: string;
  readonly argument: string;
}

/** A language's time expressions and the words in them. */
export interface TimeGrammar {
  readonly patterns: readonly TimePattern[];
  /** 1 … 12. */
  readonly months: ReadonlyMap<string, number>;
  /** 0 = Sunday. */
  readonly weekdays: ReadonlyMap<string, number>;
  readonly numbers: ReadonlyMap<string, number>;
  readonly units: ReadonlyMap<string, string>;
  readonly seasons: ReadonlyMap<string, number>;
}

/**
 * Compiles `rule,pattern,meaning`. A pattern is a regular expression in which a space is any white space and these stand for the language's
 * words: `{D}` day of the month, `{M}` month, `{Y}` year, `{W}` weekday, `{N}` number, `{U}` unit, `{S}` season; `{D2}` … a second one.
 * @throws Error naming the line whose pattern is no regular expression.
 */
export function compileTimes(text: string, { lang, manifest: { times } }: Grammar): TimeGrammar {
  const months = numbered(times.months, 1);
  const weekdays = numbered(times.weekdays, 0);
  const numbers = spelt(times.numbers, Number);
  const units = spelt(times.units, (unit) => unit);
  const seasons = spelt(times.seasons, Number);
  const sources: Readonly<Record<string, string>> = {
    D: '3[01]|[12]\\d|0?[1-9]|1[.ºo°]|1er',
    M: choice(months.keys()),
    Y: '1[0-9]\\d\\d|20\\d\\d',
    W: choice(weekdays.keys()),
    N: `\\d{1,3}|${choice(numbers.keys())}`,
    U: choice(units.keys()),
    S: choice(seasons.keys()),
  };
  const patterns = csvParse(text).map((row): TimePattern => {
    const [meaning = '', ...argument] = (row['meaning'] ?? '').split(' ');
    const rule = `${lang}/time/${row['rule'] ?? ''}`;
    if (!(meaning in MEANINGS)) throw new Error(`times.csv: ${rule}: no meaning ${meaning}`);
    return { rule, meaning, argument: argument.join(' '), pattern: compile(row['pattern'] ?? '', sources, rule) };
  });
  return { patterns, months, weekdays, numbers, units, seasons };
}

function compile(source: string, sources: Readonly<Record<string, string>>, rule: string): RegExp {
  const body = source
    .replace(/\{([DMYWNUS])(2?)\}/g, (_, name: string, second: string) => `(?<${name}${second}>${sources[name] ?? ''})`)
    .replaceAll(' ', '\\s+');
  try {
    return new RegExp(`(?<![\\p{L}\\p{N}])(?:${body})(?![\\p{L}\\p{N}])`, 'giu');
  } catch (error) {
    throw new Error(`times.csv: ${rule}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function numbered(entries: readonly string[], first: number): Map<string, number> {
  return new Map(
    entries.flatMap((entry, at) => wordsOf(entry).map((word): [string, number] => [word.toLowerCase(), at + first])),
  );
}

function spelt<T>(table: Readonly<Record<string, string>>, read: (key: string) => T): Map<string, T> {
  return new Map(
    Object.entries(table).flatMap(([key, spellings]) =>
      wordsOf(spellings).map((word): [string, T] => [word, read(key)]),
    ),
  );
}

/** Longest first, so that "diecinueve" is not read as "diez"; nothing at all where the language lists nothing. */
function choice(words: Iterable<string>): string {
  const all = [...words].sort((a, b) => b.length - a.length).map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return all.length === 0 ? '(?!)' : all.join('|').replaceAll(' ', '\\s+');
}
