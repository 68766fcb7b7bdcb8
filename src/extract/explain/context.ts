import type { Trace } from '../pipeline.ts';
import type { ActorMention, Mention, Sentence, TimeMention } from '../types.ts';

/** A trace with the labels that its explanation speaks in. */
export interface Context {
  readonly trace: Trace;
  /** The sentence that is being explained. */
  readonly sentence: Sentence;
  /** `T1` for a mention of this sentence, null for those of others. */
  readonly labelOf: (mention: ActorMention | TimeMention) => string | null;
  /** The number that a sentence goes by. */
  readonly numberOf: (sentence: Sentence) => number;
}

/** Where a mention stands as seen from the sentence explained: `in sentence 3`, or empty for this one. */
export function whereabouts({ trace, sentence, numberOf }: Context, mention: Mention): string {
  const home = sentenceOf(trace.sentences, mention);
  return home === undefined || home === sentence ? '' : `in sentence ${numberOf(home)}`;
}

/** The sentence a mention stands in. */
export function sentenceOf(sentences: readonly Sentence[], { start, end }: Mention): Sentence | undefined {
  return sentences.find((one) => start >= one.start && end <= one.end);
}
