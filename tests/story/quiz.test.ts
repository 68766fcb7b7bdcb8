import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor, PoliticalEvent, Relation } from '../../src/model/index.ts';
import {
  automaticStory,
  makeQuiz,
  QUIZ_LEAST,
  QUIZ_LENGTH,
  storyQuiz,
  type QuizKind,
  type QuizQuestion,
} from '../../src/story/index.ts';
import { anEvent } from '../support/events.ts';
import { sampleRelations } from './sample.ts';

const land = (actor: Actor): string => actor.country ?? actor.id;
const DAY = 86_400_000;
const time = (day: string | null): number => Date.parse(`${day}T00:00:00Z`);

/**
 * Whether the dataset bears out the key of a question and no other option: read from the events themselves, not by the rules that made
 * the question. Gives what is wrong.
 */
function faultOf(question: QuizQuestion, all: readonly PoliticalEvent[]): string | null {
  const proof = question.proof.map((id) => all.find((event) => event.id === id)!);
  if (proof.some((event) => !event || event.status !== 'occurred')) return 'rests on what did not happen';
  if (proof.some(({ date }) => !date.start || !date.end || /[~?%]/.test(date.edtf))) return 'rests on a vague date';
  if (proof.some(({ date }) => date.basis === 'publication')) return 'rests on the date of an article';
  const checks: Record<QuizKind, () => string | null> = {
    first: () => {
      const options = question.options.map((headline) => all.filter((event) => event.headline === headline));
      const right = options[question.answer]!;
      const wrong = options[1 - question.answer]!;
      if (right.length === 0 || wrong.length === 0) return 'an option is no event';
      const latest = Math.max(...right.map(({ date }) => time(date.end)));
      return wrong.every(({ date }) => time(date.start) > latest) ? null : 'the other came first, or on the same day';
    },
    who: () => {
      const [event] = proof as [PoliticalEvent];
      const chosen = question.options[question.answer];
      if (event.initiators.length !== 1 || event.initiators[0]!.name !== chosen) return 'somebody else did it';
      if (question.about.includes(chosen!)) return 'the question gives it away';
      const month = all.filter(
        (other) =>
          other.type === event.type &&
          other.date.start !== null &&
          Math.abs(time(other.date.start) - time(event.date.start)) < 31 * DAY,
      );
      const others = question.options.filter((name) => name !== chosen);
      const did = month.flatMap(({ initiators }) => initiators.map(({ name }) => name));
      const rival = others.find((name) => did.includes(name));
      if (rival) return `${rival} did such a thing too`;
      const home = all
        .flatMap(({ initiators, recipients }) => [...initiators, ...recipients])
        .filter((actor) => actor.kind === 'country' && land(actor) === land(event.initiators[0]!));
      return home.some(({ name }) => others.includes(name)) ? 'his country is an option' : null;
    },
    after: () => {
      const [next, here] = proof as [PoliticalEvent, PoliticalEvent];
      if (time(next.date.start) <= time(here.date.end)) return 'the next one is not later';
      if (next.tone === here.tone) return 'both have the same tone';
      return question.options[question.answer] === (next.tone > here.tone ? 'Warmer' : 'Colder')
        ? null
        : 'it is the other way round';
    },
  };
  return checks[question.kind]();
}

describe('the quiz of every sample relation', () => {
  let relations: readonly Relation[];
  beforeAll(async () => void (relations = await sampleRelations()), 120_000);

  it('has no wrong key, whatever is asked', () => {
    const counts: Record<QuizKind, number> = { first: 0, who: 0, after: 0 };
    for (const { relation, events } of relations) {
      for (const question of makeQuiz(events, events, Infinity)) {
        expect(faultOf(question, events), `${relation} ${question.id}: ${question.about}`).toBeNull();
        expect(new Set(question.options).size).toBe(question.options.length);
        expect(question.options.length).toBeGreaterThan(1);
        counts[question.kind]++;
      }
    }
    // Without questions the above would hold of nothing.
    expect(Math.min(...Object.values(counts))).toBeGreaterThan(20);
  });

  it('asks about a story of its own events, in the same way each time', () => {
    let asked = 0;
    for (const { relation, events } of relations.filter(({ events }) => events.length > 40)) {
      const story = automaticStory(relation, events);
      const told = events.filter(({ id }) => story.steps.some((step) => step.event === id));
      const quiz = makeQuiz(told, events);
      asked += quiz.length;
      expect(quiz.length).toBeLessThanOrEqual(QUIZ_LENGTH);
      expect(quiz).toEqual(makeQuiz([...told].reverse(), [...events].reverse()));
      for (const id of quiz.flatMap(({ proof }) => proof)) expect(told.some((event) => event.id === id)).toBe(true);
      // Ten treaties in a row cannot be told apart: the rest of the relation helps out.
      const whole = storyQuiz(told, events);
      expect(whole.slice(0, quiz.length)).toEqual(quiz);
      expect(whole.length, relation).toBeGreaterThanOrEqual(QUIZ_LEAST);
      expect(new Set(whole.map(({ id }) => id)).size).toBe(whole.length);
      expect(whole.map((question) => faultOf(question, events)).filter(Boolean)).toEqual([]);
    }
    expect(asked).toBeGreaterThan(10);
  });

  it('does not have its answers in one place', () => {
    const questions = relations.flatMap(({ events }) => makeQuiz(events, events, Infinity));
    const first = questions.filter(({ kind }) => kind === 'first');
    const share = first.filter(({ answer }) => answer === 0).length / first.length;
    expect(share).toBeGreaterThan(0.3);
    expect(share).toBeLessThan(0.7);
  });
});

const USA: Actor = { id: 'USA', name: 'United States', kind: 'country', country: 'USA' };
const COL: Actor = { id: 'COL', name: 'Colombia', kind: 'country', country: 'COL' };
const VEN: Actor = { id: 'VEN', name: 'Venezuela', kind: 'country', country: 'VEN' };
const act = (id: string, day: string, change: Partial<PoliticalEvent> = {}): PoliticalEvent =>
  anEvent({
    id,
    type: 'SANCTION',
    tone: -6,
    headline: `The United States closes the ${id}`,
    date: { edtf: day, start: day, end: day, precision: 'day', basis: 'stated' },
    initiators: [USA],
    recipients: [COL],
    sources: [{ ...anEvent().sources[0]!, published: '2026-03-01' }],
    ...change,
  });
const warm: Partial<PoliticalEvent> = {
  type: 'AGREE',
  tone: 4,
  headline: 'Colombia agrees to talk',
  initiators: [COL],
  recipients: [USA],
};
const kinds = (events: readonly PoliticalEvent[]): QuizKind[] =>
  makeQuiz(events, events, Infinity).map(({ kind }) => kind);
const month = { edtf: '2025-10', start: '2025-10-01', end: '2025-10-31', precision: 'month', basis: 'stated' } as const;

describe('what is not asked', () => {
  const harbour = act('harbour', '2025-10-05');
  const talk = act('talk', '2026-01-07', warm);
  const third = act('third', '2020-01-01', { type: 'AID', initiators: [VEN], tone: -6, headline: 'Venezuela helps' });

  it('is asked where nothing is in doubt', () => {
    expect(kinds([harbour, talk, third]).sort()).toEqual(['after', 'first', 'first', 'who', 'who', 'who']);
    const who = makeQuiz([harbour], [harbour, talk, third]).find(({ kind }) => kind === 'who')!;
    expect(who).toMatchObject({
      about: '5 Oct 2025: _____ closes the harbour',
      options: expect.arrayContaining(['Venezuela']) as string[],
    });
    expect(who.options[who.answer]).toBe('United States');
  });

  it('what came first when dates overlap', () => {
    expect(kinds([act('harbour', '2025-10-05', { date: month }), act('talk', '2025-10-20', warm)])).not.toContain(
      'first',
    );
  });

  it('what came first when a like act came on the other side', () => {
    expect(kinds([harbour, talk])).toContain('first');
    expect(kinds([harbour, talk, act('airport', '2026-02-01')])).not.toContain('first');
  });

  it('what came first when both sides together did the like on the other side', () => {
    const together = act('together', '2026-02-01', { initiators: [USA, COL], recipients: [] });
    expect(kinds([harbour, talk, together])).not.toContain('first');
  });

  it('warmer or colder at the same tone, or when the rest says otherwise', () => {
    expect(kinds([harbour, act('talk', '2026-01-07', { ...warm, tone: -6 })])).not.toContain('after');
    expect(kinds([harbour, talk])).toContain('after');
    const storm = ['2025-11-01', '2025-11-02', '2025-12-01'].map((day, at) =>
      act(`s${at}`, day, { type: 'ASSAULT', tone: -10, salience: 1, confidence: 0.2 }),
    );
    expect(kinds([harbour, talk, ...storm])).not.toContain('after');
  });

  it('who did it when several did, or did the like', () => {
    const both = act('harbour', '2025-10-05', { initiators: [USA, VEN] });
    expect(makeQuiz([both], [both, talk, third]).map(({ kind }) => kind)).not.toContain('who');
    const rival = act('rival', '2025-10-09', { initiators: [VEN], headline: 'Venezuela closes the border' });
    const asked = makeQuiz([harbour], [harbour, rival, third]).find(({ kind }) => kind === 'who');
    expect(asked?.options ?? []).not.toContain('Venezuela');
  });

  it.each([
    ['planned', { status: 'planned' }],
    ['alleged', { status: 'alleged' }],
    ['denied', { status: 'denied' }],
    ['dated by its article', { date: { ...talk.date, basis: 'publication' } }],
    ['about dated', { date: { ...talk.date, edtf: '2026-01-07~' } }],
    ['reported before it was', { sources: [{ ...talk.sources[0]!, published: '2026-01-01' }] }],
    ['not sure', { confidence: 0.5 }],
    ['dated in its headline', { headline: 'Colombia agrees to the treaty of 2026' }],
  ] as [string, Partial<PoliticalEvent>][])('about an event that is %s', (_, change) => {
    const events = [harbour, act('talk', '2026-01-07', { ...warm, ...change })];
    expect(makeQuiz(events, events, Infinity).flatMap(({ proof }) => proof)).not.toContain('talk');
  });

  it('about an event that others call alleged or denied', () => {
    const denied = act('denied', '2025-10-06', { status: 'denied' });
    expect(makeQuiz([harbour, talk], [harbour, talk, denied], 9).flatMap(({ proof }) => proof)).not.toContain(
      'harbour',
    );
  });
});
