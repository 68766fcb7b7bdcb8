import { expect, test } from 'vitest';
import { COMMANDS, commandOf } from '../../src/state/commands.ts';

const press = (key: string, held: Partial<KeyboardEvent> = {}) =>
  commandOf({ key, shiftKey: false, ctrlKey: false, metaKey: false, altKey: false, ...held })?.id;

test('no key means two things', () => {
  const keys = COMMANDS.flatMap((command) => command.keys);
  expect(new Set(keys).size).toBe(keys.length);
});

test('keys find their command', () => {
  expect(press('ArrowRight')).toBe('next');
  expect(press('ArrowRight', { shiftKey: true })).toBe('pan-on');
  expect(press('?', { shiftKey: true })).toBe('help');
  expect(press('+', { shiftKey: true })).toBe('zoom-in');
});

test("the browser's own shortcuts are left alone", () => {
  expect(press('0', { ctrlKey: true })).toBeUndefined();
  expect(press('ArrowLeft', { altKey: true })).toBeUndefined();
  expect(press('x')).toBeUndefined();
});
