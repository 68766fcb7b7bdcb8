import { describe, expect, it } from 'vitest';
import { actorEntry, leaderActor, leadersInOffice, officeOn } from '../../../src/extract/actors/office.ts';
import { ActorEntrySchema, parseDay } from '../../../src/model/index.ts';
import * as v from 'valibot';
import { knowledge } from './support.ts';

const on = (day: string): number => parseDay(day)!;

describe('offices', () => {
  it('gives the title of the day', () => {
    const biden = knowledge.leaders.get('joe-biden')!;
    expect(officeOn(biden, on('2012-01-01'), knowledge)).toBe('Vice President of the United States');
    expect(officeOn(biden, on('2022-01-01'), knowledge)).toBe('President of the United States');
    expect(officeOn(biden, on('2018-01-01'), knowledge)).toBeUndefined();
    expect(leaderActor(biden, on('2018-01-01'), knowledge)).not.toHaveProperty('office');
  });

  it('lists holders, the leading one first, and hands over on the day', () => {
    expect(leadersInOffice(knowledge, 'COL', on('2023-01-01'))[0]?.id).toBe('gustavo-petro');
    expect(leadersInOffice(knowledge, 'USA', on('2021-01-20'))[0]?.id).toBe('joe-biden');
    expect(leadersInOffice(knowledge, 'XXX', on('2021-01-20'))).toEqual([]);
  });

  it('writes valid entries for actors.json', () => {
    for (const id of ['donald-trump', 'COL', 'SUN', 'org:EU', 'mikhail-gorbachev']) {
      expect(v.safeParse(ActorEntrySchema, actorEntry(id, knowledge)).success).toBe(true);
    }
    expect(actorEntry('COL', knowledge)).toMatchObject({ name: 'Colombia', flag: 'CO' });
    expect(actorEntry('SUN', knowledge)).not.toHaveProperty('flag');
    expect(actorEntry('org:EU', knowledge)?.name).toBe('European Union');
    expect(actorEntry('nobody', knowledge)).toBeUndefined();
  });
});
