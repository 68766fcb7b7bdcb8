import { describe, expect, it } from 'vitest';
import { heightMessages, HEIGHTS, readMessage } from '../../src/embed/messages.ts';
import { suitedHeight } from '../../src/embed/height.ts';

describe('heights as told', () => {
  it('in our own, AMP’s and Pym’s words, each a whole number of px', () => {
    expect(heightMessages(420.2, 'story-1')).toEqual([
      { type: 'entente:height', height: 421 },
      { sentinel: 'amp', type: 'embed-size', height: 421 },
      'pymxPYMxstory-1xPYMxheightxPYMx421',
    ]);
  });
  it.each([null, '', 'a b', 'x'.repeat(65), 'xPYMx<script>'])('without Pym’s for a child called %j', (id) => {
    expect(heightMessages(400, id)).toHaveLength(2);
  });
});

describe('what a page around understands', () => {
  it.each([
    [500, 500],
    [1, HEIGHTS.least],
    [1e9, HEIGHTS.most],
  ])('a height of %d as %d', (told, understood) => {
    expect(readMessage({ type: 'entente:height', height: told })).toEqual({
      type: 'entente:height',
      height: understood,
    });
  });
  it('an opened event, and that it was closed', () => {
    const event = { id: 'x', headline: 'Talks', date: '2025-10' };
    expect(readMessage({ type: 'entente:select', event: { ...event, more: 1 } })).toEqual({
      type: 'entente:select',
      event,
    });
    expect(readMessage({ type: 'entente:select', event: null })).toEqual({ type: 'entente:select', event: null });
  });
  it.each([
    null,
    'entente:height',
    42,
    {},
    { type: 'entente:height' },
    { type: 'entente:height', height: '400' },
    { type: 'entente:height', height: Number.NaN },
    { type: 'entente:select', event: { id: 1 } },
    { type: 'entente:select' },
    { sentinel: 'amp', type: 'embed-size', height: 400 },
  ])('nothing in %j', (data) => {
    expect(readMessage(data)).toBeNull();
  });
});

it('a frame asks for a height that suits its width', () => {
  expect([320, 479].map(suitedHeight)).toEqual([620, 620]);
  expect([480, 680, 905, 2000].map(suitedHeight)).toEqual([420, 420, 557, 620]);
});
