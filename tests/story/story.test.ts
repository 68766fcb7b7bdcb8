import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseStoryFile, storyJson, storyYaml } from '../../src/story/file.ts';
import {
  addStep,
  changeStep,
  checkStory,
  moveStep,
  MOST_STEPS,
  readStory,
  removeStep,
  withoutMissing,
  writeStory,
  type Story,
} from '../../src/story/index.ts';

const STORY: Story = {
  title: 'From standoff & back = 100 %',
  relation: 'USA-COL',
  steps: [
    { event: 'e1' },
    { event: 'e2', note: 'Ask who was there.\nPause, then + #go&on', span: '2025-09-01/2026-02-04' },
    { event: 'e3', note: 'ñ “…”' },
  ],
};

describe('a story in an address', () => {
  it('is short and readable', () => {
    expect(writeStory({ ...STORY, title: 'Two' }, { notes: false })).toEqual({
      search: '?relation=USA-COL&title=Two&steps=e1,e2,e3&span2=2025-09-01/2026-02-04',
      hash: '',
    });
  });

  it('comes back as it was, notes only where they were given along', () => {
    const withNotes = writeStory(STORY, { notes: true });
    expect(readStory(withNotes.search, withNotes.hash)).toEqual({ story: STORY, problems: [] });
    const { search, hash } = writeStory(STORY, { notes: false });
    expect(search).not.toMatch(/note|Pause/);
    expect(readStory(search, hash).story?.steps.some((step) => step.note)).toBe(false);
  });

  it('says what is wrong with it', () => {
    expect(readStory('?relation=USA-COL')).toEqual({ story: null, problems: [] });
    expect(readStory('?relation=nowhere&steps=e1').problems).toEqual(['relation is not a relation such as USA-COL.']);
    expect(readStory('?steps=e1').problems).toEqual(['relation is missing.']);
    expect(readStory('?relation=USA-COL&steps=e1,<b>').problems).toEqual(['step 2: event is not the id of an event.']);
    expect(readStory('?relation=USA-COL&steps=e1&span1=2025-13').problems).toEqual([
      'step 1: span is not a span such as 2025-09-01/2026-02-04.',
    ]);
    expect(readStory('?relation=USA-COL&steps=e1,e1').problems).toEqual(['steps names an event twice.']);
    expect(readStory('?relation=USA-COL&steps=%E0%A4%A').story).toBeNull();
  });
});

describe('a story in a file', () => {
  it('comes back from YAML and JSON', () => {
    expect(parseStoryFile(storyYaml(STORY))).toEqual({ story: STORY, problems: [] });
    expect(parseStoryFile(storyJson(STORY))).toEqual({ story: STORY, problems: [] });
    expect(storyYaml(STORY)).toMatch(/^title: .*\nrelation: USA-COL\nsteps:\n {2}- event: e1\n/);
  });

  it('holds whatever a speaker types', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 100, unit: 'binary' }), (text) => {
        fc.pre(text !== '');
        const story: Story = { ...STORY, title: text, steps: [{ event: 'e1', note: text }] };
        expect(parseStoryFile(storyYaml(story)).story).toEqual(story);
        const { search, hash } = writeStory(story, { notes: true });
        expect(readStory(search, hash).story).toEqual(story);
      }),
      { numRuns: 150 },
    );
  });

  it('says what is wrong, and where', () => {
    expect(parseStoryFile('relation: USA-COL\nsteps: [{event: e1, notes: hm}]').problems).toEqual([
      'step 1: notes is not a part of a story.',
    ]);
    expect(parseStoryFile('relation: USA-COL\nsteps: e1').problems).toEqual(['steps should be array, not "e1".']);
    expect(parseStoryFile('a: b\n- c').problems[0]).toMatch(/^This is neither YAML nor JSON, line 2: /);
    expect(parseStoryFile('[]').story).toBeNull();
    expect(parseStoryFile('').story).toBeNull();
    expect(parseStoryFile('a: &a [x]\nb: [*a, *a]').story).toBeNull();
    expect(parseStoryFile('x'.repeat(600_000)).problems).toEqual(['The file is too large for a story.']);
  });
});

describe('changing a story', () => {
  const ids = (story: Story): string[] => story.steps.map((step) => step.event);

  it('adds an event once, at the end, and not more than fit', () => {
    expect(ids(addStep(STORY, 'e4'))).toEqual(['e1', 'e2', 'e3', 'e4']);
    expect(addStep(STORY, 'e2')).toBe(STORY);
    const full = { ...STORY, steps: Array.from({ length: MOST_STEPS }, (_, at) => ({ event: `e${at}` })) };
    expect(addStep(full, 'new')).toBe(full);
  });

  it('orders, annotates and removes steps', () => {
    expect(ids(moveStep(STORY, 0, 2))).toEqual(['e2', 'e3', 'e1']);
    expect(ids(moveStep(STORY, 2, 0))).toEqual(['e3', 'e1', 'e2']);
    expect(ids(moveStep(STORY, 1, -5))).toEqual(['e2', 'e1', 'e3']);
    expect(ids(moveStep(STORY, 1, 99))).toEqual(['e1', 'e3', 'e2']);
    expect(moveStep(STORY, 9, 0)).toBe(STORY);
    expect(ids(removeStep(STORY, 'e2'))).toEqual(['e1', 'e3']);
    expect(changeStep(STORY, 'e2', { note: '' }).steps[1]).toEqual({ event: 'e2', span: '2025-09-01/2026-02-04' });
    expect(changeStep(STORY, 'e2', { span: null }).steps[1]).toEqual({ event: 'e2', note: STORY.steps[1]!.note });
    expect(changeStep(STORY, 'e1', { note: 'Hello' }).steps[0]).toEqual({ event: 'e1', note: 'Hello' });
  });

  it('leaves out and counts events that are not in the collection', () => {
    expect(withoutMissing(STORY, (id) => id !== 'e2')).toEqual({
      story: { ...STORY, steps: [STORY.steps[0], STORY.steps[2]] },
      missing: 1,
    });
  });

  it('refuses notes that are a book', () => {
    expect(checkStory({ relation: 'USA-COL', steps: [{ event: 'e1', note: 'x'.repeat(2001) }] }).problems).toEqual([
      'step 1: note is longer than 2000 characters.',
    ]);
  });
});
