import { describe, expect, test } from 'vitest';
import { evalFolder, evaluateTime } from '../../../scripts/eval-time.ts';
import { resolveTimexes } from '../../support/timex/map.ts';
import { scoreTimexes, timexFigures } from '../../support/timex/score.ts';
import { readTimeML } from '../../support/timex/timeml.ts';
import { sameCalendar } from '../../support/timex/value.ts';

const tag = (value: string, words: string) => `<TIMEX3 tid="t" type="DATE" value="${value}">${words}</TIMEX3>`;
const document = readTimeML(
  'made-up.tml',
  `<DCT><TIMEX3 functionInDocument="CREATION_TIME" value="20260204">today</TIMEX3></DCT>
<TEXT>They met in ${tag('1979-05', ' May 1979 ')}&amp; in ${tag('1980', 'June 1980')} for ${tag('P3D', 'three days')}. ${tag('BC0490', '490 BC')}</TEXT>`,
)!;

describe('the scorer', () => {
  test('reads inline tags, entities and the creation date', () => {
    expect(document.created).toBe('2026-02-04');
    expect(document.timexes.map(({ start, end }) => document.text.slice(start, end))).toEqual([
      'May 1979',
      'June 1980',
      'three days',
      '490 BC',
    ]);
    expect(document.timexes.map(({ type }) => type)).toEqual(['DATE', 'DATE', 'DURATION', 'DATE']);
  });

  test('counts the days, forgives what lies over a duration, and wants every date found', () => {
    const at = (words: string, value: string) => {
      const start = document.text.indexOf(words);
      return { start, end: start + words.length, value, type: 'DATE' };
    };
    const rows = scoreTimexes(document, [
      at('May 1979', '1979-05'),
      at('1980', '1980-06'),
      at('three', '1983'),
      at('They', '1984'),
    ]);
    expect(rows.map(({ kind, calendar, strict }) => [kind, calendar, strict])).toEqual([
      ['hit', true, true],
      ['hit', false, false],
      ['miss', false, false],
      ['false', false, false],
    ]);
    const { relaxed, calendar } = timexFigures(rows);
    expect([relaxed.precision, relaxed.recall]).toEqual([2 / 3, 2 / 3]);
    expect(calendar.f1).toBeCloseTo(1 / 3);
  });

  test.each([
    ['1940-05', '1940-05-XX', true],
    ['2026-W06-3', '2026-02-04', true],
    ['2026-02-04TMO', '2026-02-04', true],
    ['198', '1980', false],
    ['BC0490', 'BC0490', true],
    ['PAST_REF', 'PRESENT_REF', false],
  ])('%s and %s', (a, b, same) => expect(sameCalendar(a, b)).toBe(same));

  test('writes our dates as TIMEX3 values', () =>
    expect(
      resolveTimexes(
        'They met in 490 BC, in the 4th century BC, in the 470s BC, in the summer of 1943, in the second half of 2008, in Q3 2019, in the 1980s, last week and at the weekend.',
        '2026-02-04',
      ).map(({ value }) => value),
    ).toEqual(['BC0490', 'BC03', 'BC047', '1943-SU', '2008-H2', '2019-Q3', '198', '2026-W05', '2026-W05-WE']));
});

const rows = evaluateTime(evalFolder());
describe('annotated narrative texts', () => {
  test.skipIf(rows.length === 0)(
    'dates are right in F1 ≥ 0.82 (skipped: no temporal/data/wikiwars in ENTENTE_EVAL)',
    () => expect(rows.find(({ name }) => name === 'calendar')!.f1).toBeGreaterThanOrEqual(0.82),
  );
});

test('without the folder there is nothing to score', () => expect(evaluateTime('/nowhere')).toEqual([]));
