import { describe, expect, it } from 'vitest';
import { eventsOf } from '../support.ts';

describe('a town that the dateline places', () => {
  it('is where the act was', () => {
    const text = 'CAEN, France, June 7 - Gerhard Schröder on Sunday visited Caen.';
    expect(eventsOf(text, '2004-06-07')).toEqual(['CONSULT occurred DEU + FRA']);
  });
  it('is unknown without the country, or where the country is none', () => {
    expect(eventsOf('CAEN, June 7 - Gerhard Schröder on Sunday visited Caen.', '2004-06-07')).toEqual([]);
    expect(eventsOf('CAEN, Normandy, June 7 - Gerhard Schröder on Sunday visited Caen.', '2004-06-07')).toEqual([]);
  });
});
