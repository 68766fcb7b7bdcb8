import { describe, expect, it } from 'vitest';
import { buildDataset } from '../../src/corpus/dataset.ts';
import type { ActorEntry, Article } from '../../src/model/index.ts';
import { anEvent } from '../support/events.ts';

const article = (id: string, published: string | null): Article => ({
  id,
  title: null,
  text: 'They met.',
  published,
  publisher: null,
  authors: [],
  url: null,
  lang: 'en',
  references: [],
});
const leader = (id: string, country: string, lead: boolean): ActorEntry => ({
  id,
  name: id,
  kind: 'leader',
  country,
  aliases: [],
  terms: [{ office: 'President', start: '1820-01-01', end: '1824-01-01', lead }],
});
const dated = (id: string, edtf: string, start: string | null, end: string | null) =>
  anEvent({
    id,
    headline: id,
    date: { edtf, start, end, precision: start === null ? 'unknown' : 'interval', basis: 'stated' },
  });

describe('buildDataset', () => {
  const events = [
    dated('undated', 'XXXX', null, null),
    dated('open', '2014/..', '2014-01-01', null),
    dated('ancient', '-0044-03-15', '-0044-03-15', '-0044-03-15'),
    dated('older', '-0100-03-15', '-0100-03-15', '-0100-03-15'),
  ];
  const input = { articles: [article('b', '2026-02-04'), article('a', null)], events, actors: [], withText: true };
  const parse = (name: string, from = buildDataset(input)) => JSON.parse(from.files.get(name) ?? 'null');

  it('orders events in time, also before the year 0, undated last', () => {
    expect(parse('relations/USA-COL.json').events.map(({ id }: { id: string }) => id)).toEqual([
      'older',
      'ancient',
      'open',
      'undated',
    ]);
  });

  it('tells the first and last day of a relation and the newest publication', () => {
    expect(parse('index.json')).toMatchObject({
      generated: '2026-02-04',
      relations: [{ first: '-0100-03-15', last: '2014-01-01', events: 4 }],
    });
  });

  it('takes the leaders that led the countries of a relation, mentioned or not, and nobody else', () => {
    const actors = [
      leader('simon-bolivar', 'COL', true),
      leader('some-deputy', 'COL', false),
      leader('some-king', 'FRA', true),
    ];
    const cast = parse('actors.json', buildDataset({ ...input, actors })) as ActorEntry[];
    expect(cast.map(({ id }) => id)).toEqual(['COL', 'USA', 'donald-trump', 'gustavo-petro', 'simon-bolivar']);
  });

  it('counts events without a pair of countries and leaves them out', () => {
    const alone = anEvent({
      id: 'alone',
      initiators: [{ id: 'COL', name: 'Colombia', kind: 'country', country: 'COL' }],
    });
    expect(buildDataset({ ...input, events: [alone] })).toMatchObject({ relations: 0, events: 0, unpaired: 1 });
  });

  it('ends each file with one newline and does not depend on the order of its input', () => {
    const once = buildDataset(input).files;
    for (const text of once.values()) expect(text).toMatch(/[^\n]\n$/);
    const turned = { ...input, articles: [...input.articles].reverse(), events: [...events].reverse() };
    expect([...buildDataset(turned).files]).toEqual([...once]);
  });
});
