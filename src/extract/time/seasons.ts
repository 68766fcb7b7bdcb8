import { inSeason, seasonMonth } from './periods.ts';
import { QUALIFIER, qualified, REFERRED } from './qualifiers.ts';
import type { Recogniser, Resolved, TiedContext } from './recogniser.ts';
import { monthIn, referredYear } from './story.ts';
import { SEASON } from './words.ts';

const SEASONAL =
  /(?:offensive|campaign|election|elections|session|fighting|season|break|term|attack|drive|assault|operations|recess)\b/;

/** "fall" and "spring" are verbs and things too; "winter" in a tale of habits is no date. */
function isSeason(name: string, qualifier: string, { before, after, carries }: TiedContext): boolean {
  const said = before + qualifier;
  if (
    /^(?:'s|s\b| (?:\p{Lu}|quarters|clothes|clothing|coats?|palace|house|home|camp|sports|games|water|of (?!that|the (?:same|following|next|previous)|this|last|next)))/u.test(
      after,
    )
  )
    return false;
  if (qualifier !== '' || new RegExp(`^ ${SEASONAL.source}`).test(after)) return true;
  if (
    /\b(?:early|late|mid|middle of|end of|beginning of|start of|onset of|rest of|in|part of)[- ](?:the )?$/i.test(said)
  ) {
    return carries || /\bthe $|(?:early|late|mid|of)[- ]$/i.test(said);
  }
  if (/\b(?:by|until|during|over|since|throughout|through|for|following|spent|before|after) the $/i.test(said))
    return name.toLowerCase() !== 'fall';
  if (/\bthe $/i.test(said)) return /summer|winter|autumn/i.test(name);
  return (
    carries &&
    (/\b(?:by|until|during|since|through|and|to|this|next) $/i.test(said) || /winter|summer|autumn/i.test(name))
  );
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
