import { parseDay } from '../model/index.ts';
import { parsePublished } from './published.ts';
import { meantCarriers, seenCarriers, type Carrier, type PageFacts } from './page-carriers.ts';

/** The day a page was published with the rule that found it, or why there is none; both null when nothing on the page says when. */
export interface PageDate {
  readonly published: string | null;
  /** Id of the rule: `json-ld/article`, `meta/article:published_time`, `url`, … */
  readonly rule: string | null;
  readonly problem: string | null;
}

/** Rules that read what stands on the page for readers. */
const VISIBLE: ReadonlySet<string> = new Set(['time', 'class', 'label']);

interface Found {
  readonly day: string;
  readonly rule: string;
}

/** What programs write when they know no date. */
const PLACEHOLDERS: ReadonlySet<string> = new Set([
  '0001-01-01',
  '1900-01-01',
  '1969-12-31',
  '1970-01-01',
  '9999-12-31',
]);
/** Time zones move a day by one. */
const SAME = 1;
/** Days by which a text may have been published again with changes; beyond it one of the dates is of something else. */
const REVISION = 30;

/**
 * Decides a page's publication day. Machine-readable carriers that are meant for it are heard first: what the most of them say, else what the
 * address says where it speaks for one of them, else the earliest within a month, for later ones are updates. Disagreement beyond that leaves
 * the page undated: a wrong day is worse than none. Only where they are silent is what readers see heard, the clearest kind first.
 */
export function readPageDate(facts: PageFacts): PageDate {
  const problems: string[] = [];
  const meant = [...datesOf(meantCarriers(facts), problems)];
  if (meant.length > 0) return settle(meant, facts);
  const [seen] = firstOf(datesOf(seenCarriers(facts), problems));
  return seen ? decided(seen) : { published: null, rule: null, problem: problems[0] ?? null };
}

function* datesOf(carriers: Iterable<Carrier>, problems: string[]): Generator<Found> {
  for (const { rule, text } of carriers) {
    const reading = parsePublished(text);
    if ('problem' in reading) problems.push(reading.problem);
    else if (PLACEHOLDERS.has(reading.day)) problems.push(`"${reading.day}" is what programs write for no date`);
    else yield { day: reading.day, rule };
  }
}

/** Only as far as needed: what comes later takes longer to look for. */
function firstOf(found: Iterable<Found>): Found[] {
  for (const one of found) return [one];
  return [];
}

function settle(meant: readonly Found[], facts: PageFacts): PageDate {
  const first = meant[0]!;
  const earliest = meant.reduce((one, other) => (dayOf(other) < dayOf(one) ? other : one));
  const spread = Math.max(...meant.map((one) => apart(one, earliest)));
  if (spread <= SAME) return decided(first);
  const support = (one: Found): number => new Set(meant.filter((other) => apart(one, other) <= SAME).map(kindOf)).size;
  const most = Math.max(...meant.map(support));
  const leaders = meant.filter((one) => support(one) === most);
  if (leaders.every((one) => apart(one, leaders[0]!) <= SAME)) return decided(leaders[0]!);
  const visible = [...datesOf(seenCarriers(facts), [])].filter((one) => VISIBLE.has(one.rule));
  const shown = leaders.find((one) => visible.some((other) => apart(one, other) === 0));
  if (shown) return decided(shown);
  if (spread <= REVISION) return decided(earliest);
  const said = [...new Set(meant.map((one) => `${one.day} (${one.rule})`))].slice(0, 3).join(', ');
  return { published: null, rule: null, problem: `the page contradicts itself: ${said}` };
}

const decided = ({ day, rule }: Found): PageDate => ({ published: day, rule, problem: null });
const dayOf = (one: Found): number => parseDay(one.day) ?? 0;
const apart = (one: Found, other: Found): number => Math.abs(dayOf(one) - dayOf(other));
/** Several meta elements are one voice: the same program wrote them. */
const kindOf = (one: Found): string => one.rule.split('/')[0]!;
