import { describe } from './descriptions.ts';
import { officialAt } from './officials.ts';
import { resolvePronoun } from './pronouns.ts';
import type { Finding, SentenceScan, Story } from './story.ts';

/** Adds to a sentence's names what stands for somebody told of before: officials by surname, descriptions, pronouns. Keeps text order. */
export function findReferences(story: Story, scan: SentenceScan, names: readonly Finding[]): readonly Finding[] {
  const found: Finding[] = [];
  const reading = { story, scan, before: found };
  let next = 0;
  for (let at = 0; at < scan.tokens.length; at++) {
    while (next < names.length && names[next]!.to <= at) next++;
    const name = names[next];
    if (name && name.from <= at) {
      found.push(name);
      at = name.to - 1;
      continue;
    }
    const finding = referenceAt(reading, at);
    if (!finding || (name && finding.to > name.from && !covers(finding, name))) continue;
    found.push(finding);
    at = finding.to - 1;
  }
  return found;
}

/** "the two NATO allies": the name only says what kind of allies. */
const covers = (several: Finding, name: Finding): boolean => several.rule === 'actors/several' && several.to > name.to;

function referenceAt(
  reading: { story: Story; scan: SentenceScan; before: readonly Finding[] },
  at: number,
): Finding | undefined {
  if (reading.scan.sentence.kind === 'byline') return undefined;
  const named = officialAt(reading, at);
  if (named) return named;
  if (isQuoted(reading.scan, at)) return undefined;
  return describe(reading, at) ?? resolvePronoun(reading, at);
}

/** Inside quotation marks the speaker's words rule: "he" there may be anybody. */
function isQuoted({ sentence, tokens }: SentenceScan, at: number): boolean {
  if (sentence.quotations.length === 0) return false;
  const start = sentence.start + tokens[at]!.start;
  return sentence.quotations.some((quotation) => quotation.start <= start && start < quotation.end);
}
