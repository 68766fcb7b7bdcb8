import { describe, expect, it } from 'vitest';
import { dateText, spanText } from '../../src/layout/index.ts';
import { parseEdtf, toDay } from '../../src/model/index.ts';

describe('dateText', () => {
  it.each([
    ['2026-02-03', '3 Feb 2026'],
    ['2025-10', 'October 2025'],
    ['2025-10~', 'about October 2025'],
    ['2022', '2022'],
    ['-0043', '44 BCE'],
    ['0000', '1 BCE'],
    ['2026-01-26/2026-02-01', '26 Jan – 1 Feb 2026'],
    ['2026-W05', '26 Jan – 1 Feb 2026'],
    ['2026-02-02/2026-02-05', '2–5 Feb 2026'],
    ['2025-12-30/2026-01-02', '30 Dec 2025 – 2 Jan 2026'],
    ['2025-03/2025-06', 'Mar – Jun 2025'],
    ['2019/2022', '2019–2022'],
    ['2024-21', 'spring 2024'],
    ['2024-24', 'winter 2024/25'],
    ['2024-34', 'Q2 2024'],
    ['199X', '1990s'],
    ['2026-01-05/..', 'since 5 Jan 2026'],
    ['../2026-01-05', 'until 5 Jan 2026'],
    ['XXXX', 'date unknown'],
  ])('%s reads %s', (edtf, text) => {
    expect(dateText(parseEdtf(edtf)!)).toBe(text);
  });
});

describe('spanText', () => {
  it.each([
    [toDay(2022), toDay(2026, 11, 10), 'Jan 2022 – Nov 2026'],
    [toDay(1822), toDay(2026), '1822 – 2026'],
    [toDay(2026, 2, 1), toDay(2026, 2, 9), '1–9 Feb 2026'],
    [toDay(-99), toDay(50), '100 BCE – 50'],
  ])('%i to %i', (from, to, text) => {
    expect(spanText(from, to)).toBe(text);
  });
});
