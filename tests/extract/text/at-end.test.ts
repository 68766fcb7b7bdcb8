import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atEnd } from '../../../src/extract/text/at-end.ts';

const PATTERNS = [
  /\b(?:in|since|last)[ -](?:the )?$/i,
  /\b(?:who|which)\b[^,;]*$/,
  /(?:^|[^.]\s)(?!(?:In|On)\b)\p{Lu}[\p{L}’.-]* $/u,
  /(?:[$£]|['’]s |^\(?)$/,
];

describe('atEnd', () => {
  it('answers what the pattern would', () => {
    const piece = fc.constantFrom(
      'in',
      'since',
      'last',
      'the',
      'who',
      'which',
      'In',
      'Élan',
      ' ',
      ' ',
      '-',
      ',',
      '.',
      '’s',
      '$',
      '(',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        for (const pattern of PATTERNS)
          expect(atEnd(pattern).test(text), `${pattern} on "${text}"`).toBe(pattern.test(text));
      }),
      { seed: 4, numRuns: 2000 },
    );
  });

  it('wants a pattern that ends with $', () => {
    expect(() => atEnd(/in/)).toThrow('does not end');
  });
});
