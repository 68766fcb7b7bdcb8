import { describe, expect, test } from 'vitest';
import { times } from './read.ts';

// 4 February 2026 is a Wednesday.
describe('a weekday', () => {
  test.each([
    ['They met on Tuesday.', '2026-02-03'],
    ['They met on Wednesday.', '2026-02-04'],
    ['They met on Thursday.', '2026-01-29'],
    ['A vote is set for Thursday.', '2026-02-05'],
    ['They will meet on Friday.', '2026-02-06'],
    ['They met last Friday.', '2026-01-30'],
    ['They meet next Monday.', '2026-02-09'],
    ['Rojas announced on Sunday that he would resign.', '2026-02-01'],
    ['The vote planned for Tuesday was called off.', '2026-02-03'],
    ['They parted on Monday evening.', '2026-02-02'],
  ])('%s', (text, edtf) => expect(times(text)).toEqual([edtf]));

  test.each(['The Sunday Times reported it.', 'On Fridays they pray.', 'The inquiry into Bloody Sunday began.'])(
    'none: %s',
    (text) => expect(times(text)).toEqual([]),
  );

  test('goes on from the day told before where the words say so', () =>
    expect(times('They met on October 24, 2025. The following Monday they parted.')).toEqual([
      '2025-10-24',
      '2025-10-27',
    ]));
});
