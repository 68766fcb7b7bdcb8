import { monthNumber, parsePublished, type Published } from './published.ts';

const DATELINE =
  /^\p{Lu}[\p{Lu}\p{L}.,'’/ -]{1,60}?,\s+(?:(\p{L}{3,9})\.?\s+(\d{1,2})|(\d{1,2})\s+(\p{L}{3,9})\.?)(?:,?\s+(\d{4}))?\s*(?:\([^)]{1,40}\)\s*)?(?:[-–—]|$)/u;

/** A line that is nothing but a day, with its weekday or a word such as "Published" before it, a time or a paper's name behind it. */
const DATE_ALONE =
  /^(?:(?:first )?(?:published|posted|updated|issued|dated?)(?: on)?:?\s+)?(?:\p{L}{3,6}day,?\s+)?((?:\d{1,2}(?:st|nd|rd|th)?\s+\p{L}{3,9}\.?|\p{L}{3,9}\.?\s+\d{1,2}(?:st|nd|rd|th)?),?\s+\d{4})(?:,?\s+(?:at\s+)?\d{1,2}[:.]\d{2}.{0,20}|\s*[|·–—-].{0,60})?$/iu;

/**
 * The day in an agency dateline (`BOGOTA, Feb 3, 2026 (Agency) -`) among the first lines of a text. The year must be stated, in the dateline
 * or in the short lines above it (`GULF CRISIS FILE - 2017`); otherwise the answer is a problem. Null when there is no dateline with a day.
 */
export function readDateline(text: string): Published | null {
  const lines = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 6);
  for (const [index, line] of lines.entries()) {
    const alone = DATE_ALONE.exec(line.trim());
    if (alone && 'day' in parsePublished(alone[1]!)) return parsePublished(alone[1]!);
    const match = DATELINE.exec(line.trim());
    const month = match?.[1] ?? match?.[4];
    if (!match || month === undefined || monthNumber(month) === undefined) continue;
    const day = match[2] ?? match[3]!;
    const year = match[5] ?? yearAbove(lines.slice(0, index));
    if (year === null) return { problem: `the dateline says ${month} ${day} without a year` };
    return parsePublished(`${day} ${month} ${year}`);
  }
  return null;
}

/** The one year that the lines above name; two different years decide nothing. */
function yearAbove(lines: readonly string[]): string | null {
  const years = new Set(
    lines.filter((line) => line.length < 120).flatMap((line) => line.match(/\b(?:1[5-9]|20)\d\d\b/g) ?? []),
  );
  return years.size === 1 ? [...years][0]! : null;
}
