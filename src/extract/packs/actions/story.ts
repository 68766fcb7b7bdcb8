import type { ActorMention } from '../../types.ts';
import { foreignPart } from './slots.ts';

/** What the sentences of a paragraph have told, for sides that a later one leaves out. */
export interface ActStory {
  paragraph: number;
  /** Sides of the acts of the paragraph, the last at the end. */
  readonly acted: ActorMention[];
  /** Every actor mentioned in it. */
  readonly named: ActorMention[];
  /** Subject of the last main clause. */
  subject: readonly ActorMention[];
}

/** A story that has told nothing yet. */
export function openActStory(): ActStory {
  return { paragraph: -1, acted: [], named: [], subject: [] };
}

/** A new paragraph starts afresh, but for the sides of the last act, which a first sentence may still mean. */
export function enterParagraph(story: ActStory, paragraph: number): void {
  if (story.paragraph === paragraph) return;
  story.paragraph = paragraph;
  story.acted.splice(0, Math.max(0, story.acted.length - 2));
  story.named.length = 0;
}

/** The side that a text leaves out: the other side of the acts before, else whoever else was named. */
export function supplied(story: ActStory, own: ReadonlySet<string>): ActorMention[] {
  for (const mention of [...[...story.acted].reverse(), ...[...story.named].reverse()]) {
    const foreign = foreignPart(mention, own);
    if (foreign.length > 0) return foreign;
  }
  return [];
}
