import { describe, expect, test } from 'vitest';
import { traceOf } from '../support.ts';

const told = (text: string) =>
  traceOf(text, '2021-07-15').events.map(
    ({ type, initiators, recipients, date }) =>
      `${type} ${initiators.map(({ id }) => id).join('+')} > ${recipients.map(({ id }) => id).join('+')} ${date.edtf}`,
  );

describe('who acts for a leader, and who does not', () => {
  test.each([
    ["Joe Biden's envoy met Nicolás Maduro on Monday.", 'CONSULT USA+nicolas-maduro >  2021-07-12'],
    ["Joe Biden's special envoy John Doe met Nicolás Maduro on Monday.", 'CONSULT USA+nicolas-maduro >  2021-07-12'],
    ["Joe Biden's administration sanctioned Cuba on Monday.", 'SANCTION joe-biden > CUB 2021-07-12'],
  ])('%s', (text, expected) => {
    expect(told(text)).toContain(expected);
  });
  test.each(["Joe Biden's son met Nicolás Maduro on Monday.", "Joe Biden's youngest brother attacked Cuba on Monday."])(
    'nobody: %s',
    (text) => {
      expect(told(text)).toEqual([]);
    },
  );
  test('an envoy once introduced is known by surname', () => {
    expect(told('John Doe, an American envoy, arrived on Monday. Doe thanked Nicolás Maduro on Tuesday.')).toContain(
      'SUPPORT USA > nicolas-maduro 2021-07-13',
    );
  });
});

describe('who is no guest', () => {
  test.each([
    'The Chinese parliament met on Monday. Japan watched.',
    'American troops arrived in Cuba on Monday.',
    'Canada shared evidence, according to a report to the American government.',
    'A Frenchwoman was put under investigation in Italy for her role in rioting in May.',
  ])('%s', (text) => {
    expect(told(text)).toEqual([]);
  });
  test.each([
    ['The Chinese foreign minister met the Japanese ambassador on Monday.', 'CONSULT CHN+JPN >  2021-07-12'],
    ['Joe Biden arrived in France on Monday.', 'CONSULT joe-biden+FRA >  2021-07-12'],
    ['French workers rioted against Italy in May.', 'PROTEST FRA > ITA 2021-05'],
  ])('but: %s', (text, expected) => {
    expect(told(text)).toContain(expected);
  });
});

describe('past forms that are adjectives too', () => {
  test.each([
    ['Indian troops occupied heights in Pakistan on Monday.', 'COERCE IND > PAK 2021-07-12'],
    ['Joe Biden said on Monday that he wanted good relations with Iran.', 'SUPPORT joe-biden > IRN 2021-07-12'],
    [
      "Serbia's interior ministry on Monday brought charges against Albin Kurti.",
      'ACCUSE SRB > albin-kurti 2021-07-12',
    ],
  ])('are verbs behind their subject: %s', (text, expected) => {
    expect(told(text)).toContain(expected);
  });
  test('and adjectives elsewhere', () => {
    expect(told('Pakistan spoke of the occupied heights of India on Monday.')).toEqual([]);
  });
});

describe('when', () => {
  test('"as its minister on a day" is no aside', () => {
    expect(
      told('The United States appointed John Doe, of Kentucky, as its ambassador to Cuba on January 27, 2003.'),
    ).toEqual(['SUPPORT USA > CUB 2003-01-27']);
  });
  test('had spent the afternoon: the same day', () => {
    expect(
      told(
        'American prisoners flew home from Venezuela on Monday. Joe Biden had spent the afternoon with Nicolás Maduro.',
      ),
    ).toContain('CONSULT joe-biden+nicolas-maduro >  2021-07-12');
  });
});

describe('whom a description stands for', () => {
  test.each([
    [
      'France and Spain urged Algeria and Morocco on Monday to talk, a day after Algeria severed diplomatic relations with the neighbour. Morocco accused Algeria.',
      'SANCTION DZA > MAR 2021-07-11',
    ],
    [
      'Japan and South Korea quarrelled over trade, and Russia watched. South Korea had sued Japan. Japan agreed to talks, and officials from both sides met on Tuesday.',
      'CONSULT JPN+KOR >  2021-07-13',
    ],
    [
      'The United Nations condemned Peru on Monday and demanded that it pay compensation.',
      'REQUEST org:UN > PER 2021-07-12',
    ],
    [
      'Joe Biden received Angela Merkel on Monday. Biden urged his guest to spend more.',
      'REQUEST joe-biden > angela-merkel 2021-07-12',
    ],
  ])('%s', (text, expected) => {
    expect(told(text)).toContain(expected);
  });
  test('three governments where only two were told of are nobody', () => {
    expect(
      told('Peru and Chile signed a treaty on Monday. The three governments agreed on Tuesday to build a road.'),
    ).toEqual(['AGREE PER+CHL >  2021-07-12']);
  });
  test('whose heir somebody is takes no part', () => {
    expect(told("Joe Biden met Kim Jong-un, Kim Jong-il's heir, on Monday.")).toEqual([
      'CONSULT joe-biden+kim-jong-un >  2021-07-12',
    ]);
  });
  test('a paragraph about a year goes on to be about it', () => {
    expect(told('On February 17, 1979, China invaded Vietnam. A day later Moscow condemned China.')).toContain(
      'ACCUSE SUN > CHN 1979-02-18',
    );
    expect(told('On February 17, 1979, China invaded Vietnam. On Monday Moscow condemned China.')).toContain(
      'ACCUSE RUS > CHN 2021-07-12',
    );
  });
  test('a day of that month', () => {
    expect(
      told('Peru thanked Chile in January; on the 24th of that month Chile expelled the Peruvian ambassador.'),
    ).toContain('SANCTION CHL > PER 2021-01-24');
  });
});

describe('whom a condemned deed is laid to', () => {
  test.each([
    ['Russia condemned the American invasion of Iraq on Monday.', 'ACCUSE RUS > USA 2021-07-12'],
    ['Russia condemned the invasion of Iraq by American troops on Monday.', 'ACCUSE RUS > USA 2021-07-12'],
    ['Canada condemned the treatment of Canadians by China on Monday.', 'ACCUSE CAN > CHN 2021-07-12'],
    [
      'Israel invaded Lebanon on Sunday. Egypt condemned the invasion of Lebanon on Monday.',
      'ACCUSE EGY > ISR 2021-07-12',
    ],
  ])('who did it: %s', (text, expected) => {
    expect(told(text)).toContain(expected);
  });
  test.each([
    'Russia condemned the invasion of Iraq on Monday.',
    'Turkey condemned the killing of Iranian officers on Monday.',
    'Canada denounced the deportation of Ukrainian children on Monday.',
  ])('never to whom it was done: %s', (text) => {
    expect(told(text)).toEqual([]);
  });
});

describe('what only the accuser tells', () => {
  const statusOf = (text: string) => traceOf(text, '2021-07-15').events.map(({ status }) => status);
  test.each([
    'Indian soldiers attacked a Pakistani post on Monday, according to Islamabad.',
    "Indian soldiers attacked a Pakistani post on Monday, Pakistan's army said.",
    'Indian hackers attacked Pakistan on Monday, according to an indictment.',
  ])('is alleged: %s', (text) => {
    expect(statusOf(text)).toContain('alleged');
  });
  test.each([
    'Indian soldiers attacked a Pakistani post on Monday, witnesses said.',
    'Indian soldiers attacked a Pakistani post on Monday, the Indian army said.',
    'Indian soldiers attacked a Pakistani post on Monday and said so.',
  ])('but not: %s', (text) => {
    expect(statusOf(text)).not.toContain('alleged');
  });
  test('an announcement dates what has been done', () => {
    expect(told('Peru has expelled three Chilean diplomats, the foreign ministry in Lima said on Monday.')).toEqual([
      'SANCTION PER > CHL 2021-07-12',
    ]);
  });
});

describe('small words that turn an act round', () => {
  test('sanctioned and called a dictator: both were done to him', () => {
    expect(told('Nicolás Maduro was sanctioned by the United States on Monday and called a dictator.')).toEqual([
      'SANCTION USA > nicolas-maduro 2021-07-12',
    ]);
  });
  test('a regrettable incident blames nobody', () => {
    expect(told('India and Pakistan met on Monday. India called the incident deeply regrettable.')).toEqual([
      'CONSULT IND+PAK >  2021-07-12',
    ]);
  });
  test('"bombed them": not whoever else the story tells of', () => {
    expect(
      told('Iran and Saudi Arabia met on Monday. The rebels fired a missile. Saudi Arabia bombed them on Tuesday.'),
    ).toEqual(['CONSULT IRN+SAU >  2021-07-12']);
  });
  test('had accused, and nothing dates it: no later than the report', () => {
    expect(told('Peru had accused Chile of spying.')).toEqual(['ACCUSE PER > CHL ../2021-07-15']);
  });
  test('what is told in the present is not of a day told before', () => {
    expect(told('Peru expelled the Chilean ambassador on July 1 for the riots, for which it blames Chile.')).toContain(
      'ACCUSE PER > CHL 2021-07-15',
    );
  });
});
