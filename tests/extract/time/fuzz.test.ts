import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseDay, parseEdtf } from '../../../src/model/index.ts';
import { read } from './read.ts';

/** Strings in all, half of them arbitrary, half made of the grammar's own words: `ENTENTE_FUZZ=100000 npx vitest run tests/extract/time/fuzz.test.ts`. */
const RUNS = Math.ceil(Number(process.env['ENTENTE_FUZZ'] ?? 3000) / 2);

const year = fc.oneof(fc.integer({ min: 1000, max: 2099 }), fc.integer({ min: 0, max: 12000 }));
const number = fc.integer({ min: 0, max: 999 });
const word = fc.constantFrom(
  ...'January February March April May June July August September October November December Jan. Feb. Sept Dec. Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(
    ' ',
  ),
  ...'spring summer autumn fall winter Spring day week weekend fortnight month quarter year decade century days weeks months years decades centuries'.split(
    ' ',
  ),
  ...'early mid mid- late later the that same next last this following previous coming a one two twenty first second fourth ago before after earlier later since until from to and or between in on of by about c. circa'.split(
    ' ',
  ),
  ...'today yesterday tomorrow tonight overnight BC BCE B.C. AD CE Q3 half end beginning rest who which had was will said met Easter Christmas Ramadan Thanksgiving 9/11 D-Day Revolution Commission'.split(
    ' ',
  ),
  "New Year's Eve",
  'Election Day',
  'Eid al-Fitr',
  'February 30',
  '29 February',
  'NAIROBI, Aug. 7 (AP) —',
  'more than',
  'who was',
);
const glue = fc.constantFrom(' ', ' ', ' ', ' ', '-', '–', ', ', '/', '. ', '\n\n', ' “', '” ', '(', ') ', '’s ', '');
const token = fc.oneof(
  { weight: 6, arbitrary: word },
  { weight: 1, arbitrary: year.map(String) },
  { weight: 1, arbitrary: number.map(String) },
  { weight: 1, arbitrary: number.map((one) => `${one}th`) },
  { weight: 1, arbitrary: year.map((one) => `${one}s`) },
);
const grammatical = fc
  .array(fc.tuple(token, glue), { maxLength: 30 })
  .map((pairs) => pairs.map(([one, between]) => one + between).join(''));
const arbitrary = fc.oneof(fc.string({ maxLength: 200 }), fc.string({ unit: 'binary', maxLength: 100 }));
const published = fc.option(
  fc.constantFrom('2026-02-04', '2024-02-29', '1903-12-31', '0004-01-01', '-0044-03-15', '2999-12-31', 'nonsense'),
);

/** What must hold for the expressions of any text. */
function check(text: string, day: string | null): void {
  let last = 0;
  for (const time of read(text, day)) {
    expect(time.start).toBeGreaterThanOrEqual(last);
    expect(time.end).toBeGreaterThan(time.start);
    expect(time.end).toBeLessThanOrEqual(text.length);
    expect(time.text).toBe(text.slice(time.start, time.end));
    last = time.end;
    const { edtf, start, end } = time.date;
    const range = parseEdtf(edtf);
    expect(range, edtf).toBeDefined();
    expect([range?.start ?? null, range?.end ?? null], edtf).toEqual([start, end].map((one) => one && parseDay(one)));
    if (start !== null && end !== null) expect(parseDay(start)!).toBeLessThanOrEqual(parseDay(end)!);
  }
}

const timeout = 60_000 + RUNS * 20;
test(
  'any text is read without an exception, every expression lies within it and its EDTF means its days',
  { timeout },
  () => fc.assert(fc.property(arbitrary, published, check), { numRuns: RUNS }),
);
test('so is text made of the words of dates', { timeout }, () =>
  fc.assert(fc.property(grammatical, published, check), { numRuns: RUNS }),
);
