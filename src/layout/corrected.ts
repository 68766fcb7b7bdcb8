import { say } from '../messages/index.ts';
import { parseDay, type Corrected } from '../model/index.ts';
import { dayText } from './datetext.ts';

/** "Corrected by Ann on 6 Feb 2026: wrong day"; added events say so. */
export function correctedText({ author, date, reason, fields }: Corrected): string {
  const verb = fields.includes('added') ? say('Added by hand') : say('Corrected');
  return say('{verb} by {author} on {dayWords}: {reason}', { verb, author, dayWords: dayWords(date), reason });
}

/** The day of a correction in words; as it is written where it is none. */
export function dayWords(date: string): string {
  const day = parseDay(date);
  return day === undefined ? date : dayText(day);
}
