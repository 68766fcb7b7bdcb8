import { phraseAt, type TermMatch } from './match.ts';
import type { SearchSnippet } from './types.ts';
import type { IndexedField, WordIndex } from './words.ts';

const LENGTH = 110;

/** What to mark: the words that answer each term, and phrases as word numbers. */
export interface Marking {
  readonly terms: readonly TermMatch[];
  readonly phrases: readonly (readonly (number | undefined)[])[];
}

/** The headline with its marks, and the field that shows the most words the headline does not. */
export function snippetsOf(document: number, index: WordIndex, marking: Marking): SearchSnippet[] {
  const fields = (index.documents[document] ?? []).filter((field) => field.shown);
  const [headline, ...others] = fields;
  if (!headline) return [];
  const inHeadline = marked(headline, marking);
  const snippets: SearchSnippet[] = [{ field: headline.field, text: headline.text, marks: inHeadline.marks }];
  let best: { field: IndexedField; found: Marked; fresh: number } | undefined;
  for (const field of others) {
    const found = marked(field, marking);
    const fresh = [...found.terms].filter((term) => !inHeadline.terms.has(term)).length;
    if (found.marks.length > 0 && fresh > (best?.fresh ?? 0)) best = { field, found, fresh };
  }
  const note = synonymNote(document, index, marking);
  if (best) snippets.push({ ...cut(best.field, best.found.marks), ...(note ? { note } : {}) });
  else if (note) snippets[0] = { ...snippets[0]!, note };
  return snippets;
}

interface Marked {
  readonly marks: [number, number][];
  /** Numbers of the terms found; phrases count after the terms. */
  readonly terms: Set<number>;
}

function marked(field: IndexedField, marking: Marking): Marked {
  const hits: [number, number][] = [];
  const terms = new Set<number>();
  field.words.forEach((word, at) => {
    marking.terms.forEach((term, number) => {
      if (!term.words.has(word)) return;
      terms.add(number);
      hits.push([field.starts[at] ?? 0, field.ends[at] ?? 0]);
    });
  });
  marking.phrases.forEach((numbers, phrase) => {
    for (let at = phraseAt(field.words, numbers); at >= 0; at = phraseAt(field.words, numbers, at + numbers.length)) {
      terms.add(marking.terms.length + phrase);
      hits.push([field.starts[at] ?? 0, field.ends[at + numbers.length - 1] ?? 0]);
    }
  });
  return { marks: merge(hits), terms };
}

function merge(spans: [number, number][]): [number, number][] {
  const out: [number, number][] = [];
  for (const [start, end] of spans.sort((x, y) => x[0] - y[0])) {
    const last = out.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else out.push([start, end]);
  }
  return out;
}

/** Cuts a long text at word boundaries around its first mark; an ellipsis stands where something is missing. */
function cut(field: IndexedField, marks: readonly [number, number][]): SearchSnippet {
  const { text } = field;
  if (text.length <= LENGTH) return { field: field.field, text, marks };
  const wanted = Math.max(0, (marks[0]?.[0] ?? 0) - 40);
  const from = wanted === 0 ? 0 : (field.starts.find((start) => start >= wanted) ?? 0);
  const to = field.ends.findLast((end) => end <= from + LENGTH) ?? text.length;
  const before = from > 0 ? '… ' : '';
  const after = to < (field.ends.at(-1) ?? 0) ? ' …' : text.slice(to);
  const shift = before.length - from;
  const kept = marks
    .filter(([start, end]) => start >= from && end <= to)
    .map(([start, end]) => [start + shift, end + shift] as const);
  return { field: field.field, text: before + text.slice(from, to) + after, marks: kept };
}

function synonymNote(document: number, index: WordIndex, marking: Marking): string | undefined {
  for (const { term, words, synonyms } of marking.terms) {
    const synonym = synonyms.find((number) => index.postings[number]?.has(document));
    if (synonym === undefined) continue;
    const literal = [...words.values()].some(
      (match) => match.kind !== 'synonym' && index.postings[match.number]?.has(document),
    );
    if (!literal) return `${index.vocabulary[synonym]} ≈ ${term.typed}`;
  }
  return undefined;
}
