import { describe, expect, test } from 'vitest';
import { traceOf } from './support.ts';

/** The dates in a text published on a Friday, 8 April 2022, and on what they rest. */
const dates = (text: string, published: string | null = '2022-04-08') =>
  traceOf(text, published).times.map(({ date }) => date.edtf);

describe('counted from the article', () => {
  test.each([
    ['Trump llegó ayer.', '2022-04-07'],
    ['Lo dijo anteayer.', '2022-04-06'],
    ['Hoy se reúnen.', '2022-04-08'],
    ['El lunes acusó a Rusia.', '2022-04-04'],
    ['El viernes viajará a Rabat.', '2022-04-08'],
    ['El lunes viajará a Rabat.', '2022-04-11'],
    ['El próximo martes se verán.', '2022-04-12'],
    ['El pasado martes se vieron.', '2022-04-05'],
    ['Se vieron el jueves de la semana pasada.', '2022-03-31'],
    ['La semana pasada rompió relaciones.', '2022-03-28/2022-04-03'],
    ['El mes pasado rompió relaciones.', '2022-03'],
    ['El año pasado rompió relaciones.', '2021'],
    ['El próximo año viajará.', '2023'],
    ['Hace tres días rompió relaciones.', '2022-04-05'],
    ['Hace dos años rompió relaciones.', '2020'],
    ['Dentro de dos días viajará.', '2022-04-10'],
    ['El 3 de febrero visitó Rabat.', '2022-02-03'],
    ['El pasado 3 de febrero visitó Rabat.', '2022-02-03'],
    ['El 20 de noviembre pasado visitó Rabat.', '2021-11-20'],
    ['El próximo 3 de mayo visitará Rabat.', '2022-05-03'],
    ['En febrero visitó Rabat.', '2022-02'],
    ['En diciembre visitó Rabat.', '2021-12'],
    ['En mayo del año pasado visitó Rabat.', '2021-05'],
    ['El fin de semana visitó Rabat.', '2022-04-02/2022-04-03'],
  ])('%s', (text, edtf) => expect(dates(text)).toEqual([edtf]));
});

describe('told in full', () => {
  test.each([
    ['El 26 de enero de 2025 se negó.', '2025-01-26'],
    ['El lunes 4 de abril de 1982 atacó.', '1982-04-04'],
    ['En marzo de 2022 viajó.', '2022-03'],
    ['A principios de marzo del 2022 viajó.', '2022-03'],
    ['A finales de 2021 concentró tropas.', '2021'],
    ['Desde 2014 ocupa Crimea.', '2014/..'],
    ['Desde el 3 de marzo de 2020 está cerrada.', '2020-03-03/..'],
    ['En 1982 atacó las islas.', '1982'],
    ['Entre 1980 y 1988 lucharon.', '1980/1988'],
    ['Del 3 al 7 de mayo de 2019 negociaron.', '2019-05-03/2019-05-07'],
    ['En la década de 1990 cooperaron.', '199X'],
    ['En el verano de 2021 se reunieron.', '2021-22'],
  ])('%s', (text, edtf) => expect(dates(text, null)).toEqual([edtf]));
});

describe('counted from the story', () => {
  test.each([
    ['Tres días después acusó a Rusia.', '2014-03-21'],
    ['Al día siguiente acusó a Rusia.', '2014-03-19'],
    ['Ese mismo día acusó a Rusia.', '2014-03-18'],
    ['Horas más tarde acusó a Rusia.', '2014-03-18'],
    ['Un mes más tarde acusó a Rusia.', '2014-04'],
    ['Ese año acusó a Rusia.', '2014'],
    ['Al año siguiente acusó a Rusia.', '2015'],
    ['El 20 de mayo acusó a Rusia.', '2014-05-20'],
    ['El día 29 acusó a Rusia.', '2014-03-29'],
    ['Dos días antes acusó a Rusia.', '2014-03-16'],
  ])('%s', (text, edtf) =>
    expect(dates(`El 18 de marzo de 2014 Rusia se anexionó Crimea. ${text}`)).toEqual(['2014-03-18', edtf]),
  );

  test('what an aside tells does not move it', () => {
    expect(dates('En 2014 Petro, que nació en abril de 1960, viajó. Al año siguiente volvió.')).toEqual([
      '2014',
      '1960-04',
      '2015',
    ]);
  });

  test('a day behind the end of a year lies in the next', () => {
    expect(dates('A finales de 2021 concentró tropas. El 21 de febrero atacó.')).toEqual(['2021', '2022-02-21']);
  });
});

describe('no dates', () => {
  test.each([
    'Hoy en día nadie se acuerda.',
    'Lo hará de la noche a la mañana.',
    'Envió 2000 soldados y 1500 efectivos.',
    'Siete años después de que Maduro ordenara cerrarla.',
    'Los lunes se reúne el Gobierno.',
    'La calle 26 de la ciudad.',
    'Un acuerdo del marzo polaco.',
    'El 30 de febrero de 2020 no existe.',
  ])('%s', (text) => expect(dates(text)).toEqual([]));

  test('nothing is counted from a day that is not known', () => {
    expect(dates('Ayer, el lunes y la semana pasada se vieron. Al día siguiente no.', null)).toEqual([]);
  });
});
