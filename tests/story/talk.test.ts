import { describe, expect, it } from 'vitest';
import { readTalk, START, stepPlace } from '../../src/story/index.ts';

describe('what windows say to each other', () => {
  it('is read when it is whole', () => {
    expect(readTalk({ kind: 'go', place: START })).toEqual({ kind: 'go', place: START });
    expect(readTalk({ kind: 'hello' })).toEqual({ kind: 'hello' });
  });

  it.each([null, 'hello', {}, { kind: 'go' }, { kind: 'go', place: { ...START, step: -1 } }, { kind: 'run' }])(
    'is nothing when it is %j',
    (data) => expect(readTalk(data)).toBeNull(),
  );
});

describe('one step on', () => {
  const at = { ...START, step: 1 };
  it('ends at the ends', () => {
    expect(stepPlace(at, 1, 3, 0).step).toBe(2);
    expect(stepPlace({ ...at, step: 2 }, 1, 3, 0).step).toBe(2);
    expect(stepPlace(START, -1, 3, 0).step).toBe(0);
    expect(stepPlace(START, 1, 0, 0).step).toBe(0);
  });

  it('moves the choice in the overview, and goes back to the story from a code or a blank screen', () => {
    expect(stepPlace({ ...at, scene: 'overview' }, 1, 3, 0)).toEqual({ ...at, scene: 'overview', step: 2 });
    expect(stepPlace({ ...at, scene: 'code' }, 1, 3, 0)).toEqual(at);
    expect(stepPlace({ ...at, scene: 'blank' }, -1, 3, 0)).toEqual(at);
  });

  it('shows each question, then its answer', () => {
    const quiz = { ...START, scene: 'quiz' as const };
    const shown = stepPlace(quiz, 1, 3, 2);
    expect(shown).toMatchObject({ question: 0, answered: true });
    const second = stepPlace(shown, 1, 3, 2);
    expect(second).toMatchObject({ question: 1, answered: false, chosen: null });
    expect(stepPlace(second, -1, 3, 2)).toMatchObject({ question: 0, answered: true });
    const last = { ...second, answered: true };
    expect(stepPlace(last, 1, 3, 2)).toBe(last);
    expect(stepPlace(quiz, -1, 3, 2)).toBe(quiz);
  });
});
