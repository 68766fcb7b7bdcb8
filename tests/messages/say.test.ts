import { IntlMessageFormat } from 'intl-messageformat';
import { afterEach, describe, expect, it } from 'vitest';
import { dateText, dayText, monthName, yearText } from '../../src/layout/datetext.ts';
import { eventCount, chosenLanguage, LANGUAGES, message, say, speak, speakLanguage } from '../../src/messages/index.ts';
import { parseEdtf, toDay } from '../../src/model/index.ts';
import { textsSaid } from './texts.ts';

const spanish = LANGUAGES.find(({ tag }) => tag === 'es')!;
afterEach(() => speak());

describe('English', () => {
  it('is what stands in the code, filled in', () => {
    expect(say('Filters')).toBe('Filters');
    expect(say('{a} and {b}', { a: 'Chile', b: '{b} $& $1' })).toBe('Chile and {b} $& $1');
    expect([0, 1, 2].map((n) => eventCount(n))).toEqual(['0 events', '1 event', '2 events']);
    expect(eventCount(131, 53)).toBe('53 of 131 events');
    expect(say('All|zoom')).toBe('All');
  });

  it('says every text as the whole ICU would', () => {
    const values = new Proxy({}, { get: (_, name) => (name === 'n' ? 7 : `(${String(name)})`), has: () => true });
    for (const text of textsSaid().filter((one) => !/\|\w+$/.test(one))) {
      const names = [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name!);
      for (const n of [1, 7]) {
        const given = Object.fromEntries(names.map((name) => [name, name === 'n' ? n : Reflect.get(values, name)]));
        const icu = new IntlMessageFormat(text, 'en', undefined, { ignoreTag: true }).format(given);
        expect((say as (text: string, values: object) => string)(text, given)).toBe(icu);
      }
    }
  });
});

describe('another language', () => {
  it('is the one asked for, else the first of the reader’s that there is, else English', () => {
    expect(chosenLanguage('es', ['en']).tag).toBe('es');
    expect(chosenLanguage(null, ['de-AT', 'es-MX', 'en']).tag).toBe('es');
    expect(chosenLanguage('xx', ['fr']).tag).toBe('en');
    expect(chosenLanguage('EN-gb', ['es']).tag).toBe('en');
  });

  it('says texts, tables and counts in its own words, and English what its catalogue lacks', async () => {
    await speakLanguage(spanish);
    expect(say('Filters')).toBe('Filtros');
    expect(say(message('Neutral'))).toBe('Neutral');
    expect([1, 2].map((n) => eventCount(n))).toEqual(['1 hecho', '2 hechos']);
    expect(say(message('Nobody translated this'))).toBe('Nobody translated this');
  });

  it('leaves English on where it cannot be fetched', async () => {
    await speakLanguage({ tag: 'xx', name: 'X', fetch: () => Promise.reject(new Error('offline')) });
    expect(say('Filters')).toBe('Filters');
  });
});

describe('dates in Spanish', () => {
  const read = (edtf: string): string => dateText(parseEdtf(edtf)!);

  it('read naturally', async () => {
    await speakLanguage(spanish);
    expect(dayText(toDay(2025, 10, 24), true)).toBe('24 de octubre de 2025');
    expect(dayText(toDay(2025, 10, 24))).toBe('24 oct 2025');
    expect(read('2025-10')).toBe('octubre de 2025');
    expect(read('1820~')).toBe('hacia 1820');
    expect(read('-0043-03-15')).toBe('15 mar 44 a. C.');
    expect(yearText(0)).toBe('1 a. C.');
    expect(monthName(9)).toBe('septiembre');
    expect(read('2024-21')).toBe('primavera de 2024');
    expect(read('199X')).toBe('años 1990');
    expect(read('2026-01-26/2026-02-01')).toBe('26 ene – 1 feb 2026');
    expect(read('../2026-02-01')).toBe('hasta el 1 feb 2026');
  });

  it('keep every day that English has: the same number, month and year', async () => {
    const days = Array.from({ length: 400 }, (_, at) => toDay(-60, 1, 1) + at * 1999);
    const english = days.map((day) => /^(\d+) /.exec(dayText(day))![1]);
    await speakLanguage(spanish);
    expect(days.map((day) => /^(\d+) /.exec(dayText(day))![1])).toEqual(english);
  });
});
