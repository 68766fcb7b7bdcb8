/** What an embedded timeline tells the page around it. Nothing in it is private: it may be read by whoever embeds. */
export type EmbedMessage =
  | { readonly type: 'entente:height'; readonly height: number }
  | {
      readonly type: 'entente:select';
      /** The event that was opened; null when it was closed. */
      readonly event: {
        readonly id: string;
        readonly headline: string;
        /** EDTF. */
        readonly date: string;
      } | null;
    };

/** Pym's own name for a child that was given none. */
const PYM_CHILD = /^[\w-]{1,64}$/;

/**
 * A height (px) in the dialects that the common loaders of responsive iframes read: our own, AMP's, and Pym's, which NPR's Sidechain reads too.
 * @param pymId the `childId` that a Pym parent put into the address, if one did
 */
export function heightMessages(height: number, pymId: string | null): readonly unknown[] {
  const px = Math.ceil(height);
  const own: EmbedMessage = { type: 'entente:height', height: px };
  const pym = pymId !== null && PYM_CHILD.test(pymId) ? [`pymxPYMx${pymId}xPYMxheightxPYMx${px}`] : [];
  return [own, { sentinel: 'amp', type: 'embed-size', height: px }, ...pym];
}

/** Heights (px) that a frame may ask for: neither nothing nor a page without end. */
export const HEIGHTS = { least: 120, most: 6000 } as const;

/** A message of ours, checked and with its height within bounds; null for anything else. */
export function readMessage(data: unknown): EmbedMessage | null {
  if (typeof data !== 'object' || data === null || !('type' in data)) return null;
  const message = data as Record<string, unknown>;
  if (message['type'] === 'entente:height') {
    const height = message['height'];
    if (typeof height !== 'number' || !Number.isFinite(height)) return null;
    return { type: 'entente:height', height: Math.min(Math.max(Math.round(height), HEIGHTS.least), HEIGHTS.most) };
  }
  if (message['type'] !== 'entente:select') return null;
  if (message['event'] === null) return { type: 'entente:select', event: null };
  const { id, headline, date } = (message['event'] ?? {}) as Record<string, unknown>;
  if (typeof id !== 'string' || typeof headline !== 'string' || typeof date !== 'string') return null;
  return { type: 'entente:select', event: { id, headline, date } };
}
