import { describe, expect, it, vi } from 'vitest';
import { toDay, type PoliticalEvent } from '../../src/model/index.ts';
import { DatasetState } from '../../src/state/dataset.svelte.ts';
import { durationText, StoryClock } from '../../src/state/story-clock.svelte.ts';
import { presentCommandOf } from '../../src/state/story-commands.ts';
import { PresentState, type PresentHost } from '../../src/state/story-present.svelte.ts';
import { followShow, leadShow, type TalkChannel } from '../../src/state/story-talk.ts';
import { readStory } from '../../src/story/index.ts';
import { anEvent } from '../support/events.ts';

const on = (id: string, day: string, change: Partial<PoliticalEvent> = {}): PoliticalEvent =>
  anEvent({
    id,
    headline: `Headline of ${id}`,
    date: { edtf: day, start: day, end: day, precision: 'day', basis: 'stated' },
    ...change,
  });
const NEVER = {
  edtf: 'XXXX',
  start: null,
  end: null,
  precision: 'unknown',
  basis: 'unknown',
} as const satisfies PoliticalEvent['date'];
const EVENTS = [
  on('one', '2020-01-05'),
  on('two', '2025-06-05'),
  on('three', '2026-01-05'),
  on('never', '2026-01-05', { date: NEVER, sources: [{ ...anEvent().sources[0]!, published: null }] }),
];

function aPresent(): PresentState & { host: PresentHost & { leave: ReturnType<typeof vi.fn> } } {
  const files: Record<string, unknown> = {
    'index.json': {
      version: 1,
      generated: null,
      actors: 'actors.json',
      articles: 'articles.json',
      relations: [{ id: 'USA-COL', a: 'USA', b: 'COL', events: 4, first: null, last: null, file: 'r' }],
    },
    r: { relation: 'USA-COL', a: 'USA', b: 'COL', events: EVENTS },
    'actors.json': [],
    'articles.json': [],
  };
  const host = {
    page: 'https://example.org/present.html',
    keep: '&data=x',
    replace: vi.fn(),
    open: vi.fn(),
    leave: vi.fn(),
    print: vi.fn(),
    fullscreen: vi.fn(),
  };
  const data = new DatasetState((path) => Promise.resolve(files[path]));
  return new PresentState(data, toDay(2026, 3, 1), 'show', host) as ReturnType<typeof aPresent>;
}

const WHOLE = { relation: 'USA-COL', span: null };
const NONE = readStory('');

/** Two ends of a channel that hear each other at once. */
function channels(): [TalkChannel, TalkChannel] {
  const ends: TalkChannel[] = [];
  const end = (other: () => TalkChannel | undefined): TalkChannel => ({
    onmessage: null,
    postMessage: (data) => other()?.onmessage?.({ data: structuredClone(data) } as MessageEvent),
    close: vi.fn(),
  });
  ends.push(
    end(() => ends[1]),
    end(() => ends[0]),
  );
  return [ends[0]!, ends[1]!];
}

describe('a presentation', () => {
  it('tells the story of its address, and counts what the collection does not hold', async () => {
    const present = aPresent();
    await present.open(readStory('?relation=USA-COL&title=T&steps=three,gone,one,never', '#note3=Hi'), WHOLE);
    expect(present.told.map(({ id }) => id)).toEqual(['three', 'one']);
    expect(present.gap).toBe('2 events of this story are not in this collection.');
    expect(present.title).toBe('T');
    present.step(1);
    expect(present.note).toBe('Hi');
    expect(present.link).toBe('https://example.org/present.html?relation=USA-COL&title=T&steps=three,one&data=x');
    expect(present.spoken).toBe('Step 2 of 2. Headline of one');
  });

  it('tells the weightiest events of a span when the address has no story', async () => {
    const present = aPresent();
    await present.open(NONE, { ...WHOLE, span: [toDay(2025, 1, 1), toDay(2026, 12, 31)] });
    expect(present.told.map(({ id }) => id)).toEqual(['two', 'three']);
  });

  it('loads nothing for a story that is wrong', async () => {
    const present = aPresent();
    await present.open(readStory('?relation=x&steps=one'), WHOLE);
    expect(present.problems).toHaveLength(1);
    expect(present.story).toBeNull();
  });

  it('cuts to the next step where the reader wants stillness', async () => {
    vi.stubGlobal('matchMedia', () => ({ matches: true }));
    const present = aPresent();
    await present.open(NONE, WHOLE);
    present.go({ ...present.place, step: 2 });
    const before = present.domain;
    present.step(-1);
    expect(present.moving).toBe(false);
    expect(present.domain).not.toEqual(before);
    vi.unstubAllGlobals();
  });

  it('never leaves the story by a place that is not there', async () => {
    const present = aPresent();
    await present.open(NONE, WHOLE);
    present.go({ ...present.place, step: 99 });
    expect(present.place.step).toBe(2);
    present.step(1);
    expect(present.event?.id).toBe('three');
  });
});

describe('keys', () => {
  const key = (name: string) => ({ key: name, ctrlKey: false, metaKey: false, altKey: false });
  it('are those of keyboards and remote controls', async () => {
    const present = aPresent();
    await present.open(NONE, WHOLE);
    for (const name of ['ArrowRight', 'PageDown']) presentCommandOf(key(name))?.run(present);
    expect(present.place.step).toBe(2);
    presentCommandOf(key('PageUp'))?.run(present);
    expect(present.place.step).toBe(1);
    presentCommandOf(key('.'))?.run(present);
    expect(present.place.scene).toBe('blank');
    presentCommandOf(key('Escape'))?.run(present);
    expect(present.place.scene).toBe('story');
    presentCommandOf(key('Escape'))?.run(present);
    expect(present.host.leave).toHaveBeenCalledWith('index.html?relation=USA-COL&select=two&data=x');
    expect(presentCommandOf({ ...key('f'), ctrlKey: true })).toBeNull();
    expect(presentCommandOf(key('x'))).toBeNull();
  });
});

describe('two windows of a show', () => {
  it('are in step from the start, whoever moves, until one closes', async () => {
    const [show, speaker] = [aPresent(), aPresent()];
    await Promise.all([show.open(NONE, WHOLE), speaker.open(NONE, WHOLE)]);
    show.step(1);
    const [one, other] = channels();
    const end = leadShow(show, one);
    followShow(speaker, other);
    expect(speaker.led).toBe(true);
    expect(speaker.place).toEqual(show.place);
    speaker.step(1);
    expect(show.place.step).toBe(2);
    show.toggle('overview');
    expect(speaker.place.scene).toBe('overview');
    other.onmessage?.({ data: { kind: 'at', place: { step: 'x' } } } as MessageEvent);
    expect(speaker.place).toEqual(show.place);
    end();
    expect(speaker.led).toBe(false);
    expect(one.close).toHaveBeenCalled();
  });
});

describe('the clock', () => {
  it('counts what was spoken, without what was paused', () => {
    let now = 1_000_000;
    const clock = new StoryClock(() => now);
    now += 65_000;
    expect(clock.seconds).toBe(65);
    clock.toggle();
    now += 60_000;
    expect(clock.seconds).toBe(65);
    clock.toggle();
    now += 5_000;
    expect(clock.seconds).toBe(70);
    clock.reset();
    expect(clock.seconds).toBe(0);
  });

  it('is read as minutes, or hours', () => {
    expect([5, 65, 3665].map(durationText)).toEqual(['0:05', '1:05', '1:01:05']);
  });
});
