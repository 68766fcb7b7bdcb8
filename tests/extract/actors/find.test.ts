import { describe, expect, it } from 'vitest';
import { knowledge, mentionsIn, read, sentencesOf } from './support.ts';
import { findActors } from '../../../src/extract/actors/find.ts';

describe('findActors', () => {
  it('covers title, country and name of a leader in one mention', () => {
    expect(read('2026-03-01', 'U.S. President Donald Trump rang Colombian President Gustavo Petro.')).toEqual([
      'U.S. President Donald Trump=donald-trump',
      'Colombian President Gustavo Petro=gustavo-petro',
    ]);
  });

  it('gives leader, country and the office held on the day', () => {
    const [mention] = mentionsIn('2026-03-01', 'Gustavo Petro spoke.');
    expect(mention?.actors).toEqual([
      { id: 'gustavo-petro', name: 'Gustavo Petro', kind: 'leader', country: 'COL', office: 'President of Colombia' },
    ]);
  });

  it('keeps text order and exact offsets', () => {
    const texts = ['Paris and Rome met.', 'They praised Spain’s king.'];
    const mentions = mentionsIn('2019-01-01', ...texts);
    const whole = texts.join(' ');
    for (const { start, end, text } of mentions) expect(whole.slice(start, end)).toBe(text);
    expect(mentions.map((mention) => mention.start)).toEqual(
      [...mentions.map((mention) => mention.start)].sort((a, b) => a - b),
    );
  });

  it('joins an adjective and the officials it stands before', () => {
    expect(read('2019-01-01', 'Colombian officials met U.S. forces and the Iranian foreign minister.')).toEqual([
      'Colombian officials=COL',
      'U.S. forces=USA',
      'Iranian foreign minister=IRN',
    ]);
  });

  it('calls an adjective before anything else a modifier', () => {
    expect(read('2019-01-01', 'An American tourist drank Colombian coffee.')).toEqual([
      'American=USA/modifier',
      'Colombian=COL/modifier',
    ]);
  });

  it('names officials who are no known leaders by their country', () => {
    expect(read('2019-01-01', 'U.S. Ambassador Ann Brook left.', 'Brook was angry.')).toEqual([
      'U.S. Ambassador Ann Brook=USA',
      'Brook=USA',
    ]);
  });

  it('understands a government through its leader', () => {
    expect(read('2018-01-01', 'The Trump administration and the Merkel government fell out.')).toEqual([
      'Trump administration=USA',
      'Merkel government=DEU',
    ]);
  });

  it('knows organisations', () => {
    expect(read('2018-01-01', 'NATO, the United Nations and the EU condemned it.')).toEqual([
      'NATO=org:NATO',
      'United Nations=org:UN',
      'EU=org:EU',
    ]);
  });

  it('reads states of their time', () => {
    expect(read('1975-05-01', 'Moscow warned Washington.')).toEqual(['Moscow=SUN', 'Washington=USA']);
    expect(read('2015-05-01', 'Moscow warned Washington.')).toEqual(['Moscow=RUS', 'Washington=USA']);
    expect(read('2015-05-01', 'In 1983 Moscow warned Washington.')[0]).toBe('Moscow=SUN');
    expect(read('1985-05-01', 'East Germany, Czechoslovakia and Yugoslavia agreed.')).toEqual([
      'East Germany=DDR',
      'Czechoslovakia=CSK',
      'Yugoslavia=YUG',
    ]);
  });

  it('finds nothing in an empty article and needs no date', () => {
    expect(findActors([], { published: null }, knowledge)).toEqual([]);
    expect(read(null, 'Angela Merkel met Theresa May.')).toEqual([
      'Angela Merkel=angela-merkel',
      'Theresa May=theresa-may',
    ]);
  });

  it('reads half a megabyte well within the time a build can spare', () => {
    const line =
      'U.S. President Donald Trump said on Monday that Colombian officials had told him the two countries would talk in Washington.';
    const sentences = sentencesOf(Array.from({ length: 4000 }, () => line));
    const start = performance.now();
    findActors(sentences, { published: '2018-01-01' }, knowledge);
    expect(performance.now() - start).toBeLessThan(4000);
  });
});
