import { describe, expect, it, vi } from 'vitest';
import { layoutTimeline, type LayoutInput } from '../../src/layout/index.ts';
import { paintCanvas, paintSvg, sceneShapes, THEMES, type Canvas2D } from '../../src/paint/index.ts';
import { crowd, input, item } from '../layout/items.ts';

const theme = THEMES.light;
const scene = (more: Partial<LayoutInput> = {}) => layoutTimeline(input(crowd(4, 120), more));

function fakeContext() {
  const texts: string[] = [];
  const context: Canvas2D = {
    fillStyle: '',
    strokeStyle: '',
    lineWidth: 1,
    globalAlpha: 1,
    font: '',
    textAlign: 'left',
    textBaseline: 'alphabetic',
    save: vi.fn(),
    restore: vi.fn(),
    setTransform: vi.fn(),
    clearRect: vi.fn(),
    beginPath: vi.fn(),
    closePath: vi.fn(),
    moveTo: vi.fn(),
    lineTo: vi.fn(),
    rect: vi.fn(),
    arc: vi.fn(),
    clip: vi.fn(),
    fill: vi.fn(),
    stroke: vi.fn(),
    setLineDash: vi.fn(),
    fillText: (text) => texts.push(text),
    createLinearGradient: () => ({ addColorStop: vi.fn() }),
  };
  return { context, texts };
}

describe('paintCanvas', () => {
  it('leaves dates and headlines to HTML unless asked', () => {
    const drawn = scene();
    const first = drawn.labels[0]!.lines[0]!;
    const plain = fakeContext();
    paintCanvas(plain.context, drawn, theme, { pixelRatio: 2 });
    expect(plain.context.setTransform).toHaveBeenCalledWith(2, 0, 0, 2, 0, 0);
    expect(plain.texts).not.toContain(first);
    const full = fakeContext();
    paintCanvas(full.context, drawn, theme, { labels: true });
    expect(full.texts).toContain(first);
  });

  it('gives back every state it saves', () => {
    const { context } = fakeContext();
    paintCanvas(context, scene(), theme);
    expect(vi.mocked(context.save).mock.calls).toHaveLength(vi.mocked(context.restore).mock.calls.length);
  });
});

describe('paintSvg', () => {
  it('escapes whatever a headline holds', () => {
    const drawn = layoutTimeline(input([item('x', '2024-02-02', { headline: `</text><script>"a" & 'b'\u0000` })]));
    const svg = paintSvg(drawn, theme);
    expect(svg).not.toContain('<script>');
    expect(svg).toContain('&lt;/text&gt;&lt;script&gt;&quot;a&quot; &amp; &#39;b&#39;');
  });

  it('draws every ring with its count, and no NaN', () => {
    const drawn = scene();
    const svg = paintSvg(drawn, theme);
    expect(svg).not.toMatch(/NaN|undefined|Infinity/);
    for (const ring of drawn.clusters) expect(svg).toContain(`>${ring.count}</text>`);
  });

  it('carries the sides by shape too, on request', () => {
    const drawn = layoutTimeline(input([item('x', '2024-02-02', { side: 'b' })]));
    const discs = (shapes: boolean) => sceneShapes(drawn, theme, { shapes }).filter((shape) => shape.kind === 'circle');
    expect(discs(false).length).toBeGreaterThan(0);
    expect(discs(true)).toHaveLength(0);
  });
});
