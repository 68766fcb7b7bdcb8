import type { ActorMention } from '../../types.ts';
import { sideOf } from '../actors/story.ts';
import { foreignPart } from './slots.ts';

/** What the sentences of a paragraph have told, for sides that a later one leaves out. */
export interface ActStory {
  paragraph: number;
  /** Sides of the acts of the paragraph, the last at the end. */
  readonly acted: ActorMention[];
  /** Whom they were done to. */
  readonly undergone: ActorMention[];
  /** Every actor mentioned in it. */
  readonly named: ActorMention[];
  /** Subject of the last main clause. */
  subject: readonly ActorMention[];
  /** The two sides that the article names most. */
  readonly main: ReadonlySet<string>;
}

/** A story that has told nothing yet. */
export function openActStory(actors: readonly ActorMention[]): ActStory {
  const counts = new Map<string, number>();
  for (const { actors: named } of actors)
    for (const side of named.map(sideOf)) counts.set(side, (counts.get(side) ?? 0) + 1);
  const main = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 2);
  return { paragraph: -1, acted: [], undergone: [], named: [], subject: [], main: new Set(main.map(([side]) => side)) };
}

/** A new paragraph starts afresh, but for the sides of the last act, which a first sentence may still mean. */
export function enterParagraph(story: ActStory, paragraph: number): void {
  if (story.paragraph === paragraph) return;
  story.paragraph = paragraph;
  story.acted.splice(0, Math.max(0, story.acted.length - 2));
  story.undergone.splice(0, Math.max(0, story.undergone.length - 1));
  story.named.length = 0;
}

/**
 * The side that a text leaves out: for one of the two that the article is about, the other, once told; for a third, whom the acts before were
 * done to; else whoever else the sentence names or the paragraph has told of.
 */
export function supplied(story: ActStory, own: ReadonlySet<string>, beside: readonly ActorMention[]): ActorMention[] {
  const told = [...story.named, ...story.acted].reverse();
  const inMain = ({ actors }: ActorMention): boolean => actors.some((actor) => story.main.has(sideOf(actor)));
  const first = [...own].some((side) => story.main.has(side)) ? told : [...story.undergone].reverse();
  for (const mention of [...first.filter(inMain), ...beside, ...told]) {
    const foreign = foreignPart(mention, own);
    if (foreign.length > 0) return foreign;
  }
  return [];
}
