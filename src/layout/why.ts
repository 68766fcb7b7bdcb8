import { message, say, sayKnown, type Message } from '../messages/index.ts';
import { parseEdtf, TYPE_FACTS, type PoliticalEvent, type Status } from '../model/index.ts';
import type { Evidence, EvidenceSide } from '../model/why.ts';
import { correctedText } from './corrected.ts';
import { dateText } from './datetext.ts';
import { toneText } from './wording.ts';

/** One question a doubting reader has, with what the rules went by. */
export interface WhyPart {
  readonly question: string;
  readonly answers: readonly WhyAnswer[];
  /** Set where people changed it afterwards: by whom and why. */
  readonly corrected: string | null;
}

/** A statement: the article's words, what they were taken for, and because of what. */
export interface WhyAnswer {
  readonly said: string;
  readonly means: string;
  readonly because: string;
}

/** The evidence for an event as questions and answers in plain words. */
export function explainWhy(event: PoliticalEvent, evidence: Evidence): WhyPart[] {
  const { act, sides, status, date, tone, confidence } = evidence;
  const part = (question: string, fields: readonly string[], answers: readonly WhyAnswer[]): WhyPart => ({
    question,
    answers,
    corrected: correctionOf(event, fields),
  });
  return [
    part(say('Why this date?'), ['date', 'basis'], dateAnswers(event, date)),
    part(say('Why these sides?'), ['initiators', 'recipients', 'bystanders'], sides.map(sideAnswer)),
    part(
      say('Why “{label}”?', { label: sayKnown(TYPE_FACTS[act.type].label) }),
      ['type', 'mode'],
      [{ said: act.said, means: typeText(act.type, act.mode), because: actReason(act) }],
    ),
    part(say(STATUSES[status.is]), ['status'], [{ said: '', means: '', because: sentence(status.reason) }]),
    part(
      say('Why this tone?'),
      ['tone'],
      [{ said: '', means: toneText(tone.is), because: sentence(toneReason(evidence)) }],
    ),
    part(
      say('How sure?'),
      ['confidence'],
      [{ said: '', means: inHundred(confidence.is), because: sureReason(event, confidence) }],
    ),
  ];
}

function dateAnswers(event: PoliticalEvent, { edtf, reason, words }: Evidence['date']): WhyAnswer[] {
  const elsewhere =
    event.sources.length > 1 && edtf !== event.date.edtf
      ? ` ${say('The event has {date}, from another report.', { date: dated(event.date.edtf) })}`
      : '';
  const chosen = { said: '', means: dated(edtf), because: sentence(withDays(reason)) + elsewhere };
  return [
    chosen,
    ...words.map((word) => ({ said: word.said, means: dated(word.edtf), because: sentence(withDays(word.reason)) })),
  ];
}

const STATUSES: Record<Status, Message> = {
  occurred: message('Why told as done?'),
  planned: message('Why only planned?'),
  alleged: message('Why only alleged?'),
  denied: message('Why denied?'),
};

function sideAnswer({ slot, said, names, how, place, office }: EvidenceSide): WhyAnswer {
  const named = names.join(', ');
  return {
    said,
    means: named === said ? say(SLOTS[slot]) : `${say(SLOTS[slot])}: ${named}`,
    because: sentence(withDays([how, place, office].filter((text) => text !== null && text !== '').join('; '))),
  };
}

const SLOTS: Record<EvidenceSide['slot'], Message> = {
  who: message('who'),
  whom: message('to whom'),
  present: message('named beside'),
};

const KINDS: Record<Evidence['act']['kind'], Message | ''> = {
  verb: message('the verb'),
  noun: message('the noun'),
  speech: message('words of speech:'),
  other: '',
};

function actReason({ kind, pattern, notes, type }: Evidence['act']): string {
  const word = KINDS[kind] && say(KINDS[kind]);
  const entry = kind === 'speech' ? `${word} ${pattern}` : `${word} “${pattern}”`.trim();
  const more = notes.length === 0 ? '' : ` (${notes.join('; ')})`;
  return sentence(
    say('In the lexicon as {entry}{more}. {definition}', {
      entry,
      more,
      definition: sayKnown(TYPE_FACTS[type].definition),
    }),
  );
}

function toneReason({ tone, act, status }: Evidence): string {
  return status.is === 'occurred' ? `${tone.reason}: ${typeText(act.type, act.mode)}` : tone.reason;
}

function sureReason({ confidence, sources }: PoliticalEvent, own: Evidence['confidence']): string {
  const joined =
    sources.length > 1 && confidence > own.is
      ? ` ${say('With the other reports {share}.', { share: inHundred(confidence) })}`
      : '';
  return sentence(own.reason === '' ? say('nothing speaks against it') : own.reason) + joined;
}

/** Never certain: rules are not. */
const inHundred = (share: number): string =>
  share > 0.99 ? say('more than 99 in 100') : say('{share} in 100', { share: Math.round(share * 100) });

function typeText(type: Evidence['act']['type'], mode: string | null): string {
  const label = sayKnown(TYPE_FACTS[type].label);
  return mode === null ? label : `${label} (${sayKnown(mode.replace(/[-_]/g, ' '))})`;
}

function dated(edtf: string): string {
  const range = parseEdtf(edtf);
  return range ? dateText(range) : edtf;
}

/** Days as a reader writes them, in reasons that were made for a terminal. */
const withDays = (text: string): string => text.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => dated(day));

function correctionOf(event: PoliticalEvent, fields: readonly string[]): string | null {
  const mark = event.corrected?.findLast((one) => one.fields.some((field) => fields.includes(field)));
  return mark ? correctedText(mark) : null;
}

const sentence = (text: string): string => {
  const trimmed = text.trim();
  if (trimmed === '') return '';
  const whole = trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
  return /[.?!]$/.test(whole) ? whole : `${whole}.`;
};
