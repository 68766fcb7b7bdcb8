import { describe, expect, test } from 'vitest';
import { inflected } from '../../../src/extract/packs/actors/names.ts';
import { grammar, raw, spanish, traceOf } from './support.ts';

/** Mentions as "text = ids role". */
const mentions = (text: string, published?: string) =>
  traceOf(text, published).actors.map(
    ({ text: words, actors, role }) => `${words} = ${actors.map(({ id }) => id).join('+')} ${role}`,
  );

describe('who is named', () => {
  test.each([
    ['Petro habló con Donald Trump.', '2026-02-04', ['Donald Trump = donald-trump actor']],
    [
      'Gustavo Petro viajó a Ecuador. Petro volvió.',
      '2024-02-04',
      ['Gustavo Petro = gustavo-petro actor', 'Ecuador = ECU actor', 'Petro = gustavo-petro actor'],
    ],
    ['España ganó.', '2022-04-08', ['España = ESP actor']],
    ['Lo dijo la Casa Blanca.', '2022-04-08', ['Casa Blanca = USA actor']],
    [
      'Itamaraty y el Palacio de Nariño callan.',
      '2022-04-08',
      ['Itamaraty = BRA actor', 'Palacio de Nariño = COL actor'],
    ],
    ['El Kremlin lo negó.', '2022-04-08', ['Kremlin = RUS actor']],
    ['El Kremlin lo negó.', '1980-04-08', ['Kremlin = SUN actor']],
    ['La ONU y la OTAN callan.', '2022-04-08', ['ONU = org:UN actor', 'OTAN = org:NATO actor']],
    ['EE.UU. y EE. UU. y EEUU.', '2022-04-08', ['EE.UU. = USA actor', 'EE. UU = USA actor', 'EEUU = USA actor']],
    ['Lo dijo Mohamed VI.', '2022-04-08', ['Mohamed VI = mohammed-vi actor']],
    ['Juan Pablo II llegó.', '1982-06-11', ['Juan Pablo II = john-paul-ii actor']],
    ['La Unión Soviética desapareció.', '2022-04-08', ['Unión Soviética = SUN actor']],
  ])('%s (%s)', (text, day, expected) => expect(mentions(text, day)).toEqual(expected));
});

describe('what acts for a state', () => {
  test.each([
    ['Tropas rusas entraron.', ['Tropas rusas = RUS actor']],
    ['Las fuerzas armadas colombianas callan.', ['fuerzas armadas colombianas = COL actor']],
    ['El Gobierno de Francia calla.', ['Gobierno de Francia = FRA actor']],
    ['El ministro de Exteriores francés calla.', ['ministro de Exteriores francés = FRA actor']],
    ['El general británico Jeremy Moore calla.', ['general británico Jeremy Moore = GBR actor']],
    ['Los británicos desembarcaron.', ['británicos = GBR actor']],
    ['Su embajador en Caracas calla.', ['Caracas = VEN actor']],
    ['Un avión de línea llevaba vino argentino.', ['argentino = ARG modifier']],
  ])('%s', (text, expected) => expect(mentions(text)).toEqual(expected));
});

describe('who stands for whom', () => {
  const told = 'Gustavo Petro recibió en Bogotá a Donald Trump. ';
  test.each([
    ['Ambos presidentes callan.', 'Ambos presidentes = gustavo-petro+donald-trump actor'],
    ['Los dos países callan.', 'Los dos países = COL+USA actor'],
    ['El estadounidense calla.', 'estadounidense = donald-trump actor'],
    ['El presidente colombiano calla.', 'presidente colombiano = gustavo-petro actor'],
    ['El mandatario calla.', 'mandatario = donald-trump actor'],
  ])('%s', (text, expected) => expect(mentions(told + text, '2025-04-08').at(-1)).toBe(expected));
});

describe('who is nobody', () => {
  test.each([
    'Alejandro Sánchez calla.',
    'La señora Castro calla.',
    'Santos y mártires callan.',
    'Un jarrón de tinta china y una montaña rusa.',
    'La victoria fue amarga. Victoria calla.',
    'El presidente de la compañía calla.',
    'Ambos hermanos callan.',
  ])('%s', (text) => {
    expect(mentions(text).filter((mention) => mention.endsWith('actor'))).toEqual([]);
  });

  test.each([
    ['Se vieron en Quito y Lima.', ['Quito = ECU place', 'Lima = PER place']],
    ['Viven en España.', ['España = ESP place']],
    ['Tomaron Puerto Argentino.', ['Puerto Argentino = FLK place']],
  ])('only where: %s', (text, expected) => expect(mentions(text)).toEqual(expected));

  test('a dateline is not part of its sentence', () => {
    expect(mentions('WASHINGTON – Francia calla.')).toEqual(['Francia = FRA actor']);
    expect(mentions('BUENOS AIRES, 15 jun. – Francia calla.')).toEqual(['Francia = FRA actor']);
  });
});

describe('the data', () => {
  const ids = (csv: string) =>
    csv
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',')[0]!);

  test('every country has a Spanish name, and none is named that does not exist', () => {
    const known = new Set(ids(raw.countries));
    const named = new Set(ids(spanish.countries));
    // The Falklands are a scene in Spanish copy, under their own name.
    expect([...known].filter((id) => !named.has(id))).toEqual(['FLK']);
    expect([...named].filter((id) => !known.has(id))).toEqual([]);
  });

  test('adjectives of nationality take all forms', () => {
    expect(inflected('francés', grammar)).toEqual(['francés', 'francesa', 'franceses', 'francesas']);
    expect(inflected('ruso', grammar)).toEqual(['ruso', 'rusa', 'rusos', 'rusas']);
    expect(inflected('iraní', grammar)).toEqual(['iraní', 'iraníes', 'iranís']);
    expect(inflected('indio|india', grammar)).toEqual(['indio', 'india']);
  });
});
