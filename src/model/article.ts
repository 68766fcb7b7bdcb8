/** One article as the rest of the house sees it. Offsets everywhere are UTF-16 positions in `text`. */
export interface Article {
  /** Stable: from the file's path, or the record's own id. */
  readonly id: string;
  readonly title: string | null;
  /** Plain text; paragraphs are separated by a blank line. */
  readonly text: string;
  /** Publication day `YYYY-MM-DD`; null leaves relative dates unresolved. */
  readonly published: string | null;
  readonly publisher: string | null;
  readonly authors: readonly string[];
  readonly url: string | null;
  /** BCP 47, `en` unless the article says otherwise. */
  readonly lang: string;
  /** Where the reported facts come from, for articles that name their sources. */
  readonly references: readonly string[];
}
