import { describe, expect, it } from 'vitest';
import { markArticle, splitQuote } from '../../src/layout/quote.ts';
import type { PoliticalEvent, Source } from '../../src/model/index.ts';

const TEXT = 'On Monday Ana warned Bo.\n\nBo laughed. Nobody else did.\n \nThe end.';
const source = (start: number, end: number, spans: Source['spans'] = {}): Source => ({
  article: 'one',
  quote: TEXT.slice(start, end),
  start,
  end,
  spans,
  published: null,
});
const event = (id: string, ...sources: Source[]): PoliticalEvent => ({ id, sources }) as PoliticalEvent;

describe('splitQuote', () => {
  it('cuts a quote at its spans and loses nothing', () => {
    const quoted = source(0, 24, { time: [0, 9], initiators: [[10, 13]], action: [14, 20], recipients: [[21, 23]] });
    const parts = splitQuote(quoted);
    expect(parts.map((part) => part.text).join('')).toBe(quoted.quote);
    expect(parts.filter((part) => part.when || part.what || part.who).map((part) => [part.text, part.who])).toEqual([
      ['On Monday', null],
      ['Ana', 'initiator'],
      ['warned', null],
      ['Bo', 'recipient'],
    ]);
  });
  it('splits overlapping spans', () => {
    const parts = splitQuote(source(0, 24, { action: [10, 23], recipients: [[21, 23]] }));
    expect(parts.find((part) => part.text === 'Bo')).toEqual({ text: 'Bo', when: false, what: true, who: 'recipient' });
  });
  it('clips spans outside the quote', () => {
    expect(splitQuote(source(10, 20, { time: [0, 9], action: [14, 40] })).map((part) => part.text)).toEqual([
      'Ana ',
      'warned',
    ]);
  });
});

describe('markArticle', () => {
  const events = [event('x', source(0, 24)), event('y', source(26, 37)), event('z', source(26, 37))];
  it('keeps paragraphs and marks quotes in them', () => {
    const marked = markArticle('one', TEXT, 'x', events);
    expect(marked.map((parts) => parts.map((part) => [part.text, part.of]))).toEqual([
      [['On Monday Ana warned Bo.', 'event']],
      [
        ['Bo laughed.', 'other'],
        [' Nobody else did.', null],
      ],
      [['The end.', null]],
    ]);
    expect(marked[1]?.[0]?.ids).toEqual(['y', 'z']);
  });
  it('leaves quotes of other articles alone', () => {
    expect(
      markArticle('two', TEXT, 'x', events)
        .flat()
        .every((part) => part.of === null),
    ).toBe(true);
  });
});
