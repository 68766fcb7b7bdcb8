import { expect, test } from 'vitest';
import { conjugate } from '../../../src/extract/packs/grammar/conjugate.ts';
import { grammar } from './support.ts';

const readings = (word: string) => (grammar.forms.get(word) ?? []).map(({ lemma, tag }) => `${lemma}:${tag}`).sort();

test.each([
  ['acusó', 'acusar:past'],
  ['atacaron', 'atacar:past'],
  ['ataquen', 'atacar:subj'],
  ['niega', 'negar:pres'],
  ['pidió', 'pedir:past'],
  ['advirtieron', 'advertir:past'],
  ['reúne', 'reunir:pres'],
  ['impuso', 'imponer:past'],
  ['detuvieron', 'detener:past'],
  ['redujo', 'reducir:past'],
  ['rota', 'romper:part'],
  ['suscribirá', 'suscribir:fut'],
  ['prevé', 'prever:pres'],
  ['destruyó', 'destruir:past'],
  ['reconozca', 'reconocer:subj'],
])('%s is %s', (word, reading) => {
  expect(readings(word)).toEqual([reading]);
});

test('a form of two verbs has both readings', () => {
  expect(readings('fue')).toEqual(['ir:past', 'ser:past']);
});

test.each(['rompo', 'impusió', 'pedió', 'negue', 'reducieron', 'sancion'])('%s is no form', (word) => {
  expect(readings(word)).toEqual([]);
});

test('a class with "=" is of its own verb alone', () => {
  const classes = 'class,past,part\nar,ó,ado\n=dar,dio,dado';
  const forms = conjugate(classes, 'lemma,class,stressed,weak,forms\ndar,,,,\nmandar,,,,');
  expect(forms.get('dio')).toEqual([{ lemma: 'dar', tag: 'past' }]);
  expect(forms.get('mandó')).toEqual([{ lemma: 'mandar', tag: 'past' }]);
  expect(forms.has('mandio')).toBe(false);
});

test('listed forms need no class', () => {
  const forms = conjugate('class,past', 'lemma,class,stressed,weak,forms\nzap,-,,,past:zapped|zap;part:zapt');
  expect([...forms.keys()].sort()).toEqual(['zap', 'zapped', 'zapt']);
});

test('what is wrong is named', () => {
  expect(() => conjugate('class,past\nar,ó', 'lemma,class,stressed,weak,forms\nir,,,,')).toThrow('no class for ir');
  expect(() => conjugate('class,past', 'lemma,class,stressed,weak,forms\nir,-,,,pst:fue')).toThrow('no form "pst"');
});
