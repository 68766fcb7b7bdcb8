import type { Component } from 'svelte';
import type { Message } from '../messages/index.ts';

/** A part of the page that is fetched when it is first shown. */
export interface Part<Props extends Record<string, unknown>> {
  /** What it is, as in "The list could not be loaded". */
  readonly name: Message;
  /** Once fetched it is shown at once. */
  readonly now: Component<Props> | null;
  readonly fetch: () => Promise<Component<Props>>;
  /** Fetches what will probably be asked for: the pointer or the focus is on its button. */
  readonly warm: () => void;
}

/** A part of that name; its module is asked for once, and again where that failed. */
export function part<Props extends Record<string, unknown>>(
  name: Message,
  load: () => Promise<{ default: Component<Props> }>,
): Part<Props> {
  let now: Component<Props> | null = null;
  const fetch = async (): Promise<Component<Props>> => (now = (await load()).default);
  return {
    name,
    get now() {
      return now;
    },
    fetch,
    // Where it fails, whoever opens the part is told.
    warm: () => void fetch().catch(() => undefined),
  };
}
