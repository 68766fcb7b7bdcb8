import { describe, expect, it, vi } from 'vitest';
import type { ArticleEntry } from '../../src/model/index.ts';
import type { FromWhy, ToWhy } from '../../src/model/why.ts';
import { WhyState } from '../../src/state/why.svelte.ts';
import { anEvent } from '../support/events.ts';

const event = anEvent();
const [source] = event.sources as [(typeof event.sources)[number]];
const article = { id: source.article, text: 'Words.' } as ArticleEntry;

function opened() {
  const asked: ToWhy[] = [];
  const line: { take?: (answer: FromWhy) => void; fail?: () => void } = {};
  const open = vi.fn((take: (answer: FromWhy) => void, fail: () => void) => {
    Object.assign(line, { take, fail });
    return (message: ToWhy) => void asked.push(message);
  });
  return { asked, line, open, why: new WhyState(open) };
}

describe('WhyState', () => {
  it('asks once for each report and takes the answer to the last question only', () => {
    const { why, asked, line, open } = opened();
    why.ask(event, source, article);
    why.ask(event, source, article);
    expect(asked).toHaveLength(1);
    why.ask({ ...event, id: 'other' }, source, article);
    expect(open).toHaveBeenCalledOnce();
    line.take!({ turn: asked[0]!.turn, evidence: null });
    expect(why.status).toBe('asking');
    line.take!({ turn: asked[1]!.turn, evidence: null });
    expect(why.status).toBe('told');
  });
  it('asks nobody where the collection keeps no text', () => {
    const { why, open } = opened();
    why.ask(event, source, { ...article, text: null });
    expect(why.status).toBe('textless');
    why.ask({ ...event, id: 'other' }, source, undefined);
    expect(open).not.toHaveBeenCalled();
  });
  it('says when nobody answers, and tries again when asked again', () => {
    const { why, line, open } = opened();
    why.ask(event, source, article);
    line.fail!();
    expect(why.status).toBe('failed');
    why.ask(event, source, article);
    expect(open).toHaveBeenCalledTimes(2);
    expect(why.status).toBe('asking');
    const none = new WhyState(() => null);
    none.ask(event, source, article);
    expect(none.status).toBe('failed');
  });
});
