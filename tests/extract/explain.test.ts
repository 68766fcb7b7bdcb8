import { describe, expect, it } from 'vitest';
import { explainArticle, findingsOf, markedRuns } from '../../src/extract/explain/index.ts';
import type { ActExplained, SentenceExplained } from '../../src/extract/explain/index.ts';
import { traceDecisions } from '../../src/extract/pipeline.ts';
import { articleOf, knowledge } from './support.ts';

const explain = (text: string, published?: string | null) =>
  explainArticle(traceDecisions(articleOf(text, published), knowledge));
const one = (text: string, published?: string | null): SentenceExplained => explain(text, published).sentences.at(-1)!;
const act = (text: string, published?: string | null): ActExplained => one(text, published).acts[0]!;
const dropped = (text: string): string[] => one(text).dropped.map(({ text: words, reason }) => `${words}: ${reason}`);

describe('an act', () => {
  const sentence = one('Iraq invaded Kuwait on August 2, 1990.');

  it('names its frame, its sides, its date and the event made of it', () => {
    const [invaded] = sentence.acts;
    expect(invaded).toMatchObject({
      label: 'A1',
      text: 'invaded',
      type: 'ASSAULT',
      mode: 'invade',
      frame: { id: 'verb/invade', kind: 'verb', pattern: 'invade', notes: [] },
      status: 'occurred',
      date: { edtf: '1990-08-02', basis: 'stated', reason: 'T1 “August 2, 1990” stands in its own clause' },
      outcome: { made: true, headline: 'Iraq invades Kuwait', relations: [['IRQ', 'KWT']] },
    });
    expect(invaded!.sides.map(({ slot, label, who }) => [slot, label, who[0]!.id])).toEqual([
      ['who', 'W1', 'IRQ'],
      ['whom', 'W2', 'KWT'],
    ]);
  });

  it('multiplies up to its confidence', () => {
    const { outcome } = act('Ankara expelled the Greek ambassador on Monday.');
    if (!outcome.made) throw new Error(outcome.reason);
    const product = [...outcome.confidenceReason.matchAll(/(?:^|× )(\d\.\d+|1) /g)].reduce(
      (p, [, by]) => p * Number(by),
      1,
    );
    expect(outcome.confidence).toBeCloseTo(product, 1);
  });

  it.each([
    ['The United States will expel two Russian diplomats.', 'planned', '“will” puts it ahead'],
    ['Russia denied that it had attacked Georgia.', 'denied', 'stands under “denied”'],
    ['Beijing said Indian soldiers attacked Chinese troops.', 'alleged', 'one side says it of another (“said”)'],
    ['Iraq invaded Kuwait.', 'occurred', 'told as done, not as planned, denied or hearsay'],
  ])('says why its status is what it is: %s', (text, status, reason) => {
    const found = one(text).acts.find((each) => each.status === status);
    expect(found?.statusReason).toBe(reason);
  });

  it('says that a planned act has less tone', () => {
    expect(act('Iraq invaded Kuwait.').toneReason).toBe('that of its kind');
    expect(act('The United States will expel two Russian diplomats.').toneReason).toMatch(
      /^less than the −[\d.]+ of its kind, because planned$/,
    );
  });

  it('says that a side was supplied, and from where', () => {
    const found = explain('France recalled its ambassador to Turkey. The ambassador of Turkey was summoned on Friday.');
    const sides = found.sentences[1]!.acts[0]!.sides;
    expect(sides.find(({ slot }) => slot === 'who')).toMatchObject({
      label: null,
      reason: 'left unsaid here: supplied from the story, told in sentence 1',
    });
  });

  it('says in which relations it shows, and that it shows in none', () => {
    const relations = (text: string) => {
      const { outcome } = act(text);
      return outcome.made ? outcome.relations : outcome.reason;
    };
    expect(relations('The presidents of France and Germany met in Berlin.')).toEqual([['FRA', 'DEU']]);
    expect(relations('The European Union condemned Belarus.')).toEqual([]);
  });

  it('says why an act made no event', () => {
    const trace = traceDecisions(articleOf('Iraq invaded Kuwait.'), knowledge);
    const twice = { ...trace, actions: [...trace.actions, ...trace.actions.map((one) => ({ ...one }))] };
    const acts = explainArticle(twice).sentences[0]!.acts;
    expect(acts.map(({ outcome }) => outcome.made)).toEqual([true, false]);
    expect(acts[1]!.outcome).toMatchObject({ reason: expect.stringContaining('told twice') });
    const nobody = { ...trace, actions: trace.actions.map((one) => ({ ...one, initiators: [] })) };
    expect(explainArticle(nobody).sentences[0]!.acts[0]!.outcome).toEqual({
      made: false,
      reason: 'nobody is left who does it',
    });
  });
});

describe('what is no act', () => {
  it.each([
    ['If Russia attacked Poland, NATO would respond.', /^attacked: hypothetical: stands behind “if”/],
    ['Russia did not attack Poland.', /^attack: negated \(“not”\)/],
    ['Had Russia attacked Poland, trade would have stopped.', /^attacked: hypothetical: stands behind “had”/],
    ['Russia could attack Poland.', /^attack: hypothetical: “could”/],
    ['Did Russia attack Poland?', /^attack: a question/],
    ['A pensioner attacked Poland.', /^attacked: no state, leader, official or organisation does it/],
    ['Russia arrested a Russian blogger.', /^arrested: the same side twice/],
    ['France supported the farmers.', /^supported: nobody is named whom it concerns/],
    ['The opposition was attacked.', /^attacked: passive, and nobody is named/],
  ])('is told with its reason: %s', (text, expected) => {
    expect(
      dropped(text).find((line) => expected.test(line)),
      dropped(text).join('; '),
    ).toBeDefined();
  });

  it('is not told of words that made an act', () => {
    const { acts, dropped: none } = one('Iraq invaded Kuwait on August 2, 1990.');
    expect(acts).toHaveLength(1);
    expect(none).toEqual([]);
  });
});

describe('dates', () => {
  const reason = (text: string, published?: string | null) =>
    explain(text, published).sentences.at(-1)!.acts[0]!.date.reason;

  it('are traced to the words or their absence', () => {
    expect(reason('Iraq invaded Kuwait.')).toBe(
      'no time words in the sentence, and no date carries over: on or shortly before the article’s own, 2020-07-01',
    );
    expect(reason('Iraq invaded Kuwait.', null)).toBe(
      'no time words in the sentence, and the article has no date of its own',
    );
    expect(reason('Iraq invaded Kuwait on August 2, 1990. It seized Kuwaiti property.')).toBe(
      'no time words in the sentence; goes on from the date told before: “August 2, 1990” in sentence 1',
    );
  });

  it('say what they count from', () => {
    const reasons = (text: string) =>
      one(text).times.map(({ text: words, edtf, reason: why }) => `${words} ${edtf}: ${why}`);
    expect(reasons('Iraq invaded Kuwait on Monday.')).toEqual([
      'Monday 2020-06-29: counted from Wednesday 2020-07-01, when the article was published',
    ]);
    expect(reasons('Iraq invaded Kuwait on August 2, 1990. The next day it seized Kuwaiti property.')).toEqual([
      'The next day 1990-08-03: counted from the date the story has reached; last told before: “August 2, 1990” = 1990-08-02 in sentence 1',
    ]);
  });
});

describe('actors', () => {
  const found = (text: string, published?: string) => one(text, published).actors;

  it('are told with how they were resolved', () => {
    const [trump, putin, he] = found(
      'President Donald Trump met Vladimir Putin in Helsinki, and he praised Russia.',
      '2018-07-17',
    );
    expect(trump).toMatchObject({ reason: 'full name of somebody the reference data knows' });
    expect(trump!.asOf).toBe('President of the United States (read on 2018-07-17, the article’s day)');
    expect(putin!.asOf).toContain('President of Russia');
    const pronoun = [he, ...found('President Donald Trump met Vladimir Putin. He praised Russia.', '2018-07-17')].find(
      (mention) => mention?.how === 'pronoun',
    );
    expect(pronoun?.reason).toMatch(
      /^a pronoun, resolved from what stands before; last named as “[^”]*Trump” in (?:sentence 1|this sentence)$/,
    );
  });

  it('are read on the day that the sentence tells of', () => {
    const [reagan] = found('In 1987 Ronald Reagan met Mikhail Gorbachev.', '2018-07-17');
    expect(reagan!.asOf).toBe('President of the United States (read on 1987-07-01, the time the sentence tells of)');
  });

  it('that only say where are told so', () => {
    expect(found('France and Germany met in Vienna.').at(-1)).toMatchObject({
      role: 'place',
      reason: expect.stringContaining('only says where'),
    });
  });
});

describe('an article', () => {
  it('counts, and numbers its sentences from where it is told', () => {
    const trace = traceDecisions(articleOf('Iraq invaded Kuwait. Russia could attack Poland.'), knowledge);
    const { sentences, totals } = explainArticle(trace, 7);
    expect(sentences.map(({ number }) => number)).toEqual([7, 8]);
    expect(totals).toEqual({ sentences: 2, times: 0, actors: 4, acts: 1, dropped: 1, events: 1 });
  });

  it('in a language that no pack reads says so', () => {
    const article = { ...articleOf('Der Kanzler traf den Präsidenten.'), lang: 'de' };
    expect(explainArticle(traceDecisions(article, knowledge))).toMatchObject({
      note: expect.stringContaining('no language pack reads'),
      sentences: [],
    });
  });

  it('is plain data', () => {
    const explained = explain('Iraq invaded Kuwait on August 2, 1990. Russia could attack Poland.');
    expect(JSON.parse(JSON.stringify(explained))).toEqual(explained);
  });
});

describe('markedRuns', () => {
  const sentence = one('In October 2025 Bahrain gave Qatari citizens 14 days to leave, and Iraq invaded Kuwait.');

  it('cuts the sentence at every edge and loses nothing', () => {
    const runs = markedRuns(sentence);
    expect(runs.map(({ text }) => text).join('')).toBe(sentence.text);
    expect(runs.flatMap(({ opens }) => opens)).toHaveLength(findingsOf(sentence).length);
    expect(runs.flatMap(({ closes }) => closes)).toHaveLength(findingsOf(sentence).length);
  });

  it('puts an actor within an act', () => {
    const qatari = markedRuns(sentence).find(({ text }) => text === 'Qatari');
    expect(qatari?.marks.map(({ kind }) => kind)).toEqual(['act', 'actor']);
  });

  it('copes with findings that cross', () => {
    const base = sentence.actors[0]!;
    const crossed = {
      ...sentence,
      text: 'abcdef',
      times: [],
      dropped: [],
      acts: [{ ...sentence.acts[0]!, start: 0, end: 4 }],
      actors: [{ ...base, start: 2, end: 6 }],
    };
    expect(markedRuns(crossed).map(({ text, marks }) => [text, marks.length])).toEqual([
      ['ab', 1],
      ['cd', 2],
      ['ef', 1],
    ]);
  });
});
