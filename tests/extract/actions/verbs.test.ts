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
