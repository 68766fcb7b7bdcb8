import type { FieldText } from './documents.ts';
import { tokenise, type Token } from './fold.ts';
import type { MarkedTerm, Marking, SearchSnippet } from './types.ts';

const LENGTH = 110;

/** The headline with its marks, and the field that shows the most words the headline does not. Needs no index. */
export function snippetsOf(fields: readonly FieldText[], marking: Marking): SearchSnippet[] {
  const [headline, ...others] = fields.filter((field) => field.shown);
  if (!headline) return [];
  const inHeadline = marked(headline, marking);
  const snippets: SearchSnippet[] = [{ field: headline.field, text: headline.text, marks: inHeadline.marks }];
  let best: { field: FieldText; found: Marked; fresh: number } | undefined;
  for (const field of others) {
    const found = marked(field, marking);
    const fresh = [...found.terms].filter((term) => !inHeadline.terms.has(term)).length;
    if (found.marks.length > 0 && fresh > (best?.fresh ?? 0)) best = { field, found, fresh };
  }
  const note = synonymNote(fields, marking);
  if (best) snippets.push({ ...cut(best.field, best.found), ...(note ? { note } : {}) });
  else if (note) snippets[0] = { ...snippets[0]!, note };
  return snippets;
}

interface Marked {
  readonly tokens: readonly Token[];
  readonly marks: [number, number][];
  /** Numbers of the terms found; phrases count after the terms. */
  readonly terms: Set<number>;
}

function marked({ text }: FieldText, { terms, phrases }: Marking): Marked {
  const tokens = tokenise(text);
  const hits: [number, number][] = [];
  const found = new Set<number>();
  tokens.forEach((token, at) => {
    terms.forEach((term, number) => {
      if (!answers(token.word, term)) return;
      found.add(number);
      hits.push([token.start, token.end]);
    });
    phrases.forEach((phrase, number) => {
      if (!phrase.every((word, offset) => tokens[at + offset]?.word === word)) return;
      found.add(terms.length + number);
      hits.push([token.start, tokens[at + phrase.length - 1]!.end]);
    });
  });
  return { tokens, marks: merge(hits), terms: found };
}

const answers = (word: string, { words, prefix }: MarkedTerm): boolean =>
  (prefix !== null && word.startsWith(prefix)) || words.includes(word);

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
function cut({ field, text }: FieldText, { tokens, marks }: Marked): SearchSnippet {
  if (text.length <= LENGTH) return { field, text, marks };
  const wanted = Math.max(0, (marks[0]?.[0] ?? 0) - 40);
  const from = wanted === 0 ? 0 : (tokens.find(({ start }) => start >= wanted)?.start ?? 0);
  const to = tokens.findLast(({ end }) => end <= from + LENGTH)?.end ?? text.length;
  const before = from > 0 ? '… ' : '';
  const after = to < (tokens.at(-1)?.end ?? 0) ? ' …' : text.slice(to);
  const shift = before.length - from;
  const kept = marks
    .filter(([start, end]) => start >= from && end <= to)
    .map(([start, end]) => [start + shift, end + shift] as const);
  return { field, text: before + text.slice(from, to) + after, marks: kept };
}

function synonymNote(fields: readonly FieldText[], { terms }: Marking): string | undefined {
  const withSynonyms = terms.filter(({ synonyms }) => synonyms.length > 0);
  if (withSynonyms.length === 0) return undefined;
  const words = new Set(fields.flatMap(({ text }) => tokenise(text).map(({ word }) => word)));
  for (const { typed, synonyms, prefix, words: all } of withSynonyms) {
    const synonym = synonyms.find((word) => words.has(word));
    if (synonym === undefined) continue;
    const literal = all.filter((word) => !synonyms.includes(word));
    const found = [...words].some((word) => literal.includes(word) || (prefix !== null && word.startsWith(prefix)));
    if (!found) return `${synonym} ≈ ${typed}`;
  }
  return undefined;
}
