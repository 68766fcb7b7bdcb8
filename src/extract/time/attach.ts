import type { EventDate } from '../../model/index.ts';
import type { Sentence, Span, TimeMention } from '../types.ts';
import { isToday, undated } from './undated.ts';

/** A date for an act and the expression it was read from, if any. */
export interface AttachedDate {
  readonly date: EventDate;
  readonly mention: TimeMention | null;
}

/** What attaching needs to know of an act. */
export interface Act {
  /** Where the act's own words stand. */
  readonly at: Span;
  /** The clause it stands in. */
  readonly clause: Span;
  readonly sentence: Sentence;
  /** "has said": no date of its own, and none from the story. */
  readonly perfect: boolean;
  /** "had said": before the point the story has reached, so its date is not inherited. */
  readonly planned: boolean;
  /** Clauses of other acts inside this one's that tell their own time. */
  readonly others: readonly Apart[];
}

/** A stretch whose times are not the act's; where `roughly`, a day told in it is. */
export interface Apart {
  readonly at: Span;
  readonly roughly: boolean;
}

/**
 * The date of an act: the time expression of its clause that stands nearest; else one of its sentence that no other clause encloses
 * more closely; else, for a plain past act, the date that the sentences before have reached; else the article's date.
 * @param times all of the article's, in text order.
 * @param story the date the paragraph's earlier sentences have reached, or null.
 */
export function timeFor(
  act: Act,
  times: readonly TimeMention[],
  story: EventDate | null,
  published: string | null,
): AttachedDate {
  const own = times.filter(
    (time) =>
      time.start >= act.sentence.start &&
      time.end <= act.sentence.end &&
      serves(time, act) &&
      !act.others.some(
        ({ at: [start, end], roughly }) =>
          time.start >= start && time.end <= end && !(roughly && time.date.precision === 'day'),
      ),
  );
  const inClause = own.filter(
    (time) => time.start >= act.clause[0] && time.end <= act.clause[1] && !opensNext(time, act),
  );
  const mention =
    nearest(act, inClause) ??
    own.find((time) => isThatDay(time, act) || isThatTime(time, act)) ??
    nearest(
      act,
      own.filter((time) => asideOf(time, act.sentence)),
    ) ??
    own.findLast((time) => time.end <= act.clause[0] && opensSegment(time, act)) ??
    nearest(
      act,
      own.filter((time) => time.start < act.clause[0] && opensSentence(time, act.sentence)),
    );
  if (mention) return { date: mention.date, mention };
  const behind = own.find(
    (time) =>
      isBehind(time, act) || isShared(time, act) || isBeyondPresent(time, act, published) || isAnnounced(time, act),
  );
  if (behind) return { date: behind.date, mention: behind };
  // "On Monday X resigned, and with that Y …": the sentence's last date told before the act is the act's.
  const last = own.findLast((time) => time.end <= act.at[0]);
  // What is told in the present is as of the report.
  if (last && !act.perfect && !isToday(act)) return { date: last.date, mention: last };
  return { date: undated(act, story, published), mention: null };
}

function nearest(act: Act, times: readonly TimeMention[]): TimeMention | null {
  let best: TimeMention | null = null;
  let distance = Infinity;
  for (const time of times) {
    const gap = time.end <= act.at[0] ? act.at[0] - time.end : Math.max(0, time.start - act.at[1]);
    if (gap < distance) [best, distance] = [time, gap];
  }
  return best;
}

/** How far back a date's surroundings are read: no clause's opening words are longer, and a text without a full stop stays quick to read. */
const REACH = 240;

const LEADS = '(?:(?:in|on|at|by|early|late|from|during|around|about|only|then|again|just|the|a|of)\\s+)*$';
const SEGMENT = new RegExp(`(?:^(?! )|[;:—–]|,|\\b(?:and|but|then|while|whereas|when|where))\\s*${LEADS}`, 'i');
const COORDINATE = new RegExp(`(?:[;:—–]|\\b(?:and|but|then))\\s+${LEADS}`, 'i');

/** "…; and in November, with …, it slapped": the date at the head of a stretch covers what the stretch tells. */
function opensSegment(time: TimeMention, { sentence, clause }: Act): boolean {
  const between = sentence.text.slice(time.end - sentence.start, clause[0] - sentence.start);
  const at = time.start - sentence.start;
  // Before the reach there is a space at least, so that its beginning is not taken for the sentence's.
  const before = at > REACH ? ` ${sentence.text.slice(at - REACH, at)}` : sentence.text.slice(0, at);
  return !/[;:—–]/.test(between) && SEGMENT.test(before);
}

/** "agreed on a pact, and in March the two men conferred": the date belongs to what follows. */
function opensNext(time: TimeMention, { at, sentence }: Act): boolean {
  if (time.start < at[1]) return false;
  const rest = sentence.text.slice(time.end - sentence.start, time.end - sentence.start + REACH);
  const from = Math.max(at[1], time.start - REACH) - sentence.start;
  return COORDINATE.test(sentence.text.slice(from, time.start - sentence.start)) && /^,?\s+\p{L}+\s+\p{L}+/u.test(rest);
}

/** "In October, X called … and later said …": an opening date covers the clauses after it. */
function opensSentence(time: TimeMention, sentence: Sentence): boolean {
  return time.start - sentence.start < 24;
}

/** "flew to Berlin on the day he took office, May 16": what the day is known by stands between. */
function isThatDay({ start }: TimeMention, { at, sentence }: Act): boolean {
  if (start < at[1] || start - at[1] > REACH) return false;
  const between = sentence.text.slice(at[1] - sentence.start, start - sentence.start);
  return /\bon the (?:very |same )?day (?:that |on which |when )?[^,;:—–]{3,60},\s*(?:on )?$/.test(between);
}

/** "The last time that their aircraft had bombed the coast was in 1971" */
function isThatTime({ start }: TimeMention, { at, sentence }: Act): boolean {
  if (
    start < at[1] ||
    !/\b[Tt]he (?:last|first|only) time (?:that )?/.test(sentence.text.slice(0, at[0] - sentence.start))
  )
    return false;
  return /^[^,;:—–]*\b(?:was|had been|came)(?: on| in)? $/.test(
    sentence.text.slice(at[1] - sentence.start, start - sentence.start),
  );
}

/** "banned the aircraft after a hijacking early in 1971": no mark stands between. */
function isBehind({ start }: TimeMention, { at, sentence }: Act): boolean {
  if (start < at[1] || start - at[1] > REACH / 2) return false;
  const between = sentence.text.slice(at[1] - sentence.start, start - sentence.start);
  // "their first talks since the break of 2016 in Baghdad on April 9": not what the break was of.
  return CIRCUMSTANCE.test(between) && !/ (?:of|since|from|until) $/.test(between);
}

/** Past forms that do not end in -ed and are no other word as well. */
const PAST = String.raw`(?:\p{Ll}{2,}ed|sent|withdrew|broke|held|took|met|left|brought|gave|came|went|told|said|flew|spoke|signed|made|began|won|lost|built|bought|sold|chose|drew|froze)`;
const SHARED = new RegExp(String.raw`^[^,;:—–()"“]*\band (?:\p{Ll}+ly )?${PAST}\b(?: [^,;:—–()"“]*)? $`, 'u');
const OTHER_TIME = /\b(?:then|later|soon|afterwards|had|has|have|who|which|that|when|after|before|since|until)\b/;

/** "downgraded its relations and suspended trade on Wednesday": one day for both. */
function isShared({ start, date }: TimeMention, { at, sentence, perfect, planned }: Act): boolean {
  if (perfect || planned || start < at[1] || start - at[1] > REACH / 2) return false;
  const between = sentence.text.slice(at[1] - sentence.start, start - sentence.start).replace(/\b(?:on|in|last) $/, '');
  if (date.precision !== 'day' || OTHER_TIME.test(between)) return false;
  return SHARED.test(between) || (PARTICIPLE.test(between) && !/\b(?:was|were|did|said|told)\b/.test(between));
}

/** "suspended its fees on ships linked to Chile on July 5": a participle tells no time of its own. */
const PARTICIPLE = /^[^,;:—–()"“]*\b\p{Ll}{3,} \p{Ll}{2,}ed (?:to|by|with|in|from|at|for|on|against)\b[^,;:—–()"“]*$/u;

/** "signed the treaty that founds the Community on Wednesday": what is told in the present was not then. */
function isBeyondPresent({ start, date }: TimeMention, { at, sentence }: Act, published: string | null): boolean {
  if (start < at[1] || start - at[1] > REACH / 2 || date.precision !== 'day') return false;
  if (published !== null && (date.end === null || date.end > published)) return false;
  const between = sentence.text.slice(at[1] - sentence.start, start - sentence.start);
  return (
    PRESENT.test(between) &&
    !/\b(?:had|was|were|did|\p{Ll}{2,}ed)\b/u.test(between.replace(/^.*\b(?:that|which)\b/, ''))
  );
}

const PRESENT = /^[^,;:—–()"“]*\b(?:that|which) (?:is|\p{Ll}{2,}s) (?:the|an?|its|his|her|their|\p{Lu})[^,;:—–()"“]*$/u;

/** "has expelled three diplomats, it was announced on Wednesday": as of the announcement. */
function isAnnounced({ start, end, date }: TimeMention, { at, clause, sentence, perfect }: Act): boolean {
  if (!perfect || date.precision !== 'day' || start < at[1] || start - at[1] > REACH) return false;
  const between = sentence.text.slice(Math.max(at[1], clause[0]) - sentence.start, start - sentence.start);
  const rest = sentence.text.slice(end - sentence.start);
  return (
    /^[^.;:—–]*, [^,.;:—–]*\b(?:said|announced|confirmed|reported|disclosed|declared)\b[^,.;:—–]{0,40}$/.test(
      between,
    ) && /^[.”"]*\s*$/.test(rest)
  );
}

const CIRCUMSTANCE = /^[^,;:—–()"“]*\b(?:after|before|during|following|since)\b[^,;:—–()"“]*$/;

/** "as he had done on Monday", but not "as its minister on Monday". */
const ASIDE = new RegExp(
  String.raw`(?:\b(?:who|whom|whose|which)|, as(?=\b[^,;:—–]* (?:${PAST}|had|has|have|was|were|did)\b))\b[^,;:—–]*$`,
  'u',
);

const ASIDES = new WeakMap<TimeMention, Span | null>();

/** The relative clause that a time stands in, as far as the next comma: "who only last week had met Tillerson". */
function asideOf(time: TimeMention, sentence: Sentence): Span | null {
  const known = ASIDES.get(time);
  if (known !== undefined) return known;
  const at = time.start - sentence.start;
  const from = Math.max(0, at - REACH);
  const clause = ASIDE.exec(sentence.text.slice(from, at));
  const rest = clause && /[,;:—–]/.exec(sentence.text.slice(time.end - sentence.start));
  const aside: Span | null = clause && [
    sentence.start + from + clause.index,
    rest ? time.end + rest.index : sentence.end,
  ];
  ASIDES.set(time, aside);
  return aside;
}

/** "condemned the attacks of September 11": when the attacks were. */
const THEIRS =
  /\b(?:attacks?|killings?|bombings?|massacres?|coups?|invasion|events|elections?|vote|protests?|raids?|strikes?|shootings?|crash|remarks|speech|uprising|revolution|earthquake|murders?) (?:of|on|in) $/i;

/** "put the agreement of 1972 in abeyance": when it was made, unless making it is the act. */
const TEXTS =
  /\b(?:agreements?|accords?|treat(?:y|ies)|pacts?|deals?|conventions?|declarations?|laws?|acts?|resolutions?|constitution|ceasefire|truce|settlement|protocol|memorandum) of (?:the )?$/i;
const MAKING = /\b(?:sign|conclud|ratif|agree|reach|initial|seal|strike|struck|negotiat|adopt)/i;

const wordsOf = ({ at, sentence }: Act): string =>
  sentence.text.slice(at[0] - sentence.start, at[1] - sentence.start).split(/\s/)[0] ?? '';

/** What a relative clause tells the time of is what happens in it. */
function serves(time: TimeMention, act: Act): boolean {
  const lead = act.sentence.text.slice(
    Math.max(0, time.start - act.sentence.start - 40),
    time.start - act.sentence.start,
  );
  if (time.start >= act.at[1] && / of $/.test(lead) && THEIRS.test(lead)) return false;
  if (/ of (?:the )?$/.test(lead) && TEXTS.test(lead) && !MAKING.test(wordsOf(act))) return false;
  // "accepted an invitation for the autumn": when it is to be.
  if (
    time.start >= act.at[1] &&
    /\b(?:invitation|invitations|talks|summit|meeting|visit|date|plans?) (?:to [^,;]{3,30} )?for (?:the |next |early |late )*$/.test(
      lead,
    )
  )
    return false;
  const aside = asideOf(time, act.sentence);
  // "the pact which the two signed in June": the act's words may begin with what it is about.
  if (!aside || (Math.max(act.at[0], act.clause[0]) >= aside[0] && act.at[1] <= aside[1])) return true;
  // "Fighting, which lasted from April 2 to June 14, ended": when the thing itself was.
  const words = act.sentence.text.slice(aside[0] - act.sentence.start);
  // "The council, which met on Monday, accused": on that day.
  if (act.at[0] >= aside[1] && /^(?:who|which) (?:had )?(?:met|convened|gathered|sat)\b/.test(words)) return true;
  const between = act.sentence.text.slice(act.at[1] - act.sentence.start, aside[0] - act.sentence.start);
  return (
    act.at[1] <= aside[0] &&
    // "argues that his term, which began in May, is lawful": the term's.
    !/\bthat\b/.test(between) &&
    /^which (?:had )?(?:lasted|took place|began|broke out|ran|occurred|happened)\b/.test(words)
  );
}
