import { describe, expect, test } from 'vitest';
import { compileKnowledge } from '../../../src/extract/knowledge.ts';
import type { RawPack } from '../../../src/extract/packs/raw.ts';
import { traceArticle } from '../../../src/extract/pipeline.ts';
import { articleOf, eventsIn, raw } from './support.ts';

/** A dozen entries of Portuguese: what a new language takes at least. No code knows of it. */
const portuguese: RawPack = {
  manifest: JSON.stringify({
    id: 'pt',
    name: 'Portuguese',
    determiners: 'o a os as um uma seu sua',
    possessives: 'seu sua',
    prepositions: { a: 'a ao à', com: 'com', de: 'de do da', em: 'em no na', por: 'por pelo pela' },
    genitive: 'de',
    agent: 'por',
    where: 'em',
    coordinators: 'e',
    relatives: 'que',
    complementizers: 'que',
    negations: 'não nunca',
    auxiliaries: [{ lemma: 'ser', takes: 'part', means: 'passive' }],
    actors: { groups: 'presidente tropas governo', inflections: { o: 'a os as' } },
    times: {
      months: 'janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro'.split(' '),
      weekdays: 'domingo segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado'.split(' '),
    },
  }),
  conjugation:
    'class,past,fut,part\nsar,sou|saram,sará|sarão,so|sa|sos|sas\nir,iu|iram,irá|irão,ido|ida|idos|idas\ner,eu|eram,erá|erão,ido|ida|idos|idas\n=ser,foi|foram,será|serão,sido',
  verbs: 'lemma,class,stressed,weak,forms\nromper,,,,\nexpulsar,,,,\ninvadir,,,,\nser,,,,',
  frames:
    'head,slots,type,mode,tone,flags,note\nromper ~ @laços,com,SANCTION,sever,,foreign,\nexpulsar ~ diplomat*,de,SANCTION,expel,,foreign,\ninvadir,obj a,ASSAULT,invade,,foreign place,',
  nouns: 'head,slots,type,mode,tone,flags,note\nvisita,de > a,CONSULT,visit,,mutual,',
  classes: 'name,words\nlaços,relações|laços',
  times:
    'rule,pattern,meaning\nday,(?:em |a )?{D} de {M} de {Y},date\nyesterday,ontem,day -1\nweekday,(?:na )?{W},weekday',
  countries:
    'iso3,name,aliases,demonyms,valid_from,valid_to\nBRA,Brasil,,brasileiro,,\nBOL,Bolívia,,boliviano,,\nPRY,Paraguai,,paraguaio,,',
  names: 'term,id,kind,valid_from,valid_to\nAssunção,PRY,capital,,\no Planalto,BRA,seat,,',
};

const known = compileKnowledge({ ...raw, packs: { ...raw.packs, pt: portuguese } });
const events = (text: string) => eventsIn('pt', text, known);

describe('a third language is data', () => {
  test.each([
    ['O Brasil rompeu relações com a Bolívia em 3 de março de 2019.', 'SANCTION occurred BRA > BOL 2019-03-03'],
    ['Tropas bolivianas invadiram o Paraguai ontem.', 'ASSAULT occurred BOL > PRY 2022-04-07'],
    ['Dez diplomatas brasileiros foram expulsos pelo Paraguai.', 'SANCTION occurred PRY > BRA 2022-04-08'],
    [
      'O governo do Brasil expulsará na segunda-feira os diplomatas bolivianos.',
      'SANCTION planned BRA > BOL 2022-04-11',
    ],
    ['A visita de Jair Bolsonaro a Assunção durou pouco.', 'CONSULT occurred BRA + PRY 2022-04-08'],
  ])('%s', (text, expected) => expect(events(text)).toEqual([expected]));

  test('in the words of the rules for every language, an act that is denied is none', () => {
    expect(events('O Brasil não rompeu relações com a Bolívia.')).toEqual([]);
    expect(events('O Brasil rompeu o silêncio sobre a Bolívia.')).toEqual([]);
  });

  test('headlines are in English all the same', () => {
    const { events: found } = traceArticle(articleOf('O Brasil rompeu relações com a Bolívia.', 'pt'), known);
    expect(found.map(({ headline }) => headline)).toEqual(['Brazil cuts ties with Bolivia']);
  });

  test.each([
    ['manifest', JSON.stringify({ id: 'pt', name: 'Portuguese', times: { months: [], weekdays: [] } }), 'months'],
    ['frames', 'head,slots,type\nromper,com,SEVER', 'no type SEVER'],
    ['frames', 'head,slots,type\nromper ~ @nada,com,SANCTION', 'no class @nada'],
    ['frames', 'head,slots,type,mode,tone,flags\nromper,com,SANCTION,,,mutal', 'no flag mutal'],
    ['times', 'rule,pattern,meaning\nday,(ontem,day -1', 'pt/time/day'],
    ['times', 'rule,pattern,meaning\nday,ontem,dya -1', 'no meaning dya'],
    ['countries', 'iso3,name,aliases,demonyms\nXXX,Nada,,', 'no country XXX'],
    ['names', 'term,id,kind\nLula,lula,leader', 'no leader lula'],
  ])('what is wrong in its %s is named', (file, text, message) => {
    const broken = { ...portuguese, [file]: text };
    expect(() => compileKnowledge({ ...raw, packs: { pt: broken } })).toThrow(message);
  });
});
