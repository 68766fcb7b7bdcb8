import { describe, expect, test } from 'vitest';
import { compileLexicon, isWord } from '../../../src/extract/actions/lexicon.ts';
import { EVENT_TYPES } from '../../../src/model/index.ts';
import { knowledge } from '../support.ts';

const { lexicon } = knowledge;
const frames = [...lexicon.verbs.values(), ...lexicon.nouns.values()].flat();

describe('the lexicon that ships', () => {
  test('has many frames and each type', () => {
    expect(frames.length).toBeGreaterThan(600);
    for (const type of EVENT_TYPES)
      expect(
        frames.some((frame) => frame.type === type),
        type,
      ).toBe(true);
  });
  test('says each thing once', () => {
    const ids = frames.map((frame) => frame.id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
  test('keeps tones on the scale and their sign with the type', () => {
    for (const frame of frames) {
      expect(Math.abs(frame.tone), frame.id).toBeLessThanOrEqual(10);
      if (['ASSAULT', 'COERCE', 'SANCTION', 'ACCUSE'].includes(frame.type))
        expect(frame.tone, frame.id).toBeLessThan(0);
    }
  });
  test('expects no phrase before its first word', () => {
    for (const frame of frames) expect(frame.first, frame.id).toMatch(/^[a-z-]+$/);
  });
});

describe('compileLexicon', () => {
  const raw = {
    verbs: 'h\nexpel ~ @who,obj,COERCE,,,,',
    nouns: 'h',
    classes: 'h\nwho,envoy|envoys',
    irregular: 'h',
    modes: 'h',
    polarity: 'h',
    commonVerbs: 'h',
  };
  test('expands classes', () => {
    expect(compileLexicon(raw).verbs.get('expel')?.[0]?.pieces).toContain('gap');
    const choice = compileLexicon(raw).verbs.get('expel')?.[0]?.pieces[1];
    expect(choice instanceof Map && [...choice.keys()]).toEqual(expect.arrayContaining(['envoy', 'envoys']));
  });
  test('names what is wrong', () => {
    expect(() => compileLexicon({ ...raw, verbs: 'h\nexpel,obj,ODD,,,,' })).toThrow('verb/expel: no type ODD');
    expect(() => compileLexicon({ ...raw, classes: 'h' })).toThrow('no class @who');
  });
});

test('isWord takes plurals', () => {
  expect(isWord('treaties', 'treaty')).toBe(true);
  expect(isWord('talks', 'talk')).toBe(true);
  expect(isWord('treat', 'treaty')).toBe(false);
});
