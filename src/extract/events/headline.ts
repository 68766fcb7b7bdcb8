import type { Actor, EventType, Status } from '../../model/index.ts';

/** The longest a headline may be. */
export const HEADLINE_LIMIT = 110;

/** What a headline is made of. */
export interface HeadlineFacts {
  readonly type: EventType;
  readonly mode: string | null;
  readonly status: Status;
  readonly mutual: boolean;
  /** Short names, in the order of the actors. */
  readonly initiators: readonly string[];
  readonly recipients: readonly string[];
  readonly phrase: string | undefined;
  /** Who the phrase is said of, where that is not all initiators. */
  readonly subject?: readonly string[];
}

/** Plain predicates where the article's own words do not make one: for one initiator, and what stands before the recipient. */
const PLAIN: Record<EventType, readonly [one: string, many: string]> = {
  AGREE: ['reaches an agreement with', 'reach an agreement'],
  CONSULT: ['holds talks with', 'hold talks'],
  SUPPORT: ['shows support for', 'show support for'],
  CONCEDE: ['makes a concession to', 'make a concession to'],
  COOPERATE: ['cooperates with', 'cooperate'],
  AID: ['gives aid to', 'give aid to'],
  RETREAT: ['steps back from', 'step back from'],
  REQUEST: ['makes a request of', 'make a request of'],
  ACCUSE: ['criticises', 'criticise'],
  REJECT: ['rebuffs', 'rebuff'],
  THREATEN: ['threatens', 'threaten'],
  PROTEST: ['protests against', 'protest against'],
  SANCTION: ['takes measures against', 'take measures against'],
  MOBILIZE: ['moves forces against', 'move forces against'],
  COERCE: ['uses coercion against', 'use coercion against'],
  ASSAULT: ['attacks', 'attack'],
};

const BY_MODE: Readonly<Record<string, readonly [string, string]>> = {
  'CONSULT/meet': ['meets', 'meet'],
  'CONSULT/call': ['calls', 'speak by telephone'],
  'CONSULT/visit': ['visits', 'meet on a visit'],
  'CONSULT/summit': ['holds a summit with', 'hold a summit'],
  'AGREE/treaty': ['signs an accord with', 'sign an accord'],
  'SUPPORT/praise': ['praises', 'praise'],
  'SUPPORT/invite': ['invites', 'invite'],
  'SUPPORT/apologise': ['apologises to', 'apologise to'],
  'SUPPORT/recognise': ['recognises', 'recognise'],
  'SUPPORT/relations': ['restores ties with', 'restore ties'],
  'RETREAT/surrender': ['surrenders to', 'surrender to'],
  'RETREAT/withdraw': ['withdraws from', 'withdraw from'],
  'RETREAT/ceasefire': ['ends fighting with', 'end fighting'],
  'REJECT/refuse': ['rebuffs', 'rebuff'],
  'SANCTION/expel': ['expels diplomats of', 'expel diplomats of'],
  'SANCTION/embargo': ['imposes restrictions on', 'impose restrictions on'],
  'SANCTION/tariff': ['imposes tariffs on', 'impose tariffs on'],
  'SANCTION/recall': ['recalls its envoy to', 'recall their envoys to'],
  'SANCTION/close': ['closes a mission of', 'close a mission of'],
  'SANCTION/sever': ['cuts ties with', 'cut ties with'],
  'ACCUSE/protest': ['protests to', 'protest to'],
  'ACCUSE/allege': ['accuses', 'accuse'],
  'COERCE/arrest': ['arrests nationals of', 'arrest nationals of'],
  'COERCE/expel': ['expels nationals of', 'expel nationals of'],
  'COERCE/seize': ['seizes property of', 'seize property of'],
  'ASSAULT/war': ['wages war on', 'wage war'],
  'ASSAULT/clash': ['clashes with', 'clash'],
  'ASSAULT/invade': ['invades', 'invade'],
  'ASSAULT/depose': ['topples', 'topple'],
  'ASSAULT/annex': ['annexes territory of', 'annex territory of'],
  'ASSAULT/airstrike': ['strikes', 'strike'],
};

/** One plain sentence in the present tense, at most {@link HEADLINE_LIMIT} characters, never cut within a phrase. */
export function headlineOf(facts: HeadlineFacts): string {
  const phrase = facts.phrase === undefined ? undefined : wholePhrase(facts.phrase);
  if (phrase !== undefined) {
    const told = capital(`${list(facts.subject ?? facts.initiators)} ${phrase}`);
    if (told.length <= HEADLINE_LIMIT) return told;
  }
  const plain = capital(`${list(facts.initiators)} ${plainPredicate(facts)}`);
  return plain.length <= HEADLINE_LIMIT
    ? plain
    : capital(
        `${list(facts.initiators.slice(0, 2))} ${plainPredicate({ ...facts, recipients: facts.recipients.slice(0, 1) })}`,
      )
        .slice(0, HEADLINE_LIMIT)
        .trim();
}

/** A "that" clause is seldom whole by the time it fits: what stands before it is. A verb left alone, or with half a phrase, says nothing. */
function wholePhrase(phrase: string): string | undefined {
  const kept = phrase.replace(/,? that\b.*$/, '').trim();
  const dangling = /\b(?:an?|the|its|his|her|their|and|or|as|which|who|whose|because|while|after|before|if)$/i.test(
    kept,
  );
  return dangling || (kept !== phrase && !kept.includes(' ')) ? undefined : kept;
}

function plainPredicate(facts: HeadlineFacts): string {
  const [one, many] = BY_MODE[`${facts.type}/${facts.mode ?? ''}`] ?? PLAIN[facts.type];
  const plural = facts.initiators.length > 1;
  const ends = / (?:with|to|on|of|for|against|from)$/;
  const predicate = facts.recipients.length > 0 ? (plural ? many : one) : (plural ? many : one).replace(ends, '');
  if (facts.mutual) return many;
  const tail = facts.recipients.length > 0 ? ` ${list(facts.recipients)}` : '';
  if (facts.status === 'planned')
    return `${plural ? 'plan' : 'plans'} to ${bareOf(many, tail)}${many === one ? '' : tail}`;
  if (facts.status === 'denied')
    return `${plural ? 'deny' : 'denies'} that ${plural ? 'they' : 'it'} ${predicate}${tail}`;
  if (facts.status === 'alleged') return `${plural ? 'are' : 'is'} said to ${bareOf(many, tail)}${tail}`;
  return `${predicate}${tail}`;
}

// A recipient left out takes its preposition along.
function bareOf(many: string, tail: string): string {
  return tail === '' ? many.replace(/ (?:with|to|on|of|for|against|from)$/, '') : many;
}

/** "A", "A and B", "A, B and C"; more than three become "A, B and others". */
export function list(names: readonly string[]): string {
  if (names.length > 4) return `${names.slice(0, 2).join(', ')} and others`;
  if (names.length < 2) return names[0] ?? '';
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
}

/** Articles go with some countries in a sentence. */
export function inSentence(actor: Actor, short: string | undefined): string {
  if (actor.kind === 'leader') return short ?? actor.name;
  return THE.test(actor.name) ? `the ${actor.name}` : actor.name;
}

const THE =
  /^(?:United|European Union|Netherlands|Philippines|Soviet Union|Dominican Republic|Czech Republic|Democratic Republic|Central African|Bahamas|Gambia|Maldives|African Union|Arab League)/;

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
