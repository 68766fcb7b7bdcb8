import { EVENT_TYPES } from '../model/index.ts';
import { findCast } from './cast.ts';
import type { Facts } from './facts.ts';
import type { Rows } from './growing.ts';
import { findKind } from './kinds.ts';
import { operatorText, type DateOperator, type Operator, type Problem, type ToneBounds } from './operators.ts';

/** What the operators of a query leave. */
export interface Narrowed {
  /** By document: 1 where all operators hold; null when there is none. */
  readonly kept: Uint8Array | null;
  /** By document: 1 where they may all hold but the date is not known well enough to say; null when there is none. */
  readonly perhaps: Uint8Array | null;
  /** Each operator in words. */
  readonly readings: readonly string[];
  /** Values that mean nobody and nothing here. */
  readonly problems: readonly Problem[];
}

type Test = (document: number) => boolean;
/** Whether an operator holds for certain, and whether it may; the same function where there is no doubt. */
interface Tests {
  readonly holds: Test;
  readonly may: Test;
  readonly named: string;
}

/** Tries all events on the operators. An event that matches needs to fulfil each of them. */
export function narrow(operators: readonly Operator[], facts: Facts): Narrowed {
  if (operators.length === 0) return { kept: null, perhaps: null, readings: [], problems: [] };
  const read = operators.map((operator) => ({ operator, tests: testsOf(operator, facts) }));
  const problems: Problem[] = [];
  const readings: string[] = [];
  for (const { operator, tests } of read) {
    if (tests) readings.push(operatorText(operator, tests.named));
    else problems.push(unknown(operator));
  }
  const all = read.map(({ operator, tests }) => tests && turn(operator, tests));
  const kept = new Uint8Array(facts.size);
  const perhaps = new Uint8Array(facts.size);
  for (let document = 0; document < facts.size; document++) {
    if (all.every((tests) => tests?.holds(document))) kept[document] = 1;
    else if (all.every((tests) => tests?.may(document))) perhaps[document] = 1;
  }
  const doubtful = operators.some((operator) => 'moment' in operator && !operator.loose);
  return { kept, perhaps: doubtful ? perhaps : null, readings, problems };
}

/** `-before:2024` takes what is certainly not before. */
function turn({ negated }: Operator, tests: Tests): Tests {
  if (!negated) return tests;
  return { named: tests.named, holds: (document) => !tests.may(document), may: (document) => !tests.holds(document) };
}

function testsOf(operator: Operator, facts: Facts): Tests | null {
  switch (operator.name) {
    case 'from':
    case 'to': {
      const members = findCast(operator.value, facts.cast);
      if (members.length === 0) return null;
      const named = members.map((member) => facts.cast.members[member]!.name).join(' or ');
      return certain(standsIn(facts[operator.name], new Set(members)), named);
    }
    case 'type': {
      const kind = findKind(operator.value, facts.modes.slice(1));
      if (!kind) return null;
      const types = new Set(kind.types.map((type) => EVENT_TYPES.indexOf(type)));
      const modes = new Set(kind.modes.map((mode) => facts.modes.indexOf(mode)));
      return certain((one) => types.has(facts.types[one]!) || modes.has(facts.modesOf[one]!), kind.text);
    }
    case 'tone':
      return certain(inTones(operator.bounds, facts.tones), '');
    default:
      return dateTests(operator, facts);
  }
}

const certain = (holds: Test, named: string): Tests => ({ holds, may: holds, named });

function standsIn({ starts, values }: Rows, members: ReadonlySet<number>): Test {
  return (document) => {
    for (let at = starts[document]!; at < starts[document + 1]!; at++) if (members.has(values[at]!)) return true;
    return false;
  };
}

function inTones({ least, most, openLeast, openMost }: ToneBounds, tones: Float32Array): Test {
  // A tone asked for by itself is a whole number more often than an event's is.
  const [low, high] = least === most ? [least - 0.5, most + 0.5] : [least, most];
  return (document) => {
    const tone = tones[document]!;
    return (openLeast ? tone > low : tone >= low) && (openMost ? tone < high : tone <= high);
  };
}

function dateTests({ name, moment, loose }: DateOperator, { first, last }: Facts): Tests {
  const before: Tests = {
    holds: (document) => last[document]! < moment.first,
    may: (document) => first[document]! < moment.first,
    named: '',
  };
  const after: Tests = {
    holds: (document) => first[document]! > moment.last,
    may: (document) => last[document]! > moment.last,
    named: '',
  };
  const tests = name === 'before' ? before : after;
  return loose ? certain(tests.may, '') : tests;
}

function unknown(operator: Operator): Problem {
  const value = 'value' in operator ? operator.value : '';
  const message =
    operator.name === 'type'
      ? `type: no kind of event is called “${value}”.`
      : `${operator.name}: nobody here is called “${value}”.`;
  return { message, unfinished: false, offer: null };
}
