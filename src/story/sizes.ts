/** Sizes (px) on a projector of 1920 × 1080, by how much there is to say: short titles are large, none is cut. */
export interface StageSizes {
  readonly title: number;
  readonly quote: number;
}

const TITLE = [
  [42, 80],
  [72, 64],
  [Infinity, 52],
] as const;
const QUOTE = [
  [150, 33],
  [260, 29],
  [Infinity, 24],
] as const;

/** Sizes of a step's title and quote. */
export function stageSizes(headline: string, quote: string): StageSizes {
  const fit = (steps: readonly (readonly [number, number])[], length: number): number =>
    steps.find(([most]) => length <= most)![1];
  return { title: fit(TITLE, headline.length), quote: fit(QUOTE, quote.length) };
}
