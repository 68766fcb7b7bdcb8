import type { PoliticalEvent } from '../model/index.ts';
import { askAfter } from './quiz-after.ts';
import { askFirst } from './quiz-first.ts';
import { soundEvents } from './quiz-pool.ts';
import { askWho } from './quiz-who.ts';

/** What a question asks for. */
export const QUIZ_KINDS = ['first', 'who', 'after'] as const;
export type QuizKind = (typeof QUIZ_KINDS)[number];

/** One question with its key, and the events whose quotes prove it. */
export interface QuizQuestion {
  readonly id: string;
  readonly kind: QuizKind;
  readonly prompt: string;
  /** The act that is asked about, with what would give the answer away left out; empty where the options say it all. */
  readonly about: string;
  readonly options: readonly string[];
  /** Place of the right option, from 0. */
  readonly answer: number;
  /** Why, in a sentence. */
  readonly because: string;
  /** Ids of the events that the key rests on, the one to quote first. */
  readonly proof: readonly string[];
}

/** Questions of a quiz unless somebody wants more. */
export const QUIZ_LENGTH = 9;

/**
 * A quiz about events, the same for the same events: kinds take turns, weightier events come first, and no event is asked about twice in
 * the same way. What could be answered in two ways is left out, so that a quiz may be shorter than asked, or empty.
 * @param events those to ask about, such as a story's.
 * @param all those of the whole relation: they decide what is unambiguous.
 */
export function makeQuiz(
  events: readonly PoliticalEvent[],
  all: readonly PoliticalEvent[],
  length: number = QUIZ_LENGTH,
): QuizQuestion[] {
  const pool = soundEvents(events, all);
  const weight = new Map(all.map((event) => [event.id, event.salience]));
  const least = ({ proof }: QuizQuestion): number => Math.min(...proof.map((id) => weight.get(id) ?? 0));
  const queues = [askFirst(pool, all), askWho(pool, all), askAfter(pool, all)].map((questions) =>
    questions.sort((p, q) => least(q) - least(p) || (p.id < q.id ? -1 : 1)),
  );
  const quiz: QuizQuestion[] = [];
  for (let turn = 0; quiz.length < length && queues.some((queue) => turn < queue.length); turn++)
    for (const queue of queues) if (queue[turn] && quiz.length < length) quiz.push(queue[turn]!);
  return quiz;
}

/** A story whose events give fewer questions is filled up to so many from the rest of its relation. */
export const QUIZ_LEAST = 6;

/** The quiz of a story: about what was told, and where that gives too little (treaty upon treaty is hard to ask about), about the rest. */
export function storyQuiz(told: readonly PoliticalEvent[], all: readonly PoliticalEvent[]): QuizQuestion[] {
  const quiz = makeQuiz(told, all);
  if (quiz.length >= QUIZ_LEAST) return quiz;
  const asked = new Set(quiz.map(({ id }) => id));
  const more = makeQuiz(all, all, QUIZ_LEAST + quiz.length).filter(({ id }) => !asked.has(id));
  return [...quiz, ...more].slice(0, QUIZ_LEAST);
}
