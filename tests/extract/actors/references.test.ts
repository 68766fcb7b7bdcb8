import { describe, expect, it } from 'vitest';
import { read } from './support.ts';

const day = '2018-06-20';
const met = 'President Donald Trump met French President Emmanuel Macron.';

describe('descriptions', () => {
  it.each(['The two leaders shook hands.', 'Both presidents smiled.', 'The two men smiled.'])('%s', (text) => {
    expect(read(day, met, text).at(-1)).toMatch(/=(donald-trump\+emmanuel-macron|emmanuel-macron\+donald-trump)$/);
  });

  it.each(['The two countries agreed.', 'Both sides agreed.', 'Neither side agreed.', 'Both governments agreed.'])(
    '%s',
    (text) => {
      expect(read(day, 'Egypt warned Sudan.', text).at(-1)).toMatch(/=(EGY\+SDN|SDN\+EGY)$/);
    },
  );

  it('knows realms, allies and ministries', () => {
    expect(read(day, 'Saudi Arabia warned Canada.', 'The kingdom recalled an envoy.')).toContain('The kingdom=SAU');
    expect(read(day, 'Petro is president of Colombia.', 'Trump threatened the longtime ally.')).toContain(
      'the longtime ally=COL',
    );
    expect(read(day, 'China closed a consulate.', 'It was right, the foreign ministry said.')).toContain(
      'the foreign ministry=CHN',
    );
    expect(read(day, met, 'The American leader agreed.')).toContain('American leader=donald-trump');
  });

  it('takes "both" before names for no description', () => {
    expect(read(day, 'Both Egypt and Sudan agreed.')).toEqual(['Egypt=EGY', 'Sudan=SDN']);
  });
});

describe('pronouns', () => {
  it.each([
    ['Emmanuel Macron has praised Angela Merkel.', 'He has thanked her.', ['He=emmanuel-macron', 'her=angela-merkel']],
    ['Turkey warned Greece.', 'It recalled its ambassador.', ['It=TUR', 'its=TUR']],
    ['Egypt and Sudan met.', 'They agreed.', ['They=EGY+SDN']],
    ['Russia told Poland to close its consulate.', 'The day passed.', ['its=POL']],
  ])('%s %s', (first, second, expected) => {
    expect(read(day, first, second)).toEqual(expect.arrayContaining(expected));
  });

  it('leaves "he" alone after somebody who is no leader, inside quotations, and before "it is" nobody', () => {
    expect(
      read(day, met, 'Will Freeman, an analyst, praised Macron.', 'He laughed.').some((one) => one.startsWith('He=')),
    ).toBe(false);
    expect(read(day, met, '"He lied," a woman said.').some((one) => one.startsWith('He='))).toBe(false);
    expect(read(day, 'Turkey warned Greece.', 'It was far from clear.').some((one) => one.startsWith('It='))).toBe(
      false,
    );
  });
});

describe('the North and the South', () => {
  it('are the Koreas once both are named', () => {
    expect(read(day, 'North Korea warned South Korea.', 'The South shrugged.')).toContain('The South=KOR');
    expect(read(day, 'Italy warned France.', 'The South shrugged.')).not.toContain('The South=KOR');
  });
});
