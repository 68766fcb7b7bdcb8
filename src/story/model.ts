import * as v from 'valibot';
import { parseEdtf, parseRelation, type Day } from '../model/index.ts';

/** Most steps that a story can have: more is a list, and its address would fit no QR code. */
export const MOST_STEPS = 60;
const LONGEST_NOTE = 2000;
const LONGEST_TITLE = 120;

/** Whether an event's id may stand in a story: short, and nothing in it that parts a list of them in an address. */
const id = v.pipe(v.string(), v.regex(/^[\w:.-]{1,80}$/, 'is not the id of an event'));
const span = v.pipe(
  v.string(),
  v.check((text) => spanDays(text) !== null, 'is not a span such as 2025-09-01/2026-02-04'),
);

const StepSchema = v.strictObject({
  event: id,
  note: v.optional(v.pipe(v.string(), v.maxLength(LONGEST_NOTE, `is longer than ${LONGEST_NOTE} characters`))),
  span: v.optional(span),
});

/** A story as its file has it; see {@link Story}. */
export const StorySchema = v.strictObject({
  title: v.optional(v.pipe(v.string(), v.maxLength(LONGEST_TITLE, `is longer than ${LONGEST_TITLE} characters`)), ''),
  relation: v.pipe(
    v.string(),
    v.check((text) => parseRelation(text) !== null, 'is not a relation such as USA-COL'),
  ),
  steps: v.pipe(
    v.array(StepSchema),
    v.maxLength(MOST_STEPS, `has more than ${MOST_STEPS} steps`),
    v.check((steps) => new Set(steps.map((step) => step.event)).size === steps.length, 'names an event twice'),
  ),
});

/** One event of a story, what the speaker says about it, and the days that the camera shows. */
export type StoryStep = Readonly<v.InferOutput<typeof StepSchema>>;

/** Events of a relation in the order in which somebody tells them. */
export interface Story {
  readonly title: string;
  readonly relation: string;
  readonly steps: readonly StoryStep[];
}

/** What came of reading a story: it, or what is wrong with it, a line for each fault. */
export interface StoryReading {
  readonly story: Story | null;
  readonly problems: readonly string[];
}

/** The days of a step's span, the last one included; null when the text is none, or open at an end. */
export function spanDays(text: string): readonly [Day, Day] | null {
  const range = parseEdtf(text);
  return range && range.start !== null && range.end !== null ? [range.start, range.end + 1] : null;
}

/** Checks data of unknown origin; every fault says where it is, steps counted from 1. */
export function checkStory(data: unknown): StoryReading {
  const result = v.safeParse(StorySchema, data);
  if (result.success) return { story: result.output, problems: [] };
  return { story: null, problems: result.issues.map(issueText) };
}

function issueText(issue: v.BaseIssue<unknown>): string {
  const path = issue.path?.map(({ key }) => (typeof key === 'number' ? key + 1 : String(key))) ?? [];
  const where = path.length === 0 ? 'The story' : path.join(' ').replace(/^steps (\d+)/, 'step $1:');
  if (issue.kind === 'validation') return `${where} ${issue.message}.`;
  if (issue.expected === 'never') return `${where} is not a part of a story.`;
  if (issue.received === 'undefined') return `${where} is missing.`;
  return `${where} should be ${(issue.expected ?? 'something else').toLowerCase()}, not ${issue.received.toLowerCase()}.`;
}

/** A story without the steps whose event is not in the collection, and how many those are. */
export function withoutMissing(story: Story, has: (id: string) => boolean): { story: Story; missing: number } {
  const steps = story.steps.filter((step) => has(step.event));
  return { story: { ...story, steps }, missing: story.steps.length - steps.length };
}
