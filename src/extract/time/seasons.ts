import { inSeason, seasonMonth } from './periods.ts';
import { QUALIFIER, qualified, REFERRED } from './qualifiers.ts';
import type { Recogniser, Resolved, TiedContext } from './recogniser.ts';
import { monthIn, referredYear } from './story.ts';
import { SEASON } from './words.ts';

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
  return found && inSeason(name, found.year, found.from);
}

/** Seasons without their year. */
export const SEASONS: readonly Recogniser[] = [
  {
    rule: 'time/season',
    pattern: new RegExp(`${QUALIFIER}\\b${SEASON}${REFERRED}`, 'g'),
    resolve: (m, context) => bareSeason(m, context),
  },
];
