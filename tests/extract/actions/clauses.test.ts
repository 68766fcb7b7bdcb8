import { describe, expect, test } from 'vitest';
import { clausesOf } from '../support.ts';

const subjects = (text: string): string[] =>
  clausesOf(text).clauses.map(({ group, subject }) => `${subject.map((item) => item.low).join(' + ')}: ${group.lemma}`);

describe('findClauses', () => {
  test('coordinated verbs share their subject', () => {
    expect(subjects('Russia expelled three envoys and closed a consulate.')).toEqual([
      'russia: expel',
      'russia: close',
    ]);
    expect(subjects('France condemned Iran and, on May 4, recalled its ambassador.')).toEqual([
      'france: condemn',
      'france: recall',
    ]);
  });
  test('coordinated actors act together', () => {
    expect(subjects('Spain, Portugal and Italy signed a treaty.')).toEqual(['spain + portugal + italy: sign']);
  });
  test('a new subject behind a comma and a conjunction', () => {
    expect(subjects('France condemned the raid, and Iran recalled its ambassador.')).toEqual([
      'france: condemn',
      'iran: recall',
    ]);
  });
  test('relative pronouns take their antecedent', () => {
    expect(subjects('The move angered Putin, who expelled ten diplomats.').at(-1)).toBe('putin: expel');
  });
  test('the main clause goes on behind a relative clause', () => {
    expect(subjects('Iran, which rejected the plan, recalled its ambassador.').at(-1)).toBe('iran: recall');
  });
  test('an opening adverbial holds no subject', () => {
    expect(subjects('After talks in Moscow, Japan lifted the ban.')).toEqual(['japan: lift']);
  });
});
