import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { PoliticalEventSchema, type PoliticalEvent } from '../../src/model/index.ts';
import { anEvent } from '../support/events.ts';

const accepts = (event: unknown) => v.safeParse(PoliticalEventSchema, event).success;
const broken = (change: Partial<Record<keyof PoliticalEvent, unknown>>) => accepts({ ...anEvent(), ...change });

describe('the event schema', () => {
  test('accepts an event of the contract', () => expect(accepts(anEvent())).toBe(true));

  test.each([
    ['a type outside PLOVER', { type: 'SIGN' }],
    ['a tone off the scale', { tone: 11 }],
    ['a headline too long', { headline: 'x'.repeat(111) }],
    ['no source', { sources: [] }],
    ['nobody who acted', { initiators: [] }],
    ['a date that is not EDTF', { date: { ...anEvent().date, edtf: 'last week' } }],
    ['a day that does not exist', { date: { ...anEvent().date, start: '2026-02-30' } }],
    ['a date that ends before it starts', { date: { ...anEvent().date, start: '2026-02-04' } }],
    ['offsets that do not span the quote', { sources: [{ ...anEvent().sources[0], end: 500 }] }],
    ['a confidence above 1', { confidence: 1.5 }],
  ])('refuses %s', (_, change) => expect(broken(change)).toBe(false));
});
