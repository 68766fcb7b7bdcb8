import { weekdayOf, type Day } from '../../model/index.ts';
import { onDay } from './periods.ts';
import { NARRATIVE, RELATIVE, type Recogniser, type Resolved, type TiedContext } from './recogniser.ts';
import { WEEKDAY, weekdayNumber } from './words.ts';

/** Words that put a weekday behind the article when they stand directly before it. */
const SAID =
  /\b(?:since|after|said|told|met|held|(?!planned|scheduled|expected|slated|pencilled|proposed|need)\p{Ll}{3,}ed)(?: on)? $/u;

/**
 * The day a weekday's name means. In news a name that lies up to three days back is that past day, whatever the verb unless it
 * announces; tomorrow's name is mostly tomorrow; between them the verb decides.
 */
function weekday(name: string, qualifier: string, context: TiedContext): Resolved | undefined {
  const wanted = weekdayNumber(name);
  const { published, narrative } = context;
  const anchor = /following|that/.test(qualifier)
    ? context.told
    : narrative || published === null
      ? context.anchor
      : null;
  if (anchor?.precision === 'day') return onDay(inStory(wanted, qualifier, anchor.start), NARRATIVE);
  if (published === null) return undefined;
  const back = (weekdayOf(published) - wanted + 7) % 7;
  if (/next|coming/.test(qualifier)) return onDay(published + (7 - back), RELATIVE);
  if (/last|past|previous/.test(qualifier)) return onDay(published - (back === 0 ? 7 : back), RELATIVE);
  if (back === 0) return onDay(published, RELATIVE);
  const said = SAID.test(context.before);
  const coming = !said && (back === 6 ? context.direction >= 0 : context.direction > 0 && back > 1);
  return onDay(published - back + (coming ? 7 : 0), RELATIVE);
}

function inStory(wanted: number, qualifier: string, told: Day): Day {
  const ahead = (wanted - weekdayOf(told) + 7) % 7;
  if (/following|next/.test(qualifier)) return told + (ahead || 7);
  if (/last|past|previous/.test(qualifier)) return told + ahead - 7;
  return told + (ahead > 3 ? ahead - 7 : ahead);
}

/** Names of weekdays. "Sunday Times" and "Fridays" are none. */
export const WEEKDAYS: readonly Recogniser[] = [
  {
    rule: 'time/weekday',
    pattern: new RegExp(
      `\\b(?:[Tt]he )?(?:([Ll]ast|[Tt]his|[Nn]ext|past|[Tt]hat|previous|this past|this coming|coming|following) )?${WEEKDAY}\\b(?!s)(?: (?:morning|afternoon|evening|night))?(?! (?:Times|Mirror|Telegraph|Express|Mail|Post|Star|Herald|Agreement|Accords?|Massacre)\\b)`,
      'gu',
    ),
    resolve: (m, context) =>
      /\b(?:Bloody|Black|Good|Super|Ash|Palm|Easter|Holy|Maundy|Cyber) $/.test(context.before) ||
      /^,? (?:\d|the \d)/.test(context.after)
        ? undefined
        : weekday(m[2]!, (m[1] ?? '').toLowerCase(), context),
  },
];
