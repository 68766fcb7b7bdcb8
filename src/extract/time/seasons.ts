import { inHalf, inQuarter, inSeason, seasonMonth } from './periods.ts';
import { QUALIFIER, qualified, REFERRED } from './qualifiers.ts';
import type { Recogniser, Resolved, TiedContext } from './recogniser.ts';
import { monthIn, referredYear, yearFor } from './story.ts';
import { ordinalValue, SEASON } from './words.ts';

/** What happens in a season and is named after it. */
const SEASONAL = /^ (?:offensives?|campaigns?|elections?|sessions?|fighting|season|term|attacks?|assault|recess)\b/;
/** What has little to do with the time of year. */
const COMPOUND =
  /^(?:['’]|s\b|-\p{Ll}| (?:\p{Lu}|quarters|clothes|clothing|coats?|palaces?|house|home|camps?|sports|water|of (?!that|the (?:same|following|next|previous)|this|last|next)))/u;
const PART =
  /\b(?:early|late|mid|(?:middle|end|beginning|start|onset|rest|part) of|(?:early|late|later|earlier) in)[- ](?:the )?$/i;
const DURING = /\b(?:in|by|until|during|over|since|throughout|through|for|following|spent|before|after|and) the $/i;
const BARE = /\b(?:in|by|until|during|since|through|and) $/i;

/** "fall" and "spring" are verbs and things too; a bare "winter" in the news is any winter, in a tale the one it has come to. */
function isSeason(name: string, qualifier: string, { before, after, carries }: TiedContext): boolean {
  if (COMPOUND.test(after)) return false;
  if (qualifier !== '' || SEASONAL.test(after) || PART.test(before)) return true;
  if (/^fall$/i.test(name)) return /\b(?:in|during) the $/i.test(before);
  if (DURING.test(before)) return true;
  if (/\bthe $/i.test(before)) return !/^spring$/i.test(name);
  return carries && (BARE.test(before) || !/^spring$/i.test(name));
}

function bareSeason(m: RegExpExecArray, context: TiedContext): Resolved | undefined {
  const [, qualifier = '', name = '', words] = m;
  if (!words && !isSeason(name, qualifier, context)) return undefined;
  const at = monthIn(seasonMonth(name));
  const found = words ? referredYear(words, context) : qualified(qualifier, at, 3, context);
  const season = found && inSeason(name, found.year, found.from);
  // "last spring" told in April is a year ago.
  const running =
    season &&
    /^last$/i.test(qualifier) &&
    context.published !== null &&
    season.end !== null &&
    season.end >= context.published;
  return running ? inSeason(name, found.year - 1, found.from) : season;
}

function quarterOrHalf(
  which: string,
  unit: string,
  words: string | undefined,
  context: TiedContext,
): Resolved | undefined {
  const number = ordinalValue(which) ?? (unit === 'half' ? 2 : 4);
  if ((unit === 'half' && !words) || (which === 'last' && !words)) return undefined;
  const at = monthIn(unit === 'half' ? number * 6 - 5 : number * 3 - 2);
  // "of the year" is the year at hand.
  const found = words && words !== 'the year' ? referredYear(words, context) : yearFor(at, context);
  if (!found) return undefined;
  return unit === 'half' ? inHalf(number, found.year, found.from) : inQuarter(number, found.year, found.from);
}

/** Seasons, quarters and halves without their year. */
export const SEASONS: readonly Recogniser[] = [
  {
    rule: 'time/season',
    pattern: new RegExp(`${QUALIFIER}\\b${SEASON}${REFERRED}`, 'g'),
    resolve: (m, context) => bareSeason(m, context),
  },
  {
    rule: 'time/quarter',
    // "half" alone is rather half of a game.
    pattern:
      /\b[Tt]he (first|second|third|fourth|last|final) (quarter|half)(?: of ((?:the |that )(?:same |following |next |previous )?year|last year|next year|this year))?(?! of\b|-)/g,
    resolve: (m, context) => quarterOrHalf(m[1]!, m[2]!, m[3], context),
  },
];
