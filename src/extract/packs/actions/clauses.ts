import type { Grammar } from '../grammar/grammar.ts';
import { findGroups, isFinite, type VerbGroup } from './groups.ts';
import { phraseAt, type Item } from './items.ts';
import { actorsBehind, freeActors, hasOtherNoun, isHeld, isOwnPart } from './subjects.ts';

/** What begins a clause. */
export type LinkKind = 'none' | 'and' | 'relative' | 'complement' | 'subordinate' | 'conditional' | 'factual';

/** A verb with what belongs to it. */
export interface Clause {
  readonly index: number;
  readonly group: VerbGroup;
  /** First item, its link included, and the item after its last. */
  readonly start: number;
  readonly end: number;
  readonly link: LinkKind;
  /** Who the verb is said of; empty when nobody of ours is. */
  readonly subject: readonly Item[];
  /** The words from which the subject was read are its own, not taken over from a clause before. */
  readonly own: boolean;
  /** For a complement the clause that says it, for a form that is not finite the clause it hangs on. */
  readonly governor: Clause | null;
}

interface Link {
  readonly kind: LinkKind;
  /** First item of the link, and the first behind it. */
  readonly at: number;
  readonly behind: number;
}

/** The clauses of a sentence in the order of their verbs. A clause without a subject of its own takes over the one before. */
export function findPackClauses(items: readonly Item[], grammar: Grammar): Clause[] {
  const groups = findGroups(items, grammar);
  const finite = groups.filter(isFinite);
  const links = finite.map((group, at) => linkOf(items, at === 0 ? 0 : finite[at - 1]!.end, group, grammar));
  const clauses: Clause[] = [];
  finite.forEach((group, at) => {
    const left = at === 0 ? 0 : finite[at - 1]!.end;
    const link = links[at]!;
    const end = nextStart(items, finite, links, at, grammar);
    const { subject, own } = readSubject(items, { group, link, left, end }, clauses, grammar);
    const start = Math.min(link.at, subject.find((item) => own && item.index >= left)?.index ?? link.at);
    const governor = link.kind === 'complement' ? (clauses.at(-1) ?? null) : null;
    clauses.push({ index: at, group, start, end, link: link.kind, subject, own, governor });
  });
  return withOpenForms(items, groups, clauses);
}

/** What joins a clause to the text before: the last conjunction or relative before its verb, else a joint right before it. */
function linkOf(items: readonly Item[], left: number, group: VerbGroup, grammar: Grammar): Link {
  const { words } = grammar;
  for (let at = group.start - 1; at >= left; at--) {
    if (/^[;:(—]$/.test(items[at]!.low)) return { kind: 'none', at: at + 1, behind: at + 1 };
    for (const [kind, list] of [
      ['factual', words.factual],
      ['conditional', words.conditionals],
      ['subordinate', words.subordinators],
    ] as const) {
      const length = phraseEnding(items, at, left, list);
      if (length > 0) return { kind, at: at - length + 1, behind: at + 1 };
    }
    if (words.relatives.has(items[at]!.low) || words.complementizers.has(items[at]!.low))
      return { kind: isComplement(items, at, left, grammar) ? 'complement' : 'relative', at, behind: at + 1 };
  }
  return jointOf(items, left, group, grammar);
}

/** A phrase of the list that ends at an item: "después de que". */
function phraseEnding(items: readonly Item[], at: number, left: number, list: ReadonlySet<string>): number {
  for (let length = 5; length > 0; length--) {
    const from = at - length + 1;
    if (from >= left && phraseAt(items, from, list, length) === length) return length;
  }
  return 0;
}

// "dijo que", "advirtió a Madrid de que": behind a verb or preposition it opens what is said; behind a noun it tells of the noun.
function isComplement(items: readonly Item[], at: number, left: number, grammar: Grammar): boolean {
  if (!grammar.words.complementizers.has(items[at]!.low)) return false;
  const before = items[at - 1];
  if (at === left) return left > 0;
  if (!before || before.kind === 'mark') return false;
  if (before.kind === 'time') return true;
  if (grammar.prepositions.has(before.low)) return true;
  return before.kind === 'word' && grammar.words.adverbs.has(before.low);
}

// "…, y ordenó", "…, expulsó": right before the verb; "… y Venezuela respondió": before its subject.
function jointOf(items: readonly Item[], left: number, group: VerbGroup, grammar: Grammar): Link {
  for (let at = group.start - 1; at >= left; at--) {
    const { low, kind } = items[at]!;
    if (kind === 'word' && grammar.words.coordinators.has(low)) {
      const subject = freeActors(items, at + 1, group.start, grammar);
      if (joinsSubjects(items, at, left, grammar)) continue;
      if (subject.length > 0 || !hasOtherNoun(items, at + 1, group.start, grammar))
        return { kind: 'and', at, behind: at + 1 };
    }
    if (low === ',' && at > left && left > 0 && !hasOtherNoun(items, at + 1, group.start, grammar))
      return { kind: 'and', at, behind: at + 1 };
  }
  return { kind: 'none', at: left, behind: left };
}

// "y en enero Quito [y] Lima firmaron": both are the subject, unless the first is still what the verb before was done to.
function joinsSubjects(items: readonly Item[], at: number, left: number, grammar: Grammar): boolean {
  if (items[at - 1]?.kind !== 'actor' || items[at + 1]?.kind !== 'actor') return false;
  if (left === 0) return true;
  const apart = items.slice(left, at - 1).some(({ low }) => low === ',' || grammar.words.coordinators.has(low));
  return apart && !isHeld(items, left, at - 1, grammar);
}

function nextStart(
  items: readonly Item[],
  finite: readonly VerbGroup[],
  links: readonly Link[],
  at: number,
  grammar: Grammar,
): number {
  const next = finite[at + 1];
  if (!next) return items.length;
  const link = links[at + 1]!;
  if (link.kind !== 'none' || link.at > finite[at]!.end) return Math.max(link.at, finite[at]!.end);
  const subject = freeActors(items, finite[at]!.end, next.start, grammar)[0];
  return subject ? subject.index : next.start;
}

interface Place {
  readonly group: VerbGroup;
  readonly link: Link;
  readonly left: number;
  readonly end: number;
}

function readSubject(
  items: readonly Item[],
  { group, link, left, end }: Place,
  before: readonly Clause[],
  grammar: Grammar,
): Pick<Clause, 'subject' | 'own'> {
  const own = freeActors(items, link.behind, group.start, grammar);
  if (own.length > 0) return { subject: own, own: true };
  if (link.kind === 'relative') return antecedent(items, link.at, left, before, grammar, group, end);
  const taken = before.at(-1)?.subject ?? [];
  if (isOwnPart(items, link.behind, group.start, grammar)) return { subject: taken, own: false };
  if (hasOtherNoun(items, link.behind, group.start, grammar)) return { subject: [], own: true };
  if (link.kind === 'and') return { subject: taken, own: false };
  const behind = actorsBehind(items, group, end, grammar);
  return behind.length > 0 ? { subject: behind, own: true } : { subject: taken, own: false };
}

// "Petro, que había pedido": the name right before; "en la que fue recibido": nobody. "el plan que rechazó Londres": whoever stands behind.
function antecedent(
  items: readonly Item[],
  at: number,
  left: number,
  before: readonly Clause[],
  grammar: Grammar,
  group: VerbGroup,
  end: number,
): Pick<Clause, 'subject' | 'own'> {
  const comma = items[at - 1]?.low === ',';
  const name = items[at - (comma ? 2 : 1)];
  const oblique =
    grammar.prepositions.has(items[at - 1]?.low ?? '') || grammar.words.determiners.has(items[at - 1]?.low ?? '');
  if (name?.kind === 'actor' && !oblique) return { subject: [name], own: true };
  const behind = actorsBehind(items, group, end, grammar);
  if (behind.length > 0) return { subject: behind, own: true };
  // "su embajador, que fue recibido por …": he stands for whose he is.
  const owned = items.slice(Math.max(left, at - 7), at).some(({ low }) => grammar.words.possessives.has(low));
  const tool = grammar.words.instruments.has(items[at - 1]?.low ?? '');
  if ((oblique || owned || tool) && at > left) return { subject: before.at(-1)?.subject ?? [], own: false };
  return { subject: [], own: true };
}

// "invadieron las islas, ocupadas por …": what a comma sets off is no longer the clause's own.
function loosenedEnd(items: readonly Item[], clause: Clause, open: readonly VerbGroup[]): number {
  const loose = open.find(
    ({ start, tag }) =>
      tag !== 'inf' && start > clause.group.end && start < clause.end && items[start - 1]?.low === ',',
  );
  return loose ? loose.start - 1 : clause.end;
}

/** Infinitives, gerunds and participles hang on the clause around them, or on the one that follows where none is before. */
function withOpenForms(items: readonly Item[], groups: readonly VerbGroup[], finite: readonly Clause[]): Clause[] {
  const open = groups.filter((group) => !isFinite(group));
  const all = finite.map((clause) => ({ ...clause, end: loosenedEnd(items, clause, open) }));
  for (const group of open) {
    const found = finite.findLast((clause) => clause.start <= group.start && group.start < clause.end) ?? finite[0];
    const holder = found && all[found.index];
    const limit = found && found.start <= group.start ? found.end : (found?.start ?? items.length);
    const next = open.find((other) => other.start > group.start);
    const end = Math.min(limit, next?.start ?? items.length);
    all.push({
      index: all.length,
      group,
      start: group.start,
      end: Math.max(end, group.end),
      link: 'none',
      subject: holder?.subject ?? [],
      own: false,
      governor: holder ?? null,
    });
  }
  return all;
}
