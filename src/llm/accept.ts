import * as v from 'valibot';
import type { Lexicon } from '../extract/actions/lexicon.ts';
import { sidesOf } from '../extract/actions/slots.ts';
import type { Trace } from '../extract/pipeline.ts';
import type { ActionMention, ActorMention, Sentence, Span } from '../extract/types.ts';
import { EVENT_TYPES, TYPE_FACTS, type EventType, type Status } from '../model/index.ts';
import { ProposalSchema, type Proposal } from './answer.ts';
import { locateQuote, placesOf, straighten } from './locate.ts';
import { resolveName, type Aliases, type Register } from './names.ts';
import type { Reason } from './tally.ts';
import { readWording } from './wording.ts';

/** What proposals are checked against. */
export interface Evidence {
  readonly trace: Trace;
  readonly lexicon: Lexicon;
  readonly aliases: Aliases;
}

/** A proposal that the article bears out, as our own stages would have found it. */
export interface Accepted {
  readonly action: ActionMention;
  /** The date the model gave: compared with ours, never used. */
  readonly claimed: string | null;
  /** Index of the rules' action for the same words and type, or null. */
  readonly rule: number | null;
}

/** More events than sentences can bear are noise. */
export const MOST_PROPOSALS = 200;

// How many sentences before its own may say on whom an act fell.
const NEAR = 2;

/** Checks one proposal against the article. @returns what it stands for, or why it does not count. */
export function checkProposal(given: unknown, evidence: Evidence): Accepted | Reason {
  const parsed = v.safeParse(ProposalSchema, given);
  if (!parsed.success) return 'form';
  const proposal = parsed.output;
  const type = EVENT_TYPES.find((one) => one === proposal.type);
  if (!type) return 'type';
  const { trace, aliases } = evidence;
  const text = straighten(trace.article.text);
  const located = locateQuote(text, trace.sentences, proposal.quote, proposal.sentence);
  if ('reason' in located) return located.reason;
  const { sentence, span } = located;
  const [act] = placesOf(text, proposal.act, span);
  if (!act) return 'act';
  const sides = findSides(proposal, sentence, span, { text, mentions: trace.actors, aliases }, trace.sentences);
  if (typeof sides === 'string') return sides;
  const action = toAction(evidence, { type, status: proposal.status, sentence, span, act, sides });
  return typeof action === 'string' ? action : { ...action, claimed: proposal.date };
}

interface Sides {
  readonly initiators: readonly ActorMention[];
  readonly recipients: readonly ActorMention[];
  /** A recipient stands outside the quote. */
  readonly near: boolean;
}

function findSides(
  proposal: Proposal,
  sentence: Sentence,
  span: Span,
  register: Register,
  sentences: readonly Sentence[],
): Sides | Reason {
  const initiators = proposal.initiators.map((name) => resolveName(name, span, register, 'initiator'));
  if (initiators.some((mentions) => mentions.length === 0)) return 'initiator';
  const before = sentences[Math.max(0, sentence.index - NEAR)]!;
  const regions: Span[] = [span, [sentence.start, sentence.end], [before.start, sentence.start]];
  let near = false;
  const recipients: ActorMention[] = [];
  for (const name of proposal.recipients) {
    const found = regions
      .map((region) => resolveName(name, region, register, 'recipient'))
      .find((mentions) => mentions.length > 0);
    if (!found) return 'recipient';
    near ||= found.some((one) => one.start < span[0] || one.end > span[1]);
    recipients.push(...found);
  }
  const own = sidesOf(initiators.flat());
  const others = sidesOf(recipients);
  if ([...others].some((side) => own.has(side))) return 'same-side';
  return { initiators: once(initiators.flat()), recipients: once(recipients), near };
}

interface Told {
  readonly type: EventType;
  readonly status: Status;
  readonly sentence: Sentence;
  readonly span: Span;
  readonly act: Span;
  readonly sides: Sides;
}

function toAction({ trace, lexicon }: Evidence, told: Told): Omit<Accepted, 'claimed'> | Reason {
  const { type, sentence, span, act, sides } = told;
  const wording = readWording(trace, lexicon, sentence, act);
  if (!wording.asserted) return 'not-asserted';
  // The more careful of two judgements: a plan does not become a deed because a model says so.
  const status = wording.status === null || wording.status === 'occurred' ? told.status : wording.status;
  const rule = ruleFor(trace.actions, told);
  const found = trace.actions[rule];
  const settled = found ? settle(found, sides, status) : { ...sides, mutual: sides.recipients.length === 0 };
  const { initiators, recipients, mutual } = settled;
  const same = found !== undefined && sameSides(found, settled) && found.status === status;
  if (!same && sidesOf([...initiators, ...recipients]).size < 2) return 'one-sided';
  const source = sides.near ? 'proposed/near-supplied' : 'proposed/quote';
  if (found) {
    const { phrase, ...rest } = found;
    return {
      action: {
        ...rest,
        rule: same ? found.rule : source,
        status,
        mutual,
        initiators,
        recipients,
        bystanders: same ? found.bystanders : [],
        ...(same && phrase !== undefined ? { phrase } : {}),
      },
      rule,
    };
  }
  const phrase = wording.phrase(type, { status, initiators, recipients });
  return {
    action: {
      start: act[0],
      end: act[1],
      text: trace.article.text.slice(act[0], act[1]),
      rule: source,
      type,
      mode: null,
      tone: TYPE_FACTS[type].tone,
      status,
      mutual,
      initiators,
      recipients,
      bystanders: [],
      clause: span,
      frame: 'proposed',
      ...(phrase === undefined ? {} : { phrase }),
    },
    rule: null,
  };
}

/** The rules' action for the same words and type, rather one by the same initiators; −1 when they found none. */
function ruleFor(actions: readonly ActionMention[], { type, act, sides }: Told): number {
  const meets = (one: ActionMention): boolean => one.type === type && one.start < act[1] && one.end > act[0];
  const exact = actions.findIndex((one) => meets(one) && isPartOf(sides.initiators, one.initiators));
  return exact >= 0 ? exact : actions.findIndex(meets);
}

// What the rules know to be mutual stays so, however the model shared out the sides; and a side that the sentence leaves unsaid is the
// rules' to supply.
function settle(found: ActionMention, sides: Sides, status: Status): Omit<Sides, 'near'> & { mutual: boolean } {
  const { initiators, recipients } = sides;
  const all = [...initiators, ...recipients];
  const given = { initiators, recipients, mutual: recipients.length === 0 };
  if (status !== found.status) return given;
  if (recipients.length === 0) return isPartOf(initiators, found.initiators) ? found : given;
  return found.mutual && sameSet(found.initiators, all) ? { initiators: all, recipients: [], mutual: true } : given;
}

function sameSides(one: ActionMention, other: Omit<Sides, 'near'>): boolean {
  return sameSet(one.initiators, other.initiators) && sameSet(one.recipients, other.recipients);
}

function sameSet(one: readonly ActorMention[], other: readonly ActorMention[]): boolean {
  return isPartOf(one, other) && isPartOf(other, one);
}

function isPartOf(some: readonly ActorMention[], all: readonly ActorMention[]): boolean {
  const ids = new Set(all.flatMap(({ actors }) => actors.map(({ id }) => id)));
  return some.every(({ actors }) => actors.every(({ id }) => ids.has(id)));
}

function once(mentions: readonly ActorMention[]): ActorMention[] {
  return [...new Map(mentions.map((one) => [one.start, one])).values()].sort((a, b) => a.start - b.start);
}
