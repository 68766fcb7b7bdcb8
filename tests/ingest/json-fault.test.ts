import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonFault } from '../../src/ingest/json-fault.ts';

describe('findJsonFault', () => {
  it.each([
    ['{"a": 1, "b": oops}', 14, /value should stand/],
    ['{"a": 1, }', 9, /name in quotation marks/],
    ['{"a" 1}', 5, /colon/],
    ['[1 2]', 3, /comma or "\]"/],
    ['{"a":1 "b":2}', 7, /comma or "}"/],
    ['[1,]', 3, /value/],
    ['{"a": "x', 6, /not closed/],
    ['{"a": "x\ny"}', 6, /raw line end/],
    ['{"a": [1, 2', 11, /it ends where a comma or "\]" should stand/],
    ['', 0, /it ends/],
    ['{} {}', 3, /nothing more/],
    ['{"a": 01}', 6, /value/],
    ["{'a': 1}", 1, /name in quotation marks/],
    ['nul', 0, /value/],
    ['["\u007f\u0085", x]', 7, /value/],
  ])('%s', (text, offset, reason) => {
    const found = findJsonFault(text);
    expect(found.offset).toBe(offset);
    expect(found.reason).toMatch(reason);
  });

  it('finds the place where a sound text was broken, or one behind it', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(), (text, at) => {
        const place = at % (text.length + 1);
        const broken = `${text.slice(0, place)}\u0001${text.slice(place)}`;
        const { offset } = findJsonFault(broken);
        // A string is named by where it begins, a number or a word likewise.
        expect(offset).toBeLessThanOrEqual(place);
        expect(broken.slice(offset, place)).toMatch(/^(?:"[^"]*(?:\\"[^"]*)*|[\w.+-]*)\s*$/);
      }),
    );
  });
});
