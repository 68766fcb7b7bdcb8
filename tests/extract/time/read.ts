import { splitSentences } from '../../../src/extract/text/sentences.ts';
import { findTimes } from '../../../src/extract/time/find.ts';

/** Every expression of a text; the article is of Wednesday 4 February 2026 unless told otherwise. */
export const read = (text: string, published: string | null = '2026-02-04') =>
  findTimes(splitSentences(text), { published });

/** EDTF of every expression. */
export const times = (text: string, published: string | null = '2026-02-04') =>
  read(text, published).map((time) => time.date.edtf);
