import { describe, expect, test } from 'vitest';
import { eventsOf } from './support.ts';

describe('acts', () => {
  test.each([
    ['Londres rompió las relaciones con Buenos Aires.', 'SANCTION occurred GBR > ARG'],
    ['Rusia expulsó a diez diplomáticos británicos.', 'SANCTION occurred RUS > GBR'],
    ['Diez diplomáticos rusos fueron expulsados por Francia.', 'SANCTION occurred FRA > RUS'],
    ['Rabat llamó a consultas a su embajadora en Madrid.', 'SANCTION occurred MAR > ESP'],
    ['España y Marruecos firmaron un acuerdo.', 'AGREE occurred ESP + MAR'],
    ['El presidente francés se reunió con el canciller alemán.', 'CONSULT occurred FRA + DEU'],
    ['Estados Unidos impuso aranceles a los productos chinos.', 'SANCTION occurred USA > CHN'],
    ['Irán ha acusado a Israel de un atentado.', 'ACCUSE occurred IRN > ISR'],
    ['Zarpó de Portsmouth la flota británica.', 'MOBILIZE occurred GBR'],
    ['Colombia se negó a recibir los aviones estadounidenses.', 'REJECT occurred COL > USA'],
    ['Rusia enviará armas a Cuba.', 'AID planned RUS > CUB'],
    ['Francia va a enviar armas a Ucrania.', 'AID planned FRA > UKR'],
    ['Tras romper relaciones con Irán, Arabia Saudí calló.', 'SANCTION occurred SAU > IRN'],
    ['Presuntamente, Rusia bombardeó Ucrania.', 'ASSAULT alleged RUS > UKR'],
    ['La visita de Emmanuel Macron a Rusia duró dos días.', 'CONSULT occurred FRA + RUS'],
    ['El ataque ruso contra Ucrania duró semanas.', 'ASSAULT occurred RUS > UKR'],
    ['Las islas chinas, ocupadas por Japón, callan.', 'ASSAULT occurred JPN > CHN'],
  ])('%s', (text, expected) => {
    expect(eventsOf(text).map((event) => event.replace(/ \S+$/, ''))).toContain(expected);
  });

  test('each coordinated verb is an act of its own, by the same subject', () => {
    expect(
      eventsOf('El 3 de mayo de 2020 Perú expulsó al embajador venezolano, cerró la frontera y retiró a su embajador.'),
    ).toEqual([
      'SANCTION occurred PER > VEN 2020-05-03',
      'SANCTION occurred PER > VEN 2020-05-03',
      'SANCTION occurred PER > VEN 2020-05-03',
    ]);
  });

  test('a subject that is left out is that of the sentence before', () => {
    expect(eventsOf('Rusia invadió Georgia en 2008. En 2014 atacó a Ucrania.')).toEqual([
      'ASSAULT occurred RUS > GEO 2008',
      'ASSAULT occurred RUS > UKR 2014',
    ]);
  });

  test('a relative clause is about the name before it', () => {
    expect(eventsOf('Argelia, que había roto sus relaciones con Marruecos en 2021, calla.')).toEqual([
      'SANCTION occurred DZA > MAR 2021',
    ]);
  });

  test('a charge is told, what is charged is alleged', () => {
    expect(eventsOf('Ucrania dijo que Rusia atacó a Polonia.')).toEqual(['ASSAULT alleged RUS > POL 2022-04-08']);
  });
});

test('a match report is about no states', () => {
  const report = `España venció a Inglaterra por 2-1 en la final de la Eurocopa. El delantero marcó el primer gol en el minuto 47; el portero
    inglés no llegó. Inglaterra empató tras el descanso. El árbitro pitó el final y los aficionados llenaron el estadio.`;
  expect(eventsOf(report)).toEqual([]);
  expect(eventsOf('España venció a Inglaterra en una batalla naval.')).toHaveLength(1);
});

describe('no acts', () => {
  test.each([
    'Francia no rompió relaciones con Rusia.',
    'Francia nunca rompió relaciones con Rusia.',
    'Francia podría romper relaciones con Rusia.',
    'Francia rompería relaciones con Rusia.',
    'Si Francia rompe relaciones con Rusia, habrá crisis.',
    'Francia quiere romper relaciones con Rusia.',
    'Que Francia rompa relaciones con Rusia es improbable.',
    'Analistas temen que Francia pueda atacar a Rusia.',
    'Francia calló ante Rusia sin romper relaciones.',
    'Sin atacar a Rusia, Francia calla.',
    'Francia rompió relaciones con la banca.',
    'Francia rompió el silencio.',
    'Una visita a Rusia es cara.',
    'El ministro francés visitó la obra del pintor.',
    'El presidente ruso perdió ante las cámaras.',
    'La ayuda a Ucrania depende de Francia.',
    'Tres soldados franceses murieron en Rusia.',
    'El cantante español recibió una oferta de Rusia.',
    'La empresa atacó a Rusia en su anuncio.',
    'Según Francia, el tiempo mejora en Rusia.',
  ])('%s', (text) => expect(eventsOf(text)).toEqual([]));
});
