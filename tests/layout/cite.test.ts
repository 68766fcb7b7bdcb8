import { expect, it } from 'vitest';
import { shortDateText } from '../../src/layout/cite.ts';
import type { PoliticalEvent } from '../../src/model/index.ts';

const event = (edtf: string): PoliticalEvent => ({ date: { edtf } }) as PoliticalEvent;

it.each([
  ['2026-02-03', '3 Feb'],
  ['2025-10', 'Oct'],
  ['2025-10~', 'about Oct'],
  ['2025', '2025'],
  ['2025-22', 'summer 2025'],
  ['XXXX', 'date unknown'],
])('shortens %s under its year', (edtf, text) => expect(shortDateText(event(edtf))).toBe(text));
