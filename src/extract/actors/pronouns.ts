import type { Actor } from '../../model/index.ts';
import type { Finding } from './story.ts';
import { isLeader, isState, otherActor, pluralActors, subjectActor, toldActor, type Reading } from './subjects.ts';
import { SUBJECT_VERBS } from './vocabulary.ts';

/** First names of women among leaders: "she" is one of them, "he" none. */
const WOMEN = new Set(
  `angela theresa margaret dilma claudia cristina michelle giorgia sanae indira golda benazir hillary condoleezza madeleine liz jacinda
  sheikh hasina khaleda corazon gloria tsai park ellen joyce mette sanna kaja ingrida dalia ewa beata tarja erna katrin helle julia
  xiomara laura delcy marta francia yvette chrystia federica catherine aung yingluck violeta mireya atifete maia sandra mary vaira
  kolinda jadranka tansu edith elisabeth elizabeth beatrix margrethe kamala annalena melanie iotova zuzana samia kersti`.split(
    /\s+/,
  ),
);

/** "it" before these is mostly nobody ("it was far from clear"). */
const IMPERSONAL = /^(is|was|be|could|may|might|should|will|would|seems?|appears?|takes?|took|remains?|became)$/;

/** "he", "her", "its", "they": whom it stands for at a word; undefined rather than a guess. */
export function resolvePronoun(reading: Reading, at: number): Finding | undefined {
  const actors = antecedent(reading, at);
  return actors && { from: at, to: at + 1, actors, kind: 'pronoun', role: 'actor', rule: 'actors/pronoun' };
}

function antecedent(reading: Reading, at: number): readonly Actor[] | undefined {
  const { tokens } = reading.scan;
  switch (tokens[at]!.key) {
    case 'he':
    case 'his':
      return one(subjectActor(reading, isMan));
    case 'her':
      if (isObject(reading, at)) return one(otherActor(reading, isWoman));
      return one(subjectActor(reading, isWoman));
    case 'she':
      return one(subjectActor(reading, isWoman));
    case 'him':
      return one(otherActor(reading, isMan));
    case 'its':
      return one(toldActor(reading, at) ?? subjectActor(reading, isState));
    case 'it':
      return one(neuter(reading, at));
    case 'they':
    case 'their':
    case 'them':
      return pluralActors(reading);
    default:
      return undefined;
  }
}

const one = (actor: Actor | undefined): readonly Actor[] | undefined => actor && [actor];
const isWoman = (actor: Actor): boolean => isLeader(actor) && WOMEN.has(actor.id.split('-')[0] ?? '');
const isMan = (actor: Actor): boolean => isLeader(actor) && !WOMEN.has(actor.id.split('-')[0] ?? '');

/** "thanked her" against "her minister". */
function isObject({ scan: { tokens } }: Reading, at: number): boolean {
  const next = tokens[at + 1];
  return (
    !next ||
    next.gap !== 'space' ||
    /^(and|in|on|at|for|to|with|of|as|that|by|from|but|after|before|last)$/.test(next.key)
  );
}

function neuter(reading: Reading, at: number): Actor | undefined {
  const { tokens } = reading.scan;
  const [before, next] = [tokens[at - 1]?.key ?? '', tokens[at + 1]];
  if (/^(warned|urged|accused|told|asked|attacked|invaded|threatened|against)$/.test(before))
    return otherActor(reading, isState);
  if (!next || next.gap !== 'space' || next.cap || /^(of|to|with|for|in|on|by|from|that|says?)$/.test(before)) {
    return /^(that|says?)$/.test(before) && next && !IMPERSONAL.test(next.key)
      ? subjectActor(reading, isState)
      : undefined;
  }
  const verb = SUBJECT_VERBS.has(next.key) || /[^e]ed$/.test(next.key);
  const acts = verb && !/^(in|on|for|to|by|with|from|at|and|or|but|as|after|before|than|of)$/.test(next.key);
  const impersonal = IMPERSONAL.test(next.key) && !(/^(will|would)$/.test(next.key) && reading.before.length > 0);
  return acts && !impersonal ? subjectActor(reading, isState) : undefined;
}
