import { describe, expect, test } from 'vitest';
import {
  castOf,
  defaultRows,
  describeLaneCluster,
  describeLanes,
  describeLanesView,
  laneNote,
  laneRows,
  whoToWhom,
} from '../../src/layout/index.ts';
import { toDay, type PoliticalEvent, type Term } from '../../src/model/index.ts';
import { actor, lanes, made } from './lane-world.ts';

const repeat = (count: number, from: string, to: string): PoliticalEvent[] =>
  Array.from({ length: count }, (_, at) => made(`${from}${to}${at}`, `2020-03-${10 + at}`, [from], [to]));
const cast = (events: readonly PoliticalEvent[]) => castOf(events, (country) => country);

describe('rows to begin with', () => {
  test('both countries, outside of them their busiest leaders, between them a busy third party', () => {
    const events = [...repeat(3, 'trump', 'petro'), ...repeat(2, 'rubio', 'COL'), ...repeat(1, 'USA', 'COL')];
    expect(defaultRows(cast(events), 'USA', 'COL', 2)).toEqual(['trump', 'rubio', 'USA', 'COL', 'petro']);
    expect(defaultRows(cast(events), 'USA', 'COL', 1)).toEqual(['trump', 'USA', 'COL', 'petro']);
    expect(defaultRows(cast([...events, ...repeat(5, 'VEN', 'COL')]), 'USA', 'COL', 1)).toEqual([
      'trump',
      'USA',
      'VEN',
      'COL',
      'petro',
    ]);
  });

  test('a country whose leaders act is there although it never acts itself', () =>
    expect(cast(repeat(1, 'trump', 'petro')).map(({ id, count }) => [id, count])).toEqual([
      ['COL', 1],
      ['USA', 1],
      ['petro', 1],
      ['trump', 1],
    ]));

  test('a leader in a picker slot: only he has the slot’s colour', () => {
    const events = repeat(2, 'trump', 'petro');
    const rows = laneRows(['trump', 'USA', 'petro'], cast(events), 'trump', 'COL');
    expect(rows.map(({ side }) => side)).toEqual(['a', 'third', 'b']);
    expect(defaultRows(cast(repeat(9, 'trump', 'petro')), 'trump', 'petro', 2)).toEqual(['trump', 'petro']);
  });

  test('one country with everybody: the others that are busiest', () => {
    const events = [...repeat(2, 'USA', 'COL'), ...repeat(3, 'USA', 'VEN'), ...repeat(1, 'USA', 'PER')];
    expect(defaultRows(cast(events), 'USA', '*', 2)).toEqual(['USA', 'VEN', 'COL']);
  });
});

test('colours: the slots’, the first further country’s with its leaders, all others’; unknown rows are left out', () => {
  const events = [...repeat(1, 'trump', 'petro'), ...repeat(1, 'maduro', 'PER'), ...repeat(1, 'VEN', 'COL')];
  const rows = laneRows(['maduro', 'PER', 'VEN', 'nobody', 'trump', 'COL'], cast(events), 'USA', 'COL');
  expect(rows.map(({ id, side }) => [id, side])).toEqual([
    ['maduro', 'third'],
    ['PER', 'other'],
    ['VEN', 'third'],
    ['trump', 'a'],
    ['COL', 'b'],
  ]);
});

describe('what stands under a name', () => {
  const term = (office: string, start: string, end: string | null): Term => ({ office, start, end, lead: true });
  const rows = laneRows(['trump', 'USA', 'COL'], cast(repeat(1, 'trump', 'COL')), 'USA', 'COL');
  const terms = [
    term('President of the United States', '2017-01-20', '2021-01-20'),
    term('President of the United States', '2025-01-20', null),
  ];
  const note = (from: number, to: number): string =>
    laneNote(rows[0]!, rows, { kind: 'leader', terms }, 'United States', [toDay(from), toDay(to)]);

  test('a leader’s office in the span, with its years unless it covers it', () => {
    expect(note(2018, 2019)).toBe('President');
    expect(note(2016, 2023)).toBe('President 2017–2021');
    expect(note(2016, 2027)).toBe('President since 2025');
    expect(note(2022, 2023)).toBe('Not in office');
  });

  test('an office that names something else keeps it', () =>
    expect(
      laneNote(rows[0]!, rows, { kind: 'leader', terms: [term('Secretary of State', '2000', null)] }, 'United States', [
        toDay(2020),
        toDay(2021),
      ]),
    ).toBe('Secretary of State'));

  test('a country whose leaders stand apart says so', () => {
    expect(laneNote(rows[1]!, rows, { kind: 'country' }, 'United States', [0, 1])).toBe('State and others');
    expect(laneNote(rows[2]!, rows, { kind: 'country' }, 'Colombia', [0, 1])).toBe('State and leaders');
  });
});

describe('what is spoken', () => {
  const events = [
    made('e1', '2020-03-01', ['USA'], ['COL'], { salience: 0.9, headline: 'They quarrel' }),
    made('e2', '2020-04-01', ['VEN'], []),
  ];
  const scene = lanes(events, ['USA', 'COL']);

  test('who does it to whom', () => {
    const actors = (...ids: string[]) => ids.map(actor);
    expect(whoToWhom({ initiators: actors('USA', 'COL', 'PER'), recipients: actors('VEN') })).toBe(
      'From USA, COL and PER to VEN',
    );
    expect(whoToWhom({ initiators: actors('USA', 'COL'), recipients: [] })).toBe('USA and COL together');
    expect(whoToWhom({ initiators: actors('USA'), recipients: [] })).toBe('By USA');
  });

  test('the group, a ring and a settled view', () => {
    expect(describeLanes(scene)).toBe('Lanes of USA and COL, January to December 2020, 1 event');
    const view = describeLanesView(scene, [{ ...lanesItem(), headline: 'They quarrel' }], 2);
    expect(view).toBe('January to December 2020, 2 rows, 1 of 2 events; most salient: They quarrel.');
    const crowd = Array.from({ length: 5 }, (_, at) =>
      made(`r${at}`, `2020-08-0${at + 1}`, ['USA'], ['COL'], { salience: 0.01 }),
    );
    const [ring] = lanes(crowd, ['USA', 'COL'], { matches: new Set() }).clusters;
    expect(describeLaneCluster(ring!, 'USA')).toBe('USA, 5 events, 1 August 2020 to 5 August 2020; Enter to zoom in.');
  });

  function lanesItem() {
    return { salience: 0.9 } as Parameters<typeof describeLanesView>[1][number];
  }
});
