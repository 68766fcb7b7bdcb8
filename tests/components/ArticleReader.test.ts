import { render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import ArticleReader from '../../src/components/ArticleReader.svelte';
import type { ArticleEntry, PoliticalEvent } from '../../src/model/index.ts';
import { ARTICLES, LUNCH, QUARREL } from './panel.fixture.ts';

const runs = (root: ParentNode, which: string) =>
  [...root.querySelectorAll(which)].map(({ textContent }) => textContent).join('');

describe('ArticleReader on the sample articles', () => {
  let folder: string;
  let articles: readonly ArticleEntry[];
  const eventsOf = new Map<string, PoliticalEvent[]>();
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'entente-reader-'));
    execFileSync(process.execPath, ['bin/entente.js', 'build', 'data/articles', '--out', folder], { stdio: 'ignore' });
    const read = (file: string) => JSON.parse(readFileSync(join(folder, file), 'utf8'));
    articles = read('articles.json');
    const all = new Map<string, PoliticalEvent>();
    for (const file of readdirSync(join(folder, 'relations')))
      for (const event of read(`relations/${file}`).events as PoliticalEvent[]) all.set(event.id, event);
    for (const event of all.values())
      for (const article of new Set(event.sources.map((source) => source.article)))
        eventsOf.set(article, [...(eventsOf.get(article) ?? []), event]);
  }, 180_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('marks in every one exactly the spans of its events', { timeout: 180_000 }, async () => {
    let checked = 0;
    let overlaps = 0;
    for (const article of articles) {
      const events = eventsOf.get(article.id) ?? [];
      const text = article.text ?? '';
      // Blank lines part paragraphs: they are drawn, not written.
      const written = (some: string) => some.replace(/\s*\n[^\S\n]*\n\s*/g, '').trim();
      const props = { article, event: events[0]!, events, onclose: () => {} };
      if (!props.event) continue;
      const { container, rerender, unmount } = render(ArticleReader, {
        props: { ...props, lit: null as string | null },
      });
      const body = [...container.querySelectorAll('article p:not(.line)')];
      expect(body.map(({ textContent }) => textContent).join(''), article.id).toBe(
        text
          .split(/\n[^\S\n]*\n/)
          .map((one) => one.trim())
          .join(''),
      );
      const marked = new Set<number>();
      for (const event of events) {
        await rerender({ ...props, lit: event.id });
        const spans = event.sources.filter((source) => source.article === article.id);
        const covered = new Set(
          spans.flatMap(({ start, end }) => [...Array(end - start).keys()].map((n) => start + n)),
        );
        if ([...covered].some((at) => marked.has(at))) overlaps++;
        for (const at of covered) marked.add(at);
        const expected = [...covered]
          .sort((x, y) => x - y)
          .map((at) => text[at])
          .join('');
        expect(runs(container, '[data-lit]'), event.headline).toBe(written(expected));
        if (spans.length === 1) expect(runs(container, '[data-lit]')).toBe(written(spans[0]!.quote));
        checked++;
      }
      const everything = [...marked]
        .sort((x, y) => x - y)
        .map((at) => text[at])
        .join('');
      expect(runs(container, '.event, .other').length, article.id).toBe(written(everything).length);
      unmount();
    }
    expect(checked).toBeGreaterThan(500);
    expect(overlaps, 'sentences that tell of more than one event').toBeGreaterThan(20);
  });
});

function open(more: object = {}) {
  const calls = { onlight: vi.fn(), onselect: vi.fn(), onclose: vi.fn() };
  const props = { article: ARTICLES.get('one')!, event: QUARREL, events: [QUARREL, LUNCH], ...calls, ...more };
  return { user: userEvent.setup(), calls, props, ...render(ArticleReader, { props }) };
}
const sentence = (name: RegExp) => screen.getByRole('button', { name });

describe('ArticleReader', () => {
  it('lights the mark of the sentence under the pointer, and puts it out', async () => {
    const { user, calls } = open();
    await user.hover(sentence(/^On Monday the two met/));
    expect(calls.onlight).toHaveBeenLastCalledWith('lunch', 'pointer');
    await user.unhover(sentence(/^On Monday the two met/));
    expect(calls.onlight).toHaveBeenLastCalledWith(null, 'pointer');
  });
  it('lights the sentence of the mark under the pointer', async () => {
    const { container, rerender, props } = open();
    await rerender({ ...props, lit: 'lunch' });
    expect(runs(container, '[data-lit]')).toBe(LUNCH.sources[0]!.quote);
    expect(screen.getByRole('button', { name: LUNCH.headline })).toHaveClass('lit');
    await rerender({ ...props, lit: 'elsewhere' });
    expect(container.querySelector('[data-lit]')).toBeNull();
  });
  it('opens an event from its sentence, by click and by key', async () => {
    const { user, calls } = open();
    expect(sentence(/^On Monday the two met/)).toHaveAccessibleDescription('Open: Alda and Borra have lunch');
    await user.click(sentence(/^On Monday the two met/));
    sentence(/^On Monday the two met/).focus();
    await user.keyboard('{Enter} ');
    expect(calls.onselect.mock.calls).toEqual([['lunch'], ['lunch'], ['lunch']]);
  });
  it('goes back to the event from its own sentence', async () => {
    const { user, calls } = open();
    await user.click(sentence(/^In October, President Alda/));
    expect(calls.onclose).toHaveBeenCalledOnce();
  });
  it('opens the next event of a sentence that tells of several', async () => {
    const third = { ...QUARREL, id: 'third', headline: 'Nobody is surprised' };
    const { user, calls, container, rerender, props } = open({ events: [QUARREL, LUNCH, third] });
    const shared = sentence(/^In October, President Alda/);
    expect(shared).toHaveAccessibleDescription('Open: Nobody is surprised (2 events)');
    await user.click(shared);
    expect(calls.onselect).toHaveBeenLastCalledWith('third');
    await rerender({ ...props, event: third });
    expect(container.querySelector('.event')).toHaveAccessibleDescription('Open: Alda calls Borra a menace (2 events)');
  });
  it('puts its light out when it closes', () => {
    const { calls, unmount } = open();
    sentence(/^On Monday the two met/).dispatchEvent(new Event('pointerenter'));
    unmount();
    expect(calls.onlight).toHaveBeenLastCalledWith(null, 'pointer');
  });
});
