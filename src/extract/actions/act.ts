import type { ActorMention } from '../types.ts';
import type { Clause } from './clauses.ts';
import type { Item } from './items.ts';
import type { Frame, Lexicon } from './lexicon.ts';
import type { Standing } from './modality.ts';
import type { Story } from './story.ts';

/** An act before it is given offsets: who did what to whom, as item indexes and mentions. */
export interface Act {
  readonly frame: Frame;
  readonly used: readonly number[];
  readonly standing: Exclude<Standing, null>;
  readonly mutual: boolean;
  readonly initiators: readonly ActorMention[];
  readonly recipients: readonly ActorMention[];
  readonly bystanders: readonly ActorMention[];
  readonly clause: Clause | null;
  /** A side that the sentence leaves out was supplied from the story. */
  readonly supplied: boolean;
}

/** What the recognisers of a sentence share. */
export interface Scene {
  readonly items: readonly Item[];
  readonly clauses: readonly Clause[];
  readonly lexicon: Lexicon;
  readonly story: Story;
}

/** Who acts, and whom it concerns. */
export interface Sides {
  readonly initiators: readonly ActorMention[];
  readonly recipients: readonly ActorMention[];
}

/** Acts of force: who was hit may be told by where. */
export const FORCEFUL: ReadonlySet<string> = new Set(['ASSAULT', 'COERCE', 'MOBILIZE']);

/** Mentions of actor items. */
export function mentionsOf(items: readonly Item[]): ActorMention[] {
  const mentions: ActorMention[] = [];
  for (const { actor } of items) if (actor) mentions.push(actor);
  return mentions;
}
