import { describe, expect, it } from 'vitest';
import {
  changeOf,
  correctedText,
  draftFaults,
  draftOf,
  entriesAbout,
  entryOf,
  entryText,
  findActors,
  findTwins,
  replaceEntries,
} from '../../src/layout/correction.ts';
import { describeDate } from '../../src/layout/reason.ts';
import { CorrectionSchema, type Correction } from '../../src/model/corrections.ts';
import type { ActorEntry } from '../../src/model/index.ts';
import { anEvent } from '../support/events.ts';
import * as v from 'valibot';

const event = anEvent({ place: { name: 'Bogotá', country: 'COL' } });
const draft = draftOf(event);
const signed = { author: 'Ann', date: '2026-02-06', reason: 'Wrong' };
const change = (fields: NonNullable<Correction['change']>, more: Partial<Correction> = {}): Correction => ({
  event: 'e1',
  change: fields,
  ...signed,
  ...more,
});

describe('a form', () => {
  it('names only what differs from the event', () => {
    expect(changeOf(event, draft)).toEqual({});
    const edited = { ...draft, date: ' 2022 ', type: 'AGREE' as const, place: '', recipients: [event.initiators[1]!] };
    expect(changeOf(event, edited)).toEqual({
      date: '2022',
      type: 'AGREE',
      recipients: ['gustavo-petro'],
      place: null,
    });
  });

  it('makes entries that the build accepts', () => {
    const edited = { ...draft, headline: 'New', reason: ' two\nlines ' };
    for (const one of [
      edited,
      { ...edited, kind: 'drop' as const },
      { ...edited, kind: 'merge' as const, twin: 'e2' },
    ]) {
      const entry = entryOf(event, one, ' Ann ', '2026-02-06');
      expect(v.parse(CorrectionSchema, entry)).toEqual(entry);
      expect(entry).toMatchObject({ reason: 'two lines', author: 'Ann' });
    }
  });

  it.each([
    [{ date: 'soon' }, 'date'],
    [{ date: '2026-02-30' }, 'date'],
    [{ headline: ' ' }, 'headline'],
    [{ headline: 'x'.repeat(111) }, 'headline'],
    [{ initiators: [] }, 'initiators'],
    [{ recipients: [event.initiators[0]!] }, 'recipients'],
    [{}, 'change'],
    [{ kind: 'merge' as const }, 'twin'],
    [{ kind: 'drop' as const, reason: '' }, 'reason'],
  ])('%j is not done', (part, field) => {
    expect(Object.keys(draftFaults(event, { ...draft, reason: 'x', ...part }, 'Ann'))).toEqual([field]);
  });

  it('needs an author, and nothing else where it is done', () => {
    const done = { ...draft, headline: 'New', reason: 'x' };
    expect(draftFaults(event, done, 'Ann')).toEqual({});
    expect(Object.keys(draftFaults(event, done, ' '))).toEqual(['author']);
  });
});

describe('a new entry', () => {
  it('takes over the fields it changes and leaves the others to those who changed them', () => {
    const former = change({ date: '2022', headline: 'Old' }, { author: 'Bo' });
    const fresh = change({ headline: 'New' });
    const foreign = change({ headline: 'Other' }, { event: 'e2' });
    expect(replaceEntries([former, foreign], fresh)).toEqual({
      add: [fresh, { ...former, change: { date: '2022' } }],
      remove: [former],
    });
  });
  it('that drops the event takes its changes out; one that changes other fields none', () => {
    const former = change({ date: '2022' });
    const drop: Correction = { event: 'e1', drop: true, ...signed };
    expect(replaceEntries([former], drop)).toEqual({ add: [drop], remove: [former] });
    expect(replaceEntries([former], change({ tone: 1 })).remove).toEqual([]);
    expect(replaceEntries([former], { event: 'e1', merge: ['e2'], ...signed }).remove).toEqual([]);
  });
});

describe('in words', () => {
  it('an entry says what, who, when, why', () => {
    const name = (id: string) => (id === 'e1' ? 'They meet' : undefined);
    expect(entryText(change({ date: '2022', tone: 1 }), name)).toBe(
      'Changed date, tone of “They meet” – Ann, 6 Feb 2026: Wrong',
    );
    expect(entryText({ event: 'e1', merge: ['e2'], ...signed }, name)).toContain('Merged e2 into “They meet”');
    expect(correctedText({ ...signed, fields: ['date'] })).toBe('Corrected by Ann on 6 Feb 2026: Wrong');
    expect(correctedText({ ...signed, fields: ['added'] })).toBe('Added by hand by Ann on 6 Feb 2026: Wrong');
  });
  it('a corrected date is explained by its correction, not by the article', () => {
    const because = (fields: string[]) =>
      describeDate({ ...event, corrected: [{ ...signed, fields }] }, undefined).because;
    expect(because(['date'])).toBe('Set by Ann: Wrong');
    expect(because(['headline'])).not.toContain('Ann');
  });
  it('entries about an event are also those that take it away', () => {
    const merge: Correction = { event: 'e2', merge: ['e1'], ...signed };
    expect(entriesAbout([merge, change({ tone: 1 }, { event: 'e3' })], 'e1')).toEqual([merge]);
  });
});

describe('search', () => {
  const actor = (id: string, name: string, ...aliases: string[]): ActorEntry => ({ id, name, kind: 'leader', aliases });
  const actors = [actor('a', 'Álvaro Uribe'), actor('b', 'Ben Alva'), actor('c', 'Cy', 'Alvarez'), actor('d', 'Dee')];
  it('finds actors without accents, beginnings first, nobody twice', () => {
    expect(findActors(actors, 'alva', []).map(({ id }) => id)).toEqual(['c', 'a', 'b']);
    expect(findActors(actors, 'alva', [actors[0]!]).map(({ id }) => id)).toEqual(['c', 'b']);
    expect(findActors(actors, '  ', [])).toEqual([]);
  });
  it('finds the other event: nearest in time first, by words and by date', () => {
    const on = (id: string, day: string, headline: string) =>
      anEvent({ id, headline, date: { ...event.date, edtf: day, start: day, end: day } });
    const events = [event, on('far', '2020-01-01', 'Petro visits'), on('near', '2026-02-01', 'Petro calls')];
    expect(findTwins(events, event, '').map(({ id }) => id)).toEqual(['near', 'far']);
    expect(findTwins(events, event, 'VISITS petro').map(({ id }) => id)).toEqual(['far']);
    expect(findTwins(events, event, '2020').map(({ id }) => id)).toEqual(['far']);
  });
});
