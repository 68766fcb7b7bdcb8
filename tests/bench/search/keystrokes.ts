// What is typed: what readers misspell, leave unfinished and put together, key by key.

/** Queries as they are typed in the end. */
export const QUERIES: readonly string[] = [
  'petor narcotcs',
  'bogota',
  'Nicolas Maduro',
  'white hose',
  'sanctions before:2010',
  '"white house" -drugs',
  'from:petro tone:<-5',
];

/** The query after each key; one that adds only a space is left out, as it asks nothing new. */
export const KEYSTROKES: readonly string[] = QUERIES.flatMap((query) =>
  Array.from(query, (_, at) => query.slice(0, at + 1)).filter((typed) => !typed.endsWith(' ')),
);
