import * as v from 'valibot';

/** Where a presentation is. */
export interface Place {
  readonly scene: 'story' | 'overview' | 'quiz' | 'code' | 'blank';
  /** Step of the story, from 0. */
  readonly step: number;
  /** Question of the quiz, from 0; its option that was chosen; and whether its answer is shown. */
  readonly question: number;
  readonly chosen: number | null;
  readonly answered: boolean;
}

/** Where every presentation begins. */
export const START: Place = { scene: 'story', step: 0, question: 0, chosen: null, answered: false };

const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const PlaceSchema = v.object({
  scene: v.picklist(['story', 'overview', 'quiz', 'code', 'blank']),
  step: count,
  question: count,
  chosen: v.nullable(count),
  answered: v.boolean(),
});

/**
 * What the windows of a presentation say to each other: the speaker's asks where the show is (`hello`) or wants it elsewhere (`go`), the
 * show says where it is (`at`) and when it ends (`bye`).
 */
const TalkSchema = v.variant('kind', [
  v.object({ kind: v.literal('hello') }),
  v.object({ kind: v.literal('go'), place: PlaceSchema }),
  v.object({ kind: v.literal('at'), place: PlaceSchema }),
  v.object({ kind: v.literal('bye') }),
]);
export type Talk = v.InferOutput<typeof TalkSchema>;

/** Reads a message; null for anything that is none. */
export function readTalk(data: unknown): Talk | null {
  const result = v.safeParse(TalkSchema, data);
  return result.success ? result.output : null;
}

/** Where forward or back leads: step by step, through the questions each with its answer, nowhere beyond the ends; from the rest back to the story. */
export function stepPlace(place: Place, by: 1 | -1, steps: number, questions: number): Place {
  if (place.scene === 'quiz') return stepQuiz(place, by, questions);
  if (place.scene === 'code' || place.scene === 'blank') return { ...place, scene: 'story' };
  return { ...place, step: Math.min(Math.max(place.step + by, 0), Math.max(steps - 1, 0)) };
}

function stepQuiz(place: Place, by: 1 | -1, questions: number): Place {
  if (by > 0 && !place.answered) return { ...place, answered: true };
  if (by < 0 && place.answered) return { ...place, answered: false, chosen: null };
  const question = place.question + by;
  if (question < 0 || question >= questions) return place;
  return { ...place, question, chosen: null, answered: by < 0 };
}
