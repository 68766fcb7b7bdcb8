import { atEnd } from '../text/at-end.ts';
import type { Modifier } from './expression.ts';

const PARTS: readonly (readonly [Modifier, string])[] = [
  ['early', 'early|(?:very )?beginning|start|opening|onset|dawn|first (?:half|part|weeks|days|months)|earlier'],
  ['mid', 'mid|middle'],
  [
    'late',
    'late|later|latter (?:half|part)|second half|last (?:part|weeks|days|months)|end|close|rest|remainder|final (?:weeks|days|months)',
  ],
];
const ABOUT = '[Cc]irca|c\\.|ca\\.|[Aa]pproximately|[Rr]oughly';
const LINK = '(?: (?:part|days|weeks|months))?(?:-| |, | of | in | on | of the | in the )';
const MODIFIERS = PARTS.map(([modifier, words]) => {
  const pattern = new RegExp(`(?:\\b[Tt]he )?(?:\\b[Vv]ery )?\\b(?:${capital(words)})${LINK}$`);
  return [modifier, pattern, atEnd(pattern)] as const;
});
const ROUGHLY = new RegExp(`(?<![\\p{L}.])(?:${ABOUT}) $`, 'u');
/** "about" and "around" are about a time only behind a preposition: "talks about 2016" are not. */
const AROUND =
  /(?<=\b(?:in|from|since|until|by|to|at|back|founded|built|born|died|started|begun|dated|dates|only|of) |\()(?:about|around) $/i;
/** What ends in neither is not worth a closer look. */
const ENDS_ABOUT = atEnd(/(?:circa|ca?\.|approximately|roughly|about|around) $/i);

function capital(words: string): string {
  return words.replace(/(^|\|)([a-z])/g, (_, bar: string, c: string) => `${bar}[${c.toUpperCase()}${c}]`);
}

/** The modifier that stands before an expression and how many characters it takes, "by the end of " before "May": late, 11. */
export function modifierBefore(before: string): { modifier: Modifier; length: number } | undefined {
  const near = before.slice(-40);
  for (const [modifier, pattern, ends] of MODIFIERS) {
    const match = ends.test(near) && pattern.exec(near);
    if (match) return { modifier, length: match[0].length };
  }
  if (!ENDS_ABOUT.test(near)) return undefined;
  const about = ROUGHLY.exec(near) ?? AROUND.exec(near);
  return about ? { modifier: 'about', length: about[0].length } : undefined;
}
