import { say } from '../messages/index.ts';
import { dateText } from '../layout/index.ts';
import { parseEdtf, type PoliticalEvent } from '../model/index.ts';
import { coin } from './coin.ts';
import { alike, possibleDays, type QuizEvent } from './quiz-pool.ts';
import type { QuizQuestion } from './quiz.ts';

/** The date of an event in words, as exact as it is known. */
export function whenText({ date }: PoliticalEvent): string {
  const range = parseEdtf(date.edtf);
  return range ? dateText(range) : date.edtf;
}

/** "What came first?": each event and the next one that surely came later. */
export function askFirst(pool: readonly QuizEvent[], all: readonly PoliticalEvent[]): QuizQuestion[] {
  return pool.flatMap((earlier, at) => {
    const later = pool.slice(at + 1).find((one) => surelyBefore(earlier, one, all));
    return later ? [question(earlier.event, later.event)] : [];
  });
}

/** Whether one event ended before the other began, and so did whatever could be taken for either. */
function surelyBefore(earlier: QuizEvent, later: QuizEvent, all: readonly PoliticalEvent[]): boolean {
  if (earlier.to >= later.from || alike(earlier.event, later.event)) return false;
  return all.every((other) => {
    const days = possibleDays(other);
    if (alike(other, earlier.event) && !(days && days.to < later.from)) return false;
    return !alike(other, later.event) || (days !== null && days.from > earlier.to);
  });
}

function question(earlier: PoliticalEvent, later: PoliticalEvent): QuizQuestion {
  const id = `first-${earlier.id}-${later.id}`;
  const answer = coin(id);
  const options = answer === 0 ? [earlier, later] : [later, earlier];
  return {
    id,
    kind: 'first',
    prompt: say('What came first?'),
    about: '',
    options: options.map(({ headline }) => headline),
    answer,
    because: say('{earlier}; the other: {later}.', { earlier: whenText(earlier), later: whenText(later) }),
    proof: [earlier.id, later.id],
  };
}
