/** Where the keyboard goes when what covered its place closes. */
export interface Comeback {
  readonly to: (place: string) => void;
  /** Attaches to what stands at a place: takes the focus if it was to come here, once. */
  readonly at: (place: string) => (node: HTMLElement) => void;
}

/** A comeback that nobody waits for yet. */
export function createComeback(): Comeback {
  let wanted: string | null = null;
  return {
    to: (place) => (wanted = place),
    at: (place) => (node) => {
      if (wanted !== place) return;
      wanted = null;
      node.focus();
    },
  };
}
