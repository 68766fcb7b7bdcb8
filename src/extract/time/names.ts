import { atEnd } from '../text/at-end.ts';
import type { TiedContext } from './recogniser.ts';

/** Months that are first names, surnames or verbs too: a date only behind a word that introduces one. */
const ALSO_NAMES = /^(?:May|March|Mar\.|Jun\.|April|June|August)$/;
const INTRODUCES = atEnd(
  /\b(?:in|since|until|till|by|of|from|to|and|or|during|for|early|late|mid|before|after|between|through|throughout|into|this|that|next|last)[ -](?:the )?$/i,
);

/** Words that do not stand before people. */
const DATED = atEnd(/\b(?:in|since|until|during|early|late|mid|last|next|this)[ -]$/i);
const SOMEBODY =
  /\b(?:M(?:r|rs|s)\.?|Minister|Secretary|President|Senator|Lady|Sir|(?!(?:In|By|On|Since|Until|From|To|For|During|Last|Next|This|Early|Late|And|Or|After|Before|Between|When|While|April|January|February|March)\b)\p{Lu}\p{Ll}+) May\b(?! \d| Day)/u;

/** Whether a text names somebody May, so that "by May" is more likely said of that person. */
export function namesSomebodyMay(text: string): boolean {
  return text.includes(' May') && SOMEBODY.test(text);
}

/** Whether a bare month is rather somebody: "Theresa May", "April Jones", "and June Carter". */
export function isPersonsName(month: string, qualifier: string, context: TiedContext): boolean {
  const { before, after, ahead } = context;
  if (!ALSO_NAMES.test(month) || qualifier !== '' || ahead) return false;
  // "the May election", "a March operation"
  if (/\b(?:a|an|the|its|his|her|their) $/i.test(before) && /^ \p{Ll}/u.test(after)) return false;
  if (month === 'May' && context.surname && !DATED.test(before)) return true;
  if (!INTRODUCES.test(before) && before.trim() !== '') return true;
  if (before.trim() === '' && /^ (?:\p{Lu}|\p{Ll})/u.test(after)) return true;
  return /\b(?:and|by|for|of|from|to) $/i.test(before) && /^ \p{Lu}/u.test(after);
}

const INSTITUTIONS =
  'Revolution|War|Crisis|Uprising|Offensive|Movement|Days|Theses|Putsch|Coup|Accords?|Agreements?|Pact|Treaty|Massacre|Rising|Plot|Brigades?|Martyrs|Group|Manifesto|Declaration|Conspiracy|Rebellion|Commission|Memorial|Museum|Committee|Foundation|Alliance|Coalition|Organi[sz]ation|Front|Army|Times|Post|Journal|Express|Mirror|Telegraph|Mail|Herald|Tribune|Gazette|Plan|Initiative|Square|Street|Avenue|Bridge|Stadium|Palace|Island|Islands|Olympics|Games|Forum|Party|Club|Review|Report';
/** "October Revolution", "Autumn Harvest Uprising", "17 November group". */
const NAME_BEHIND = new RegExp(
  `^ (?:\\p{Lu}[\\p{L}'’-]+ )?(?:${INSTITUTIONS})\\b|^ (?:group|movement|coalition|alliance)\\b`,
  'u',
);
/** "Black September", "Prague Spring", "Operation June", "Theresa May". */
const NAME_BEFORE = atEnd(
  /(?:^|[^.!?:]\s|["“‘'(])(?!(?:In|On|By|Since|Until|During|From|Between|After|Before|The|This|That|Last|Next|Early|Late|Mid|Through|Throughout|And|But|When|While|As|For|To|Of|At|Over|Every|Each|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|May|June|July|August|September|October|November|December|Spring|Summer|Autumn|Winter)\b)\p{Lu}[\p{L}'’.-]* $/u,
);
const WORK = atEnd(
  /\b(?:novel|novels|film|movie|book|song|album|magazine|play|poem|memoir|documentary|series|horse|ship) (?:called |named |titled |entitled )?[“"'‘]?$/i,
);

/** How much of a date an expression tells. */
export type Form = 'month' | 'season' | 'day' | 'other';

/** Whether a date's words are part of a name, so that they tell no time. `form` says how much of a date they are. */
export function isName(before: string, text: string, after: string, form: Form): boolean {
  if (NAME_BEHIND.test(after) && !/\d{4}$/.test(text)) return true;
  if (WORK.test(before)) return true;
  // “September” alone inside quotation marks.
  if (/[“"‘]$/.test(before) && /^[”"’]/.test(after)) return true;
  if (form === 'month' || (form === 'season' && /^\p{Lu}/u.test(text))) return NAME_BEFORE.test(before);
  return false;
}
