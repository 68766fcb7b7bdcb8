import { describe, expect, test } from 'vitest';
import { eventsOf } from '../support.ts';

describe('acts told by nouns', () => {
  test.each([
    ['The mood soured after the Iraqi invasion of Kuwait.', 'ASSAULT occurred IRQ > KWT'],
    ["Israel's strikes on Syria lasted a week.", 'ASSAULT occurred ISR > SYR'],
    ['Talks between Sweden and Finland took place in the spring.', 'CONSULT occurred SWE + FIN'],
  ])('%s', (text, event) => {
    expect(eventsOf(text)).toContain(event);
  });
  test('what is only asked for did not happen', () => {
    expect(
      eventsOf('Poland urged Hungary to end the Hungarian blockade of Ukraine.').some((event) =>
        event.startsWith('COERCE'),
      ),
    ).toBe(false);
  });
});
