import type { Actor } from '../../model/index.ts';
import type { Token } from './scan.ts';
import type { Finding } from './story.ts';
import {
  isLeader,
  isState,
  otherActor,
  pluralActors,
  subjectActor,
  toldActor,
  twoLeaders,
  type Reading,
} from './subjects.ts';
import { SUBJECT_VERBS } from './vocabulary.ts';

/** First names of women among leaders: "she" is one of them, "he" none. */
const WOMEN = new Set(
  `angela theresa margaret dilma claudia cristina michelle giorgia sanae indira golda benazir hillary condoleezza madeleine liz jacinda
  sheikh hasina khaleda corazon gloria tsai park ellen joyce mette sanna kaja ingrida dalia ewa beata tarja erna katrin helle julia
  xiomara laura delcy marta francia yvette chrystia federica catherine aung yingluck violeta mireya atifete maia sandra mary vaira
  kolinda jadranka tansu edith elisabeth elizabeth beatrix margrethe kamala annalena melanie iotova zuzana samia kersti tzipi hina sushma susana diana julie marise penny naledi nkosazana louise thérèse therese margot elina ine patricia antonia
  gabriela donika dora nanaia noemí noemi arancha retno janet`.split(/\s+/),
);

/** "it" before these is mostly nobody ("it was far from clear"). */
const IMPERSONAL = /^(is|was|be|could|may|might|should|will|would|seems?|appears?|takes?|took|remains?|became)$/;

/** "he", "her", "its", "they": whom it stands for at a word; undefined rather than a guess. */
export function resolvePronoun(reading: Reading, at: number): Finding | undefined {
  const actors = antecedent(reading, at);
  if (!actors) return undefined;
  const to = HEIRS.test(reading.scan.tokens[at + 1]?.key ?? '') ? at + 2 : at + 1;
  return { from: at, to, actors, kind: 'pronoun', role: 'actor', rule: 'actors/pronoun' };
}

function antecedent(reading: Reading, at: number): readonly Actor[] | undefined {
  const { tokens } = reading.scan;
  switch (tokens[at]!.key) {
    case 'he':
    case 'his':
      return one(heirOf(reading, at) ?? subjectActor(reading, isMan));
    case 'her':
      if (isObject(reading, at)) return one(otherActor(reading, isWoman, at));
      return one(subjectActor(reading, isWoman));
    case 'she':
      return one(subjectActor(reading, isWoman));
    case 'him':
      return one(otherActor(reading, isMan, at));
    case 'its':
      return one(toldActor(reading, at) ?? subjectActor(reading, isState));
    case 'it':
      return one(neuter(reading, at));
    case 'they':
      return pluralActors(reading) ?? twoLeaders(reading);
    case 'them':
      // "peaks, among them Tololing": of whatever stands before.
      if (/^(?:among|of)$/.test(tokens[at - 1]?.key ?? '')) return undefined;
      return pluralActors(reading);
    case 'their':
      return pluralActors(reading);
    default:
      return undefined;
  }
}

const HEIRS = /^(?:successor|predecessor)$/;

/** "his successor": who led the same country after him. */
function heirOf({ story, scan, before }: Reading, at: number): Actor | undefined {
  const word = scan.tokens[at + 1]?.key ?? '';
  if (!HEIRS.test(word)) return undefined;
  const leader = subjectActor({ story, scan, before }, isMan);
  if (!leader?.country || !isLeader(leader)) return undefined;
  const terms = (story.knowledge.leadersByCountry.get(leader.country) ?? [])
    .flatMap(({ id, terms: all }) => all.filter((term) => term.lead).map((term) => ({ id, ...term })))
    .sort((a, b) => a.start - b.start);
  const own = terms.findLastIndex(({ id }) => id === leader.id);
  const step = word === 'successor' ? 1 : -1;
  let next = own + step;
  while (terms[next]?.id === leader.id) next += step;
  const heir = own < 0 ? undefined : story.knowledge.leaders.get(terms[next]?.id ?? '');
  return heir && { id: heir.id, name: heir.name, kind: 'leader', country: leader.country };
}

const one = (actor: Actor | undefined): readonly Actor[] | undefined => actor && [actor];
const isWoman = (actor: Actor): boolean => isLeader(actor) && WOMEN.has(actor.id.split('-')[0] ?? '');
const isMan = (actor: Actor, finding?: Finding): boolean =>
  isLeader(actor) ? !WOMEN.has(actor.id.split('-')[0] ?? '') : finding?.rule === 'actors/official';

/** "thanked her" against "her minister". */
function isObject({ scan: { tokens } }: Reading, at: number): boolean {
  const next = tokens[at + 1];
  return (
    !next ||
    next.gap !== 'space' ||
    /^(and|in|on|at|for|to|with|of|as|that|by|from|but|after|before|last)$/.test(next.key)
  );
}

const looksAhead = (next: Token | undefined): boolean => /^(?:will|would)$/.test(next?.key ?? '');
const isImpersonal = (next: Token | undefined): boolean => IMPERSONAL.test(next?.key ?? '');

/** "demanded that it pay": the one of whom it is demanded. */
const isDemanded = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.key === 'that' && /^(?:demand|insist|request|urge|order)/.test(tokens[at - 2]?.key ?? '');

function neuter(reading: Reading, at: number): Actor | undefined {
  const { tokens } = reading.scan;
  const [before, next] = [tokens[at - 1]?.key ?? '', tokens[at + 1]];
  if (/^(warned|urged|accused|told|asked|attacked|invaded|threatened|against)$/.test(before))
    return otherActor(reading, isState, at);
  if (isDemanded(tokens, at)) return otherActor(reading, isState, at);
  // "it would": somebody told of before will act.
  const ahead = reading.before.length > 0 && looksAhead(next);
  const impersonal = !ahead && isImpersonal(next);
  if (!next || next.gap !== 'space' || next.cap || /^(of|to|with|for|in|on|by|from|that|says?)$/.test(before))
    return /^(that|says?)$/.test(before) && next && !impersonal ? subjectActor(reading, isState) : undefined;
  const verb = SUBJECT_VERBS.has(next.key) || /[^e]ed$/.test(next.key);
  const acts = verb && !/^(in|on|for|to|by|with|from|at|and|or|but|as|after|before|than|of)$/.test(next.key);
  return acts && !impersonal ? subjectActor(reading, isState) : undefined;
}
