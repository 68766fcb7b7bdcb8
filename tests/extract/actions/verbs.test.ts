import { describe, expect, test } from 'vitest';
import { eventsOf } from '../support.ts';

describe('acts told by verbs', () => {
  test.each([
    ['Russia expelled 23 British diplomats.', 'SANCTION occurred RUS > GBR'],
    ['Two Polish envoys were expelled by Belarus.', 'SANCTION occurred BLR > POL'],
    ['Turkey imposed new sanctions on Greece.', 'SANCTION occurred TUR > GRC'],
    ['Chile severed diplomatic relations with Bolivia.', 'SANCTION occurred CHL > BOL'],
    ['Iraq invaded Kuwait.', 'ASSAULT occurred IRQ > KWT'],
    ['Norway sent food to Sudan.', 'AID occurred NOR > SDN'],
    ['Hungary lodged a protest with Romania.', 'ACCUSE occurred HUN > ROU'],
    ['India lifted its ban on Pakistani mangoes.', 'CONCEDE occurred IND > PAK'],
    ['Germany summoned the Iranian ambassador.', 'ACCUSE occurred DEU > IRN'],
    ['Vietnam withdrew its troops from Cambodia.', 'RETREAT occurred VNM > KHM'],
    ['China sent warships to Taiwan.', 'MOBILIZE occurred CHN > TWN'],
  ])('%s', (text, event) => {
    expect(eventsOf(text)).toEqual([event]);
  });
  test.each([
    ['Peru and Ecuador signed a peace treaty.', 'AGREE occurred PER + ECU'],
    ['Japan held talks with South Korea.', 'CONSULT occurred JPN + KOR'],
    ['Iran and Iraq exchanged fire.', 'ASSAULT occurred IRN + IRQ'],
  ])('all sides act: %s', (text, event) => {
    expect(eventsOf(text)).toEqual([event]);
  });
  test('domestic acts are left out', () => {
    expect(eventsOf('France arrested a French minister.')).toEqual([]);
    expect(eventsOf('Brazil raised taxes.')).toEqual([]);
  });
});

describe('who did it to whom', () => {
  test.each([
    [
      'an object before its verb',
      'The curbs that Donald Trump had imposed on Cuba hurt.',
      ['SANCTION occurred USA > CUB'],
    ],
    ['attempted force', 'Chile tried to bomb Peru.', ['ASSAULT occurred CHL > PER']],
    ['an attempt at anything else', 'Chile tried to visit Peru.', []],
    ['an order to others', 'Chile ordered Peru to sell.', ['REQUEST occurred CHL > PER']],
    [
      'an order to oneself',
      'Chile instructed its company to stop selling oil to Peru.',
      ['SANCTION occurred CHL > PER'],
    ],
    ['a charge', 'Peru says Chilean troops attacked Ecuador.', ['ASSAULT alleged CHL > ECU']],
    ['one that speaks of itself', 'Peru says Peruvian troops attacked Ecuador.', ['ASSAULT occurred PER > ECU']],
    ['a demand on oneself', 'Chile demanded that the Chilean government resign.', []],
    ['the partner a deal serves', 'Chile signed a contract to ship oil to Cuba.', ['AGREE occurred CHL + CUB']],
    [
      'who could avert a threat',
      'Chile threatened to end the talks if Peru goes ahead.',
      ['THREATEN occurred CHL > PER'],
    ],
    ['nobody who could', 'Chile threatened to end the talks when it rains in Peru.', []],
    [
      'the accused did it',
      'Chile accused Peru of bombing Ecuador.',
      ['ACCUSE occurred CHL > PER', 'ASSAULT alleged PER > ECU'],
    ],
    [
      'behind a comma the accuser did',
      'Chile accused Peru, bombing Ecuador.',
      ['ACCUSE occurred CHL > PER', 'ASSAULT occurred CHL > ECU'],
    ],
    ['a speaker behind the verb', '"Peru is a bully," said Donald Trump.', ['ACCUSE occurred USA > PER']],
  ])('%s: %s', (_, text, events) => {
    expect(eventsOf(text)).toEqual(events);
  });
});

describe('passives', () => {
  test.each([
    ['with an agent', 'Ecuador was bombed by Peru.', ['ASSAULT occurred PER > ECU']],
    ['a cause is no agent', 'The envoy was called home over remarks by Peru about Chile.', []],
    [
      'whose forces they are withdrew them',
      'American troops were withdrawn from Peru.',
      ['RETREAT occurred USA > PER'],
    ],
    ['whose envoy it is recalled him', "Chile's ambassador to Peru was recalled.", ['SANCTION occurred CHL > PER']],
    [
      'what is handed over is not who gets it',
      'Two Peruvian spies were handed over to Chilean officials by Ecuador.',
      ['CONCEDE occurred ECU > CHL'],
    ],
    ['expelled from where', 'Three Peruvians were expelled from Chile.', ['COERCE occurred CHL > PER']],
    ['arrested where', 'A Peruvian was detained in Santiago.', ['COERCE occurred CHL > PER']],
    ['arrested at home', 'A Peruvian was detained in Lima.', []],
  ])('%s: %s', (_, text, events) => {
    expect(eventsOf(text)).toEqual(events);
  });
});
