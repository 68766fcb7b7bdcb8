import { describe, expect, it } from 'vitest';
import { isFrom } from '../../src/embed/element.ts';

const inside = {} as Window;
function frame(src: string, sandbox: string | null = null): HTMLIFrameElement {
  const tokens = (sandbox ?? '').split(' ');
  return {
    contentWindow: inside,
    src,
    sandbox: { contains: (token: string) => tokens.includes(token) },
    hasAttribute: (name: string) => name === 'sandbox' && sandbox !== null,
  } as unknown as HTMLIFrameElement;
}
globalThis.document ??= { baseURI: 'https://news.example/story' } as Document;

describe('a message is a frame’s own', () => {
  const ours = frame('https://maps.example/e/embed.html?relation=A-B');
  it('if its window sent it from where the frame points', () => {
    expect(isFrom({ source: inside, origin: 'https://maps.example' }, ours)).toBe(true);
  });
  it('not from another window', () => {
    expect(isFrom({ source: {} as Window, origin: 'https://maps.example' }, ours)).toBe(false);
    expect(isFrom({ source: null, origin: 'https://maps.example' }, ours)).toBe(false);
  });
  it('not when the frame has gone elsewhere', () => {
    expect(isFrom({ source: inside, origin: 'https://evil.example' }, ours)).toBe(false);
    expect(isFrom({ source: inside, origin: 'http://maps.example' }, ours)).toBe(false);
  });
  it('from nowhere if and only if its sandbox took its origin', () => {
    const boxed = frame('https://maps.example/embed.html', 'allow-scripts');
    expect(isFrom({ source: inside, origin: 'null' }, boxed)).toBe(true);
    expect(isFrom({ source: inside, origin: 'https://maps.example' }, boxed)).toBe(false);
    expect(isFrom({ source: inside, origin: 'null' }, ours)).toBe(false);
    const half = frame('https://maps.example/embed.html', 'allow-scripts allow-same-origin');
    expect(isFrom({ source: inside, origin: 'https://maps.example' }, half)).toBe(true);
  });
});
