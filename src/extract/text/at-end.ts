/** What answers whether a text ends with something. */
export interface AtEnd {
  readonly test: (text: string) => boolean;
}

/**
 * Tests a pattern that ends with `$` from the end of the text backwards. A regular expression would try it from every place in the text,
 * which for the words before a mention means reading the sentence again and again.
 * @param pattern without captures that matter; its `$` must hold for all of it: `/(?:a|b)$/`, not `/a|b$/`.
 */
export function atEnd(pattern: RegExp): AtEnd {
  const { source, flags } = pattern;
  if (!source.endsWith('$')) throw new Error(`${source} does not end with $`);
  const backwards = new RegExp(`(?<=${source.slice(0, -1)})`, `${flags.replace(/[gy]/g, '')}y`);
  return {
    test: (text) => {
      backwards.lastIndex = text.length;
      return backwards.test(text);
    },
  };
}
