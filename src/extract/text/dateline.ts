import { DAY_OF_MONTH, MONTH } from '../time/words.ts';

const DAY = `(?:${MONTH} ${DAY_OF_MONTH}|${DAY_OF_MONTH} ${MONTH})(?:,? (?:1[5-9]|20)\\d\\d)?`;
/** "(AP)", "(Reuters)" */
const AGENCY = '\\([^)\\n]{2,40}\\)';
/** "BOGOTÁ", "SAN ANTONIO DEL TÁCHIRA", "YEREVAN/BAKU" */
const CAPITALS = "\\p{Lu}[\\p{Lu}'’.]+(?:[ /-](?:\\p{Lu}[\\p{Lu}'’.]*|del?|la|of|the))*";
/** ", Venezuela", " (Ukraine)" */
const COUNTRY = "(?:,? \\(?\\p{Lu}[\\p{L} .'’-]{1,30}\\)?)?";
const DASH = ',?\\s*(?:[-–—]{1,2}|:)\\s+';

/** In capitals a place alone will do, if a sentence begins behind the dash; in small letters a day or an agency must tell. */
const DATELINE = new RegExp(
  `^(?:${CAPITALS}${COUNTRY}(?:,? ${DAY},?)?(?: ?${AGENCY})?${DASH.replace('|:', '')}|` +
    `\\p{Lu}[\\p{L}'’./-]*(?: [\\p{L}'’.-]+){0,4}?${COUNTRY}(?:,? ${DAY}(?:,? ?${AGENCY})?| ?${AGENCY})${DASH})` +
    `(?=["“'‘(]?[\\p{Lu}\\d])`,
  'u',
);
const FARTHEST = 110;

/** Where a sentence begins behind its dateline ("HAVANA, Oct. 4 (Wire) - "); 0 without one. What stands in it neither acts nor dates. */
export function datelineEnd(text: string): number {
  // Most sentences have no dash near their beginning; "Bogotá: …" has no day and is none.
  const head = text.slice(0, FARTHEST);
  if (!/[-–—:]\s/.test(head)) return 0;
  const match = DATELINE.exec(head);
  return match && (match[0].match(/\p{L}/gu) ?? []).length > 3 ? match[0].length : 0;
}
