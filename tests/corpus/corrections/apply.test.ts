import { describe, expect, it } from 'vitest';
import { buildDataset, readCorrections } from '../../../src/corpus/index.ts';
import { anEvent } from '../../support/events.ts';
import { ACTORS, apply, ARTICLE, eventOf, EVENTS, fileOf } from './support.ts';

const change = (fields: string) => fileOf(`event: e2, change: {${fields}}`);

describe('drop', () => {
  it('takes the event out and leaves the others as they were', () => {
    const applied = apply(fileOf('event: e2, drop: true'));
    expect(applied.events).toEqual([EVENTS[0], EVENTS[2]]);
    expect(applied).toMatchObject({ problems: [], unmatched: [], applied: 1 });
  });
});

describe('change', () => {
  it.each([
    [
      'date: 2025-10',
      { date: { edtf: '2025-10', start: '2025-10-01', end: '2025-10-31', precision: 'month', basis: 'stated' } },
    ],
    [
      'date: 2022',
      { date: { edtf: '2022', start: '2022-01-01', end: '2022-12-31', precision: 'year', basis: 'stated' } },
    ],
    ['date: XXXX', { date: { edtf: 'XXXX', start: null, end: null, precision: 'unknown', basis: 'unknown' } }],
    ['date: "-0044-03-15", basis: narrative', { date: { edtf: '-0044-03-15', basis: 'narrative' } }],
    ['status: planned', { status: 'planned', tone: -1.4 }],
    ['tone: -4.5', { tone: -4.5 }],
    ['headline: Trump blames Petro', { headline: 'Trump blames Petro' }],
    ['place: {name: Cali, country: COL}', { place: { name: 'Cali', country: 'COL' } }],
    ['salience: 1, confidence: 0', { salience: 1, confidence: 0 }],
    ['recipients: [COL, org:UN]', { recipients: [{ id: 'COL' }, { id: 'org:UN', kind: 'organisation' }] }],
    ['bystanders: [{id: x-y, name: X Y, kind: leader}]', { bystanders: [{ id: 'x-y', name: 'X Y', kind: 'leader' }] }],
    ['mode: denounce', { mode: 'denounce' }],
  ])('%s', (fields, wanted) => {
    const applied = apply(change(fields));
    expect(applied.problems).toEqual([]);
    expect(eventOf(applied, 'e2')).toMatchObject(wanted);
    expect(applied.events.filter(({ id }) => id !== 'e2')).toEqual([EVENTS[0], EVENTS[2]]);
  });

  it('says who, when, why and which fields', () => {
    expect(eventOf(apply(change('headline: New, date: 2022')), 'e2')!.corrected).toEqual([
      { reason: 'wrong', author: 'Ann', date: '2026-02-05', fields: ['date', 'headline'] },
    ]);
  });

  it('of type takes its tone and drops the former mode', () => {
    const event = eventOf(apply(change('type: THREATEN')), 'e2')!;
    expect([event.type, event.tone, event.mode]).toEqual(['THREATEN', -3.5, undefined]);
  });

  it('takes a mode or a place away by null', () => {
    const placed = [{ ...EVENTS[1]!, place: { name: 'Cali' } }];
    const event = apply(change('mode: null, place: null'), placed).events[0]!;
    expect('mode' in event || 'place' in event).toBe(false);
  });

  it('knows the office that an actor held on the new day', () => {
    expect(eventOf(apply(change('date: 2018-05-01')), 'e2')!.initiators[0]!.office).toBe(
      'President of the United States',
    );
    expect(eventOf(apply(change('date: 2010-05-01')), 'e2')!.initiators[0]!.office).toBeUndefined();
  });

  it('unmarks the words of the quote that said what is now denied, and only those', () => {
    expect(eventOf(apply(change('date: 2022')), 'e2')!.sources[0]!.spans).toEqual({ initiators: [[45, 50]] });
    expect(eventOf(apply(change('initiators: [USA]')), 'e2')!.sources[0]!.spans).toEqual({ time: [45, 50] });
  });

  it('quotes another sentence with offsets worked out', () => {
    const applied = apply(change('sources: [{article: a1, quote: They talked., start: 88}]'));
    expect(eventOf(applied, 'e2')!.sources).toEqual([
      { article: 'a1', quote: 'They talked.', start: 88, end: 100, spans: {}, published: '2026-02-04' },
    ]);
  });

  it('by several entries is done by all, each with its mark', () => {
    const applied = apply(fileOf('event: e2, change: {date: 2022}', 'event: e2, change: {headline: New}'));
    expect(eventOf(applied, 'e2')).toMatchObject({ headline: 'New', date: { edtf: '2022' } });
    expect(eventOf(applied, 'e2')!.corrected).toHaveLength(2);
  });

  it('reaches an event whose id was taken by an earlier report of it', () => {
    const source = { ...EVENTS[1]!.sources[0]!, article: 'a0', published: '2026-02-01' };
    const joined = { ...EVENTS[1]!, id: 'e9', sources: [source, ...EVENTS[1]!.sources] };
    const applied = apply(change('headline: New'), [EVENTS[0]!, joined], EVENTS);
    expect(applied.unmatched).toEqual([]);
    expect(eventOf(applied, 'e9')!.headline).toBe('New');
  });
});

describe('merge', () => {
  it('makes the others reports of the event', () => {
    const applied = apply(fileOf('event: e1, merge: [e2, e3]'));
    expect(applied.events).toHaveLength(1);
    expect(applied.events[0]).toMatchObject({ id: 'e1', headline: 'Trump and Petro meet', date: EVENTS[0]!.date });
    expect(applied.events[0]!.sources.map(({ quote }) => quote)).toEqual([
      'The two presidents met in Bogotá on Tuesday.',
      'Trump accused Petro of lying.',
      'Petro said no.',
    ]);
    expect(applied.events[0]!.corrected?.[0]?.fields).toEqual(['merged']);
  });
  it('follows a chain', () => {
    const applied = apply(fileOf('event: e3, merge: [e2]', 'event: e1, merge: [e3]'));
    expect(applied.events.map(({ id, sources }) => [id, sources.length])).toEqual([['e1', 3]]);
  });
  it('does what it can when one of them is no more', () => {
    const applied = apply(fileOf('event: e1, merge: [e2, gone]'));
    expect(applied.events.map(({ id }) => id)).toEqual(['e1', 'e3']);
    expect(applied.unmatched[0]!.why).toContain('no event has the id gone');
  });
});

describe('split', () => {
  it('makes parts of an event, one of which may keep its id', () => {
    const applied = apply(
      fileOf('event: e2, split: [{event: e2, date: 2022}, {event: e2b, type: REQUEST, headline: Trump asks}]'),
    );
    expect(eventOf(applied, 'e2')).toMatchObject({ type: 'ACCUSE', date: { edtf: '2022' } });
    expect(eventOf(applied, 'e2b')).toMatchObject({
      type: 'REQUEST',
      headline: 'Trump asks',
      sources: EVENTS[1]!.sources,
    });
    expect(eventOf(applied, 'e2b')!.corrected?.[0]?.fields).toEqual(['headline', 'split', 'type']);
  });
});

describe('add', () => {
  const body = 'date: 2026-02-03, type: CONSULT, headline: They talk, initiators: [USA, COL]';
  it('needs a quote of the collection', () => {
    const applied = apply(
      fileOf(`event: talk, add: {${body}, sources: [{article: a1, quote: They talked., start: 75}]}`),
    );
    expect(applied.problems).toEqual([]);
    expect(eventOf(applied, 'talk')).toMatchObject({
      tone: 2.5,
      status: 'occurred',
      initiators: [{ id: 'USA', name: 'United States' }, { id: 'COL' }],
      sources: [{ article: 'a1', start: 75, end: 87 }],
      corrected: [{ fields: ['added'] }],
    });
    expect(eventOf(applied, 'talk')!.salience).toBeGreaterThan(0);
  });
  it('or one from a page elsewhere, which the dataset then says nobody checked', () => {
    const file = fileOf(
      `event: talk, add: {${body}, sources: [{url: "https://www.example.org/x", quote: They did talk.}]}`,
    );
    const applied = apply(file);
    expect(applied.articles).toMatchObject([
      {
        id: 'by-hand/talk',
        text: 'They did talk.',
        url: 'https://www.example.org/x',
        publisher: 'example.org',
        byHand: true,
      },
    ]);
    const { corrected, files } = buildDataset({
      articles: [ARTICLE],
      events: EVENTS,
      actors: ACTORS,
      withText: true,
      corrections: readCorrections(file).entries,
    });
    expect(corrected.applied).toBe(1);
    expect(JSON.parse(files.get('articles.json')!)).toContainEqual(
      expect.objectContaining({ id: 'by-hand/talk', byHand: true }),
    );
    expect(files.get('relations/USA-COL.json')).toContain('"They did talk."');
  });
});

describe('refused, with line and column', () => {
  // The arrow stands where the message must point.
  it.each([
    ['change: {date: →2026-02-30}', 'change.date is no EDTF date'],
    ['change: {headlin: →x}', 'change.headlin is no part of an event'],
    ['change: {type: →WAR}', 'change.type must be one of AGREE'],
    ['change: →{}', 'change changes nothing'],
    ['change: {tone: →11}', 'change.tone is above 10'],
    ['change: {headline: →""}', 'change.headline is empty'],
    ['change: {initiators: →[]}', 'somebody must have acted'],
    ['change: {initiators: [USA, →nobody-known]}', 'nobody known has the id "nobody-known"'],
    ['change: {recipients: →[donald-trump]}', 'Donald Trump would both act and be acted on'],
    ['change: {sources: [{article: a1, quote: →He lied.}]}', 'these words do not stand in a1'],
    ['change: {sources: [{article: a1, quote: →They talked.}]}', 'more than once'],
    ['change: {sources: [{article: a1, quote: →Petro said no., start: 3}]}', 'at 3, but at 101'],
    ['change: {sources: [{article: a7, quote: →Petro said no.}]}', 'no article is called a7'],
    ['drop: →false', 'drop must be true'],
    ['merge: [→e2]', 'is e2 itself'],
    ['merge: →[]', 'names nothing'],
    ['split: →[{event: e9, date: 2022}]', 'needs two parts'],
    ['split: [{event: →e1, date: 2022}, {event: e2}]', 'another event has the id e1'],
    ['split: [{event: e8, date: 2022}, {event: →e8}]', 'another event has the id e8'],
    ['split: [{event: →a b, date: 2022}, {event: e8}]', 'may hold letters'],
    ['add: →{headline: x}', 'add.date is missing'],
  ])('%s', (marked, why) => {
    const entry = marked.replace('→', '');
    const applied = apply(fileOf(`event: e2, ${entry}`));
    expect(applied.events).toEqual(EVENTS);
    expect(applied.applied).toBe(0);
    expect(applied.problems).toHaveLength(1);
    expect(applied.problems[0]!.why).toContain(why);
    const column = `- {event: e2, ${marked}`.indexOf('→') + 1;
    expect(applied.problems[0]).toMatchObject({ line: 2, column, severity: 'error' });
  });

  it('an entry that does two things at once', () => {
    const [problem] = apply(fileOf('event: e2, drop: true, merge: [e1]')).problems;
    expect(problem).toMatchObject({ line: 2, column: 3, why: expect.stringContaining('it must do exactly one of') });
  });

  const added = 'add: {date: 2022, type: AID, headline: x, initiators: [USA]';
  it.each([
    [`event: e2, ${added}, sources: [{article: a1, quote: Petro said no.}]}`, 'another event has the id e2'],
    [`event: n1, ${added}, sources: [{quote: Petro said no.}]}`, 'must be {article, quote} or {url, quote}'],
    [`event: n1, ${added}, sources: [{url: "https://x.org"}]}`, 'add.sources.0'],
    [`event: n1, ${added}, sources: [{url: "javascript:alert(1)", quote: x}]}`, 'must begin with http'],
    [`event: n1, ${added}}`, 'add.sources is missing'],
    [`event: "n 1", ${added}, sources: [{article: a1, quote: Petro said no.}]}`, 'new event’s id'],
  ])('%s', (entry, why) => {
    const applied = apply(fileOf(entry));
    expect(applied.events).toEqual(EVENTS);
    expect(applied.problems.map((one) => one.why)).toEqual([expect.stringContaining(why)]);
  });

  it('leaves an entry without reason, author or date out, and applies the rest', () => {
    const bad = '- {event: e1, drop: true, author: Ann, date: "2026-02-05"}\n';
    const applied = apply(`${fileOf('event: e2, drop: true')}${bad}`);
    expect(applied.problems).toMatchObject([{ line: 3, why: 'reason is missing' }]);
    expect(applied.events.map(({ id }) => id)).toEqual(['e1', 'e3']);
  });

  it.each([
    [['event: e2, change: {date: 2022}', 'event: e2, change: {date: 2023}'], 'about the date'],
    [['event: e2, drop: true', 'event: e2, change: {date: 2023}'], 'about whether it is one'],
    [['event: e1, merge: [e2]', 'event: e3, merge: [e2]'], 'about what becomes of the event'],
    [['event: e1, merge: [e2]', 'event: e2, drop: true'], 'about what becomes of the event'],
  ])('both sides of a contradiction: %s', (entries, why) => {
    const applied = apply(fileOf(...entries));
    expect(applied.events).toEqual(EVENTS);
    expect(applied.problems.map(({ line }) => line)).toEqual([2, 3]);
    for (const problem of applied.problems) expect(problem.why).toContain(why);
  });

  it('merging in a circle', () => {
    const applied = apply(fileOf('event: e1, merge: [e2]', 'event: e2, merge: [e1]'));
    expect(applied.events.map(({ id }) => id)).toEqual(['e1', 'e3']);
    expect(applied.problems).toMatchObject([{ line: 3 }]);
  });
});

describe('what matches nothing any more', () => {
  it.each(['drop: true', 'change: {date: 2022}', 'merge: [e1]', 'split: [{event: x1}, {event: x2}]'])('%s', (entry) => {
    const applied = apply(fileOf(`event: gone, ${entry}`));
    expect(applied.events).toEqual(EVENTS);
    expect(applied.problems).toEqual([]);
    expect(applied.unmatched).toMatchObject([
      { line: 2, severity: 'warning', what: 'a correction matches nothing any more' },
    ]);
  });

  it('names the event that a report became part of, rather than drop that', () => {
    const joined = anEvent({
      id: 'e9',
      sources: [{ ...EVENTS[0]!.sources[0]!, article: 'a0' }, ...EVENTS[0]!.sources],
    });
    const applied = apply(fileOf('event: e1, drop: true'), [joined], [anEvent()]);
    expect(applied.events).toEqual([joined]);
    expect(applied.unmatched[0]!.why).toContain('e1 is now one of the reports of e9');
  });
});
