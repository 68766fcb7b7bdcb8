import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { EVERYONE, isBetween, parseRelation, relationId, startedBy, type Actor } from '../../src/model/index.ts';
import { anEvent } from '../support/events.ts';

const usa: Actor = { id: 'USA', name: 'United States', kind: 'country', country: 'USA' };
const col: Actor = { id: 'COL', name: 'Colombia', kind: 'country', country: 'COL' };
const trump: Actor = { id: 'donald-trump', name: 'Donald Trump', kind: 'leader', country: 'USA' };
const petro: Actor = { id: 'gustavo-petro', name: 'Gustavo Petro', kind: 'leader', country: 'COL' };

describe('the relation in an address', () => {
  test.each([
    ['USA-COL', { a: 'USA', b: 'COL' }],
    ['USA~COL', { a: 'USA', b: 'COL' }],
    ['USA', { a: 'USA', b: EVERYONE }],
    ['donald-trump~gustavo-petro', { a: 'donald-trump', b: 'gustavo-petro' }],
    ['COL~donald-trump', { a: 'COL', b: 'donald-trump' }],
  ])('%s', (text, slots) => expect(parseRelation(text)).toEqual(slots));

  test.each([null, '', 'donald-trump', 'donald-trump-gustavo-petro', 'USA-USA', 'a~', 'a~b~c', 'usa-col'])(
    'is none: %s',
    (text) => expect(parseRelation(text)).toBeNull(),
  );

  test('is written as it is read', () => {
    const slot = fc.constantFrom('USA', 'COL', 'SUN', 'donald-trump', 'ho-chi-minh');
    fc.assert(
      fc.property(slot, slot, (a, b) => {
        fc.pre(a !== b);
        expect(parseRelation(relationId({ a, b }))).toEqual({ a, b });
      }),
    );
    expect(relationId({ a: 'USA', b: 'COL' })).toBe('USA-COL');
    expect(relationId({ a: 'USA', b: EVERYONE })).toBe('USA');
  });
});

describe('who stands in a slot', () => {
  test('a country and its leaders, a leader alone, everybody else', () => {
    expect(startedBy([trump], 'USA', 'COL')).toBe('a');
    expect(startedBy([usa], 'donald-trump', 'gustavo-petro')).toBe('other');
    expect(startedBy([petro], 'USA', EVERYONE)).toBe('b');
    expect(startedBy([trump, petro], 'USA', EVERYONE)).toBe('both');
  });

  test('between two is what one does to the other, or both together', () => {
    const pair = { a: 'donald-trump', b: 'gustavo-petro' };
    expect(isBetween(anEvent(), pair)).toBe(true);
    expect(isBetween(anEvent({ initiators: [petro], recipients: [trump] }), pair)).toBe(true);
    expect(isBetween(anEvent({ initiators: [petro], recipients: [usa] }), pair)).toBe(false);
    expect(isBetween(anEvent({ initiators: [petro], recipients: [usa] }), { a: 'USA', b: 'gustavo-petro' })).toBe(true);
    // Both act, but on somebody else.
    expect(
      isBetween(anEvent({ initiators: [petro, trump], recipients: [{ ...col, id: 'VEN', country: 'VEN' }] }), pair),
    ).toBe(false);
  });
});
