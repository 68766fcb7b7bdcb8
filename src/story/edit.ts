import { MOST_STEPS, type Story, type StoryStep } from './model.ts';

/** Puts an event at the end; one that is in the story already, or one too many, changes nothing. */
export function addStep(story: Story, event: string): Story {
  if (story.steps.length >= MOST_STEPS || story.steps.some((step) => step.event === event)) return story;
  return { ...story, steps: [...story.steps, { event }] };
}

/** Takes an event out. */
export function removeStep(story: Story, event: string): Story {
  return { ...story, steps: story.steps.filter((step) => step.event !== event) };
}

/** Moves the step at `from` so that it stands at `to`; places outside the story are its ends. */
export function moveStep(story: Story, from: number, to: number): Story {
  const steps = [...story.steps];
  const [step] = steps.splice(from, 1);
  if (!step) return story;
  steps.splice(Math.min(Math.max(to, 0), steps.length), 0, step);
  return { ...story, steps };
}

/** Changes note or span of an event's step; an empty text takes it away. */
export function changeStep(story: Story, event: string, change: { note?: string; span?: string | null }): Story {
  return {
    ...story,
    steps: story.steps.map((step) => {
      if (step.event !== event) return step;
      const { note, span } = { ...step, ...change };
      return { event, ...(note ? { note } : {}), ...(span ? { span } : {}) } satisfies StoryStep;
    }),
  };
}
