import { expect, test } from 'vitest';
import { identify } from '../../../src/extract/events/identity.ts';
import { extractEvents } from '../../../src/extract/pipeline.ts';
import { articleOf, knowledge } from '../support.ts';

test('identify is stable, short and tells parts apart', () => {
  expect(identify(['a', 'b'])).toBe(identify(['a', 'b']));
  expect(identify(['a', 'b'])).toMatch(/^e[0-9a-z]{10}$/);
  expect(identify(['ab', ''])).not.toBe(identify(['a', 'b']));
});

const STORY = `Donald Trump spoke for an hour on Sunday. The markets fell.

Russia expelled ten British diplomats on Friday. "We won't accept it," a spokesman said - and left.

Britain recalled its ambassador from Moscow on Saturday. Nobody knew more.`;

const idsOf = (text: string): string[] => extractEvents(articleOf(text), knowledge).map(({ id }) => id);

test.each([
  ['a paragraph is put before', (text: string) => `The day began quietly. It rained.\n\n${text}`],
  [
    'a sentence is added in between',
    (text: string) => text.replace('The markets fell.', 'The markets fell. Oil rose.'),
  ],
  ['a typo is mended elsewhere', (text: string) => text.replace('Nobody knew', 'Nobody new')],
  ['a sentence without an event goes', (text: string) => text.replace(' Nobody knew more.', '')],
  ['paragraphs are joined', (text: string) => text.replaceAll('\n\n', ' ')],
  [
    'another sentence is set in curly quotes',
    (text: string) => text.replace('"We won\'t accept it,"', '“We won’t accept it,”'),
  ],
])('ids of the other events stay when %s', (_, edit) => {
  const before = idsOf(STORY);
  expect(before.length).toBeGreaterThanOrEqual(2);
  expect(edit(STORY)).not.toBe(STORY);
  expect(idsOf(edit(STORY))).toEqual(expect.arrayContaining(before));
});

test('an id does not hang on how the sentence is set, but on its words', () => {
  const [straight, curly] = ['Iran said it "won\'t\ntalk" - now.', 'Iran said it “won’t talk” – now.'];
  expect(identify([straight])).toBe(identify([curly]));
  expect(identify([straight])).not.toBe(identify([straight.replace('now', 'ever')]));
});
