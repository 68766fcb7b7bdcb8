import type { ActorMention, Sentence, TimeMention } from '../../types.ts';
import type { Grammar } from '../grammar/grammar.ts';
import { datelineEnd, scanTokens, type Token } from '../grammar/tokens.ts';

/** A word, a mark, or a whole mention, as the grammar of clauses sees it. */
export interface Item {
  readonly index: number;
  readonly kind: 'word' | 'mark' | 'actor' | 'time';
  readonly start: number;
  readonly end: number;
  /** Lower case. */
  readonly low: string;
  /** Folded, as frames are matched; of mentions each word, of an infinitive with a pronoun ("retirarlos") also the verb. */
  readonly keys: readonly string[];
  readonly actor: ActorMention | null;
  readonly quoted: boolean;
}

/** The items of a sentence: mentions are one each; its dateline is left out. */
export function toPackItems(
  sentence: Sentence,
  actors: readonly ActorMention[],
  times: readonly TimeMention[],
  grammar: Grammar,
): Item[] {
  const skip = datelineEnd(sentence.text);
  const tokens = scanTokens(sentence.text.slice(skip), sentence.start + skip, grammar.words.elisions);
  const folds = [
    ...actors.map((actor) => ({ start: actor.start, end: actor.end, actor })),
    ...times.map(({ start, end }) => ({ start, end, actor: null })),
  ]
    .filter(({ start, end }) => start >= sentence.start && end <= sentence.end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const items: Item[] = [];
  let position = 0;
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.start < position) continue;
    const fold = folds.find(({ start, end }) => start <= token.start && token.end <= end);
    const covered = fold ? tokens.filter(({ start, end }) => start >= token.start && end <= fold.end) : [token];
    const end = covered.at(-1)!.end;
    position = end;
    items.push({
      index: items.length,
      kind: fold ? (fold.actor ? 'actor' : 'time') : token.word ? 'word' : 'mark',
      start: token.start,
      end,
      low: covered.map(({ low }) => low).join(' '),
      keys: fold ? covered.map(({ key }: Token) => key) : [token.key, ...hostOf(token, grammar)],
      actor: fold?.actor ?? null,
      quoted: sentence.quotations.some((quote) => token.start >= quote.start && end <= quote.end),
    });
  }
  return items;
}

function hostOf({ low, key }: Token, { forms, words }: Grammar): string[] {
  const hosts = [...words.enclitics].flatMap((clitic) => (low.endsWith(clitic) ? [low.slice(0, -clitic.length)] : []));
  return hosts.filter(
    (host) => host !== key && (forms.get(host) ?? []).some(({ tag, lemma }) => tag === 'inf' && lemma === host),
  );
}

/** How many items a phrase of the list takes up here, the longest first; 0 where none stands. */
export function phraseAt(items: readonly Item[], at: number, phrases: ReadonlySet<string>, longest = 4): number {
  for (let length = longest; length > 0; length--) {
    const part = items.slice(at, at + length);
    if (part.length === length && part.every(({ kind }) => kind === 'word')) {
      if (phrases.has(part.map(({ low }) => low).join(' '))) return length;
    }
  }
  return 0;
}

/** The canonical preposition that begins here, and its length in items; "en contra de" before "en". */
export function prepositionAt(
  items: readonly Item[],
  at: number,
  { prepositions }: Grammar,
): { readonly canon: string; readonly length: number } | null {
  for (let length = 4; length > 0; length--) {
    const part = items.slice(at, at + length);
    if (part.length < length || part.some(({ kind }) => kind !== 'word')) continue;
    const canon = prepositions.get(part.map(({ low }) => low).join(' '));
    if (canon !== undefined) return { canon, length };
  }
  return null;
}
