import { fireEvent, render, screen } from '@testing-library/svelte';
import userEvent from '@testing-library/user-event';
import { createRawSnippet } from 'svelte';
import { describe, expect, it, vi } from 'vitest';
import BottomSheet from '../../src/components/BottomSheet.svelte';
import { nearestHeight, readGesture } from '../../src/components/gesture.ts';

function open() {
  const calls = { onclose: vi.fn(), onprevious: vi.fn(), onnext: vi.fn() };
  const children = createRawSnippet(() => ({ render: () => '<p>An event</p>' }));
  render(BottomSheet, { label: 'Event', children, ...calls });
  return { user: userEvent.setup(), calls, sheet: screen.getByRole('region', { name: 'Event' }) };
}

async function stroke(target: Element, from: [number, number], to: [number, number]): Promise<void> {
  const at = ([clientX, clientY]: [number, number]) => ({ clientX, clientY, isPrimary: true, button: 0, pointerId: 1 });
  await fireEvent(target, new PointerEvent('pointerdown', { bubbles: true, ...at(from) }));
  await fireEvent(target, new PointerEvent('pointermove', { bubbles: true, ...at(to) }));
  await fireEvent(target, new PointerEvent('pointerup', { bubbles: true, ...at(to) }));
}

describe('BottomSheet', () => {
  it('rises and falls by button, and closes below the lowest', async () => {
    const { user, calls, sheet } = open();
    expect(sheet).toHaveClass('peek');
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    expect(sheet).toHaveClass('half');
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    expect(sheet).toHaveClass('full');
    expect(screen.getByRole('button', { name: 'Show more' })).toBeDisabled();
    for (let n = 0; n < 3; n++) await user.click(screen.getByRole('button', { name: 'Show less' }));
    expect(calls.onclose).toHaveBeenCalledOnce();
  });
  it('goes to the next event on a swipe to the left, to the previous on one to the right', async () => {
    const { calls } = open();
    await stroke(screen.getByText('An event'), [300, 700], [200, 705]);
    expect(calls.onnext).toHaveBeenCalledOnce();
    await stroke(screen.getByText('An event'), [200, 700], [300, 705]);
    expect(calls.onprevious).toHaveBeenCalledOnce();
  });
  it('follows a drag and settles', async () => {
    const { sheet } = open();
    await stroke(sheet.querySelector('.bar')!, [200, 700], [200, 20]);
    expect(sheet).toHaveClass('full');
    expect(sheet.style.height).toBe('');
  });
});

describe('gesture', () => {
  it('tells swipes from drags from taps', () => {
    expect(readGesture({ x: 0, y: 0 }, { x: 60, y: 10 })).toBe('right');
    expect(readGesture({ x: 0, y: 0 }, { x: -60, y: 10 })).toBe('left');
    expect(readGesture({ x: 0, y: 0 }, { x: 60, y: 40 })).toBeNull();
    expect(readGesture({ x: 0, y: 0 }, { x: 2, y: 30 })).toBe('vertical');
    expect(readGesture({ x: 0, y: 0 }, { x: 3, y: 3 })).toBeNull();
  });
  it('settles on the nearest height', () => {
    expect([60, 200, 450, 780].map((px) => nearestHeight(px, 844))).toEqual(['closed', 'peek', 'half', 'full']);
  });
});
