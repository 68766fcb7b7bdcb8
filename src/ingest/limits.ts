/** Largest file that is read, in bytes, after unpacking: beyond it a file is hardly an article and Readability takes minutes. */
export const LARGEST_FILE = 10_000_000;

/** What an archive may unpack to in all, in bytes: a few kilobytes of zip can be made to hold petabytes. */
export const LARGEST_ARCHIVE = 1_000_000_000;

/** The same for web archives, which are read record by record; a crawler's usual one holds four to five gigabytes. */
export const LARGEST_CRAWL = 8_000_000_000;

/** Entries of an archive that are looked at. */
export const MOST_ENTRIES = 100_000;

/** Largest input taken from standard input, in bytes. */
export const LARGEST_STDIN = 200_000_000;
