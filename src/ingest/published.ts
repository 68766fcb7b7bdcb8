import { formatDay, isCivil, toDay } from '../model/index.ts';

/** A publication day `YYYY-MM-DD` as written, or why the text is none. */
export type Published = { readonly day: string } | { readonly problem: string };

const MONTHS: Record<string, number> = Object.fromEntries(
  [
    'jan january enero janvier janeiro januar',
    'feb february febrero février fevereiro februar',
    'mar march marzo mars março märz',
    'apr april abril avril',
    'may mayo mai maio',
    'jun june junio juin junho juni',
    'jul july julio juillet julho juli',
    'aug august agosto août',
    'sep sept september septiembre setiembre septembre setembro',
    'oct october octubre octobre outubro oktober',
    'nov november noviembre novembre novembro',
    'dec december diciembre décembre dezembro dezember',
  ].flatMap((names, index) => names.split(' ').map((name) => [name, index + 1] as const)),
);

/** Number of a month's English name or abbreviation (also Spanish, French, Portuguese, German), 1-12. */
export function monthNumber(name: string): number | undefined {
  return MONTHS[name.toLowerCase().replace(/\.$/, '')];
}

/**
 * Reads the day a date string names: ISO 8601 with or without time, `3 February 2026`, `Feb. 3, 2026`, RFC 822, `3 de febrero de 2026`,
 * and numeric dates with one possible reading (`25/03/2025`, `02/02/2026`). The written day is kept: a time zone never moves it.
 * `02/03/2026` is refused (March or February?), so are relative and partial dates and numbers.
 */
export function parsePublished(text: string): Published {
  const trimmed = text.trim();
  if (trimmed === '') return { problem: 'it is empty' };
  return (
    readIso(trimmed) ??
    readNumeric(trimmed) ??
    readWords(trimmed) ??
    readOther(trimmed) ?? { problem: `"${shorten(trimmed)}" names no full day` }
  );
}

function readIso(text: string): Published | null {
  const match =
    /^(-?\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?=$|[T\s,])/.exec(text) ?? /^(\d{4})(\d{2})(\d{2})(?=$|T\d)/.exec(text);
  return match ? settle(Number(match[1]), Number(match[2]), Number(match[3]), text) : null;
}

function readNumeric(text: string): Published | null {
  const match = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?=$|[T\s,])/.exec(text);
  if (!match) return null;
  const [first, second, year] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (first <= 12 && second <= 12 && first !== second) {
    return { problem: `"${shorten(text)}" is ambiguous: day first or month first?` };
  }
  return first > 12 ? settle(year, second, first, text) : settle(year, first, second, text);
}

function readWords(text: string): Published | null {
  const dayFirst =
    /\b(\d{1,2})(?:st|nd|rd|th|\.|º)?[\s-](?:de\s|of\s)?\s*(\p{L}{3,})\.?,?(?:[\s-]de[l]?)?[\s-]+(\d{4})(?!\d)/u.exec(
      text,
    );
  if (dayFirst) {
    const month = monthNumber(dayFirst[2]!);
    if (month) return settle(Number(dayFirst[3]), month, Number(dayFirst[1]), text);
  }
  const monthFirst = /(?<!\p{L})(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)/u.exec(text);
  const month = monthFirst && monthNumber(monthFirst[1]!);
  return month ? settle(Number(monthFirst[3]), month, Number(monthFirst[2]), text) : null;
}

/** `Tue Feb 03 10:15:00 UTC 2026`, as programs print it, and `2026年2月3日`. */
function readOther(text: string): Published | null {
  const printed =
    /\b(\p{L}{3})\s+(\d{1,2})\s+\d{1,2}:\d{2}:\d{2}\s+(?:[A-Z]{1,5}(?:[+-]\d{1,2}:?\d{2})?\s+)?(\d{4})\b/u.exec(text);
  const month = printed && monthNumber(printed[1]!);
  if (month) return settle(Number(printed[3]), month, Number(printed[2]), text);
  const east = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/.exec(text);
  return east ? settle(Number(east[1]), Number(east[2]), Number(east[3]), text) : null;
}

function settle(year: number, month: number, day: number, text: string): Published {
  if (!isCivil(year, month, day) || year < 1) return { problem: `"${shorten(text)}" is no day of the calendar` };
  return { day: formatDay(toDay(year, month, day)) };
}

const shorten = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text).replace(/\s+/g, ' ');
