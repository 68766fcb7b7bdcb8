import { isBare } from './gaps.ts';
import type { Item } from './items.ts';
import type { VerbGroup } from './predicates.ts';
import { COORDINATORS } from './words.ts';

/** What a clause must tell of itself to be found in an aside. */
interface Inner {
  readonly opener: string;
  readonly start: number;
  readonly governor: number | null;
  readonly subject: readonly Item[];
}

/** Words that open a relative clause which commas may set apart. */
export const ASIDES: ReadonlySet<string> = new Set(['who', 'which', 'whose']);

/** "Morocco, which alleged that agents had a hand in it, imposed": the relative clause between commas that a clause stands in. */
export function asideAround(items: readonly Item[], drafts: readonly Inner[], inner: number): number | null {
  for (let at = drafts[inner]!.governor; at !== null; at = drafts[at]!.governor)
    if (ASIDES.has(drafts[at]!.opener) && items[drafts[at]!.start - 2]?.low === ',') return at;
  return null;
}

/** "in which muscle sells, had": words we know no verb among, and then the comma. */
export const isClosedBefore = (items: readonly Item[], opener: number, right: number): boolean =>
  items[right - 1]?.low === ',' &&
  right - opener > 3 &&
  items.slice(opener + 1, right - 1).every(({ kind }) => kind === 'word') &&
  !isBare(items, opener + 1, right - 1);

/** The relative clause between commas that a clause is, or stands in. */
export const asideOf = (items: readonly Item[], drafts: readonly Inner[], at: number): number | null =>
  ASIDES.has(drafts[at]!.opener) && items[drafts[at]!.start - 2]?.low === ',' ? at : asideAround(items, drafts, at);

/** "signed a law that bars Americans from trading": who signs it does what it says. */
export function signsLaw(items: readonly Item[], { lemma, end, passive }: VerbGroup, opener: number): boolean {
  if (passive || !SIGNING.has(lemma)) return false;
  return items.slice(end, opener).some(({ low }) => LAW.test(low));
}

const SIGNING: ReadonlySet<string> = new Set(['sign', 'issue', 'pass', 'approve', 'enact', 'adopt', 'decree']);
/** What is signed by one side alone. */
export const LAW = /^(?:laws?|bill|act|order|decree|proclamation|memorandum|directive|measure|regulation)$/;

/** "The council, which met on Monday, accused": only adverbs and dates, then the comma that closes what "which" began. */
export const isClosed = (items: readonly Item[], { opener }: Inner, left: number, right: number): boolean =>
  (opener === 'who' || opener === 'which') &&
  isBare(items, left, right, true) &&
  items[right - 1]?.low === ',' &&
  !items.slice(left, right).some(({ low }) => COORDINATORS.has(low));

/** "Students, enraged that the shah had been admitted, stormed": the subject stands before what it felt. */
export function hostOf(
  items: readonly Item[],
  groups: readonly VerbGroup[],
  drafts: readonly Inner[],
  inner: number,
): number | null {
  const mood = inner - 1;
  if (groups[mood]?.kind !== 'reduced') return null;
  if (items[groups[mood]!.start - 1]?.low === ',' && drafts[inner]!.opener === 'that') return mood;
  if (drafts[inner]!.subject.length > 0) return null;
  return drafts[mood]!.subject.length > 0 ? mood : null;
}
