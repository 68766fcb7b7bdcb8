/** An author as citations need it: a person's names apart, or the name of a body as it stands. */
export type CitedName = { readonly family: string; readonly given: string } | { readonly literal: string };

/**
 * A byline's author taken apart. Bodies stay whole: they are called like the publisher, stand in capitals, or have a word that people's names have not.
 * @param lang BCP 47; where two family names are usual, the last two of three or more words are taken as such.
 */
export function citedName(author: string, publisher: string | null, lang: string): CitedName | null {
  const text = oneLine(author).replace(/^(?:by|por) /i, '');
  if (text === '') return null;
  if (isBody(text, publisher)) return { literal: text };
  const inverted = /^([^,]+), ([^,]+)$/.exec(text);
  if (inverted && !SUFFIX.test(inverted[2]!)) return { family: inverted[1]!, given: inverted[2]! };
  const words = text.replace(/,/g, '').split(' ');
  const suffix = words.length > 2 && SUFFIX.test(words.at(-1)!) ? ` ${words.pop()!}` : '';
  let from = words.length - (/^(?:es|pt)\b/i.test(lang) && words.length > 2 ? 2 : 1);
  while (from > 1 && PARTICLE.test(words[from - 1]!)) from--;
  return { family: words.slice(from).join(' ') + suffix, given: words.slice(0, from).join(' ') };
}

/** Several people on one line are several authors. */
export function citedNames(authors: readonly string[], publisher: string | null, lang: string): CitedName[] {
  return authors
    .flatMap((author) => (isBody(author, publisher) ? [author] : author.split(/;|\s+(?:and|und|et|y|e)\s+|\s*&\s*/)))
    .flatMap((author) => citedName(author, publisher, lang) ?? []);
}

/** Text on one line, without control characters and what turns writing round: neither must reach what is pasted behind a citation. */
export const oneLine = (text: string): string =>
  text
    .replace(/[\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .trim();

/** Initials of given names: "Ann-Marie J." is "A.-M. J.". */
export function initials(given: string): string {
  return given
    .split(/\s+/)
    .map((name) =>
      name
        .split('-')
        .filter((part) => part !== '')
        .map((part) => `${[...part][0]!.toUpperCase()}.`)
        .join('-'),
    )
    .filter((name) => name !== '')
    .join(' ');
}

const SUFFIX = /^(?:Jr|Sr)\.?$|^(?:II|III|IV)$/;

/** Belongs to the family name behind it. */
const PARTICLE = /^(?:al|bin|da|de|del|della|den|der|di|do|dos|du|la|las|le|los|ten|ter|van|von|y|zu)$/;

const BODY =
  /\b(?:agence|agencia|agency|associated|board|bureau|committee|correspondents?|desk|edition|editor(?:ial|s)?|government|media|ministry|network|news|newsroom|office|organi[sz]ation|press|redacci[oó]n|reporters?|service|staff|team|the|times|union|united|university|world)\b/i;

function isBody(text: string, publisher: string | null): boolean {
  const same = publisher !== null && text.toLowerCase() === publisher.toLowerCase();
  return same || !/\s/.test(text.trim()) || /^[\p{Lu}\d&\s]+$/u.test(text) || BODY.test(text);
}
