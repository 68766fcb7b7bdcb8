import { parseDay, type EventDate } from '../../model/index.ts';
import type { Act } from './attach.ts';

const NEVER_SAID: EventDate = { edtf: 'XXXX', start: null, end: null, precision: 'unknown', basis: 'unknown' };

/** On or shortly before the article's date: all that is known when nothing says when. */
export function fromPublication(published: string | null): EventDate {
  if (published === null || parseDay(published) === undefined) return NEVER_SAID;
  return { edtf: published, start: published, end: published, precision: 'day', basis: 'publication' };
}

/** The date of an act that no words date: the one that the story has reached where the act is told in its course, else the article's. */
export function undated(act: Act, story: EventDate | null, published: string | null): EventDate {
  if (isLongGone(act)) return NEVER_SAID;
  if (!story && isPluperfect(act) && published !== null) return noLaterThan(fromPublication(published));
  if (story && isPluperfect(act)) return isSameDay(act) ? { ...story, basis: 'narrative' } : noLaterThan(story);
  if (story && isToday(act) && isOld(story, published)) return fromPublication(published);
  if (story && !act.perfect && !act.planned) return { ...story, basis: 'narrative' };
  return fromPublication(published);
}

/** "had threatened", of an act that nothing else dates: before what the story tells. */
function isPluperfect({ at, sentence }: Act): boolean {
  const head = sentence.text.slice(0, at[0] - sentence.start);
  const words = head.slice(-30);
  // "announced that its forces had attacked": an English "had" of reported speech may be what was said the same day.
  if (REPORTS.test(head)) return false;
  return /\bhad (?:(?:\p{Ll}+ly|also|been|long|once|first|even) )*$/u.test(words);
}

const REPORTS =
  /\b(?:sa(?:id|ys)|announced?|announces|confirm(?:ed|s)|told|report(?:ed|s)|declared?|wrote|added|disclosed|revealed|claimed|admitted)\b/;

/** "had spent the afternoon with Maduro", "hours after it had refused": the day that the story tells of. */
function isSameDay({ clause, sentence }: Act): boolean {
  return SAME_DAY.test(sentence.text.slice(Math.max(0, clause[0] - sentence.start - 40), clause[1] - sentence.start));
}

const SAME_DAY =
  /\b(?:hours? (?:after|before|earlier|later)|minutes (?:after|before|earlier|later)|(?:earlier )?(?:that|the same|in the) (?:day|morning|afternoon|evening)|spent the (?:day|morning|afternoon|evening)|before (?:that|the) day was over)\b/;

/** No later than a date. */
export function noLaterThan({ end }: EventDate): EventDate {
  if (end === null) return NEVER_SAID;
  return { edtf: `../${end}`, start: null, end, precision: 'interval', basis: 'narrative' };
}

/** Days after which what a story has reached is no news any more. */
const NEWS = 4;

function isOld(story: EventDate, published: string | null): boolean {
  const [day, today] = [story.end, published].map((text) => (text ? parseDay(text) : undefined));
  return day !== undefined && today !== undefined && today - day > NEWS;
}

/** "India accuses Pakistan of arming them": as of the report, whatever was told before. */
export function isToday({ at, sentence }: Act): boolean {
  if (sentence.kind !== 'body') return false;
  const before = sentence.text.slice(Math.max(0, at[0] - sentence.start - 40), at[0] - sentence.start);
  const words = sentence.text.slice(at[0] - sentence.start, at[1] - sentence.start);
  return /^\p{Ll}{2,}[^su]s\b/u.test(words) && SUBJECT.test(before);
}

/** What a verb may follow: a name, a pronoun, a government, another verb's "and". */
const SUBJECT =
  /(?:(?<!\b(?:the|a|an|of|in|with|his|its|their) )\b\p{Lu}[\p{L}.’'-]*|\b(?:which|who|he|she|it|and|government|ministry|army|presidency))(?: \p{Ll}+ly| still| also| now)? $/u;

/** "had promised during the campaign", "had been refused a visa for years": before what the report tells, and no more is said. */
function isLongGone({ at, clause, sentence }: Act): boolean {
  const text = sentence.text.slice(Math.max(0, clause[0] - sentence.start - 40), clause[1] - sentence.start + 1);
  const words = sentence.text.slice(Math.max(0, at[0] - sentence.start - 30), at[1] - sentence.start);
  return (/\bhad\b/.test(words) && GONE.test(text)) || CAMPAIGN.test(sentence.text.slice(0, at[0] - sentence.start));
}

const GONE =
  /\b(?:(?:during|in|on) (?:the|his|her|their) (?:election |presidential )?campaign|in the past|for (?:many )?(?:years|decades|months|centuries)|over the years|(?:many |some |several )?(?:years|decades) (?:ago|earlier|before)|before (?:he|she) (?:took office|came to power|was elected))\b/i;

/** "In the election campaign he promised": before the news, whoever he is now. */
const CAMPAIGN =
  /^(?:During|In|On|Throughout) (?:the|his|her) (?:election |presidential |electoral )?campaign(?: trail)?,? |^As a candidate,? /;
