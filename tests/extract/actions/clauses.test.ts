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

describe('asides', () => {
  test.each([
    ['a participle between commas', 'Chile, accusing Peru of lies, bombed Ecuador.', 'chile: bomb'],
    [
      'the same behind a conjunction',
      'Chile recalled its envoy and, accusing Peru of lies, bombed Ecuador.',
      'chile: bomb',
    ],
    ['the same behind "said"', 'Bolivia said Chile, citing Peru, had bombed Ecuador.', 'chile: bomb'],
    ['no aside: a new subject behind it', 'Chile sighed, accusing Peru, and Bolivia bombed Ecuador.', 'bolivia: bomb'],
    ['how the subject felt', 'Chile, enraged that Peru had invaded Bolivia, bombed Ecuador.', 'chile: bomb'],
    ['who felt so is no side', 'Students, enraged that Peru had invaded Bolivia, bombed Ecuador.', ': bomb'],
    [
      'a relative clause of the object',
      'Chile crossed the line, which divides Peru, and bombed Ecuador.',
      'chile: bomb',
    ],
    ['a semicolon begins anew', 'Chile praised Peru; troops bombed Ecuador.', ': bomb'],
    ['what is asked tells nobody', 'Chile wants to know who bombed Ecuador.', ': bomb'],
    ['infinitives share their subject', 'Chile began to praise Peru and to bomb Ecuador.', 'chile: bomb'],
  ])('%s: %s', (_, text, last) => {
    expect(subjects(text).at(-1)).toBe(last);
  });
});
