import { describe, expect, test } from 'vitest';
import { traceOf } from '../support.ts';

const headlinesOf = (text: string) => traceOf(text).events.map(({ headline }) => headline);

describe('events put together', () => {
  test('each quotes its sentence verbatim, with the places of its words', () => {
    const text = 'It rained. On 3 May 2019 Chile  bombed Peru. It snowed.';
    const [event] = traceOf(text).events;
    const [source] = event!.sources;
    expect(source!.quote).toBe('On 3 May 2019 Chile  bombed Peru.');
    expect(text.slice(source!.start, source!.end)).toBe(source!.quote);
    const words = (spans: readonly (readonly [number, number])[] = []) =>
      spans.map(([from, to]) => text.slice(from, to));
    const { time, action, initiators, recipients } = source!.spans;
    expect(words([time!, action!])).toEqual([expect.stringContaining('3 May 2019'), 'bombed']);
    expect([words(initiators), words(recipients)]).toEqual([['Chile'], ['Peru']]);
  });
  test('a side from another sentence has no span', () => {
    const [event] = traceOf('Chile expelled an envoy. Peru stayed calm.').events;
    expect(event!.recipients.map(({ id }) => id)).toEqual(['PER']);
    expect(event!.sources[0]!.spans.recipients).toBeUndefined();
  });
  test('the same act told twice by one sentence is one event, told by two it is two', () => {
    expect(traceOf('Chile bombed Peru.').events).toHaveLength(1);
    const ids = traceOf('Chile bombed Peru. Later Chile again bombed Peru.').events.map(({ id }) => id);
    expect(new Set(ids).size).toBe(2);
  });
  test('a country beside its own leader is left to the leader', () => {
    const [own] = traceOf("Russia's Vladimir Putin condemned Ukraine.").events;
    expect(own!.initiators.map(({ id }) => id)).toEqual(['vladimir-putin']);
    const [other] = traceOf('Belarus and Vladimir Putin condemned Ukraine.').events;
    expect(other!.initiators.map(({ id }) => id)).toEqual(['BLR', 'vladimir-putin']);
  });
  test('nobody is initiator and recipient at once', () => {
    for (const { initiators, recipients } of traceOf('Chile and Peru condemned Peru and Ecuador.').events)
      expect(recipients.filter(({ id }) => initiators.some((one) => one.id === id))).toEqual([]);
  });
  test('a headline says the shortest name the article uses', () => {
    expect(headlinesOf('Vladimir Putin spoke. Putin condemned Ukraine.')).toEqual(['Putin condemns Ukraine']);
    expect(headlinesOf('Vladimir Putin condemned Ukraine.')).toEqual(['Vladimir Putin condemns Ukraine']);
  });
  test('of a mutual act whose words name the other side only the first is the subject', () => {
    expect(headlinesOf('Chile met the leader of Peru.')).toEqual(['Chile meets the leader of Peru']);
    expect(headlinesOf('Chile and Peru signed a treaty.')).toEqual(['Chile and Peru sign a treaty']);
    expect(headlinesOf('Chile will meet the leader of Peru.')).toEqual(['Chile to meet the leader of Peru']);
  });
  test('who mediates is a bystander', () => {
    const [event] = traceOf('Chile mediated between Peru and Ecuador.').events;
    expect(event!.bystanders?.map(({ id }) => id)).toEqual(['CHL']);
    expect(traceOf('Chile met Peru.').events[0]!.bystanders).toBeUndefined();
  });
  test('an act often echoed in the article weighs more', () => {
    const weight = (text: string) => traceOf(text).events[0]!.salience;
    expect(weight('Chile bombed Peru. Chile attacked Peru. Chile invaded Peru.')).toBeGreaterThan(
      weight('Chile bombed Peru. Ecuador stayed calm. Bolivia stayed calm.'),
    );
  });
});
