import { describe, expect, test } from 'vitest';
import { times } from './read.ts';

describe('the day an article counts from', () => {
  test.each([
    ['NAIROBI, Aug. 7 (AP) — They met yesterday.', '1998-08-10', ['1998-08-06']],
    ['KYIV, Ukraine, 24 February 2022 - They met on Wednesday.', null, ['2022-02-23']],
    // Too old to be this article's.
    ['NAIROBI, Aug. 7 (AP) — They met yesterday.', '1998-10-10', ['1998-10-09']],
    // No dateline.
    ['On Aug. 7 they met. They parted yesterday.', '1998-08-10', ['1998-08-07', '1998-08-09']],
    ['NAIROBI, Aug. 7 (AP) — They met yesterday.', null, []],
  ])('%s', (text, published, edtf) => expect(times(text, published)).toEqual(edtf));
});
