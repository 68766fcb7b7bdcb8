import { datelineEnd } from '../text/dateline.ts';
import type { Sentence } from '../types.ts';
import { ABSOLUTE } from './absolute.ts';
import { directionOf } from './direction.ts';
import { HOLIDAY } from './holidays.ts';
import { isName, type Form } from './names.ts';
import { NARRATIVES } from './narrative.ts';
import { PARTIAL } from './partial.ts';
import type { Recogniser, Resolved, TiedContext } from './recogniser.ts';
import { RELATIVES } from './relative.ts';
import { SEASONS } from './seasons.ts';
import { WEEKDAYS } from './weekday.ts';

/** The grammar, most specific first: on a tie in length the earlier line wins. A sentence without a part's cue has nothing of it. */
const PARTS: readonly (readonly [cue: RegExp, lines: readonly Recogniser[]])[] = [
  [/\d|centur|ties\b/i, ABSOLUTE],
  [/Day|Eve|Christmas|Easter|Thanks|New Year|Hallow|Nowruz|Ramadan|Eid|Ashura|Good|Palm|Ash|Fourth|9\/11/, HOLIDAY],
  [
    /January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Mar|Apr|Aug|Sep|Oct|Nov|Dec|Ju[nl]\.|\d(?:st|nd|rd|th)\b/,
    PARTIAL,
  ],
  [/spring|summer|autumn|fall|winter|quarter|half/i, SEASONS],
  [/(?:sun|mon|tues|wednes|thurs|fri|satur)day/i, WEEKDAYS],
  [
    /day|week|fortnight|month|year|decade|centur|morning|noon|evening|night|spring|summer|autumn|fall|winter/i,
    NARRATIVES,
  ],
  [/day|morrow|night|morning|evening|week|month|quarter|year|decade|ago\b/i, RELATIVES],
];

/** Words that may be a time expression. Offsets are the sentence's. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly recogniser: Recogniser;
  readonly match: RegExpExecArray;
  /** Part of a name ("Black September"): it tells no time. */
  readonly named: boolean;
}

/** A sentence and what in it may tell a time, in text order. */
export interface Scanned {
  readonly sentence: Sentence;
  readonly candidates: readonly Candidate[];
  /** Those that tell their date outright, on their own or by the dates they are tied to. */
  readonly stated: readonly (Resolved | undefined)[];
}

/** What the text so far supplies. */
export type Surroundings = Pick<
  TiedContext,
  'published' | 'anchor' | 'told' | 'toldIn' | 'carries' | 'narrative' | 'surname' | 'between'
>;

const NOWHERE: Surroundings = {
  published: null,
  anchor: null,
  told: null,
  toldIn: '',
  carries: false,
  narrative: false,
  surname: false,
  between: [null, null],
};

/** Finds what may tell a time in a sentence and resolves what needs nothing from elsewhere; undefined when there is nothing. */
export function scan(sentence: Sentence): Scanned | undefined {
  if (sentence.kind === 'byline') return undefined;
  const found = candidatesIn(sentence.text);
  if (found.length === 0) return undefined;
  const opening = datelineEnd(sentence.text);
  const candidates = opening === 0 ? found : found.filter(({ start }) => start >= opening);
  if (candidates.length === 0) return undefined;
  const stated: (Resolved | undefined)[] = candidates.map(() => undefined);
  const scanned = { sentence, candidates, stated };
  // From the right, since "July and August 1914" has its year there; then what is tied to the left: "May 4, 1865 and 5".
  for (let at = candidates.length - 1; at >= 0; at--) stated[at] = outright(resolveAt(scanned, at, NOWHERE, undefined));
  for (let at = 1; at < candidates.length; at++)
    stated[at] ??= outright(resolveAt(scanned, at, NOWHERE, stated[at - 1]));
  return scanned;
}

const outright = (resolved: Resolved | undefined) => (resolved?.basis === 'stated' ? resolved : undefined);

/**
 * Resolves one candidate.
 * @param behind what the candidate before it resolved to.
 */
export function resolveAt(
  { sentence, candidates, stated }: Scanned,
  at: number,
  surroundings: Surroundings,
  behind: Resolved | undefined,
): Resolved | undefined {
  const { text } = sentence;
  const { start, end, recogniser, match, named } = candidates[at]!;
  if (named) return undefined;
  const before = text.slice(0, start);
  const after = text.slice(end);
  const next = candidates[at + 1];
  const link = next && TIED.exec(text.slice(end, next.start));
  const ahead = link ? (stated[at + 1] ?? lender(at + 1)) : undefined;
  const linkBehind = at > 0 ? TIED.exec(text.slice(candidates[at - 1]!.end, start)) : null;
  const ranges = RANGE.test((ahead ? link : linkBehind)?.[0] ?? '');
  const ties = { ahead: ahead ?? null, behind: (linkBehind && behind) ?? null, ranges };
  return recogniser.resolve(match, new Place(candidates[at]!, before, after, surroundings, ties));

  /** "September 5 to September 17 last year", "6-7 February": what stands there is resolved first. */
  function lender(other: number): Resolved | undefined {
    const lends = / year$/.test(candidates[other]!.match[0]) || recogniser.rule === 'time/day-ahead';
    return lends ? resolveAt({ sentence, candidates, stated }, other, surroundings, undefined) : undefined;
  }
}

/** What a candidate's place in the text supplies. A class, since the verbs around it are read only when they are asked for. */
class Place implements TiedContext {
  readonly published: Surroundings['published'];
  readonly anchor: Surroundings['anchor'];
  readonly told: Surroundings['told'];
  readonly toldIn: string;
  readonly carries: boolean;
  readonly narrative: boolean;
  readonly surname: boolean;
  readonly between: Surroundings['between'];
  readonly ahead: Resolved | null;
  readonly behind: Resolved | null;
  readonly ranges: boolean;
  readonly before: string;
  readonly after: string;
  private readonly candidate: Candidate;

  constructor(
    candidate: Candidate,
    before: string,
    after: string,
    around: Surroundings,
    ties: Pick<TiedContext, 'ahead' | 'behind' | 'ranges'>,
  ) {
    this.published = around.published;
    this.anchor = around.anchor;
    this.told = around.told;
    this.toldIn = around.toldIn;
    this.carries = around.carries;
    this.narrative = around.narrative;
    this.surname = around.surname;
    this.between = around.between;
    this.ahead = ties.ahead;
    this.behind = ties.behind;
    this.ranges = ties.ranges;
    this.before = before;
    this.after = after;
    this.candidate = candidate;
  }

  get direction(): -1 | 0 | 1 {
    return directionAt(this.candidate, this.before, this.after);
  }
}

/** Each candidate is resolved up to three times; the verbs around it stay the same. */
const DIRECTIONS = new WeakMap<Candidate, -1 | 0 | 1>();

function directionAt(candidate: Candidate, before: string, after: string): -1 | 0 | 1 {
  const known = DIRECTIONS.get(candidate);
  if (known !== undefined) return known;
  const direction = directionOf(before, after);
  DIRECTIONS.set(candidate, direction);
  return direction;
}

/** What ties two dates so that one lends the other its year or month; a modifier may stand between. */
const TIED =
  /^(?:,? and |,? or |, | to | until | till | through | & ?|[-–—/]| ?[-–] ?)(?:(?:in |on |from |by |into )?(?:the )?(?:(?:early|mid|late|end of|beginning of|start of)[ -])?(?:the )?)?$/i;
const RANGE = /^(?: to| until| till| through| ?[-–—/])/;

function formOf(rule: string, text: string): Form {
  if (rule === 'time/month' && /^\p{Lu}\p{L}+$/u.test(text)) return 'month';
  if (rule === 'time/season') return 'season';
  return rule === 'time/month-day' || rule === 'time/day-month' ? 'day' : 'other';
}

/** Longest first, then the earlier line of the grammar; what overlaps a better one is dropped. */
function candidatesIn(text: string): Candidate[] {
  const all: (Omit<Candidate, 'named'> & { order: number })[] = [];
  let order = 0;
  for (const [cue, lines] of PARTS) {
    if (!cue.test(text)) continue;
    for (const recogniser of lines) {
      const { pattern, cue: own } = recogniser;
      order++;
      if (own && !own.test(text)) continue;
      pattern.lastIndex = 0;
      for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
        if (match[0] === '') pattern.lastIndex++;
        else all.push({ start: match.index, end: match.index + match[0].length, order, recogniser, match });
      }
    }
  }
  all.sort((a, b) => b.end - b.start - (a.end - a.start) || a.order - b.order);
  const kept: Omit<Candidate, 'named'>[] = [];
  for (const one of all) if (!kept.some((other) => one.start < other.end && other.start < one.end)) kept.push(one);
  return kept
    .sort((a, b) => a.start - b.start)
    .map((one) => {
      const { start, end, recogniser, match } = one;
      return { start, end, recogniser, match, named: isNamed(text, one) };
    });
}

/** How far before an expression a name that it is part of may begin. */
const NAME_REACH = 60;

function isNamed(text: string, { start, end, recogniser, match }: Omit<Candidate, 'named'>): boolean {
  const before = text.slice(Math.max(0, start - NAME_REACH), start);
  return isName(before, match[0], text.slice(end), formOf(recogniser.rule, match[0]));
}
