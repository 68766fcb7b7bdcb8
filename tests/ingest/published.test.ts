import { describe, expect, it } from 'vitest';
import { parsePublished } from '../../src/ingest/published.ts';

describe('parsePublished', () => {
  it.each([
    ['2026-02-03', '2026-02-03'],
    ['2018-08-09T06:30:00-04:00', '2018-08-09'],
    ['2020-11-11T23:59:00Z', '2020-11-11'],
    ['2026/2/3', '2026-02-03'],
    ['20260203', '2026-02-03'],
    ['8 March 2008', '2008-03-08'],
    ['Feb. 16, 1990', '1990-02-16'],
    ['Tuesday, 3rd of February 2026', '2026-02-03'],
    ['Sat, 08 Mar 2008 22:30:00 GMT', '2008-03-08'],
    ['3 de febrero de 2026', '2026-02-03'],
    ['Published 1 September 2014 at 10:00', '2014-09-01'],
    ['25/03/2025', '2025-03-25'],
    ['03/25/2025', '2025-03-25'],
    ['25.03.2025', '2025-03-25'],
    ['02/02/2026', '2026-02-02'],
    ['2024-02-29', '2024-02-29'],
  ])('reads %s', (text, day) => expect(parsePublished(text)).toEqual({ day }));

  it.each([
    ['02/03/2026', 'ambiguous'],
    ['2025-02-30', 'no day of the calendar'],
    ['0000-00-00', 'no day of the calendar'],
    ['12025-01-01', 'names no full day'],
    ['2 hours ago', 'names no full day'],
    ['February 2026', 'names no full day'],
    ['1770120000000', 'names no full day'],
    ['0', 'names no full day'],
    ['', 'empty'],
  ])('refuses %j', (text, why) => {
    const reading = parsePublished(text);
    expect('problem' in reading && reading.problem).toContain(why);
  });
});
