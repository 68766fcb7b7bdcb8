import { readTalk, type Talk } from '../story/index.ts';
import type { PresentState } from './story-present.svelte.ts';

/** A BroadcastChannel, as far as it is used. */
export interface TalkChannel {
  onmessage: ((event: MessageEvent) => void) | null;
  postMessage(message: unknown): void;
  close(): void;
}

/** Name of the channel of a show. */
export const channelName = (show: string): string => `entente-present-${show}`;

/** The show's side: goes where the speaker says, and tells where it is. Returns a function that says goodbye. */
export function leadShow(present: PresentState, channel: TalkChannel): () => void {
  const tell = (): void => channel.postMessage({ kind: 'at', place: { ...present.place } } satisfies Talk);
  channel.onmessage = ({ data }) => {
    const talk = readTalk(data);
    if (talk?.kind === 'hello') tell();
    if (talk?.kind === 'go') present.go(talk.place);
  };
  present.onplace = tell;
  tell();
  return () => {
    channel.postMessage({ kind: 'bye' } satisfies Talk);
    channel.close();
  };
}

/**
 * The speaker's side: moves here at once and asks the show to do the same; where the show says it is wins, so the two cannot drift apart.
 * Returns a function that ends it.
 */
export function followShow(present: PresentState, channel: TalkChannel): () => void {
  let following = false;
  channel.onmessage = ({ data }) => {
    const talk = readTalk(data);
    if (talk?.kind === 'bye') present.led = false;
    if (talk?.kind !== 'at') return;
    present.led = true;
    following = true;
    present.go(talk.place);
    following = false;
  };
  present.onplace = (place) => {
    if (!following) channel.postMessage({ kind: 'go', place: { ...place } } satisfies Talk);
  };
  channel.postMessage({ kind: 'hello' } satisfies Talk);
  return () => channel.close();
}
