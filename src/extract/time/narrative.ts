import { toCivil, type Day } from '../../model/index.ts';
import { NARRATIVE, RELATIVE, type Recogniser, type Resolved, type TiedContext } from './recogniser.ts';
import { calendarUnit, shifted, UNIT } from './relative.ts';
import { ordinalDay } from './partial.ts';
import { NUMBER, numberValue, ORDINAL, ordinalValue, SEASON } from './words.ts';
import { inSeason, onDay } from './periods.ts';

const FINER: Readonly<Record<string, readonly string[]>> = {
  day: ['day'],
  week: ['day', 'week'],
  fortnight: ['day', 'week'],
  month: ['day', 'week', 'month'],
};

/** So many units from the story's date; days cannot be counted from a month. */
function fromStory({ told }: Pick<TiedContext, 'told'>, count: number, unit: string): Resolved | undefined {
  if (!told) return undefined;
  if (FINER[unit]?.includes(told.precision) === false) return undefined;
  // "two weeks later" than a day is about that day.
  if (/week|fortnight/.test(unit) && told.precision === 'day')
    return about(told.start + count * (unit === 'week' ? 7 : 14));
  return shifted(told.start, count, unit, NARRATIVE);
}

function about(day: Day): Resolved | undefined {
  const exact = onDay(day, NARRATIVE);
  return exact && { ...exact, edtf: `${exact.edtf}~` };
}

/** The story's own day, month or year; a year has no one month. */
function ofStory({ told: anchor }: TiedContext, unit: string): Resolved | undefined {
  if (!anchor || FINER[unit]?.includes(anchor.precision) === false) return undefined;
  return calendarUnit(unit, anchor.start, 0, NARRATIVE);
}

/** "the end of the year": the story's in a tale of the past, else the article's. */
function unitAtHand(unit: string, context: TiedContext): Resolved | undefined {
  if (context.narrative && context.told) return ofStory(context, unit);
  return context.published === null ? ofStory(context, unit) : calendarUnit(unit, context.published, 0, RELATIVE);
}

/** What may follow an expression that stands alone; "the day after the vote" counts from the vote, which is not known here. */
const ALONE = '(?=$|[.,;:)!?”"’]| (?:and|but|saw|to|in|at|on|from|with|by|over|when|as|that)\\b)';

const COUNTED = `(?:(?:[Jj]ust|[Bb]arely|[Oo]nly|[Aa]bout|[Nn]early|[Aa]lmost|[Ss]ome|[Ee]xactly|[Rr]oughly|[Ll]ittle more than|[Ll]ess than|[Mm]ore than) )?${NUMBER} ${UNIT}`;

/** Expressions that count from the date the story has reached. */
export const NARRATIVES: readonly Recogniser[] = [
  {
    rule: 'time/units-later',
    pattern: new RegExp(
      `\\b${COUNTED} (?:(later|afterwards?|after that|thereafter)|(earlier|previously|beforehand|before (?:that|then))|(before|after)${ALONE})`,
      'gi',
    ),
    resolve: (m, context) => {
      const count = numberValue(m[1]!);
      if (count === undefined || /^(?:less|more) than/i.test(m[0])) return undefined;
      const back = m[4] !== undefined || m[5]?.toLowerCase() === 'before';
      const unit = m[2]!.toLowerCase();
      const sign = back ? -count : count;
      const { told, anchor, published } = context;
      // "… from November 1. A day earlier it had": from where the story stands, not from what is still to come.
      const ahead = back && told !== null && published !== null && told.start > published;
      if (told && !ahead) return fromStory(context, sign, unit);
      if (ahead && anchor && anchor.start <= published) return fromStory({ told: anchor }, sign, unit);
      return back && context.published !== null ? shifted(context.published, sign, unit, RELATIVE) : undefined;
    },
  },
  {
    rule: 'time/next-day',
    pattern: new RegExp(
      `(?<!\\b(?:over|for|within|in) (?=the next))\\bthe (next|following|same|previous|preceding|very next|very same) (day|week|weekend|month|year|decade|century)\\b|\\b(?:on )?that (?:same |very )?(day|week|weekend|month|year)\\b|\\bthe (day|week|month|year) (before|after|earlier|later|following)\\b${ALONE}`,
      'gi',
    ),
    resolve: (m, context) => {
      const unit = (m[2] ?? m[3] ?? m[4])!.toLowerCase();
      const word = (m[1] ?? m[5] ?? 'same').toLowerCase();
      const count = /next|following|after|later/.test(word)
        ? 1
        : /previous|preceding|before|earlier/.test(word)
          ? -1
          : 0;
      if (count === 0) return ofStory(context, unit);
      // "had agreed the day before", and nothing told before: counted from the report.
      if (count < 0 && !context.told && m[5] !== undefined && context.published !== null)
        return calendarUnit(unit, context.published, count, RELATIVE);
      return fromStory(context, count, unit);
    },
  },
  {
    rule: 'time/after-event',
    cue: /(?:after|before) (?:th|h|its)/i,
    // "the day after the vote": only where the vote is what was told of last, and not in "after the vote was held".
    pattern: new RegExp(
      `\\b(?:the|${COUNTED.replace(` ${UNIT}`, '')}) ${UNIT} (after|before) (?:the|his|her|its|their|that) (\\p{L}{4,})(?=$|[,.;:)]| (?:and|but|he|she|it|they|the|his|her|its|their)\\b)`,
      'giu',
    ),
    resolve: (m, context) => {
      const count = m[1] === undefined ? 1 : numberValue(m[1]);
      const noun = m[4]!;
      if (count === undefined || !/^\p{Ll}/u.test(noun) || /^(?:day|week|month|year)/.test(noun)) return undefined;
      if (!context.toldIn.toLowerCase().includes(noun)) return undefined;
      return fromStory(context, m[3]!.toLowerCase() === 'after' ? count : -count, m[2]!.toLowerCase());
    },
  },
  {
    rule: 'time/part-of-day',
    pattern:
      /\b(?:the (next|following|same|previous|very next) (?:morning|afternoon|evening|night)|(?:on )?that (?:same |very )?(?:morning|afternoon|evening|night))\b|\bthe (?:evening|night) (before)\b(?=$|[.,;:)!?]| (?:he|she|it|they|the|his|her|its|their|in|at)\b)/gi,
    resolve: (m, context) => {
      const word = (m[1] ?? m[2] ?? 'same').toLowerCase();
      const count = /next|following/.test(word) ? 1 : /previous|before/.test(word) ? -1 : 0;
      return count === 0 ? ofStory(context, 'day') : fromStory(context, count, 'day');
    },
  },
  {
    rule: 'time/unit-at-hand',
    cue: /(?:of|in) the [wmyd]/i,
    // "by the end of the month", "later in the year", "for the rest of the decade"
    pattern:
      /(?<=\b(?:end|start|beginning|middle|close|rest|remainder|part|half|early|earlier|late|later) (?:of|in) )the (week|month|year|decade)\b(?! (?:of|in|to|that|ending|before|after)\b|-)/gi,
    resolve: (m, context) => unitAtHand(m[1]!.toLowerCase(), context),
  },
  {
    rule: 'time/day-of-that-month',
    cue: / month/,
    // "on the 24th of that month", "on the eighth of the month"
    pattern: new RegExp(`\\bthe ${ORDINAL} (?:day )?of (?:the|that|the same) month\\b`, 'g'),
    resolve: (m, context) => {
      const day = ordinalValue(m[1]!) ?? 0;
      return day >= 1 && day <= 31 ? ordinalDay(day, context) : undefined;
    },
  },
  {
    rule: 'time/season-same',
    pattern: new RegExp(`\\b(?:that|the) same ${SEASON}`, 'g'),
    resolve: (m, { told }) => (told ? inSeason(m[1]!, toCivil(told.start).year, NARRATIVE) : undefined),
  },
];
