import { describe, expect, test } from 'vitest';
import { compileKnowledge, type RawKnowledge } from '../../../src/extract/knowledge.ts';
import { packFor, unreadLanguage } from '../../../src/extract/packs/select.ts';
import { extractEvents } from '../../../src/extract/pipeline.ts';
import { articleOf, knowledge, raw } from './support.ts';

const SPANISH =
  'El presidente de Francia viajó el lunes a Rabat, donde fue recibido por el rey. Los dos países firmaron un acuerdo sobre la pesca.';
const GERMAN =
  'Der Präsident ist am Montag nach Rabat gereist und hat dort mit dem König gesprochen, wie es nach dem Treffen in der Stadt hieß.';
const RUSSIAN = 'Президент Франции в понедельник прибыл в Москву и встретился там с министром. Они говорили о войне.';
const PORTUGUESE =
  'O presidente do Brasil disse que não vai à reunião com os ministros, mas que a decisão ainda não foi tomada pelo governo.';

const choice = (text: string, lang: string) => {
  const { id, by } = packFor(articleOf(text, lang), knowledge);
  return `${id} ${by}`;
};

describe('the language of an article', () => {
  test.each([
    ['stated', SPANISH, 'es', 'es stated'],
    ['stated with a region', SPANISH, 'es-CO', 'es stated'],
    ['not stated', SPANISH, 'en', 'es words'],
    [
      'English',
      'The president met the king on Monday, and the two sides said that they had agreed.',
      'en',
      'en stated',
    ],
    ['too short to tell', 'Rusia expulsa.', 'en', 'en stated'],
    ['names alone', 'De la Cruz y Los Angeles.', 'en', 'en stated'],
    ['German', GERMAN, 'en', 'de words'],
    ['Portuguese, which is near to Spanish', PORTUGUESE, 'en', 'pt words'],
    ['another script', RUSSIAN, 'en', 'ru words'],
    ['a script of one language', '大統領は月曜日に東京で会談した。', 'en', 'ja words'],
    ['stated, though the words say otherwise', GERMAN, 'fr', 'fr stated'],
  ])('%s', (_, text, lang, expected) => expect(choice(text, lang)).toBe(expected));

  test('a Spanish quotation leaves an English article English', () => {
    const text = `The minister said on Monday that the talks had failed, and that his government would not go back to the table. "No es el final de la historia, pero sí es el fin de la paciencia", he told the reporters who were with him in Madrid.`;
    expect(choice(text, 'en')).toBe('en stated');
  });
});

describe('a language that nobody reads', () => {
  test('gives no events and a warning that says what to do', () => {
    const article = articleOf('Russland hat Großbritannien angegriffen. Russia attacked Britain.', 'de');
    expect(extractEvents(article, knowledge)).toEqual([]);
    expect(unreadLanguage(article, knowledge)).toEqual({
      what: 'no events: the article is in German',
      why: 'it says lang "de", and only English and Spanish can be read',
      fix: 'give its lang if that is wrong, or add the language (CONTRIBUTING.md)',
    });
  });

  test('no warning where a pack reads it', () => {
    expect(unreadLanguage(articleOf(SPANISH, 'en'), knowledge)).toBeNull();
  });

  test('a build with English alone reads English, and nothing else', () => {
    const files = Object.entries(raw).filter(([key]) => key !== 'packs' && key !== 'languages');
    const known = compileKnowledge(Object.fromEntries(files) as unknown as RawKnowledge);
    expect([...known.packs.keys()]).toEqual(['en']);
    expect(extractEvents(articleOf('Russia attacked Britain on Monday.', 'en'), known)).toHaveLength(1);
    expect(extractEvents(articleOf(SPANISH, 'es'), known)).toEqual([]);
  });
});
