import { say } from '../messages/index.ts';
import { toneWord } from '../layout/wording.ts';
import type { PoliticalEvent } from '../model/index.ts';
import { possibleDays, type QuizEvent } from './quiz-pool.ts';
import { whenText } from './quiz-first.ts';
import type { QuizQuestion } from './quiz.ts';

/** Least difference of tone between an event and the next, and between it and all until then. */
const LEAST_STEP = 3;
const LEAST_DRIFT = 1;

/**
 * "Warmer or colder after this?": an event and the next one told. Two readings must agree: the next event's tone, and the mean tone of
 * all that happened in the collection from the one to the other.
 */
export function askAfter(pool: readonly QuizEvent[], all: readonly PoliticalEvent[]): QuizQuestion[] {
  return pool.flatMap((here, at) => {
    const next = pool.slice(at + 1).find((one) => one.from > here.to);
    if (!next || sameDays(next, pool)) return [];
    const step = next.event.tone - here.event.tone;
    const drift = meanTone(here, next, all) - here.event.tone;
    if (Math.abs(step) < LEAST_STEP || Math.abs(drift) < LEAST_DRIFT || step > 0 !== drift > 0) return [];
    // Two shades of the same word would be a quibble.
    if (toneWord(here.event.tone) === toneWord(next.event.tone)) return [];
    return [question(here.event, next.event, step > 0)];
  });
}

/** Whether the next event is not the only one of its days, and so not surely the next, among those told. */
function sameDays(next: QuizEvent, pool: readonly QuizEvent[]): boolean {
  return pool.some((one) => one !== next && one.from <= next.to && one.to >= next.from);
}

/** Mean tone, by salience, of what can have happened after one event until the end of the other. */
function meanTone(here: QuizEvent, next: QuizEvent, all: readonly PoliticalEvent[]): number {
  let [sum, weights] = [0, 0];
  for (const event of all) {
    const days = possibleDays(event);
    if (event.status !== 'occurred' || !days || days.to <= here.to || days.from > next.to) continue;
    sum += event.tone * event.salience;
    weights += event.salience;
  }
  return weights === 0 ? here.event.tone : sum / weights;
}

function question(here: PoliticalEvent, next: PoliticalEvent, warmer: boolean): QuizQuestion {
  const [before, after] = [toneWord(here.tone), toneWord(next.tone)].map((word) => word.toLowerCase());
  return {
    id: `after-${here.id}-${next.id}`,
    kind: 'after',
    prompt: say('Warmer or colder after this?'),
    about: `${whenText(here)}: ${here.headline}`,
    options: [say('Warmer'), say('Colder')],
    answer: warmer ? 0 : 1,
    because: say('Next, {date}: {headline} (from {before} to {after}).', {
      date: whenText(next),
      headline: next.headline,
      before: before ?? '',
      after: after ?? '',
    }),
    proof: [next.id, here.id],
  };
}
