import { describe, expect, it } from 'vitest';
import { pairOf, pairsOf } from '../../src/corpus/sides.ts';
import type { Actor } from '../../src/model/index.ts';
import { anEvent } from '../support/events.ts';

const country = (id: string): Actor => ({ id, name: id, kind: 'country', country: id });
const organisation = (id: string): Actor => ({ id, name: id, kind: 'organisation' });
const ids = (initiators: Actor[], recipients: Actor[] = []) =>
  pairsOf(anEvent({ initiators, recipients })).map(({ id }) => id);

describe('pairOf', () => {
  it('puts the United States first, others in the order of the alphabet', () => {
    expect(pairOf('COL', 'USA')).toEqual({ id: 'USA-COL', a: 'USA', b: 'COL' });
    expect(pairOf('USA', 'VEN').id).toBe('USA-VEN');
    expect(pairOf('FRA', 'DEU').id).toBe('DEU-FRA');
  });
});

describe('pairsOf', () => {
  it('pairs every initiator with every recipient, not initiators with each other', () => {
    expect(ids([country('SAU'), country('ARE')], [country('QAT')])).toEqual(['ARE-QAT', 'QAT-SAU']);
  });

  it('pairs the initiators of a mutual event among themselves, each pair once', () => {
    expect(ids([country('RUS'), country('TUR'), country('AZE')])).toEqual(['AZE-RUS', 'AZE-TUR', 'RUS-TUR']);
  });

  it('counts a leader as the country, a former state as itself', () => {
    const leader: Actor = { id: 'mikhail-gorbachev', name: 'Mikhail Gorbachev', kind: 'leader', country: 'SUN' };
    expect(ids([leader], [country('USA')])).toEqual(['USA-SUN']);
  });

  it('finds no pair with an organisation, within one country, or for one side alone', () => {
    expect(ids([country('COL')], [organisation('org:UN')])).toEqual([]);
    expect(ids([country('COL')], [country('COL')])).toEqual([]);
    expect(ids([country('COL')])).toEqual([]);
  });
});
