import type { ActorMention } from '../types.ts';
import { mentionsOf } from './act.ts';
import type { Clause } from './clauses.ts';
import type { Item } from './items.ts';
import { SPEECH } from './words.ts';

/** Who is named behind an act as having told of it: "…, according to Kyiv", "…, Ukraine's army said on Monday". */
export function tellersBehind(items: readonly Item[], clauses: readonly Clause[], clause: Clause): ActorMention[] {
  const cited = items.findIndex(({ low, index }) => low === 'according' && index > clause.group.head);
  if (cited >= 0 && items[cited + 1]?.low === 'to') {
    const source = items.slice(cited + 2, cited + 6);
    const stop = source.findIndex(({ kind, low }) => kind === 'punct' || STOPS.has(low));
    return mentionsOf((stop < 0 ? source : source.slice(0, stop)).filter(({ actor }) => actor !== null).slice(0, 1));
  }
  const said = clauses.find(
    ({ index, group }) => index > clause.index && SPEECH.has(group.lemma) && endsSentence(items, group.end),
  );
  const [speaker] = said?.subject ?? [];
  // Only where a comma sets the speaker off: in "fired on a village and said" it is the doer who speaks.
  return said && speaker && items[speaker.index - 1]?.low === ',' ? mentionsOf(said.subject) : [];
}

/** "…, according to an indictment": known from the accuser only, whoever that is. */
export function isIndicted(items: readonly Item[], { group }: Clause): boolean {
  const cited = items.findIndex(({ low, index }) => low === 'according' && index > group.head);
  return cited >= 0 && items.slice(cited + 2, cited + 7).some(({ low }) => CHARGES.test(low));
}

const CHARGES =
  /^(?:indictments?|charges|complaints?|accusations?|allegations?|lawsuits?|prosecutors?|dossier|defectors?)$/;

const STOPS: ReadonlySet<string> = new Set(['that', 'which', 'who', 'by', 'from', 'to', 'published', 'released']);

/** Nothing stands behind but when and where. */
const endsSentence = (items: readonly Item[], from: number): boolean =>
  items
    .slice(from)
    .every(({ kind, low }) => kind === 'time' || kind === 'punct' || /^(?:on|in|late|early|at)$/.test(low));
