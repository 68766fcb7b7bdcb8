import { describe, expect, it } from 'vitest';
import { evidenceFor, explainArticle } from '../../src/extract/explain/index.ts';
import { explainWhy } from '../../src/layout/why.ts';
import type { PoliticalEvent } from '../../src/model/index.ts';
import type { Evidence } from '../../src/model/why.ts';
import { traceOf } from './support.ts';

/** The first event of these words with its evidence. */
function read(text: string, at = 0): { event: PoliticalEvent; evidence: Evidence } {
  const trace = traceOf(text, '2020-07-01');
  const event = trace.events[at]!;
  return { event, evidence: evidenceFor(explainArticle(trace), event, event.sources[0]!)! };
}
const told = (text: string, question: RegExp, at = 0) => {
  const { event, evidence } = read(text, at);
  return explainWhy(event, evidence).find((part) => question.test(part.question))!;
};

describe('evidence for an event', () => {
  it('is that of its own act where a sentence tells of several', () => {
    const text = 'Iran recalled its ambassador from Iraq and Turkey condemned Greece on June 3, 2020.';
    const trace = traceOf(text);
    expect(trace.events).toHaveLength(2);
    const explained = explainArticle(trace);
    for (const event of trace.events) {
      const evidence = evidenceFor(explained, event, event.sources[0]!)!;
      expect(evidence.act.type).toBe(event.type);
      expect(evidence.date.edtf).toBe(event.date.edtf);
      expect(evidence.tone.is).toBe(event.tone);
      expect(evidence.confidence.is).toBe(event.confidence);
      expect(evidence.sides.filter(({ slot }) => slot === 'who').flatMap(({ names }) => names)).toEqual(
        event.initiators.map(({ name }) => name),
      );
    }
  });
  it('is none where the text holds no such act', () => {
    const { event } = read('Iraq invaded Kuwait on August 2, 1990.');
    const other = explainArticle(traceOf('It rained. Nobody minded that it rained all day.'));
    expect(evidenceFor(other, event, event.sources[0]!)).toBeNull();
  });
  it('finds the act by its kind and who does it where no words are marked', () => {
    const trace = traceOf('Iraq invaded Kuwait on August 2, 1990.');
    const [event] = trace.events as [PoliticalEvent];
    const source = { ...event.sources[0]!, spans: {} };
    expect(evidenceFor(explainArticle(trace), event, source)?.act.said).toBe('invaded');
    expect(evidenceFor(explainArticle(trace), { ...event, type: 'AID' }, source)).toBeNull();
  });
});

describe('in plain words', () => {
  it('says what a date counts from, without labels or ISO dates', () => {
    const { answers } = told('Ankara expelled the Greek ambassador on Monday.', /date/);
    expect(answers).toEqual([
      {
        said: '',
        means: '29 Jun 2020',
        because: `“${answers[1]!.said}” stands in its own clause.`,
      },
      {
        said: answers[1]!.said,
        means: '29 Jun 2020',
        because: 'Counted from Wednesday 1 Jul 2020, when the article was published.',
      },
    ]);
    expect(JSON.stringify(answers)).not.toMatch(/T1|2020-/);
  });
  it('says who words stand for, and in which office that day', () => {
    const [who, whom] = told('Ankara accused Donald Trump of lying on June 3, 2020.', /sides/).answers;
    expect(who).toEqual({
      said: 'Ankara',
      means: 'who: Turkey',
      because: 'A capital stands for its state; stands before the act.',
    });
    expect(whom?.because).toContain('President of the United States (read on 1 Jul 2020, the article’s day)');
  });
  it('names the entry of the lexicon, what it means and why the act counts as planned', () => {
    expect(told('Russia will expel two British diplomats.', /^Why “/).answers[0]).toMatchObject({
      said: 'expel two British diplomats',
      because: expect.stringMatching(/^In the lexicon as the verb “expel.*\. [A-Z].*\.$/) as string,
    });
    expect(told('Russia will expel two British diplomats.', /planned/).answers[0]?.because).toBe(
      '“will” puts it ahead.',
    );
  });
  it('tells what people changed, and why', () => {
    const { event, evidence } = read('Iraq invaded Kuwait on August 2, 1990.');
    const corrected = [{ reason: 'A slip', author: 'Ann', date: '2026-02-06', fields: ['date'] }];
    const parts = explainWhy({ ...event, corrected }, evidence);
    expect(parts.filter((part) => part.corrected).map((part) => part.question)).toEqual(['Why this date?']);
    expect(parts[0]!.corrected).toContain('Ann');
  });
  it('says when a report is less exact than the event it joined', () => {
    const { event, evidence } = read('Iraq invaded Kuwait in August 1990.');
    const source = event.sources[0]!;
    const joined = { ...event, date: { ...event.date, edtf: '1990-08-02' }, sources: [source, source] };
    expect(explainWhy(joined, evidence)[0]!.answers[0]!.because).toContain('2 Aug 1990, from another report');
    expect(explainWhy(event, evidence)[0]!.answers[0]!.because).not.toContain('another report');
  });
});
